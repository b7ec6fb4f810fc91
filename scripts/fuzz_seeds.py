"""Writes the seeds of the fuzz targets, made of corpus/ and the data files:  python3 scripts/fuzz_seeds.py FOLDER"""

import gzip
import io
import json
import pathlib
import re
import sys
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main(folder: pathlib.Path) -> None:
    reports = sorted((ROOT / "corpus/reports").glob("*.txt"))
    pages = sorted((ROOT / "corpus/pages").glob("*.html"))
    paragraphs = [p for r in reports for p in r.read_text().split("\n") if 20 < len(p) < 1500]

    def put(target: str, name: str, data: bytes) -> None:
        (folder / target).mkdir(parents=True, exist_ok=True)
        (folder / target / name).write_bytes(data)

    for i, paragraph in enumerate(paragraphs):
        put("Text", f"{i}.txt", paragraph.encode())
        if i % 7 == 0:
            put("Text", f"{i}.utf16.txt", b"\xff\xfe" + paragraph.encode("utf-16-le"))
            put("Text", f"{i}.cp1258.txt", paragraph.encode("cp1258", "ignore"))
        row = {"id": f"r{i}", "date": "2021-03", "site": "baoxa.example", "title": "Báo cáo", "text": paragraph}
        if i % 3 == 0:
            put("Rows", f"{i}.jsonl", json.dumps(row, ensure_ascii=i % 2 == 0).encode() + b"\n")
    for page in pages:
        data = page.read_bytes()
        put("Pages", page.name, data[:16000])
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        put("Records", page.name + ".warc", record(b"response", head + data[:12000]))
    for i, paragraph in enumerate(paragraphs[::5]):
        put("Records", f"{i}.wet", record(b"conversion", paragraph.encode()) + record(b"conversion", b"5 ha"))
    tables = [f.name for f in sorted((ROOT / "Sources/LexiconData/tsv").glob("*.tsv"))]
    order = names("FuzzLexicon")
    for name in tables:
        if name not in order:
            continue
        text = (ROOT / "Sources/LexiconData/tsv" / name).read_text().split("\n")
        for i in range(0, min(len(text), 400), 40):
            head = [line for line in text[:40] if line.startswith("#")]
            put("Lexicon", f"{name}-{i}", bytes([order.index(name)]) + "\n".join(head + text[i : i + 40]).encode()[:4000])
    order = names("FuzzPacked")
    for i, paragraph in enumerate(paragraphs[::9]):
        text = paragraph.encode()
        row = json.dumps({"id": str(i), "text": paragraph}).encode() + b"\n"
        table = f'id,text\n1,"{paragraph}"\n2,5 ha\n'.encode()
        made = {
            "a.csv": table, "a.tsv": table.replace(b",", b"\t"), "a.zip": zipped(text, row), "a.tar": tarred(text, row),
            "a.tar.gz": gzip.compress(tarred(text, row), mtime=0), "a.txt.gz": gzip.compress(text, mtime=0),
            "a.warc.gz": gzip.compress(record(b"conversion", text), mtime=0), "a.jsonl.zst": row, "a.txt.xz": text,
        }  # fmt: skip
        for name, data in made.items():
            put("Packed", f"{i}-{name}", bytes([order.index(name)]) + data)


def names(target: str) -> list[str]:
    """The names that a target chooses from by its first byte."""
    source = (ROOT / "Fuzzing/Sources" / target / "Target.swift").read_text()
    return re.findall(r'"([^"]+)"', source.split("let names = [")[1].split("]")[0])


def record(kind: bytes, block: bytes) -> bytes:
    head = b"WARC/1.0\r\nWARC-Type: " + kind + b"\r\nWARC-Target-URI: https://xa.example/1\r\nContent-Length: "
    return head + str(len(block)).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def zipped(text: bytes, row: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xã/a.txt", text)
        archive.writestr("b.jsonl", row)
    return out.getvalue()


def tarred(text: bytes, row: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in (("xã/a.txt", text), ("b.jsonl", row)):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: fuzz_seeds.py FOLDER")
    main(pathlib.Path(sys.argv[1]))
