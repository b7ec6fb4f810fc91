#!/usr/bin/env python3
"""Holds the program against faults of the machine and inputs that strangers made:  check_faults.py SOLIEU [--whole]

Each case is a run in a folder of its own. After every one: no signal, the exit status that is said, no file half-written under
a final name, words on standard error that name what is wrong, what was finished before still there. `--whole` tries more and larger
inputs. Cases that need to be root (a full disk, a read-only one) mount a tmpfs, and are passed over where that is not possible.
Prints a table; exit status 1 where a case fails.
"""

import argparse
import gzip
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

REPORT = "Năm 2021, xã tiếp nhận 71.938 hồ sơ, tỷ lệ đúng hạn đạt 98,5%."
SOLIEU = ""
CASES = []


def case(function):
    CASES.append(function)
    return function


class Failure(Exception):
    pass


class Skipped(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Failure(what)


# a sanitizer makes everything slower
HANG = 1200 if os.environ.get("SOLIEU_SANITIZER") else 120


def run(folder, *arguments, timeout=HANG, memory=1 << 30, **options):
    """Runs the program; fails on a signal, a hang, or a peak of memory over the bound."""
    with open(folder / "said", "wb") as errors, open(folder / "out.txt", "wb") as output:
        process = subprocess.Popen(
            [SOLIEU, "extract", *map(str, arguments)], cwd=folder, stderr=errors, stdout=options.pop("stdout", output), **options)
        timer = threading.Timer(timeout, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    said = (folder / "said").read_text(errors="replace")
    need(process.returncode != -signal.SIGKILL, f"hung for {timeout} s")
    need(process.returncode >= 0, f"ended by signal {-process.returncode}: {said[-300:]}")
    need(usage.ru_maxrss * 1024 <= memory, f"took {usage.ru_maxrss >> 10} MiB")
    return process.returncode, said


def rows(folder, table):
    return [json.loads(line) for line in (folder / f"{table}.jsonl").read_text().splitlines()]


def clean(folder):
    left = [p.name for p in folder.iterdir() if "partial" in p.name] if folder.exists() else []
    need(not left, f"left {left}")


def reports(folder, count=40):
    (folder / "in").mkdir(exist_ok=True)
    for i in range(count):
        (folder / f"in/{i:04}.txt").write_text(f"{REPORT} Có {i + 2} xã.")
    return "in"


def read_all(folder, *names, status=0, **options):
    """Reads inputs as JSON Lines; the records of the figures, and what was said."""
    code, said = run(folder, *names, "-o", "out", "--format", "jsonl", **options)
    need(code == status, f"exit status {code}, not {status}: {said[-300:]}")
    clean(folder / "out")
    return rows(folder / "out", "figures"), rows(folder / "out", "documents"), said


# MARK: faults of the machine


class Mount:
    """A small tmpfs; needs root."""

    def __init__(self, path, options):
        self.path, self.options = path, options

    def __enter__(self):
        self.path.mkdir(exist_ok=True)
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", self.options, "tmpfs", self.path], capture_output=True)
        if made.returncode:
            raise Skipped("cannot mount a tmpfs here")
        return self.path

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], check=False)


@case
def full_disk(folder, whole):
    """disk full in the middle; then --resume with room enough"""
    reports(folder, 600)
    run(folder, "in", "-qo", "whole", "--format", "jsonl")
    with Mount(folder / "disk", "size=256k") as disk:
        code, said = run(folder, "in", "-o", disk / "out", "--format", "jsonl")
        need(code == 1 and "no space left on device" in said, f"{code}: {said}")
        need(not (disk / "out/figures.jsonl").exists(), "a table under its final name")
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        code, said = run(folder, "in", "-o", disk / "out", "--format", "jsonl", "--resume")
        need(code == 0, said)
        need((disk / "out/figures.jsonl").read_bytes() == (folder / "whole/figures.jsonl").read_bytes(), "other bytes")


