#!/usr/bin/env python3
"""Compiles gold that a person wrote (X.gold) into the JSON that programs read (X.json), as corpus/README.md describes it.

    scripts/compile_gold.py                  every .gold of corpus/gold
    scripts/compile_gold.py corpus/gold/X.gold
    scripts/compile_gold.py --check          writes nothing; exit status 1 where a .json is not what its .gold says

The text of X.gold is X.txt in the folder `reports` beside the gold's folder, or in --reports DIR.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

VALUE = re.compile(r"(-?\d+(?:\.\d+)?)(?:\.\.(-?\d+(?:\.\d+)?))?(?:/(\d+(?:\.\d+)?))?")
# C/O is the name of one unit
ALTERNATIVES = re.compile(r"(?<!\bC)/")


class Wrong(Exception):
    """What is wrong in a line of a gold file."""


class Gold:
    """A .gold file read against its text."""

    def __init__(self, text, digest):
        self.text = text
        self.digest = digest
        self.head = {}
        self.figures = []
        self.at = 0

    def read(self, line):
        if not line.strip() or line.startswith("#"):
            return
        mark = line[0] if line[0] in "!?" else ""
        if not mark and "|" not in line:
            key, colon, value = line.partition(":")
            if not colon:
                raise Wrong("neither 'key: value' nor a figure; a figure has 'TEXT | kind | value'")
            self.head[key.strip()] = value.strip()
            return
        cells = [cell.strip() for cell in line.lstrip("!? ").split("|")]
        start = self.text.find(cells[0], self.at)
        if start < 0:
            raise Wrong(f"'{cells[0]}' is not in the text behind {self.at}; it must stand there to the letter")
        end = start + len(cells[0])
        if mark == "!":
            self.at = end
            return
        # figures may lie within each other, so the next one may begin right behind this one's first letter
        self.at = start + 1
        self.figures.append(self.figure(start, end, cells, mark == "?"))

    def figure(self, start, end, cells, optional):
        if len(cells) < 3:
            raise Wrong("no value; a figure has 'TEXT | kind | value'")
        kind, number = cells[1], VALUE.fullmatch(cells[2])
        if not number:
            raise Wrong(f"'{cells[2]}' is no value; it must be N, N..M or N/M in plain digits")
        out = {"start": start, "end": end, "text": cells[0], "kind": kind}
        for key, digits in zip(("value", "value_max", "total"), number.groups()):
            if digits:
                out[key] = digits
        for attribute in "|".join(cells[3:]).split(";"):
            if not attribute.strip():
                continue
            key, equals, value = (part.strip() for part in attribute.partition("="))
            if not equals:
                raise Wrong(f"'{attribute.strip()}' is no attribute; it must be key=value")
            out["modifier" if key == "mod" else key] = value
        if kind in ("count", "fraction") and "unit" in out:
            best, *others = ALTERNATIVES.split(out["unit"])
            out["unit"] = best
            if others:
                out["unit_any"] = others
        if optional:
            out["optional"] = True
        return out

    def json(self):
        doc = self.head.pop("doc", None)
        if doc is None:
            raise Wrong("no 'doc: NAME' among the header lines; there must be one")
        out = {"doc": doc, "sha256": self.digest, **self.head, "figures": self.figures}
        return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def read_text(file):
    """A text as offsets count it: without byte order mark, its line ends as they are."""
    return file.read_bytes().decode("utf-8-sig")


def compile_file(file, reports, complain):
    """The JSON of a .gold file; None where something is wrong in it."""
    text = reports / (file.stem + ".txt")
    if not text.is_file():
        return complain(file, 1, f"no text '{text}'; it must stand there")
    # the digest is of the file as it lies there, a byte order mark included
    gold, good = Gold(read_text(text), hashlib.sha256(text.read_bytes()).hexdigest()), True
    number = 0
    for number, line in enumerate(read_text(file).split("\n"), 1):
        try:
            gold.read(line.rstrip("\r"))
        except Wrong as wrong:
            good = False
            complain(file, number, wrong)
    try:
        return gold.json() if good else None
    except Wrong as wrong:
        return complain(file, number, wrong)


def main():
    root = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n\n")[0], epilog=__doc__.split("\n\n", 1)[1],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, help="the .gold files; by default all of corpus/gold")
    parser.add_argument("--reports", type=Path, help="the folder with the texts")
    parser.add_argument("--check", action="store_true", help="write nothing, compare with the .json that stands there")
    given = parser.parse_args()
    failed = False

    def complain(file, line, message):
        nonlocal failed
        failed = True
        print(f"{file}:{line}: error: {message}", file=sys.stderr)

    for file in given.gold or sorted((root / "corpus/gold").glob("*.gold")):
        compiled = compile_file(file, given.reports or file.parent.parent / "reports", complain)
        target = file.with_suffix(".json")
        if compiled is None:
            continue
        if not given.check:
            target.write_bytes(compiled.encode())
        elif not target.is_file() or target.read_bytes().rstrip() != compiled.encode().rstrip():
            complain(target, 1, f"not what {file.name} says; run scripts/compile_gold.py")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
