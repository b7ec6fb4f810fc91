"""What the measurements were made on, and with."""

import os
import platform
import subprocess
import sys


def _first(path, key):
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.startswith(key):
                    return line[len(key):].strip(' :=\t\n"')
    except OSError:
        return None
    return None


def cores():
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def said(command):
    """The first line that a program says; None where it cannot be run."""
    try:
        found = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return (found.stdout + found.stderr).strip().splitlines()[0].strip()


def describe(solieu):
    """The machine, the system and the version of solieu."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    source = os.path.dirname(os.path.abspath(__file__))
    return {
        "cpu": _first("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        "cores": cores(),
        "memory_gb": round(pages / 1e9, 1),
        "system": _first("/etc/os-release", "PRETTY_NAME=") or platform.system(),
        "kernel": platform.release(),
        "load_before": round(os.getloadavg()[0], 2),
        "solieu": said([solieu, "--version"]),
        "commit": said(["git", "-C", source, "describe", "--always", "--dirty"]),
        "python": sys.version.split()[0],
    }