@case
def full_disk_database(folder, whole):
    """disk full while the database is built"""
    reports(folder, 300)
    with Mount(folder / "disk", "size=600k") as disk:
        code, said = run(folder, "in", "-o", disk / "out", "--format", "sqlite")
        need(code == 1 and said.strip(), f"{code}: {said}")
        need(not (disk / "out/solieu.sqlite").exists(), "a database under its final name")


@case
def read_only(folder, whole):
    """output on a read-only disk"""
    reports(folder)
    with Mount(folder / "disk", "size=1m") as disk:
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        code, said = run(folder, "in", "-o", disk / "out")
        need(code == 1 and "read-only" in said, f"{code}: {said}")


@case
def file_size_limit(folder, whole):
    """a table grows over what the system allows"""
    import resource

    reports(folder, 200)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    code, said = run(folder, "in", "-o", "out", "--format", "jsonl", preexec_fn=limit)
    need(code == 1 and "cannot write" in said, f"{code}: {said}")
    need(not (folder / "out/figures.jsonl").exists(), "a table under its final name")


@case
def closed_pipe(folder, whole):
    """who reads standard output goes away"""
    reports(folder, 200)
    reader, writer = os.pipe()
    os.close(reader)
    code, said = run(folder, "in", "-o", "-", "--format", "jsonl", stdout=writer)
    os.close(writer)
    need(code == 141, f"{code}: {said}")


@case
def output_vanishes(folder, whole):
    """the folder of the output is deleted in the middle"""
    reports(folder, 3000)

    def delete():
        for _ in range(2000):
            if list((folder / "out").glob("*.partial")):
                shutil.rmtree(folder / "out", ignore_errors=True)
                return
            time.sleep(0.005)

    thread = threading.Thread(target=delete)
    thread.start()
    code, said = run(folder, "in", "-o", "out", "--format", "jsonl")
    thread.join()
    need(code == 1 and said.strip(), f"{code}: {said}")
    need(not (folder / "out/figures.jsonl").exists(), "a table under its final name")


@case
def two_runs(folder, whole):
    """two runs into one folder"""
    reports(folder, 3000)
    first = subprocess.Popen([SOLIEU, "extract", "in", "-qo", "out", "--format", "jsonl"], cwd=folder)
    while first.poll() is None and not list((folder / "out").glob("*.partial")):
        time.sleep(0.005)
    code, said = run(folder, "in", "-o", "out", "--format", "jsonl")
    first.wait()
    need(first.returncode == 0 and code == 1 and "another run" in said, f"{first.returncode} {code}: {said}")
    need(len(rows(folder / "out", "figures")) == 9000, "rows of the first run are missing")


@case
def earlier_output(folder, whole):
    """a run that fails leaves the tables of the run before"""
    reports(folder)
    read_all(folder, "in")
    before = (folder / "out/figures.jsonl").read_bytes()
    code, said = run(folder, "missing", "-o", "out", "--format", "jsonl")
    need(code == 64 and "missing" in said, f"{code}: {said}")
    need((folder / "out/figures.jsonl").read_bytes() == before, "they changed")


@case
def killed_worker(folder, whole):
    """kill -9 in the middle leaves no table under a final name, and --resume ends it"""
    reports(folder, 2000)
    process = subprocess.Popen([SOLIEU, "extract", "in", "-qo", "out", "--format", "jsonl"], cwd=folder)
    while process.poll() is None and not list((folder / "out").glob("*.partial")):
        time.sleep(0.002)
    process.kill()
    process.wait()
    need(not (folder / "out/figures.jsonl").exists(), "a table under its final name")
    code, said = run(folder, "in", "-o", "out", "--format", "jsonl", "--resume")
    need(code == 0 and len(rows(folder / "out", "figures")) == 6000, f"{code}: {said}")


@case
def locked_database(folder, whole):
    """a database that another program has locked is replaced whole; that program goes on with the one it has open"""
    reports(folder)
    code, said = run(folder, "in", "-o", "out", "--format", "sqlite")
    need(code == 0, said)
    path = folder / "out" / "solieu.sqlite"
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("begin exclusive")
    reports(folder, 50)
    code, said = run(folder, "in", "-o", "out", "--format", "sqlite")
    need(code == 0, f"{code}: {said}")
    need(stranger.execute("select count(*) from documents").fetchone() == (40,), "the open database changed")
    stranger.close()
    new = sqlite3.connect(path)
    need(new.execute("pragma integrity_check").fetchone() == ("ok",), "the new database is not whole")
    need(new.execute("select count(*) from documents").fetchone() == (50,), "the new database is not the new one")
    new.close()


