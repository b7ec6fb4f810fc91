#!/usr/bin/env python3
"""Measures how fast solieu reads, beside other programs on the same text, in turns.

MB are 10^6 bytes of the articles' text as UTF-8, without the JSON around it. MB/s are of the fastest run; ratios are the
median over the rounds, each run against one of the same round; memory is the most of all runs.
"""

import argparse
import datetime
import json
import shutil
import sys
import tempfile
from pathlib import Path

import machine
import report
from measure import Case, Failed, in_turns
from peers import peers
from texts import ARCHIVE, REPORTS, ROOT, Texts, pattern

TEN_COLUMNS = "id,start,end,text,kind,value,value_max,unit,modifier,change"
SHORT = "Năm 2021, toàn tỉnh tiếp nhận hơn 71.938 hồ sơ, tỷ lệ đúng hạn đạt 92%, tăng 3,5% so với năm 2020.\n"


def size(text):
    """`200MB` in bytes."""
    units = {"KB": 1e3, "MB": 1e6, "GB": 1e9}
    number, unit = text[:-2], text[-2:].upper()
    if unit not in units or not number.replace(".", "", 1).isdigit() or float(number) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is no size; give one like 200MB (KB, MB or GB)")
    return int(float(number) * units[unit])


def sizes(text):
    return [size(part) for part in text.split(",")]


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/benchmark", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--solieu", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--size", type=size, help="how much text (default: 200MB; 10MB with --quick)")
    parser.add_argument("--rounds", type=int, help="how often each is run (default: 3; 1 with --quick)")
    parser.add_argument("--quick", action="store_true", help="less text and one round, to see that all of it works")
    parser.add_argument(
        "--memory", type=sizes, nargs="?", const=[10**8, 10**9], metavar="SIZES",
        help="also the peak of memory by the size of the input, which takes long (100MB,1GB if not said otherwise)")
    parser.add_argument("--texts", type=Path, help="a file of JSON Lines with `id` and `text`, or a folder of .txt "
                        "(default: ../shared/archive where it stands, else corpus/reports)")
    parser.add_argument("--output", type=Path, default=ROOT / "output" / "benchmarks", help="the folder that keeps the results")
    given = parser.parse_args()
    given.size = given.size or (10**7 if given.quick else 2 * 10**8)
    given.rounds = given.rounds or (1 if given.quick else 3)
    given.texts = given.texts or (ARCHIVE if ARCHIVE.exists() else REPORTS)
    return given


def say(text):
    print(f"scripts/benchmark: {text}", file=sys.stderr, flush=True)


class Solieu:
    """How solieu is run."""

    def __init__(self, program, folder):
        self.program, self.out = program, folder / "out"

    def whole(self, name, texts, threads):
        """All columns of all tables, CSV and JSON Lines, into a folder: what `solieu extract` does if not told otherwise."""
        command = [self.program, "extract", texts.rows, "--output", self.out, "--jobs", threads, "--quiet"]
        return Case(name, command, texts.megabytes, before=lambda: shutil.rmtree(self.out, ignore_errors=True))

    def stream(self, name, texts, *options, megabytes=None, threads=1):
        """Figures alone, as CSV, in a stream."""
        command = [self.program, "extract", texts, "--output", "-", "--format", "csv", "--jobs", threads, "--quiet", *options]
        return Case(name, command, megabytes, self.out.with_name("stream.csv"))


def short_texts(solieu, folder, rounds, count):
    """Start-up, one short text, and one among `count`: cases, rows of the table, and what the target is of, in milliseconds."""
    empty, one, many = folder / "empty.txt", folder / "short.txt", folder / "short.jsonl"
    empty.write_text("")
    one.write_text(SHORT, encoding="utf-8")
    with open(many, "w", encoding="utf-8") as rows:
        rows.writelines(json.dumps({"id": str(number), "text": SHORT}) + "\n" for number in range(count))
    cases = [
        Case("`solieu --version`", [solieu.program, "--version"], 0),
        solieu.stream("start-up: an empty text", empty), solieu.stream("one short text", one),
        solieu.stream(f"{count:,} short texts", many),
    ]
    in_turns(cases, rounds, lambda _: None)
    rows = []
    for case in cases:
        times = [case.least("wall"), case.median("wall"), case.median("cpu")]
        rows.append((case.name, [f"{time * 1e3:.1f} ms" for time in times]))
    start, all_of_them = cases[1], cases[3]
    cost = (all_of_them.median("cpu") - start.median("cpu")) / count
    rows.append((f"one more short text ({len(SHORT.encode())} bytes)", ["", "", f"{cost * 1e6:.1f} µs"]))
    return cases, rows, start.median("wall") * 1e3


