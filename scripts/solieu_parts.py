"""One part of many: what a worker does with it, from its inputs to its tables on shared storage.

A part's tables are written beside their place and renamed when they are whole, and are the same bytes whoever writes them: so a
part that is done a second time, because a worker was lost or was slow, neither loses nor doubles a row.
"""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import uuid
from dataclasses import dataclass, replace
from pathlib import Path

import solieu_inputs
import solieu_names
import solieu_tables

TABLES = ("figures", "relations", "facts", "documents")


@dataclass(frozen=True)
class Settings:
    binary: str  # a path that workers see, or the name of what was shipped with --files
    output: str
    options: tuple  # what goes on to solieu
    threads: int
    parquet: bool
    columns: dict  # of each table, as schemas/ declares them


class Failure(Exception):
    """A part that could not be done; its text names the part and what would be right."""


def waiting(output, part):
    """Where a part's tables stand until all parts are done."""
    return Path(output, "_temporary", part.name)


def attempt(function, part, settings, *more):
    """Does a part: `(what comes of it, None)`, or where it cannot be done `(None, why)`, so that the other parts go on."""
    try:
        return function(part, settings, *more), None
    except (Failure, solieu_tables.Problem, OSError) as error:
        return None, f"{part}: {error}"
    except ImportError as error:
        return None, f"{part}: {os.uname().nodename} lacks the Python package '{error.name}'; see scripts/requirements-spark.txt"


def extract(part, settings):
    """Extracts a part into `_temporary`; what is there already stays."""
    place = waiting(settings.output, part)
    if place.exists():
        return
    scratch = tempfile.mkdtemp(prefix="solieu-")
    beside = place.with_name(f"{part.name}.{uuid.uuid4().hex}")
    try:
        written = run(part, settings, scratch)
        shutil.copytree(written, beside)
        try:
            os.rename(beside, place)
        except OSError:
            if not place.exists():  # else another attempt was faster
                raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        shutil.rmtree(beside, ignore_errors=True)


