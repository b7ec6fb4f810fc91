"""The programs that solieu is measured beside, those of them that are there."""

import shutil
import subprocess
import sys
from pathlib import Path

import machine
from measure import Case

HERE = Path(__file__).resolve().parent


def _word_iterator(folder):
    """ICU's word iterator, compiled; or why it is not there."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not compiler:
        return None, "no C compiler"
    flags = machine.said(["pkg-config", "--cflags", "--libs", "icu-uc"]) or "-licuuc"
    binary = folder / "word_iterator"
    built = subprocess.run([compiler, "-O2", HERE / "word_iterator.c", "-o", binary, *flags.split()], capture_output=True, text=True)
    return (binary, None) if built.returncode == 0 else (None, "it does not compile: are ICU's headers there?")


def peers(texts, part, pattern, folder):
    """Cases, the versions of what they run, and why others are missing.

    texts: what all read; part: the part of it that the slow one reads.
    """
    cases, versions, missing = [], {}, {}
    rg = shutil.which("rg")
    if rg:
        versions["ripgrep"] = machine.said([rg, "--version"])
        options = ["--no-config", "--only-matching", "--no-line-number", "--no-filename", "--color", "never"]
        cases.append(Case("rg -o", [rg, *options, "--file", pattern, texts.plain], texts.megabytes, folder / "rg.out"))
    else:
        missing["rg -o"] = "ripgrep is not installed"
    cases.append(Case("Python re", [sys.executable, HERE / "python_re.py", pattern, texts.plain], texts.megabytes, folder / "re.out"))
    words, reason = _word_iterator(folder)
    if words:
        versions["ICU"] = machine.said([words, "--version"])
        cases.append(Case("ICU word iterator", [words, texts.plain], texts.megabytes))
    else:
        missing["ICU word iterator"] = reason
    tokenizer = HERE / "tokenizer.py"
    version = machine.said([sys.executable, tokenizer, "--version"])
    if version and version[0].isdigit():
        versions["underthesea"] = version
        cases.append(Case("underthesea tokenizer", [sys.executable, tokenizer, part.plain], part.megabytes))
    else:
        missing["underthesea tokenizer"] = "underthesea is not installed"
    return cases, versions, missing
