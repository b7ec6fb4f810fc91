"""Makes Parquet of folders of output and reads it back with DuckDB, pyarrow and pandas: the rows of the JSON Lines, one by one.

usage: check_parquet.py PLAIN OTHER...

PLAIN has JSON Lines; the OTHERs, of the same run, are compressed, cut into shards, or CSV alone, and must give the same bytes.
Also: what is cut, changed, missing or no output of solieu is refused by name, and leaves nothing behind. Prints what is wrong and exits 1.
"""

import datetime
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pandas
import pyarrow.parquet

from check_package import check, lines, problems

ROOT = Path(__file__).resolve().parents[2]
TABLES = ("figures", "relations", "facts", "documents")


def to_parquet(folder, output):
    command = [sys.executable, ROOT / "scripts" / "to_parquet.py", folder, "--output", output]
    return subprocess.run(command, capture_output=True, text=True)


def expected(row, properties):
    """A row of JSON, whose numbers are the digits that stand there, as Parquet should hold it."""
    cells = {}
    for name, value in row.items():
        said = properties[name]
        if "number" in said["type"]:
            cells[name] = None if value is None else float(value)
            cells[f"{name}_text"] = value
        elif said["type"] == "integer":
            cells[name] = int(value)
        elif "pattern" in said and "{4}-" in said["pattern"]:
            cells[name] = value and datetime.date.fromisoformat(value)
        else:
            cells[name] = value
    return cells


def check_table(plain, output, table):
    schema = json.loads((ROOT / "schemas" / f"{table[:-1]}.schema.json").read_text("utf-8"))
    rows = [expected(row, schema["properties"]) for row in lines(plain, table)]
    path = output / f"{table}.parquet"
    found = pyarrow.parquet.read_table(path)
    check(found.to_pylist() == rows, f"{path}: pyarrow reads other rows")
    cursor = duckdb.sql(f"select * from '{path}'")
    check([dict(zip(cursor.columns, row)) for row in cursor.fetchall()] == rows, f"{path}: DuckDB reads other rows")
    names = [name + end for name, said in schema["properties"].items() for end in (["", "_text"] if "number" in said["type"] else [""])]
    check(found.column_names == names, f"{path}: has the columns {found.column_names}")
    types = dict(zip(found.column_names, map(str, found.schema.types)))
    for name, said in schema["properties"].items():
        kind = said["type"][0] if isinstance(said["type"], list) else said["type"]
        wanted = {"integer": ("int64",), "number": ("double",), "array": ("list<element: string>",), "string": ("string", "date32[day]")}[kind]
        check(types[name] in wanted, f"{path}: '{name}' is {types[name]}")
    check("solieu" in {key.decode() for key in found.schema.metadata or {}}, f"{path}: says nothing of what made it")
    return len(rows)


def check_refusals(plain, scratch):
    def refused(what, *words, spoil):
        folder, output = scratch / what, scratch / f"{what}-out"
        shutil.copytree(plain, folder)
        spoil(folder)
        run = to_parquet(folder, output)
        check(run.returncode == 1 and all(word in run.stderr for word in words), f"{what}: exit {run.returncode}: {run.stderr}")
        check("Traceback" not in run.stderr and run.stderr.count("\n") == 1, f"{what}: {run.stderr}")
        check(not output.exists() or not list(output.glob("figures*")), f"{what}: leaves {output}")

    def change(path, alter):
        path.write_bytes(alter(path.read_bytes()))

    def relist(folder):
        """A package that lists a figure less than there are, in a file that it knows."""
        path = folder / "datapackage.json"
        package = json.loads(path.read_text("utf-8"))
        for resource in package["resources"]:
            resource["rows"] -= resource["path"] == "figures.jsonl"
        path.write_text(json.dumps(package), "utf-8")

    refused("cut", "figures.jsonl", "bytes", spoil=lambda folder: change(folder / "figures.jsonl", lambda data: data[:-10]))
    refused("changed", "facts.jsonl", "changed", spoil=lambda folder: change(folder / "facts.jsonl", lambda data: data.replace(b"count", b"cuont", 1)))
    refused("missing", "relations.jsonl", "missing", spoil=lambda folder: (folder / "relations.jsonl").unlink())
    refused("rows", "'figures' has", "rows", spoil=relist)
    refused("no-package", "datapackage.json", spoil=lambda folder: (folder / "datapackage.json").unlink())
    refused("another", "not of solieu", spoil=lambda folder: (folder / "datapackage.json").write_text('{"resources": []}'))


def main():
    plain, *others = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        for folder in [plain, *others]:
            output = scratch / folder.name
            run = to_parquet(folder, output)
            check(run.returncode == 0, f"{folder}: {run.stderr}")
            check(sorted(path.name for path in output.glob("*")) == sorted(f"{table}.parquet" for table in TABLES), f"{folder}: writes others")
            for table in TABLES:
                same = (output / f"{table}.parquet").read_bytes() == (scratch / plain.name / f"{table}.parquet").read_bytes()
                check(same, f"{folder}: {table}.parquet is another than that of {plain.name}")
        counts = [check_table(plain, scratch / plain.name, table) for table in TABLES]
        frame = pandas.read_parquet(scratch / plain.name / "figures.parquet")
        check(str(frame["value"].dtype) == "float64" and str(frame["start"].dtype) == "int64", f"pandas: {frame.dtypes}")
        check_refusals(plain, scratch)
    print(f"{counts} rows")
    for problem in problems[:50]:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
