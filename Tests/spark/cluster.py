"""A standalone Spark master and its workers on 127.0.0.1, as processes of their own that can be killed."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyspark

HOME = Path(pyspark.__file__).parent


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def descendants(process):
    """A process and all that it has begun, by their ids."""
    children = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # the name in parentheses may have spaces
            parent = int(path.read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        children.setdefault(parent, []).append(int(path.parent.name))
    found = [process]
    for one in found:
        found += children.get(one, [])
    return found


class Cluster:
    def __init__(self, folder, workers):
        self.folder = Path(folder)
        self.environment = {
            **os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable, "SPARK_HOME": str(HOME),
            "SPARK_LOCAL_DIRS": str(self.folder / "local"), "SPARK_WORKER_DIR": str(self.folder / "work"),
        }
        port = free_port()
        self.address = f"spark://127.0.0.1:{port}"
        self.processes = []
        try:
            master = self.start("master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0", log="master.log")
            self.wait_for(master, "master.log", "I have been elected leader", 1)
            self.workers = [self.start(
                "worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g", self.address, log=f"worker-{i}.log")
                for i in range(workers)]
            self.wait_for(master, "master.log", "Registering worker", workers)
        except BaseException:
            self.stop()
            raise

    def start(self, name, *arguments, log):
        with open(self.folder / log, "wb") as file:
            process = subprocess.Popen(
                [HOME / "bin" / "spark-class", f"org.apache.spark.deploy.{name}", *arguments], env=self.environment, stdout=file, stderr=file)
        self.processes.append(process)
        return process

    def wait_for(self, process, log, words, times, seconds=180):
        until = time.monotonic() + seconds
        while len(re.findall(words, (self.folder / log).read_text("utf-8", "replace"))) < times:
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"{log} does not say '{words}' {times} times:\n{(self.folder / log).read_text('utf-8', 'replace')[-2000:]}")
            time.sleep(0.1)

    def runs(self, worker, program):
        """Whether something that a worker has begun runs a program."""
        for process in descendants(worker.pid):
            try:
                if os.path.samefile(f"/proc/{process}/exe", program):
                    return True
            except OSError:
                continue
        return False

    def kill(self, worker):
        """Kills a worker and all that it has begun, executors and what they run, as if its machine were gone."""
        for process in descendants(worker.pid):
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        worker.wait()

    def submit(self, script, *arguments, folder=None):
        """Begins `spark-submit`, in a folder."""
        settings = ["spark.executor.memory=512m", "spark.driver.memory=512m", "spark.ui.enabled=false", "spark.driver.host=127.0.0.1"]
        command = [HOME / "bin" / "spark-submit", "--master", self.address]
        command += [word for one in settings for word in ("--conf", one)]
        command += [script, *map(str, arguments)]
        return subprocess.Popen(command, cwd=folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def stop(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                self.kill(process)
