#!/usr/bin/env python3
"""Measures the text that solieu takes from HTML pages, beside trafilatura's on the same pages.

    measure_html.py SOLIEU FOLDER [--half 0|1] [--each]

FOLDER has pages X.html with their texts X.ref.txt. The measure is the mean over pages of the F1 of words (letters and
digits, case folded, as multisets). Dates are held against those that a page's `meta` elements and
JSON-LD state. Pages are halved by turns in the order of their names, so that one half can be looked at and the other only scored.
"""

import argparse
import collections
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import trafilatura

DATE_METAS = {
    "article:published_time", "og:published_time", "datepublished", "publishdate", "publish-date", "pubdate",
    "dc.date.issued", "dcterms.issued", "dc.date", "date",
}


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def f1(ours, theirs):
    a, b = words(ours), words(theirs)
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


def stated_date(html):
    """The day that a page states in its metadata; None where it states none."""
    found = re.search(r'"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)', html)
    if found:
        return found.group(1)
    for meta in re.findall(r"<meta\b[^>]*>", html, re.I):
        attributes = {k.lower(): v for k, _, v in re.findall(r"([\w:-]+)\s*=\s*([\"'])(.*?)\2", meta, re.S)}
        name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        day = re.match(r"\d{4}-\d\d-\d\d", attributes.get("content", ""))
        if name in DATE_METAS and day:
            return day.group(0)
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("solieu", help="the program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only the pages of this half")
    parser.add_argument("--each", action="store_true", help="a line for each page, the worst first")
    given = parser.parse_args()

    pages = sorted(given.folder.glob("*.html"))
    chosen = [(n % 2, page) for n, page in enumerate(pages) if given.half in (None, n % 2)]
    size = sum(page.stat().st_size for _, page in chosen)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        subprocess.run(
            [given.solieu, "extract", *(str(page) for _, page in chosen), "--output", folder, "--write-text", folder + "/text", "--quiet"],
            check=True)
        took = time.perf_counter() - started
        documents = {}
        with open(folder + "/documents.jsonl", encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                documents[row["doc"]] = row
        texts = {page: Path(folder, "text", page.stem + ".txt").read_text(encoding="utf-8") for _, page in chosen}
    started = time.perf_counter()
    others = {page: trafilatura.extract(page.read_bytes()) or "" for _, page in chosen}
    took_others = time.perf_counter() - started

    rows, dates = [], collections.Counter()
    for half, page in chosen:
        reference = page.with_suffix(".ref.txt").read_text(encoding="utf-8")
        rows.append((f1(texts[page], reference), f1(others[page], reference), half, page.stem))
        day = stated_date(page.read_text(encoding="utf-8", errors="replace"))
        if day:
            dates["stated"] += 1
            dates["right"] += (documents[page.stem]["published"] or "").startswith(day)
        dates["given"] += documents[page.stem]["published"] is not None
    if given.each:
        for ours, theirs, half, name in sorted(rows):
            print(f"{ours:.3f} {theirs:.3f} {half} {name} {documents[name]['published']} {documents[name]['title']}")
    for half in (0, 1, None):
        part = [row for row in rows if half in (None, row[2])]
        if part:
            name = "all pages" if half is None else f"half {half}"
            print(
                f"{name}: {len(part)} pages, solieu {sum(r[0] for r in part) / len(part):.4f}, "
                f"trafilatura {trafilatura.__version__} {sum(r[1] for r in part) / len(part):.4f}")
    print(f"dates: {dates['right']} right of {dates['stated']} stated in metadata; {dates['given']} of {len(rows)} pages given one")
    print(f"speed: solieu {size / took / 1e6:.1f} MB/s with the figures, trafilatura {size / took_others / 1e6:.1f} MB/s")
    return 0 if dates["right"] == dates["stated"] else 1


if __name__ == "__main__":
    sys.exit(main())
