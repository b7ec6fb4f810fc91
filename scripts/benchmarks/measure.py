"""Runs programs and measures them: wall time, CPU time, and the most memory that they held."""

import os
import statistics
import subprocess
import time


class Failed(Exception):
    """A program that ended badly."""


def run(command, output=os.devnull):
    """One run to its end: seconds of wall and CPU, and megabytes of memory.

    The memory of what is run is never less than what this process held when it was begun: some 20 MB.
    """
    with open(output, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failed(f"{' '.join(str(word) for word in command)} ended with {process.returncode}: {said.decode(errors='replace')[-500:]}")
    scale = 1 if os.uname().sysname == "Darwin" else 1024
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss * scale / 1e6}


class Case:
    """One thing that is measured, and its runs."""

    def __init__(self, name, command, megabytes, output=os.devnull, before=None):
        """before: called before each run, outside of what is measured."""
        self.name, self.command, self.megabytes, self.output, self.before = name, command, megabytes, output, before
        self.runs = []

    def once(self):
        if self.before:
            self.before()
        self.runs.append(run(self.command, self.output))

    def least(self, what):
        return min(run[what] for run in self.runs)

    def median(self, what):
        return statistics.median(run[what] for run in self.runs)

    @property
    def memory(self):
        return max(run["memory"] for run in self.runs)

    def speed(self, what="wall"):
        """MB/s of the fastest run."""
        return self.megabytes / self.least(what)

    def ratio(self, other, what="wall"):
        """How many times as fast as another: the median over rounds, each against the same round's."""
        pairs = zip(self.runs, other.runs)
        return statistics.median((b[what] / other.megabytes) / (a[what] / self.megabytes) for a, b in pairs)

    def result(self):
        return {"name": self.name, "megabytes": self.megabytes, "runs": self.runs}


def in_turns(cases, rounds, say):
    """Each case once a round, so that what else the machine does falls on all of them."""
    for number in range(rounds):
        for case in cases:
            say(f"round {number + 1} of {rounds}: {case.name}")
            case.once()