# MARK: what stands in a folder


@case
def links_in_a_circle(folder, whole):
    """symbolic links to themselves, to each other, to the folder above, to nothing"""
    reports(folder, 3)
    for name, to in (("a", "a"), ("b", "c"), ("c", "b"), ("up", ".."), ("here", "."), ("nothing.txt", "gone.txt")):
        os.symlink(to, folder / "in" / name)
    figures, documents, _ = read_all(folder, "in", status=1)
    need(len(figures) == 9, f"{len(figures)} figures")


@case
def special_files(folder, whole):
    """a named pipe, a socket and a device in a folder"""
    reports(folder, 3)
    os.mkfifo(folder / "in/pipe.txt")
    server = socket.socket(socket.AF_UNIX)
    old = os.getcwd()
    os.chdir(folder / "in")
    server.bind("socket.txt")
    os.chdir(old)
    os.symlink("/dev/zero", folder / "in/zero.txt")
    os.symlink("/dev/tty", folder / "in/tty.txt")
    figures, documents, said = read_all(folder, "in", status=1, timeout=30)
    server.close()
    need(len(figures) == 9, f"{len(figures)} figures")
    for name in ("pipe.txt", "socket.txt", "zero.txt"):
        need(name in said, f"{name} is not named: {said}")


@case
def odd_names(folder, whole):
    """names that are not UTF-8, with line ends, quotes, formulas, and of 255 bytes"""
    (folder / "in").mkdir()
    names = [b"\xff\xfe.txt", b"a\nb.txt", b'quote".txt', b"=1+1.txt", "tên dài".encode() * 22 + b".txt", b"-o.txt"]
    for name in names:
        with open(os.path.join(os.fsencode(folder / "in"), name[-255:]), "w") as file:
            file.write(REPORT)
    figures, documents, _ = read_all(folder, "in")
    need(len(documents) == len(names) == len({d["doc"] for d in documents}), f"{len(documents)} documents")
    code, said = run(folder, "in", "-o", "csv", "--excel")
    need(code == 0 and b"\n=1" not in (folder / "csv/figures.csv").read_bytes(), said)


@case
def unreadable(folder, whole):
    """a file and a folder that may not be read"""
    reports(folder, 3)
    (folder / "in/closed").mkdir(mode=0)
    (folder / "in/closed.txt").write_text(REPORT)
    os.chmod(folder / "in/closed.txt", 0)
    # root may read everything
    folder.chmod(0o777)
    somebody = {"user": 65534} if os.geteuid() == 0 else {}
    figures, documents, said = read_all(folder, "in", status=1, **somebody)
    (folder / "in/closed").chmod(0o700)
    need(len(figures) == 9 and said.count("closed") >= 2, said)


@case
def vanishing_and_growing(folder, whole):
    """files that are deleted, cut and appended to while they are read"""
    reports(folder, 2000)
    stop = threading.Event()

    def change():
        i = 0
        while not stop.is_set() and i < 1999:
            path = folder / f"in/{1999 - i:04}.txt"
            try:
                if i % 3 == 0:
                    path.unlink()
                elif i % 3 == 1:
                    path.write_text(REPORT[:20])
                else:
                    with open(path, "a") as file:
                        file.write(REPORT * 50)
            except OSError:
                pass
            i += 1

    thread = threading.Thread(target=change)
    thread.start()
    code, said = run(folder, "in", "-o", "out", "--format", "jsonl")
    stop.set()
    thread.join()
    need(code in (0, 1), f"{code}: {said[-300:]}")
    clean(folder / "out")
    for row in rows(folder / "out", "figures"):
        need(row["value"] is not None, row)


# MARK: what stands in a file