def peak_memory(solieu, given, folder, cores):
    """The peak by the size of the input: cases, each run once."""
    cases = []
    for wanted in given.memory:
        free = shutil.disk_usage(folder).free
        if free < 14 * wanted:
            say(f"{wanted / 1e6:.0f} MB are left out: rows, text and output may need {14 * wanted / 1e9:.1f} GB, {free / 1e9:.1f} GB are free")
            continue
        texts = Texts(given.texts, folder, "memory", wanted)
        for threads in sorted({1, cores}):
            case = solieu.whole(f"solieu, {_threads(threads)}, {texts.megabytes:.0f} MB", texts, threads)
            in_turns([case], 1, say)
            cases.append(case)
        texts.rows.unlink()
        texts.plain.unlink()
    return cases


def _threads(count):
    return "one thread" if count == 1 else f"{count} threads"


def same_matches(folder):
    """What rg and re found of the same pattern, so that they are known to have done the same."""
    counts = []
    for name in ("rg.out", "re.out"):
        if not (folder / name).exists():
            return []
        with open(folder / name, "rb") as found:
            counts.append(sum(1 for _ in found))
    if counts[0] == counts[1]:
        return [f"`rg -o` and Python `re` found the same number of matches: {counts[0]:,}."]
    return [f"`rg -o` found {counts[0]:,} matches and Python `re` {counts[1]:,}: they did not do the same."]


def measure(given, folder):
    cores = machine.cores()
    about = machine.describe(given.solieu)
    say(f"writing {given.size / 1e6:g} MB of text")
    texts = Texts(given.texts, folder, "texts", given.size)
    decomposed = Texts(given.texts, folder, "decomposed", given.size, "NFD")
    part = Texts(given.texts, folder, "part", min(given.size, 2 * 10**5 if given.quick else 10**6))
    expression = folder / "pattern"
    units = pattern(expression)
    others, versions, missing = peers(texts, part, expression, folder)

    solieu = Solieu(given.solieu, folder)
    one = solieu.whole("solieu, one thread", texts, 1)
    more = [solieu.whole(f"solieu, {_threads(count)}", texts, count) for count in sorted({min(2, cores), cores} - {1})]
    ten = solieu.stream("solieu, ten columns", texts.rows, "--fields", TEN_COLUMNS, megabytes=texts.megabytes)
    nfd = solieu.whole("solieu, decomposed text", decomposed, 1)
    cases = [one, *more, ten, nfd, *others]
    in_turns(cases, given.rounds, say)
    say("short texts")
    short_cases, short_rows, start = short_texts(solieu, folder, *((1, 500) if given.quick else (20, 5000)))
    memory = peak_memory(solieu, given, folder, cores) if given.memory else []

    named = {case.name: case for case in cases}
    measured = {
        "one thread": one.speed(), "ten columns": ten.speed(), "decomposed text": nfd.speed(), "start-up": start,
        "peak memory": max(case.memory for case in [one, *more, ten, nfd, *memory]),
        "one thread to Python `re`": one.ratio(named["Python re"]),
        "one thread to `rg -o`": one.ratio(named["rg -o"]) if "rg -o" in named else None,
        "two threads to one": named["solieu, 2 threads"].ratio(one) if cores > 1 else None,
    }
    targets = report.judge(measured)
    missed = [target["name"] for target in targets if target["met"] is False]
    remarks = [f"Missed: {', '.join(missed)}." if missed else "No target that was measured is missed."]
    if one.least("wall") > 1.15 * one.least("cpu"):
        remarks.append(
            f"The machine was busy: one thread ran {one.least('wall'):.2f} s for {one.least('cpu'):.2f} s of CPU; "
            "the column of CPU seconds says more than that of MB/s.")
    remarks += [f"The regular expression has a number and {units} units."] + same_matches(folder)
    name = "the archive" if given.texts == ARCHIVE else given.texts.name
    text = f"{texts.megabytes:.1f} MB of text in {texts.documents:,} documents ({name}, repeated), {given.rounds} round{'s' if given.rounds > 1 else ''}"
    page = report.page(about, versions, text, cases + memory, one, missing, short_rows, targets, remarks)
    results = {
        "machine": about, "versions": versions, "text": {"bytes": texts.bytes, "documents": texts.documents},
        "cases": [case.result() for case in cases + memory + short_cases], "missing": missing, "targets": targets, "remarks": remarks,
    }
    return results, page


def main():
    given = arguments()
    with tempfile.TemporaryDirectory(prefix="solieu-benchmark-") as folder:
        try:
            results, page = measure(given, Path(folder))
        except Failed as error:
            say(f"error: {error}")
            return 1
    given.output.mkdir(parents=True, exist_ok=True)
    moment = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H%M%SZ")
    (given.output / f"{moment}.json").write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (given.output / f"{moment}.md").write_text(page, encoding="utf-8")
    print(page, end="")
    say(f"kept in {given.output}/{moment}.json and .md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
