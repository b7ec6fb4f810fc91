#!/usr/bin/env python3
"""Gold for texts that are not ours, kept without their words: where each figure and its phrases stand, and its numbers.

    scripts/gold_elsewhere.py pack GOLD ROWS > corpus/elsewhere/gold.jsonl     from a folder of gold (X.json)
    scripts/gold_elsewhere.py unpack ROWS FOLDER [--packed FILE]               into such a folder, for 'solieu eval' and other scorers

ROWS is a file of JSON Lines with the texts (id, text). A line of the packed file is a document: doc, sha256 of the text's UTF-8, figures; a
figure has start, end, kind, value and what else the contract's section 1 names; property, entity and base are lists of half-open
spans in code points.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

PHRASES = ("property", "entity", "base")
GOLD = Path(__file__).resolve().parent.parent / "corpus/elsewhere/gold.jsonl"


class Wrong(Exception):
    """What is wrong, and what would be right."""


def texts(rows):
    """The texts of a file of rows by their names."""
    found = {}
    for number, line in enumerate(rows.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            found[row["id"]] = row["text"]
        except (ValueError, KeyError, TypeError):
            raise Wrong(f"{rows}:{number}: error: no row; it must be an object with id and text") from None
    return found


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def nearest(text, words, start):
    """Where some words stand in a text, the place nearest to an offset."""
    places = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return min(places, key=lambda place: abs(place - start), default=None)


def spans(text, phrase, start):
    """The spans of the stretches of a phrase; None where one does not stand in the text."""
    out = []
    for words in phrase.split(" … "):
        at = nearest(text, words, start)
        if at is None:
            return None
        out.append([at, at + len(words)])
    return out


def pack(gold, rows):
    known = texts(rows)
    for file in sorted(gold.glob("*.json")):
        document = json.loads(file.read_text(encoding="utf-8"))
        text = known.get(document["doc"])
        if text is None:
            raise Wrong(f"{file}: error: no row '{document['doc']}' in {rows}; there must be one")
        figures = []
        for figure in document["figures"]:
            packed = {key: value for key, value in figure.items() if key != "text" and key not in PHRASES}
            for key in PHRASES:
                if key in figure and (places := spans(text, figure[key], figure["start"])):
                    packed[key] = places
                elif key in figure:
                    print(f"{file}: warning: '{figure[key]}' does not stand in the text and is left out", file=sys.stderr)
            figures.append(packed)
        print(json.dumps({"doc": document["doc"], "sha256": digest(text), "figures": figures}, ensure_ascii=False))


def unpack(rows, folder, packed):
    known = texts(rows)
    folder.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(packed.read_text(encoding="utf-8").splitlines(), 1):
        document = json.loads(line)
        text = known.get(document["doc"])
        if text is None or digest(text) != document["sha256"]:
            raise Wrong(f"{packed}:{number}: error: '{document['doc']}' is not in {rows}, or another text; it must be the one whose SHA-256 stands here")
        for figure in document["figures"]:
            figure["text"] = text[figure["start"]:figure["end"]]
            for key in PHRASES:
                if key in figure:
                    figure[key] = " … ".join(text[start:end] for start, end in figure[key])
        (folder / f"{document['doc']}.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n\n")[0], epilog=__doc__.split("\n\n", 1)[1], formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="pack|unpack")
    packing = commands.add_parser("pack", help="take the words out")
    packing.add_argument("gold", type=Path, metavar="GOLD")
    packing.add_argument("rows", type=Path, metavar="ROWS")
    packing.set_defaults(run=lambda given: pack(given.gold, given.rows))
    unpacking = commands.add_parser("unpack", help="put them in again")
    unpacking.add_argument("rows", type=Path, metavar="ROWS")
    unpacking.add_argument("folder", type=Path, metavar="FOLDER")
    unpacking.add_argument("--packed", type=Path, default=GOLD, metavar="FILE", help="by default corpus/elsewhere/gold.jsonl")
    unpacking.set_defaults(run=lambda given: unpack(given.rows, given.folder, given.packed))
    given = parser.parse_args()
    try:
        given.run(given)
    except (Wrong, OSError) as wrong:
        sys.exit(str(wrong))


if __name__ == "__main__":
    main()
