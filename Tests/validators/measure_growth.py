#!/usr/bin/env python3
"""Measures how the time of a run grows with the length of one document of adversarial text.

    measure_growth.py SOLIEU [--largest BYTES] [--limit SECONDS] [--only PATTERN ...]

A document is one pattern repeated, with no line end unless the pattern has one. It is read at 1/8, 1/4, 1/2 and all of the
largest size; the seconds are of the processor, less those of a start with an empty document. The last column is by how
much the time grows when the length doubles, over the sizes that take a quarter of a second and more (geometric mean; `nan` where there are not
three of them): 2 is linear, 4 is the square. A run that takes longer than the limit is stopped, and its larger sizes are not tried. Exit
status 1 where a pattern grows by more than 3, crashes, or is stopped.
"""

import argparse
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Seconds from which on a time is told from noise, and the most by which it may grow when the length doubles.
TOLD, MOST = 0.25, 3

PATTERNS = {
    "digits": "1",
    "zeros": "0",
    "groups of digits": "123.456.",
    "points": ".",
    "commas": ",",
    "dashes": "- ",
    "slashes": "1/2/",
    "numbers": "12 ",
    "numbers in a list": "12, ",
    "percentages": "5% ",
    "percentages in a list": "5%, ",
    "ranges": "12 - ",
    "from to": "từ 3 đến ",
    "number words": "một nghìn hai trăm ",
    "tens in words": "hai mươi ",
    "one": "một ",
    "units": "tỷ đồng ",
    "money": "2 tỷ đồng ",
    "counts": "12 hồ sơ, ",
    "fractions": "255/299 TTHC ",
    "open parentheses": "(",
    "numbers in parentheses": "(12 ",
    "closed parentheses": "(5 hộ) ",
    "quotes": '"',
    "quoted numbers": "“5 ",
    "dates": "ngày 5/6/2020 ",
    "years": "năm 2020, ",
    "years and figures": "năm 2020 5 hộ ",
    "months and figures": "trong tháng 5/2020 đạt 5 hộ ",
    "quarters": "quý I/2020 tăng 3% ",
    "changes": "tăng 5% so với ",
    "parts": "trong đó 3 xã ",
    "respectively": "lần lượt 5, ",
    "places": "xã An Phú, huyện Ba Vì, ",
    "measures": "tỷ lệ ",
    "links": "và ",
    "achieved": "đạt ",
    "names": "Nguyễn Văn An ",
    "capitals": "TỔNG SỐ 5 HỘ ",
    "colons": ": 5 ; ",
    "lines": "- 5 hộ\n",
    "empty lines": "\n",
    "letters": "a",
    "combining marks": "a" + "\u0301" * 50,
    "no-break spaces": "\u00a0",
    "emoji": "👩‍👩‍👧 5 ",
    "entities": "&#7879; ",
    "prose": "Xã tiếp nhận 12 hồ sơ, đạt 95,5%, tăng 3 hồ sơ so với năm 2020. ",
}


def text(pattern, size):
    data = pattern.encode()
    whole = data * (size // len(data) + 1)
    return whole[:size].decode(errors="ignore").encode()


def run(solieu, folder, data, limit):
    """Seconds of the processor and peak memory in bytes; None and why where it did not end well."""
    source = folder / "document.txt"
    source.write_bytes(data)
    command = [solieu, "extract", source, "--output", folder / "out", "--format", "jsonl", "--jobs", "1", "--quiet",
               "--max-size", "64M"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    end = time.monotonic() + limit
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() > end:
            process.kill()
            os.wait4(process.pid, 0)
            return None, f"more than {limit} s"
        time.sleep(0.005)
    process.returncode = os.waitstatus_to_exitcode(status)
    # a document with too many numbers is read up to the last that is allowed
    if process.returncode and not (process.returncode == 1 and b"the first ones are read" in process.stderr.read()):
        return None, f"ended with {process.returncode}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("solieu")
    parser.add_argument("--largest", type=int, default=16 << 20, help="bytes of the largest document (16 MiB)")
    parser.add_argument("--limit", type=float, default=300, help="seconds that one run may take (300)")
    parser.add_argument("--only", nargs="*", default=list(PATTERNS), choices=list(PATTERNS), metavar="PATTERN")
    options = parser.parse_args()
    sizes = [options.largest >> shift for shift in (3, 2, 1, 0)]
    print("| pattern | " + " | ".join(f"{size / 1048576:g} MiB" for size in sizes) + " | peak MB | a doubling |")
    print("|---|" + "---|" * (len(sizes) + 2))
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = min(run(options.solieu, folder, b"", 60)[0] for _ in range(3))
        for pattern in options.only:
            took, peak, cells = [], 0, []
            for size in sizes:
                seconds, memory = run(options.solieu, folder, text(PATTERNS[pattern], size), options.limit)
                if seconds is None:
                    wrong.append(f"{pattern}: {memory} at {size} bytes")
                    cells.append(memory)
                    break
                # the faster of two, for other programs slow it down but never speed it up
                if seconds < 5:
                    seconds = min(seconds, run(options.solieu, folder, text(PATTERNS[pattern], size), options.limit)[0] or seconds)
                took.append(max(seconds - start, 0.001))
                peak = max(peak, memory)
                cells.append(f"{took[-1]:.2f}")
            cells += ["-"] * (len(sizes) - len(cells))
            # of shorter runs the clock says more about the machine than about the program
            told = [seconds for seconds in took if seconds >= TOLD]
            growth = (told[-1] / told[0]) ** (1 / (len(told) - 1)) if len(told) > 2 else math.nan
            if growth > MOST:
                wrong.append(f"{pattern}: grows by {growth:.2f}")
            print(f"| {pattern} | " + " | ".join(cells) + f" | {peak / 1e6:.0f} | {growth:.2f} |", flush=True)
    for line in wrong:
        print(f"wrong: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main())
