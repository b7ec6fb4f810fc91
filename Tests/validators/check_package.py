"""Holds folders of output against their data package, with tools that are not ours.

usage: check_package.py OUTPUT [PLAIN]

Frictionless validates the package; what it lists is what stands there. The database's tables are the JSON Lines' rows. With
PLAIN, the same run not compressed and not cut into shards, OUTPUT's tables hold the same rows. Prints what is wrong and exits 1.
"""

import gzip
import json
import re
import sqlite3
import sys
from pathlib import Path

import frictionless
import zstandard

DECIMALS = {"value", "value_max", "total", "alternative"}
problems = []


def check(condition, message):
    if not condition:
        problems.append(message)


def content(path):
    """The bytes of a file, without its compression."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    return zstandard.ZstdDecompressor().decompressobj().decompress(data) if path.suffix == ".zst" else data


def lines(folder, table):
    """The rows of a table as JSON objects whose numbers are the digits that stand there, its shards one after the other."""
    pattern = re.compile(rf"{table}(-[0-9]+)?\.jsonl(\.gz|\.zst)?")
    rows = []
    for path in sorted(path for path in folder.iterdir() if pattern.fullmatch(path.name)):
        rows += [json.loads(line, parse_int=str, parse_float=str) for line in content(path).decode().split("\n")[:-1]]
    return rows


def check_package(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    for task in report.tasks:
        for error in task.errors[:5]:
            check(False, f"{task.place}: {error.message}")
    for error in report.errors:
        check(False, f"{folder}: {error.message}")
    resources = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    listed = sorted(resource["path"] for resource in resources) + ["datapackage.json"]
    check(sorted(listed) == sorted(path.name for path in folder.iterdir()), f"{folder}: lists {listed}")
    for resource in resources:
        size = (folder / resource["path"]).stat().st_size
        check(resource.get("bytes", resource.get("solieu:bytes")) == size, f"{resource['path']}: has {size} bytes")


def check_database(folder):
    database = sqlite3.connect(folder / "solieu.sqlite")
    check(database.execute("pragma integrity_check").fetchone()[0] == "ok", "the database is damaged")
    for table in ("figures", "relations", "facts", "documents"):
        rows = lines(folder, table)
        columns = [row[1] for row in database.execute(f"pragma table_info({table})")]
        found = []
        for cells in database.execute(f"select * from {table} order by rowid"):
            row = dict(zip(columns, cells))
            found.append(row)
        check(len(found) == len(rows), f"{table}: {len(found)} rows in the database, {len(rows)} lines")
        for row, cells in zip(rows, found):
            for name, value in row.items():
                cell = cells[f"{name}_text" if name in DECIMALS else name]
                if isinstance(value, list):
                    cell = json.loads(cell)
                check(cell == value or str(cell) == value, f"{table}: {name} is {cell!r} in the database, not {value!r}")
                if name in DECIMALS and value is not None:
                    number = cells[name]
                    check(isinstance(number, (int, float)) and float(number) == float(value), f"{table}: {name} is {number!r}")
    views = [row[0] for row in database.execute("select name from sqlite_master where type = 'view' order by name")]
    for view in views:
        database.execute(f"select count(*) from {view}").fetchone()
    sentences = database.execute("select count(*) from search where search match 'xã OR có OR hồ'").fetchone()[0]
    print(f"{len(views)} views, {sentences} sentences found")


def main():
    folder = Path(sys.argv[1])
    check_package(folder)
    if (folder / "solieu.sqlite").exists() and lines(folder, "figures"):
        check_database(folder)
    if len(sys.argv) > 2:
        for table in ("figures", "relations", "facts", "documents"):
            check(lines(folder, table) == lines(Path(sys.argv[2]), table), f"{table}: holds other rows than the plain run")
    for problem in problems[:50]:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
