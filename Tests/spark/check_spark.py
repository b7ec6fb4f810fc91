"""Runs scripts/spark_extract.py on a standalone master with two workers, and holds what it writes against runs on one machine.

usage: check_spark.py SOLIEU [INPUT...]

1. The corpus, many times over under ids of their own (and each INPUT, and the articles of ../shared/archive where they stand), while one
   of the workers is killed in the middle: the same bytes. 2. Inputs that are hard to name, as JSON Lines and as Parquet.
3. A part that fails: it is named, the others are kept, and --resume does it. 4. mapInArrow. Prints what is wrong and exits 1.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.parquet
from awkward import row, write
from cluster import Cluster

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "spark_extract.py"
TABLES = ("figures", "relations", "facts", "documents")
problems = []


def check(condition, message):
    print("ok  " if condition else "FAIL", message, flush=True)
    if not condition:
        problems.append(message)


def texts():
    return [path.read_text("utf-8") for path in sorted((ROOT / "corpus" / "reports").glob("*.txt"))]


def short(text):
    """Its first lines."""
    return "\n".join(text.split("\n")[:6])


def alone(binary, inputs, output, folder):
    """The run on one machine."""
    began = time.monotonic()
    run = subprocess.run([binary, "extract", *inputs, "-qo", output, "--format", "jsonl"], cwd=folder, stderr=subprocess.PIPE, text=True)
    return run.returncode, time.monotonic() - began


def joined(output, table):
    return b"".join(path.read_bytes() for path in sorted((output / table).glob("part-*.jsonl")))


def without_repetitions(rows):
    """Documents without what they repeat: a part knows only its own."""
    return [{name: value for name, value in row.items() if name not in ("duplicate_of", "duplicate", "similarity", "similarity_text")} for row in rows]


def compare(output, single, what):
    for table in TABLES:
        found, expected = joined(output, table), (single / f"{table}.jsonl").read_bytes()
        if table != "documents":
            check(found == expected, f"{what}: {table} are the bytes of the run on one machine")
            continue
        found, expected = ([json.loads(line) for line in table.splitlines()] for table in (found, expected))
        check(without_repetitions(found) == without_repetitions(expected), f"{what}: documents are those of the run on one machine")
        # what a part names is a document of that name, and repeats something in the whole run too
        repeats = {row["doc"] for row in expected if row["duplicate_of"]}
        named = [row for row in found if row["duplicate_of"]]
        known = {row["doc"] for row in found}
        wrong = [row["doc"] for row in named if row["duplicate_of"] not in known or row["doc"] not in repeats]
        check(not wrong, f"{what}: {len(named)} of {len(repeats)} repetitions are named in their part, none wrong {wrong[:3]}")
    package = json.loads((output / "datapackage.json").read_text("utf-8"))
    rows = {one["name"]: one.get("rows", one.get("solieu:rows")) for one in package["resources"]}
    check(all(rows[table] == joined(output, table).count(b"\n") for table in TABLES), f"{what}: datapackage.json counts {rows}")
    names = sorted(path.name for path in output.iterdir())
    check(names == sorted(["_SUCCESS", "datapackage.json", *TABLES]), f"{what}: the output holds {names}")


def finished(process, seconds=600):
    said = process.communicate(timeout=seconds)[0]
    for line in said.split("\n"):
        if "spark_extract:" in line:
            print("     " + line)
    return process.returncode, said


def check_killed(cluster, binary, folder, more):
    many = folder / "many"
    many.mkdir()
    with open(many / "reports.jsonl", "w", encoding="utf-8") as file:
        for i in range(25):
            file.writelines(row(text, id=f"report-{i}-{j}", date="2021-05-19") + "\n" for j, text in enumerate(texts()))
    archive = ROOT.parent / "shared" / "archive"
    inputs = [many, *([archive] if archive.exists() else []), *more]
    _, seconds = alone(binary, inputs, "alone", folder)
    began = time.monotonic()
    run = cluster.submit(SCRIPT, "--binary", binary, "--input", *inputs, "--output", folder / "spark", "--partitions", 24)
    temporary = folder / "spark" / "_temporary"
    done = []
    victim = cluster.workers[0]
    while run.poll() is None and (len(done) < 4 or not cluster.runs(victim, binary)):
        time.sleep(0.02)
        done = list(temporary.glob("part-?????"))
    was_at_work = cluster.runs(victim, binary)
    cluster.kill(victim)
    killed = time.monotonic() - began
    status, said = finished(run)
    print(f"     one machine {seconds:.1f} s; Spark {time.monotonic() - began:.1f} s, a worker killed after {killed:.1f} s with {len(done)} parts done")
    check(status == 0, f"killed: exit {status}{'' if status == 0 else said[-3000:]}")
    parts = len(list((folder / "spark" / "figures").glob("part-*")))
    lost = [line for line in said.split("\n") if "Lost executor" in line]
    check(len(done) < parts and was_at_work and lost, f"killed: with {len(done)} of {parts} parts done: {lost[:1]}")
    compare(folder / "spark", folder / "alone", "killed")


def check_awkward(cluster, binary, folder):
    place = folder / "awkward"
    place.mkdir()
    inputs = write(str(place), [short(text) for text in texts()])
    status, _ = alone(binary, inputs, "alone", place)
    for form in ("jsonl", "parquet"):
        output = place / form
        arguments = ["--binary", binary, "--input", *inputs, "--output", output, "--format", form, "--partitions", 8]
        spark_status, said = finished(cluster.submit(SCRIPT, *arguments, folder=place))
        check(spark_status == status == 1 and (output / "_SUCCESS").exists(), f"awkward {form}: exit {spark_status}, alone {status}{'' if (output / '_SUCCESS').exists() else said[-3000:]}")
        if form == "jsonl":
            compare(output, place / "alone", "awkward")
            ranges = (output / "figures").glob("part-*")
            check(len(list(ranges)) > 5, "awkward: a file was cut into stretches")
    subprocess.run([sys.executable, ROOT / "scripts" / "to_parquet.py", place / "alone"], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([sys.executable, ROOT / "scripts" / "to_parquet.py", place / "jsonl", "--output", place / "made"], check=True, stderr=subprocess.DEVNULL)
    for table in TABLES:
        rows = pyarrow.parquet.read_table(place / "alone" / f"{table}.parquet").to_pylist()
        found = [one for path in sorted((place / "parquet" / table).glob("part-*.parquet")) for one in pyarrow.parquet.read_table(path).to_pylist()]
        if table == "documents":
            check(without_repetitions(found) == without_repetitions(rows), f"awkward: {len(rows)} {table} as Parquet")
            continue
        check(found == rows, f"awkward: {len(rows)} {table} as Parquet")
        same = (place / "made" / f"{table}.parquet").read_bytes() == (place / "alone" / f"{table}.parquet").read_bytes()
        # the parts' package says the same of the run
        check(same, f"awkward: to_parquet makes the same {table}.parquet of the parts")


def check_failing(cluster, binary, folder):
    place = folder / "failing"
    (place / "in").mkdir(parents=True)
    for i, text in enumerate(texts()[:4]):
        (place / "in" / f"{i}.txt").write_text(text, "utf-8")
    flag = place / "broken"
    flag.touch()
    wrapper = place / "solieu"
    wrapper.write_text(f"#!/bin/sh\n[ -e '{flag}' ] && [ -e in/0/2.txt ] && kill -9 $$\nexec '{binary}' \"$@\"\n")
    wrapper.chmod(0o755)
    arguments = ["--binary", wrapper, "--input", place / "in", "--output", place / "spark", "--partitions", 1000]
    status, said = finished(cluster.submit(SCRIPT, *arguments))
    named = [line for line in said.split("\n") if "error: part-" in line]
    check(status == 1 and len(named) == 1 and "2.txt" in named[0] and "signal 9" in named[0], f"failing: exit {status}: {named}")
    check("Traceback" not in said and not (place / "spark" / "_SUCCESS").exists(), "failing: no traceback, no _SUCCESS")
    check(len(list((place / "spark" / "_temporary").glob("part-?????"))) == 3, "failing: three parts are kept")
    flag.unlink()
    before = {path: path.stat().st_mtime_ns for path in (place / "spark" / "_temporary").glob("part-?????")}
    status, said = finished(cluster.submit(SCRIPT, *arguments, "--resume"))
    check(status == 0 and len(before) == 3, f"failing: --resume: exit {status}")
    alone(binary, [place / "in"], "alone", place)
    compare(place / "spark", place / "alone", "resumed")


def check_arrow(cluster, binary, folder):
    inputs = folder / "many" / "reports.jsonl"
    status, said = finished(cluster.submit(Path(__file__).with_name("arrow_job.py"), binary, inputs, folder / "arrow.parquet"))
    check(status == 0, f"mapInArrow: exit {status}{'' if status == 0 else said[-3000:]}")
    alone(binary, [inputs], "arrow-alone", folder)
    subprocess.run([sys.executable, ROOT / "scripts" / "to_parquet.py", folder / "arrow-alone"], check=True, stderr=subprocess.DEVNULL)
    rows = pyarrow.parquet.read_table(folder / "arrow-alone" / "figures.parquet").to_pylist()
    found = pyarrow.parquet.read_table(folder / "arrow.parquet").to_pylist()
    check(sorted(found, key=lambda one: one["id"]) == sorted(rows, key=lambda one: one["id"]), f"mapInArrow: {len(rows)} figures, those of the run on one machine")
    check("the error of a binary that is not there: ok" in said, "mapInArrow: an executable that is not there is named")


def main():
    binary = os.path.abspath(sys.argv[1])
    # so that the cluster is stopped then, too
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        cluster = Cluster(folder, workers=2)
        try:
            check_killed(cluster, binary, folder, [os.path.abspath(path) for path in sys.argv[2:]])
            check_failing(cluster, binary, folder)
            check_awkward(cluster, binary, folder)
            check_arrow(cluster, binary, folder)
        finally:
            cluster.stop()
    print(f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
