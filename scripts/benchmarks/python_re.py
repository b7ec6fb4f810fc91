"""Python's `re`, as a researcher uses it: writes every match of the pattern in one file to standard output, from another."""

import re
import sys

pattern = re.compile(open(sys.argv[1], encoding="utf-8").read().strip())
with open(sys.argv[2], encoding="utf-8", newline="\n") as text:
    for line in text:
        for found in pattern.findall(line):
            print(found)
