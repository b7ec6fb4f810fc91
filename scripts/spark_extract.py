"""Runs solieu over many files on Spark: spark-submit scripts/spark_extract.py --binary PATH --input FOLDER --output FOLDER

What Spark hands out are paths, and stretches of large files of JSON Lines; the executable reads and writes on the workers, so
that no text goes through Python. Inputs, output and the executable are on storage that all workers see under the same paths.

The rows, their names and their order are those of one run on one machine: figures/part-00000.jsonl, part-00001.jsonl … one after
the other are its figures.jsonl, to the byte, and so for relations, facts and documents, but that documents are held against
those of their own part only (`duplicate_of`). `_SUCCESS` is written last.

For texts that are in a table already: `from spark_extract import figures`, see solieu_arrow.py.
"""

import argparse
import hashlib
import json
import os
import shutil
import sys
import time
from collections import defaultdict
from pathlib import Path

import solieu_arrow
import solieu_inputs
import solieu_names
import solieu_parts
import solieu_tables
from solieu_arrow import figures  # noqa: F401: for those who import this script
from solieu_parts import TABLES
from solieu_tables import Problem

PASSED_ON = ("include", "text-field", "id-field", "date-field", "title-field", "url-field", "max-size", "max-ratio")
ROUNDS = 3
LEAST, MOST = 1 << 20, 64 << 20


def arguments():
    parser = argparse.ArgumentParser(prog="spark_extract.py", description="Extracts the figures of many reports on Spark.")
    parser.add_argument("--binary", required=True, metavar="PATH", help="the executable: a path that all workers have, or the name of what --files ships")
    parser.add_argument("--input", required=True, nargs="+", metavar="INPUT", help="files, folders, and patterns in quotes")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="a folder that is not there yet")
    parser.add_argument("--format", choices=("jsonl", "parquet"), default="jsonl")
    parser.add_argument("--partitions", type=int, metavar="N", help="about how many parts (default: four for each core, and none above 64 MB)")
    parser.add_argument("--resume", action="store_true", help="keep the parts that an earlier run with the same inputs and options has done")
    parser.add_argument("--lexicon", action="append", default=[], metavar="FOLDER", help="as of solieu extract, as are those that follow")
    for name in PASSED_ON:
        parser.add_argument(f"--{name}", metavar="VALUE")
    found = parser.parse_args()
    if found.partitions is not None and found.partitions < 1:
        parser.error(f"'--partitions {found.partitions}'; it must be 1 or more")
    return found