@case
def path_traversal(folder, whole):
    """members of archives named ../../x, /x and C:\\x: names only, nothing is written"""
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        for name in ("../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "ok.txt"):
            archive.writestr(name, REPORT)
    figures, documents, _ = read_all(folder, "a.zip")
    need(len(documents) == 4 and len(figures) == 8, f"{len(documents)} documents")
    need(not (folder.parent.parent / "evil.txt").exists() and not Path("/etc/evil.txt").exists(), "it was written")


@case
def bombs(folder, whole):
    """gzip and zip bombs, one inside the other"""
    size = (2 << 30) if whole else (200 << 20)
    with gzip.open(folder / "bomb.txt.gz", "wb", compresslevel=9) as file:
        for _ in range(size >> 20):
            file.write(b"0" * (1 << 20))
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("a.txt", b"0" * (200 << 20))
        archive.write(folder / "bomb.txt.gz", "b.txt.gz")
        archive.writestr("ok.txt", REPORT)
    figures, documents, said = read_all(folder, "bomb.txt.gz", "bomb.zip", status=1)
    need(len(figures) == 2, f"{len(figures)} figures")
    need("bomb" in said, said)


@case
def deep_json(folder, whole):
    """JSON of a million open brackets, and lone surrogates"""
    deep = '{"id": "a", "text": ' + "[" * 1_000_000 + "]" * 1_000_000 + "}"
    lone = '{"id": "b", "text": "\\ud800 có 45 hộ nghèo \\udfff"}'
    null = '{"id": "c", "text": "Có 45\\u0000 hộ nghèo, 12 hộ cận nghèo."}'
    good = json.dumps({"id": "d", "text": REPORT})
    (folder / "a.jsonl").write_text("\n".join([deep, lone, null, good, "null", "[]", "1e999", '"', ""]))
    figures, documents, said = read_all(folder, "a.jsonl", status=1)
    need({f["doc"] for f in figures} >= {"d"}, "the good row is missing")
    need("a.jsonl:1" in said, said)


@case
def deep_html(folder, whole):
    """HTML of 200,000 open elements, and of one element with 200,000 attributes"""
    (folder / "a.html").write_text("<html><body>" + "<div>" * 200_000 + f"<p>{REPORT}</p>")
    (folder / "b.html").write_text("<html><body><p " + " ".join(f'a{i}="{i}"' for i in range(200_000)) + f">{REPORT}</p>")
    (folder / "c.html").write_text("<html><body><article>" + "".join(f"<p>Xã thứ {i}: {REPORT}</p>" for i in range(200)) + "<table>" * 5000)
    code, said = run(folder, "a.html", "b.html", "c.html", "-o", "out", "--format", "jsonl")
    need(code in (0, 1), said[-300:])
    need(sum(f["doc"] == "c" for f in rows(folder / "out", "figures")) > 100, "the third page has no figures")


@case
def long_line(folder, whole):
    """one line of 200 MB (1 GB with --whole) in JSON Lines and in text"""
    size = (1 << 30) if whole else (200 << 20)
    with open(folder / "a.jsonl", "w") as file:
        file.write('{"id": "long", "text": "')
        for _ in range(size >> 20):
            file.write("x" * (1 << 20))
        file.write('"}\n' + json.dumps({"id": "good", "text": REPORT}) + "\n")
    code, said = run(folder, "a.jsonl", "-o", "out", "--format", "jsonl", memory=3 << 30, timeout=600)
    need(code in (0, 1), said[-300:])
    need(sum(f["doc"] == "good" for f in rows(folder / "out", "figures")) == 2, "the row behind it is lost")


@case
def long_number(folder, whole):
    """a number of a million digits"""
    (folder / "a.txt").write_text("Có " + "1" * 1_000_000 + " hồ sơ. " + "Có " + "1.000." * 200_000 + "000 hồ sơ.\n" + REPORT)
    figures, _, _ = read_all(folder, "a.txt", timeout=60)
    need(any(f["text"] == "98,5%" for f in figures), "what stands behind it is lost")


@case
def combining_marks(folder, whole):
    """10,000 combining marks on one letter, bidirectional marks, NULs, control characters"""
    text = "a" + "\u0301" * 10_000 + " có 45 hộ nghèo.\n\u202e\u2066Có 12\u200f hồ sơ\u2069.\nCó 7\0 xã\x01, 9\x7f huyện.\n" + REPORT
    (folder / "a.txt").write_text(text)
    figures, _, _ = read_all(folder, "a.txt", timeout=60)
    for f in figures:
        need(text[f["start"] : f["end"]] == f["text"], f"{f['text']!r} is not at {f['start']}")
    need(any(f["value"] == 45 for f in figures), "45 is lost")


@case
def cut_files(folder, whole):
    """gz, zst, xz and WARC cut at every tenth of their length"""
    rows_ = "".join(json.dumps({"id": f"{i}", "text": f"{REPORT} Có {os.urandom(40).hex()}"}) + "\n" for i in range(3000))
    (folder / "whole.jsonl").write_text(rows_)
    for command, ending in (("gzip -k", "gz"), ("zstd -qk", "zst"), ("xz -0k", "xz")):
        if not shutil.which(command.split()[0]):
            continue
        subprocess.run([*command.split(), "-f", "whole.jsonl"], cwd=folder, check=True)
        data = (folder / f"whole.jsonl.{ending}").read_bytes()
        last = -1
        for tenth in range(1, 10) if whole else (3, 7, 9):
            (folder / f"cut.jsonl.{ending}").write_bytes(data[: len(data) * tenth // 10])
            figures, documents, said = read_all(folder, f"cut.jsonl.{ending}", status=1)
            good = sum(d["status"] == "ok" for d in documents)
            need(good >= last and f"cut.jsonl.{ending}" in said, f"{ending} at {tenth}/10: {good} after {last}: {said[-200:]}")
            last = good
        need(last > 1500, f"{ending}: only {last} of 3000 before the cut at 9/10")


@case
def duplicated_ids(folder, whole):
    """a thousand rows with one id"""
    (folder / "a.jsonl").write_text("".join(json.dumps({"id": "same", "text": REPORT}) + "\n" for _ in range(1000)))
    figures, documents, _ = read_all(folder, "a.jsonl")
    need(len({d["doc"] for d in documents}) == 1000, "names are not unique")


@case
def escapes(folder, whole):
    """text that would break out of JSON, CSV, SQL"""
    nasty = "Xã \"A\", 'B'; DROP TABLE figures; -- có 45 hộ \\u0000 \\\" =cmd|' /C calc'!A0 \u2028 tiếp nhận 71.938 hồ sơ\r\n@SUM(1+1) có 3 xã"
    (folder / "a.jsonl").write_text(json.dumps({"id": "=1'\";DROP", "title": nasty, "text": nasty}) + "\n")
    code, said = run(folder, "a.jsonl", "-o", "out", "--format", "csv,jsonl,json,sqlite", "--excel")
    need(code == 0, said)
    import csv
    import sqlite3

    lines = rows(folder / "out", "figures")
    with open(folder / "out/figures.csv", encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    database = sqlite3.connect(folder / "out/solieu.sqlite").execute("select count(*) from figures").fetchone()[0]
    need(len(lines) == len(table) == database > 1, f"{len(lines)} {len(table)} {database}")
    need(not any(cell[:1] in ("=", "+", "-", "@") for row in table for cell in row.values() if cell), "a formula in the CSV")


def main():
    global SOLIEU
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("solieu")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--only", nargs="*", default=[c.__name__ for c in CASES])
    options = parser.parse_args()
    SOLIEU = str(Path(options.solieu).resolve())
    failed = 0
    print("| case | what | seconds | result |\n|---|---|---|---|")
    for test in CASES:
        if test.__name__ not in options.only:
            continue
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as name:
            try:
                test(Path(name), options.whole)
                result = "holds"
            except Skipped as reason:
                result = f"passed over: {reason}"
            except (Failure, OSError, KeyError, ValueError, subprocess.CalledProcessError) as error:
                result = f"FAILS: {type(error).__name__} {error}".replace("\n", " ")
                failed += 1
        print(f"| {test.__name__} | {test.__doc__} | {time.monotonic() - began:.1f} | {result} |", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
