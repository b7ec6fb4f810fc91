"""The texts that all are measured on: rows of JSON for solieu, and the same texts as plain text for the others."""

import itertools
import json
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARCHIVE = ROOT.parent / "shared" / "archive" / "articles.jsonl"
REPORTS = ROOT / "corpus" / "reports"


def articles(source):
    """The articles of an archive, or of a folder of texts, over and over with an id of their own each; one is held at a time."""
    for turn in itertools.count(1):
        if source.is_dir():
            for path in sorted(source.glob("*.txt")):
                yield {"id": f"{path.stem}-{turn}", "text": path.read_bytes().decode()}
        else:
            with open(source, encoding="utf-8", newline="\n") as lines:
                for line in lines:
                    row = json.loads(line)
                    row["id"] = f"{row['id']}-{turn}"
                    yield row


class Texts:
    """Files of so many bytes of text, whole articles."""

    def __init__(self, source, folder, name, size, form=None):
        """form: of Unicode's normalization (NFD); None leaves the text as it is."""
        self.rows, self.plain = folder / f"{name}.jsonl", folder / f"{name}.txt"
        self.documents = self.bytes = 0
        with open(self.rows, "w", encoding="utf-8") as rows, open(self.plain, "w", encoding="utf-8", newline="") as plain:
            for row in articles(source):
                if form:
                    row["text"] = unicodedata.normalize(form, row["text"])
                rows.write(json.dumps(row, ensure_ascii=False) + "\n")
                plain.write(row["text"] + "\n")
                self.documents += 1
                self.bytes += len(row["text"].encode())
                if self.bytes >= size:
                    break

    @property
    def megabytes(self):
        return self.bytes / 1e6


def pattern(path, count=200):
    """Writes the researcher's regular expression: a number and one of the first `count` units that solieu's own tables name."""
    tables = [ROOT / "Sources/LexiconData/tsv" / f"{name}.tsv" for name in ("units", "counted-administration", "counted-society")]
    units = []
    for share, table in zip((count // 2, count // 4, count - count // 2 - count // 4), tables):
        lines = [line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines()[1:] if not line.startswith("#")]
        fresh = [unit for unit in dict.fromkeys(lines) if unit and unit not in units and not any(c in unit for c in "\\.+*?()[]{}|^$")]
        units += fresh[:share]
    # the longest first, for the first that fits is taken
    units.sort(key=lambda unit: (-len(unit), unit))
    path.write_text(f"[0-9]+(?:[.,][0-9]+)* ?(?:{'|'.join(units)})\n", encoding="utf-8")
    return len(units)