def run(part, settings, scratch):
    """Runs solieu over a part on this machine; the folder with its tables, under the names of the whole run."""
    inputs, local = lay_out(part, scratch)
    command = [find_binary(settings.binary), "extract", *inputs, "--output", "out", "--format", "jsonl", "--quiet"]
    command += ["--jobs", str(settings.threads), *settings.options]
    try:
        done = subprocess.run(command, cwd=scratch, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except OSError as error:
        raise Failure(f"cannot run '{settings.binary}' on {os.uname().nodename}: {error.strerror}; name a path that every worker has") from error
    out = Path(scratch, "out")
    # 1 with a package: some document could not be read, and its row says so
    if done.returncode not in (0, 1) or not (out / "datapackage.json").exists():
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
        how = f"was killed by signal {-done.returncode}" if done.returncode < 0 else f"ended with {done.returncode}"
        raise Failure(f"solieu {how}" + (f": {said}" if said else ""))
    return under_global_names(part, local, out)


def find_binary(path):
    if not os.path.exists(path):
        from pyspark import SparkFiles

        shipped = SparkFiles.get(os.path.basename(path))
        if os.path.exists(shipped):
            os.chmod(shipped, 0o755)
            return shipped
    return path


def lay_out(part, scratch):
    """Puts links to a part's files, and copies of stretches of them, where solieu finds them in their order.

    Returns the folders that hold them, and the sources as solieu will name them.
    """
    roots, local, before = [], [], None
    for piece in part.pieces:
        source = piece.source
        where = None if source.is_file else source.named
        if before is None or where != before[0] or os.fsencode(source.below) <= before[1]:
            roots.append(f"in/{len(roots)}")
        before = (where, os.fsencode(source.below))
        path = os.path.join(roots[-1], source.below)
        local.append(replace(source, path=path))
        target = os.path.join(scratch, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if source.size >= 0 and not os.path.exists(source.path):
            raise Failure(f"there is no '{source.path}' on {os.uname().nodename}; inputs must be on storage that every worker sees")
        if piece.is_whole:
            os.symlink(source.path, target)
        else:
            copy_lines(piece, target)
    return roots, solieu_inputs.resolved(local)


def copy_lines(piece, target):
    """A stretch of a file, with an empty line for each line before it: solieu passes over these, and counts them."""
    with open(piece.source.path, "rb") as file, open(target, "wb") as copy:
        file.seek(piece.start)
        blanks, rest = piece.line - 1, piece.end - piece.start
        while blanks > 0:
            blanks -= copy.write(b"\n" * min(blanks, 1 << 20))
        while rest > 0:
            block = file.read(min(rest, 1 << 20))
            if not block:
                raise Failure(f"'{piece.source.path}' is shorter than it was when the run began")
            copy.write(block)
            rest -= len(block)


def under_global_names(part, local, out):
    """The tables under the names that documents have in the whole run: others where the names of files are told apart."""
    changed = [(one, piece.source) for one, piece in zip(local, part.pieces) if (one.doc, one.source) != (piece.source.doc, piece.source.source)]
    if not changed:
        return out
    docs, sources = {}, []
    owners = Owners((one.source, (one, other)) for one, other in changed)
    for doc, source in solieu_names.documents(out / "documents.jsonl"):
        if found := owners.of(source):
            one, other = found
            if doc == one.doc + source[len(one.source) :] and one.doc != other.doc:
                docs[doc] = other.doc + source[len(one.source) :]
    sources = sorted({(one.source, other.source) for one, other in changed if one.source != other.source}, key=lambda pair: -len(pair[0]))
    target = out.with_name("named")
    target.mkdir()
    solieu_names.rename(out, target, docs, sources)
    shutil.copy(out / "datapackage.json", target)
    return target


class Owners:
    """Which file a `source` is of: it is the file's own, or goes on with `#row` or `!member`."""

    def __init__(self, pairs):
        self.files = dict(pairs)

    def of(self, source):
        ends = [len(source)] + [i for i in range(len(source) - 1, 0, -1) if source[i] in "#!"]
        return next((self.files[source[:end]] for end in ends if source[:end] in self.files), None)


def rows_of(part, settings):
    """The names of a part's rows and members, which could be taken; files have theirs from the start.

    Yields `(doc, fallback)`: the name that a row has, and the one that it gets where that is taken.
    """
    owners = Owners((piece.source.source, piece.source) for piece in part.pieces)
    for doc, source in solieu_names.documents(waiting(settings.output, part) / "documents.jsonl"):
        file = owners.of(source)
        if source != file.source:
            yield doc, file.doc + source[len(file.source) :]


def finish(part, settings, docs):
    """Brings a part's tables into their places, in the form that is wanted, some of its documents under other names.

    Returns what the data package will say of them, `(table, path, rows, bytes, hash)` each, the part's tally, and its own package
    without the list of tables.
    """
    folder = waiting(settings.output, part)
    if docs:
        scratch = Path(tempfile.mkdtemp(prefix="solieu-"))
    try:
        tables = folder
        if docs:
            solieu_names.rename(folder, scratch, docs)
            tables = scratch
        package = json.loads((folder / "datapackage.json").read_text("utf-8"))
        del package["resources"]
        files = [put(part, settings, name, tables / f"{name}.jsonl", package) for name in TABLES]
        return files, tally(tables / "documents.jsonl"), package
    finally:
        if docs:
            shutil.rmtree(scratch)


def put(part, settings, table, written, package):
    path = f"{table}/{part.name}.{'parquet' if settings.parquet else 'jsonl'}"
    target = Path(settings.output, path)
    beside = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    with open(written, "rb") as file:
        rows = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
    if settings.parquet:
        solieu_tables.write_parquet(table, settings.columns[table], [written], "jsonl", beside, package["solieu"], rows)
    else:
        shutil.copyfile(written, beside)
    digest = hashlib.sha256()
    with open(beside, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    size = os.path.getsize(beside)
    os.replace(beside, target)
    return table, path, rows, size, f"sha256:{digest.hexdigest()}"


def tally(path):
    """How many documents and figures there are, how many could not be read, and the first errors."""
    documents, figures, failed, errors = 0, 0, 0, []
    with open(path, "rb") as file:
        for line in file:
            row = json.loads(line)
            documents, figures = documents + 1, figures + row["figures"]
            if row["status"] == "error":
                failed += 1
                if len(errors) < 20:
                    errors.append(row["error"])
    return documents, figures, failed, errors
