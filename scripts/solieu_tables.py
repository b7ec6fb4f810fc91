"""The tables of solieu's output with the types that schemas/ declares, and their conversion to Parquet by DuckDB.

A decimal has two columns, as in the database: `value`, a DOUBLE to reckon with, and `value_text`, exactly as printed. No one
DECIMAL holds them all: they have up to 38 digits with any number of decimals, and 0.90 and 0.9 are printed differently.
"""

import json
import os
from collections import namedtuple
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"
TABLES = ("figures", "relations", "facts", "documents", "checks")
# few enough rows for 16 readers at once, enough for whole columns to pack well
ROW_GROUP = 100_000
DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

#: `kind` is text, day, integer, decimal or list.
Column = namedtuple("Column", "name kind")


class Problem(Exception):
    """Something a user can mend; its text is the whole message."""


def declared(table, names=None):
    """The columns of a table, in the order of its schema, or only `names` in theirs."""
    path = SCHEMAS / f"{table.removesuffix('s')}.schema.json"
    properties = json.loads(path.read_text("utf-8"))["properties"]
    names = list(properties) if names is None else names
    unknown = [name for name in names if name not in properties]
    if unknown:
        raise Problem(f"{path.name} has no column '{unknown[0]}' of the table '{table}'; take the schemas of the solieu that wrote it")
    return [Column(name, _kind(properties[name])) for name in names]


def _kind(said):
    types = said["type"] if isinstance(said["type"], list) else [said["type"]]
    kind = next(name for name in types if name != "null")
    if kind == "string":
        return "day" if said.get("pattern") == DAY else "text"
    return {"integer": "integer", "number": "decimal", "array": "list"}[kind]


SQL = {"text": "VARCHAR", "day": "DATE", "integer": "BIGINT", "list": "VARCHAR[]"}


def sql_types(columns):
    """The columns of the Parquet file with their types in DuckDB: a list of (name, type)."""
    out = []
    for name, kind in columns:
        out += [(name, "DOUBLE"), (f"{name}_text", "VARCHAR")] if kind == "decimal" else [(name, SQL[kind])]
    return out


def resource(table, form, columns, files):
    """A table of many files in the words of a Frictionless Data Package; `files` are (table, path, rows, bytes, hash)."""
    types = {"VARCHAR": "string", "DATE": "date", "BIGINT": "integer", "DOUBLE": "number", "VARCHAR[]": "array"}
    plain = {"text": "string", "day": "string", "integer": "integer", "decimal": "number", "list": "array"}
    fields = [(name, types[kind]) for name, kind in sql_types(columns)] if form == "parquet" else [(name, plain[kind]) for name, kind in columns]
    parts = [{"path": path, "rows": rows, "bytes": size, "hash": digest} for _, path, rows, size, digest in files]
    count = sum(part["rows"] for part in parts)
    schema = {"fields": [{"name": name, "type": kind} for name, kind in fields]}
    # what Frictionless cannot open, it is not told to
    is_open = form == "jsonl" and count > 0
    return {
        "name": table,
        "path": [part["path"] for part in parts],
        **({"profile": "tabular-data-resource"} if is_open else {}),
        "format": form if is_open else f"{form}.parts",
        "solieu:table": table,
        "rows" if is_open else "solieu:rows": count,
        "schema" if is_open else "solieu:schema": schema,
        "solieu:parts": parts,
    }


def write_parquet(table, columns, files, form, target, about, expected=None):
    """Writes the rows of files of one table, in their order, as one Parquet file; it comes into its place whole.

    `form` is jsonl or csv, the files perhaps compressed; `about`, what the package says of the run, goes into the metadata. Returns
    the number of rows, and fails where they are not as many as `expected`.
    """
    import duckdb

    partial = f"{target}.partial"
    options = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP}, KV_METADATA {{solieu: {_quoted(json.dumps(about))}}}"
    database = duckdb.connect()
    try:
        database.execute("SET preserve_insertion_order = true; SET enable_progress_bar = false; SET TimeZone = 'UTC'")
        rows = _select(table, columns, [str(path) for path in files], form)
        count = database.execute(f"COPY ({rows}) TO {_quoted(partial)} ({options})").fetchone()[0]
        if expected is not None and count != expected:
            raise Problem(f"the table '{table}' has {count} rows, and {expected} when it was written; extract again")
        os.replace(partial, target)
        return count
    except duckdb.Error as error:
        raise Problem(f"the table '{table}' cannot be read: {_first_line(error)}") from error
    finally:
        database.close()
        if os.path.exists(partial):
            os.remove(partial)


def _select(table, columns, files, form):
    kinds = dict(columns)
    paths = "[" + ", ".join(_quoted(path) for path in files) + "]"
    cells = _json_rows(columns, paths) if form == "jsonl" else _csv_rows(table, columns, paths)
    wanted = []
    for name, kind in kinds.items():
        cell = _name(name)
        if kind == "decimal":
            wanted += [f"CAST({cell} AS DOUBLE) AS {cell}", f"{cell} AS {_name(name + '_text')}"]
        else:
            wanted.append(f"CAST({cell} AS {SQL[kind]}) AS {cell}")
    return f"SELECT {', '.join(wanted)} FROM ({cells})"


def _json_rows(columns, paths):
    """Numbers are made strings before DuckDB reads them: it would read 0.90 as binary floating point."""
    line = "json"
    decimals = [name for name, kind in columns if kind == "decimal"]
    if decimals:
        # within a string every quote has a backslash before it, so that this is found at keys alone
        pattern = rf'([{{,])"({"|".join(decimals)})":(-?[0-9.]+)'
        line = rf"""regexp_replace(json, {_quoted(pattern)}, '\1"\2":"\3"', 'g')"""
    shape = {name: ["VARCHAR"] if kind == "list" else "BIGINT" if kind == "integer" else "VARCHAR" for name, kind in columns}
    objects = f"read_json_objects({paths}, format = 'newline_delimited', maximum_object_size = {1 << 26})"
    return f"SELECT unnest(from_json_strict({line}, {_quoted(json.dumps(shape))})) FROM {objects}"


def _csv_rows(table, columns, paths):
    cells = []
    for name, kind in columns:
        cell = _name(name)
        if kind == "list":
            cells.append(f"CASE WHEN {cell} IS NULL THEN [] ELSE {_split(table, name, cell)} END AS {cell}")
        else:
            cells.append(cell)
    types = "{" + ", ".join(f"{_quoted(name)}: 'VARCHAR'" for name, _ in columns) + "}"
    how = """header = true, delim = ',', quote = '"', escape = '"', nullstr = '', new_line = '\\n', parallel = false"""
    return f"SELECT {', '.join(cells)} FROM read_csv({paths}, columns = {types}, {how}, max_line_size = {1 << 26})"


def _split(table, name, cell):
    """CSV joins a list by `;`, which the ids of records may have within: all records of a row are of its document."""
    if name != "records":
        return f"string_split({cell}, ';')"
    return f"list_transform(string_split(';' || {cell}, ';' || doc || ':')[2:], lambda place: doc || ':' || place)"


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"


def _name(text):
    return '"' + text.replace('"', '""') + '"'


def _first_line(error):
    return str(error).strip().split("\n")[0]
