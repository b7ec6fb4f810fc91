"""Holds a folder of output against the schemas, with tools that are not ours.

usage: check_output.py OUTPUT [INPUT]

JSON Lines by jsonschema, CSV by pandas, both by DuckDB; all must hold the same rows. With INPUT, the folder of .txt that
was read, every span is cut from the file by Python and must be the record's text. Prints what is wrong and exits 1.
"""

import json
import sys
import unicodedata
from pathlib import Path

import duckdb
import jsonschema
import pandas

ROOT = Path(__file__).resolve().parents[2]
problems = []


def check(condition, message):
    if not condition:
        problems.append(message)


def read_json(text):
    """Numbers as the digits that stand there, so that 0.90 and 0.9 differ."""
    return json.loads(text, parse_int=str, parse_float=str)


def cell(value):
    """A JSON value as CSV writes it."""
    if value is None:
        return ""
    return ";".join(value) if isinstance(value, list) else value


def check_table(folder, table, schema_name, key=None):
    schema = json.loads((ROOT / "schemas" / f"{schema_name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    names = list(schema["properties"])
    lines_path, csv_path = folder / f"{table}.jsonl", folder / f"{table}.csv"
    lines = lines_path.read_text("utf-8").split("\n")
    check(lines.pop() == "", f"{lines_path}: does not end in a line end")
    for number, line in enumerate(lines, 1):
        for error in validator.iter_errors(json.loads(line)):
            check(False, f"{lines_path}:{number}: {error.json_path}: {error.message}")
    rows = [read_json(line) for line in lines]
    for number, row in enumerate(rows, 1):
        check(list(row) == names, f"{lines_path}:{number}: keys are not in the schema's order")
    key = key or (["id"] if "id" in names else ["doc"])
    check(len({tuple(row[name] for name in key) for row in rows}) == len(rows), f"{lines_path}: {key} is not unique")

    array_path = folder / f"{table}.json"
    if array_path.exists():
        check(read_json(array_path.read_text("utf-8")) == rows, f"{array_path}: is not what {lines_path} is")

    expected = [[cell(row[name]) for name in names] for row in rows]
    frame = pandas.read_csv(csv_path, dtype=str, keep_default_na=False)
    check(list(frame.columns) == names, f"{csv_path}: pandas reads other columns")
    check(frame.values.tolist() == expected, f"{csv_path}: pandas reads other values than {lines_path} has")

    options = "all_varchar=true, header=true, delim=',', quote='\"', escape='\"'"
    found = duckdb.sql(f"select * from read_csv('{csv_path}', {options})").fetchall()
    found = [[value or "" for value in row] for row in found]
    check(found == expected, f"{csv_path}: DuckDB reads other values than {lines_path} has")
    if rows:
        count = duckdb.sql(f"select count(*) from read_json('{lines_path}', format='newline_delimited')").fetchone()[0]
        check(count == len(rows), f"{lines_path}: DuckDB reads {count} rows of {len(rows)}")
    return rows


def check_spans(figures, documents, folder):
    sources = {row["doc"]: row["source"] for row in documents}
    texts = {}
    for row in figures:
        source = sources[row["doc"]]
        if not source.endswith(".txt"):
            continue
        if source not in texts:
            with open(folder / source, encoding="utf-8-sig", newline="") as file:
                texts[source] = file.read()
        start, end = int(row["start"]), int(row["end"])
        check(texts[source][start:end] == row["text"], f"{row['id']}: the text is not at its span")
        for name in ("property", "entity"):
            slices = [texts[source][slice(*map(int, span.split("-")))] for span in row[f"{name}_spans"]]
            words = " … ".join(" ".join(unicodedata.normalize("NFC", part).replace("\u00d0", "Đ").split()) for part in slices)
            check(words == (row[name] or ""), f"{row['id']}: the {name} is not at its spans")
        check(row["id"] == f"{row['doc']}:{start}-{end}", f"{row['id']}: is not doc:start-end")


def check_related(output, figures):
    """Relations and facts are of figures that are there, and every figure is a mention of one fact."""
    known = {row["id"]: row for row in figures if row["kind"] not in ("date", "time", "period", "reference") and "chrome" not in row["flags"]}
    for row in check_table(output, "relations", "relation", ["id", "relation", "other"]):
        check(row["id"] in known and row["other"] in known, f"{row['id']}: a relation of no figure")
        check(row["id"] != row["other"], f"{row['id']}: is related to itself")
    mentions = []
    for row in check_table(output, "facts", "fact"):
        mentions += row["records"]
        check(row["id"] in row["records"] and int(row["mentions"]) == len(row["records"]), f"{row['id']}: a fact of other figures")
        figure = known.get(row["id"], {})
        check(all(row[name] == figure.get(name) for name in row if name not in ("mentions", "records")), f"{row['id']}: is not its figure")
    check(sorted(mentions) == sorted(known), "the facts do not mention each figure once")


def main():
    output = Path(sys.argv[1])
    figures = check_table(output, "figures", "figure")
    documents = check_table(output, "documents", "document")
    check_related(output, figures)
    counts = {row["doc"]: 0 for row in documents}
    for row in figures:
        if row["doc"] not in counts:
            check(False, f"{row['id']}: its document has no row")
        elif row["kind"] not in ("date", "time", "period", "reference"):
            counts[row["doc"]] += 1
    for row in documents:
        check(int(row["figures"]) == counts[row["doc"]], f"{row['doc']}: has {counts[row['doc']]} figures, not {row['figures']}")
    if len(sys.argv) > 2:
        check_spans(figures, documents, Path(sys.argv[2]))
    print(f"{len(documents)} documents, {len(figures)} records, {len(problems)} problems")
    for problem in problems[:50]:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
