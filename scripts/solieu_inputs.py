"""Finds and names inputs as `solieu extract` does, and cuts them into parts that each are work for one process.

Every document gets the name, and the place in the order, that a run on one machine gives it (Sources/Batch/Inputs: `Inputs`,
`Naming`, `OwnTables`). Large files of JSON Lines are cut at line ends; all else is read whole.
"""

import glob
import os
from dataclasses import dataclass, field, replace

from solieu_tables import TABLES, Problem

FORMS = ("txt", "html", "htm", "xhtml", "jsonl", "ndjson", "csv", "tsv", "warc", "wet", "zip", "tar", "tgz", "tzst", "txz")
PACKINGS = ("gz", "zst", "xz")
# what a file costs besides its bytes
FILE_COST = 4096


@dataclass(frozen=True)
class Source:
    path: str  # to open
    below: str  # the path below the input root
    named: int  # which of the inputs it belongs to; its own number where it is one itself
    is_file: bool  # whether it is named itself
    size: int  # in bytes; -1 where it is not there
    doc: str = ""
    source: str = ""

    @property
    def is_rows(self):
        return ending(self.below) in ("jsonl", "ndjson")


@dataclass(frozen=True)
class Piece:
    """A source, or the lines of it that begin in a stretch of bytes; `line` is the first one's number."""

    source: Source
    start: int = 0
    end: int | None = None
    line: int = 1

    @property
    def is_whole(self):
        return self.end is None


@dataclass(frozen=True)
class Part:
    number: int
    pieces: list[Piece] = field(default_factory=list)

    @property
    def name(self):
        return f"part-{self.number:05d}"

    def __str__(self):
        first, last = self.pieces[0].source.path, self.pieces[-1].source.path
        lines = "" if self.pieces[0].is_whole else f" from line {self.pieces[0].line}"
        return f"{self.name} ('{first}'{lines})" if first == last else f"{self.name} ('{first}' to '{last}')"


def ending(path):
    name = os.path.basename(path)
    at = name.rfind(".")
    return name[at + 1 :].lower() if at > 0 else ""


def is_input(path):
    if ending(path) in FORMS:
        return True
    return ending(path) in PACKINGS and ending(path[: path.rfind(".")]) in FORMS


def bare(path):
    """A path without its ending, and without that of the packing."""
    def cut(path):
        return path[: path.rfind(".")] if ending(path) else path

    packed = ending(path) in PACKINGS
    inner = cut(path)
    return cut(inner) if packed and ending(inner) in FORMS else inner


def cleaned(path):
    """Without empty and `.` components: `./a//b/` is `a/b`."""
    joined = "/".join(part for part in path.split("/") if part not in ("", "."))
    return "/" + joined if path.startswith("/") else joined or "."


