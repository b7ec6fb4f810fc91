"""Gives documents other names in tables that are written already: of JSON Lines, on their bytes, so that nothing else changes."""

import json
import re
from pathlib import Path

STRING = rb'"(?:[^"\\]|\\.)*"'
DOCUMENT = re.compile(rb'\{"doc":(' + STRING + rb'),"source":(' + STRING + rb")")
FIGURE = re.compile(rb'(\{"id":)(' + STRING + rb')(,"doc":)(' + STRING + rb")")
RELATION = re.compile(rb'(\{"id":)(' + STRING + rb')(,"relation":' + STRING + rb',"other":)(' + STRING + rb')(,"doc":)(' + STRING + rb")")
RECORDS = re.compile(rb'(,"records":\[)((?:' + STRING + rb",?)*)\]")
ERROR = re.compile(rb'(,"error":)(' + STRING + rb")")
DUPLICATE = re.compile(rb'(,"duplicate_of":)(' + STRING + rb")")


def raw(text):
    """A text as solieu writes it in JSON."""
    return json.dumps(text, ensure_ascii=False).encode("utf-8")


def documents(path):
    """The `doc` and `source` of each line of documents.jsonl."""
    with open(path, "rb") as file:
        for line in file:
            doc, source = DOCUMENT.match(line).groups()
            yield json.loads(doc), json.loads(source)


def rename(folder, target, docs, sources=()):
    """Writes the tables of a folder into another, with other names.

    `docs` maps names of documents to others; `sources` are pairs of what a document's `source` begins with, and should.
    """
    docs = {raw(old)[:-1]: raw(new)[:-1] for old, new in docs.items()}

    def other(text, end=b'"'):
        """A JSON string that is a name, or with `:` an id, under its other name."""
        doc = text[: text.rfind(end)]
        return docs.get(doc, doc) + text[len(doc) :]

    def figure(line):
        def put(match):
            return match[1] + other(match[2], b":") + match[3] + other(match[4])

        def records(match):
            return match[1] + b",".join(other(one, b":") for one in re.findall(STRING, match[2])) + b"]"

        return RECORDS.sub(records, FIGURE.sub(put, line, count=1), count=1)

    def relation(line):
        return RELATION.sub(lambda m: m[1] + other(m[2], b":") + m[3] + other(m[4], b":") + m[5] + other(m[6]), line, count=1)

    def document(line):
        match = DOCUMENT.match(line)
        doc, source = match.groups()
        line = DUPLICATE.sub(lambda m: m[1] + other(m[2]), line, count=1)
        for old, new in sources:
            old, new = raw(old)[1:-1], raw(new)[1:-1]
            if source[1:].startswith(old):
                rest = ERROR.sub(lambda m: m[1] + m[2].replace(old, new, 1), line[match.end() :])
                return b'{"doc":' + other(doc) + b',"source":"' + new + source[1 + len(old) :] + rest
        return b'{"doc":' + other(doc) + line[match.end(1) :]

    for table, change in (("figures", figure), ("relations", relation), ("facts", figure), ("documents", document)):
        with open(Path(folder, f"{table}.jsonl"), "rb") as old, open(Path(target, f"{table}.jsonl"), "wb") as new:
            new.writelines(map(change, old))