class Run:
    def __init__(self, spark, given):
        self.context = spark.sparkContext
        self.given = given
        self.output = Path(given.output).absolute()
        options = [f"--{name}={value}" for name in PASSED_ON if (value := getattr(given, name.replace("-", "_"))) is not None]
        options += [f"--lexicon={os.path.abspath(folder)}" for folder in given.lexicon]
        binary = os.path.abspath(given.binary) if os.path.exists(given.binary) else given.binary
        threads = int(self.context.getConf().get("spark.task.cpus", "1"))
        self.columns = {table: solieu_tables.declared(table) for table in TABLES}
        self.settings = solieu_parts.Settings(binary, str(self.output), tuple(options), threads, given.format == "parquet", self.columns)

    def __call__(self):
        """Extracts everything; the number of documents that could not be read."""
        began = time.monotonic()
        sources, parts = self.plan()
        self.prepare(parts)
        self.on_workers([(part,) for part in parts], solieu_parts.extract)
        docs = self.renamed(sources, parts)
        done = self.on_workers([(part, docs.get(part.number, {})) for part in parts], solieu_parts.finish)
        self.describe([files for files, _, _ in done], [package for _, _, package in done])
        documents, figures, failed = (sum(tally[i] for _, tally, _ in done) for i in range(3))
        for error in [error for _, tally, _ in done for error in tally[3]][:20]:
            say(f"error: {error}")
        say(f"{documents} documents, {figures} figures, {failed} not read, {len(parts)} parts in {time.monotonic() - began:.1f} s -> {self.output}/")
        return failed

    def on_workers(self, work, function):
        """Has each of (part, …) done on a worker, as a task of its own; what comes of them, in their order.

        One that fails ends nothing: it is tried again when the others are done, and named if it fails again.
        """
        settings, done, rest = self.settings, {}, work
        for _ in range(ROUNDS):
            tasks = self.context.parallelize(rest, max(len(rest), 1)).map(lambda one: solieu_parts.attempt(function, one[0], settings, *one[1:]))
            found = list(zip(rest, tasks.collect()))
            done.update({one[0].number: result for one, (result, failure) in found if failure is None})
            rest = [one for one, (_, failure) in found if failure is not None]
            if not rest:
                return [done[one[0].number] for one in work]
        for failure in [failure for _, (_, failure) in found if failure is not None]:
            say(f"error: {failure}")
        kept = f"the others are kept in '{self.output}': mend it and use '--resume'"
        raise Problem(f"{len(rest)} of {len(work)} parts could not be done; {kept}")

    def plan(self):
        """What there is to read, and the parts that it is cut into."""
        sources = solieu_inputs.find(self.given.input, self.output)
        total = sum(max(one.size, 0) + solieu_inputs.FILE_COST for one in sources)
        wanted = self.given.partitions or 4 * self.context.defaultParallelism
        size = max(1, total // wanted) if self.given.partitions else min(max(total // wanted, LEAST), MOST)
        ranges = list(solieu_inputs.ranges(sources, size))
        measures = self.context.parallelize(ranges, max(len(ranges), 1)).map(solieu_inputs.measured).collect() if ranges else []
        return sources, solieu_inputs.parts(sources, zip(ranges, measures), size)

    def prepare(self, parts):
        """Makes the folder of output, and keeps what an earlier run with the same parts and options has done."""
        identity = hashlib.sha256(repr((parts, self.settings.options)).encode("utf-8", "surrogateescape")).hexdigest()
        temporary = self.output / "_temporary"
        there = temporary / "identity"
        if self.output.exists():
            others = [path.name for path in self.output.iterdir() if path.name not in ("_temporary", *TABLES)]
            if others or not there.exists() and any(self.output.iterdir()):
                raise Problem(f"'{self.output}' is not empty; take it away or name another folder")
            if not self.given.resume or not there.exists() or there.read_text() != identity:
                if self.given.resume:
                    raise Problem(f"'{self.output}' holds parts of other inputs or options; run without '--resume'")
                for name in ("_temporary", *TABLES):
                    shutil.rmtree(self.output / name, ignore_errors=True)
        for folder in (temporary, *(self.output / name for name in TABLES)):
            folder.mkdir(parents=True, exist_ok=True)
        there.write_text(identity)

    def renamed(self, sources, parts):
        """The documents whose id was taken by an earlier one, and the names that they get: for each part, `{old: new}`.

        Workers count names by eight bytes each; only those that are there twice, and those they could get instead, come here.
        """
        settings = self.settings
        rdd = self.context.parallelize(parts, min(max(len(parts), 1), 4 * self.context.defaultParallelism))
        files = self.context.parallelize([key(one.doc) for one in sources])
        rows = rdd.flatMap(lambda part: [key(doc) for doc, _ in solieu_parts.rows_of(part, settings)])
        twice = rows.union(files).map(lambda one: (one, 1)).reduceByKey(lambda a, b: a + b).filter(lambda one: one[1] > 1).keys()
        wanted = set(twice.collect())
        if not wanted:
            return {}

        def of(part):
            return [(part.number, doc, other) for doc, other in solieu_parts.rows_of(part, settings) if key(doc) in wanted]

        bases = {other for _, _, other in rdd.flatMap(of).collect()}
        wanted |= {key(base + end) for base in bases for end in ("", "#2", "#3")}
        taken, out = {one.doc for one in sources}, defaultdict(dict)
        for number, doc, other in rdd.flatMap(of).collect():
            if doc in taken:
                out[number][doc] = solieu_inputs.free(other, taken)
            taken.add(doc)
        say(f"{sum(map(len, out.values()))} documents have ids that are taken, and got others")
        return out

    def describe(self, parts, packages):
        """Writes datapackage.json, one resource a table, and _SUCCESS; takes away what was only on its way."""
        if any(one != packages[0] for one in packages):
            raise Problem("workers have different executables or data files; give all the same, and run again without '--resume'")
        by_table = {table: [file for files in parts for file in files if file[0] == table] for table in TABLES}
        resources = [solieu_tables.resource(table, self.given.format, self.columns[table], by_table[table]) for table in TABLES]
        package = {**packages[0], "resources": resources}
        (self.output / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", "utf-8")
        for table in TABLES:
            for path in (self.output / table).glob(".*"):
                path.unlink()
        shutil.rmtree(self.output / "_temporary")
        (self.output / "_SUCCESS").touch()


def key(name):
    """Eight bytes for a name."""
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def say(message):
    print(f"spark_extract: {message}", file=sys.stderr)


def main():
    given = arguments()
    from pyspark.cloudpickle import register_pickle_by_value
    from pyspark.sql import SparkSession

    # workers get our modules with the tasks, and need no copy of them
    for module in (solieu_arrow, solieu_inputs, solieu_names, solieu_parts, solieu_tables):
        register_pickle_by_value(module)
    spark = SparkSession.builder.appName("solieu").getOrCreate()
    try:
        return 1 if Run(spark, given)() else 0
    except (Problem, OSError) as error:
        say(f"error: {error}")
        return 1
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(main())