def shown(path):
    """As records say it: what is not UTF-8 is U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def find(inputs, output):
    """What there is to read, in the order of a run on one machine, with the names that it gives."""
    named = [path for one in inputs for path in expanded(one)]
    sources, seen = [], set()
    for number, path in enumerate(named):
        if os.path.isdir(path):
            found = walk(path, "", number, os.path.realpath(output), ())
        elif is_input(path):
            found = [Source(path, os.path.basename(path), number, True, os.path.getsize(path))]
        else:
            raise Problem(f"the name of '{path}' does not end in .{', .'.join(FORMS)}, perhaps with .gz, .zst or .xz behind it")
        for source in found:
            real = os.path.realpath(source.path)
            if len(named) == 1 or real not in seen:
                seen.add(real)
                sources.append(source)
    if not sources:
        raise Problem(f"there are no documents in {', '.join(inputs)}")
    # workers stand elsewhere
    return [replace(one, path=os.path.join(os.getcwd(), one.path)) for one in resolved(sources)]


def expanded(one):
    if one == "-":
        raise Problem("standard input cannot be read by many machines; name files or folders")
    found = [one] if os.path.exists(one) else sorted(glob.glob(one), key=os.fsencode)
    if not found:
        raise Problem(f"there is no '{one}'")
    return found


def walk(root, folder, number, output, above):
    path = os.path.join(root, folder)
    status = os.stat(path)
    identity = (status.st_dev, status.st_ino)
    if identity in above or os.path.realpath(path) == output:
        return
    names = os.listdir(path)
    own = own_tables(path, names)
    entries = []
    for name in names:
        below = os.path.join(folder, name)
        if not name.startswith(".") and name not in own:
            entries.append(below + "/" if os.path.isdir(os.path.join(root, below)) else below)
    for below in sorted(entries, key=os.fsencode):
        full = os.path.join(root, below)
        if below.endswith("/"):
            yield from walk(root, below[:-1], number, output, (*above, identity))
        elif is_input(below) and (os.path.isfile(full) or not os.path.exists(full)):
            yield Source(full, below, number, False, os.path.getsize(full) if os.path.exists(full) else -1)


def own_tables(folder, names):
    """The tables that solieu has written into a folder: they are no reports."""
    tables = {name for name in names if name.split(".")[0] in TABLES}
    if "documents.jsonl" not in tables or not any(name.startswith("figures.") for name in tables):
        return set()
    with open(os.path.join(folder, "documents.jsonl"), "rb") as file:
        return tables if file.read(7) in (b"", b'{"doc":') else set()


def resolved(sources):
    """Names each: below its root without the ending; where that would name two, with it; where that still would, by the path."""
    levels = [0] * len(sources)
    named = [replace(one, doc=shown(bare(one.below)), source=shown(one.below)) for one in sources]
    again = range(len(sources))
    while again:
        owners = {}
        for i, one in enumerate(named):
            owners.setdefault(one.doc, []).append(i)
        again = [i for same in owners.values() if len(same) > 1 for i in same if levels[i] < 2]
        for i in again:
            levels[i] += 1
            path = shown(cleaned(named[i].path))
            named[i] = replace(named[i], doc=named[i].source) if levels[i] == 1 else replace(named[i], doc=path, source=path)
    taken = set()
    return [replace(one, doc=free(one.doc, taken)) for one in named]


def free(name, taken):
    """The name itself, or the first of `name#2`, `name#3`, … that is not taken; it is taken then."""
    number, one = 2, name
    while one in taken:
        one, number = f"{name}#{number}", number + 1
    taken.add(one)
    return one


def ranges(sources, size):
    """The stretches of at most so many bytes that files of rows are cut into: those that are larger than one."""
    for source in sources:
        if source.is_rows and source.size > size:
            count = -(-source.size // size)
            for i in range(count):
                yield Piece(source, source.size * i // count, source.size * (i + 1) // count)


def measured(piece):
    """The lines that begin in a stretch of bytes: the stretch that they take, and how many they are; read on a worker."""
    with open(piece.source.path, "rb") as file:
        start, end = line_start(file, piece.start), line_start(file, piece.end)
        file.seek(start)
        rest, lines = end - start, 0
        while rest > 0 and (block := file.read(min(rest, 1 << 20))):
            rest -= len(block)
            lines += block.count(b"\n")
    return start, end, lines


def line_start(file, place):
    """Where the first line begins that begins at a place or behind it."""
    if place == 0:
        return 0
    file.seek(place - 1)
    while (block := file.readline(1 << 20)) and not block.endswith(b"\n"):
        pass
    return file.tell()


def parts(sources, pieces, size):
    """All sources in their order as parts of about so many bytes; `pieces` are the stretches with their measures."""
    cut = {}
    for piece, (start, end, lines) in pieces:
        found = cut.setdefault(piece.source, [])
        line = found[-1][1] if found else 1
        # a line that is longer than a stretch leaves others empty
        found.append((Piece(piece.source, start, end, line) if end > start else None, line + lines))
    out, open_pieces, weight = [], [], 0

    def close():
        nonlocal open_pieces, weight
        if open_pieces:
            out.append(Part(len(out), open_pieces))
        open_pieces, weight = [], 0

    for source in sources:
        if source in cut:
            close()
            out += [Part(len(out) + i, [piece]) for i, piece in enumerate([piece for piece, _ in cut[source] if piece])]
            continue
        # what is packed is more than it seems
        weight += FILE_COST + max(source.size, 0) * (4 if ending(source.below) in PACKINGS else 1)
        open_pieces.append(Piece(source))
        if weight >= size:
            close()
    close()
    return out
