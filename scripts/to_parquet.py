"""Makes Parquet of a folder of solieu's output: figures.parquet, relations.parquet, facts.parquet, documents.parquet.

The folder may be compressed and cut into shards, or be what scripts/spark_extract.py wrote. Types are those that schemas/
declares (see solieu_tables.py). Before anything is read, each file is held against datapackage.json, byte by byte.
"""

import argparse
import hashlib
import json
import sys
from collections import namedtuple
from pathlib import Path

import solieu_tables
from solieu_tables import Problem

File = namedtuple("File", "path bytes hash")
#: The files of a table in one form, in the order of their rows; `names` are the columns.
Table = namedtuple("Table", "name form files names rows")


def find_tables(folder):
    """The tables of a folder of output, each in the form that is read best, and what the package says of the run."""
    path = folder / "datapackage.json"
    if not folder.is_dir():
        raise Problem(f"there is no folder '{folder}'; name one that 'solieu extract' wrote")
    if not path.exists():
        raise Problem(f"'{folder}' has no datapackage.json; name a folder that 'solieu extract' wrote to its end")
    try:
        package = json.loads(path.read_text("utf-8"))
        about, resources = package["solieu"], package["resources"]
    except (ValueError, KeyError, TypeError) as error:
        raise Problem(f"'{path}' is not of solieu's output; name a folder that 'solieu extract' wrote") from error
    tables = [_table(folder, name, resources) for name in solieu_tables.TABLES]
    if tables[0] is None:
        raise Problem(f"'{folder}' has no figures as JSON Lines or CSV; extract with '--format jsonl'")
    return [table for table in tables if table], about


def _table(folder, name, resources):
    forms = {}
    for resource in resources:
        if resource.get("solieu:table") == name:
            form = resource["format"].split(".")[0]
            forms.setdefault(form, []).append(resource)
    # lists are lists in JSON Lines; CSV joins them
    form = next((form for form in ("jsonl", "csv") if form in forms), None)
    if form is None:
        return None
    parts, files = sorted(forms[form], key=_shard), []
    for part in parts:
        for file in part.get("solieu:parts", [part]):
            files.append(File(folder / file["path"], file["bytes"], file["hash"]))
    fields = (parts[0].get("schema") or parts[0]["solieu:schema"])["fields"]
    rows = sum(part.get("rows", part.get("solieu:rows")) for part in parts)
    return Table(name, form, files, [field["name"] for field in fields], rows)


def _shard(resource):
    """The number in figures-00001.jsonl; 0 where there is none."""
    number = str(resource["path"]).split(".")[0].rpartition("-")[2]
    return int(number) if number.isdigit() else 0


def check_files(table):
    """Holds the files of a table against the package: a cut, changed or missing one ends the run."""
    again = "extract again"
    for file in table.files:
        if not file.path.exists():
            raise Problem(f"'{file.path}' is missing, and datapackage.json lists it; {again}")
        size = file.path.stat().st_size
        if size != file.bytes:
            raise Problem(f"'{file.path}' has {size} bytes, and {file.bytes} when it was written; {again}")
        digest = hashlib.sha256()
        with open(file.path, "rb") as stream:
            head = stream.read(3)
            digest.update(head)
            while block := stream.read(1 << 20):
                digest.update(block)
        if f"sha256:{digest.hexdigest()}" != file.hash:
            raise Problem(f"'{file.path}' was changed since it was written; {again}")
        if table.form == "csv" and head == b"\xef\xbb\xbf":
            raise Problem(f"'{file.path}' is CSV for Excel, with apostrophes of its own; extract with '--format jsonl'")


def convert(folder, output):
    """Writes a Parquet file for each table; yields its path and its number of rows."""
    tables, about = find_tables(folder)
    columns = {table.name: solieu_tables.declared(table.name, table.names) for table in tables}
    for table in tables:
        check_files(table)
    output.mkdir(parents=True, exist_ok=True)
    for table in tables:
        target = output / f"{table.name}.parquet"
        files = [file.path for file in table.files]
        rows = solieu_tables.write_parquet(table.name, columns[table.name], files, table.form, target, about, table.rows)
        yield target, rows


def main():
    parser = argparse.ArgumentParser(prog="to_parquet", description="Makes Parquet of a folder of solieu's output.")
    parser.add_argument("folder", type=Path, help="what 'solieu extract' wrote: JSON Lines or CSV, perhaps compressed or in shards")
    parser.add_argument("-o", "--output", type=Path, metavar="FOLDER", help="where the Parquet files go (default: the same folder)")
    arguments = parser.parse_args()
    try:
        for path, rows in convert(arguments.folder, arguments.output or arguments.folder):
            print(f"to_parquet: {rows} rows -> {path}", file=sys.stderr)
    except (Problem, OSError) as error:
        print(f"to_parquet: error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
