"""What was measured, held against the targets, as a page of Markdown."""

# name, least or most, how much, unit
TARGETS = [
    ("one thread", "≥", 60, "MB/s"),
    ("one thread to `rg -o`", "≥", 0.2, "×"),
    ("one thread to Python `re`", "≥", 3, "×"),
    ("ten columns", "≥", 100, "MB/s"),
    ("two threads to one", "≥", 1.8, "×"),
    ("decomposed text", "≥", 30, "MB/s"),
    ("peak memory", "≤", 64, "MB"),
    ("start-up", "≤", 30, "ms"),
]


def judge(measured):
    """For each target what was measured, and whether it is met; None where it was not measured."""
    rows = []
    for name, sign, wanted, unit in TARGETS:
        value = measured.get(name)
        met = None if value is None else value >= wanted if sign == "≥" else value <= wanted
        rows.append({"name": name, "sign": sign, "wanted": wanted, "unit": unit, "measured": value, "met": met})
    return rows


def _number(value):
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 0.1 else 4
    return f"{value:.{digits}f}"


def _table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return ["| " + " | ".join(str(cell) for cell in line) + " |" for line in lines]


def page(machine, versions, text, cases, reference, missing, short, targets, remarks):
    """cases: all that were measured, the one that the others are held against (`reference`) among them."""
    host = f"{machine['cpu']}, {machine['cores']} cores, {machine['memory_gb']} GB; {machine['system']}"
    names = [f"{machine['solieu']} ({machine['commit']})", f"Python {machine['python']}"]
    names += [f"{name} {version.removeprefix(name + ' ')}" for name, version in versions.items()]
    lines = [f"{text}. {host}. {', '.join(names)}.", ""]
    rows = []
    for case in cases:
        ratio = "" if case is reference else f"{_number(case.ratio(reference))} ×"
        rows.append([
            case.name, _number(case.megabytes), _number(case.speed()), _number(case.speed("cpu")), ratio,
            f"{case.median('wall'):.2f}", _number(case.memory)])
    rows += [[name, "", f"not measured: {reason}", "", "", "", ""] for name, reason in missing.items()]
    head = ["", "MB", "MB/s", "MB a CPU second", f"to {reference.name}", "seconds", "peak MB"]
    lines += _table(head, rows) + [""]
    lines += _table(["", "fastest", "median", "CPU, median"], [[name, *values] for name, values in short]) + [""]
    rows = [[
        target["name"], f"{target['sign']} {target['wanted']} {target['unit']}",
        "not measured" if target["measured"] is None else f"{_number(target['measured'])} {target['unit']}",
        {True: "met", False: "**missed**", None: ""}[target["met"]]] for target in targets]
    lines += _table(["target", "wanted", "measured", ""], rows) + [""]
    return "\n".join(lines + [f"- {remark}" for remark in remarks]) + "\n"
