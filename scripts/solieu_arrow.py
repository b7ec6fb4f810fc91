"""Figures of texts that are in a Spark table already, through Arrow: one process of solieu a partition.

    from spark_extract import figures
    figures(spark.read.parquet("articles"), "/opt/solieu", id="id", text="body", date="day").write.parquet("figures")
"""

import subprocess
import sys
import tempfile
import threading

import solieu_tables

#: What solieu calls the columns of its input, by our names for them.
FIELDS = {"text": "text", "date": "published", "url": "url", "title": "title"}


def figures(df, binary, id="id", text="text", date=None, url=None, title=None, options=()):
    """A DataFrame with a row for each figure of the texts of a DataFrame, its columns those of the table of figures.

    `binary` is a path that all workers have. `id`, `text`, `date`, `url` and `title` name columns; `id` becomes `doc`, and need not
    be unique: nothing is renamed. Rows without a text have no figures. `options` go on to `solieu extract`, `["--include", "zeros"]`.
    The order is that of the rows of each partition.
    """
    from pyspark.cloudpickle import register_pickle_by_value
    from pyspark.sql import functions

    # workers get this module with the tasks, and need no copy of it
    register_pickle_by_value(sys.modules[__name__])
    columns = [tuple(column) for column in solieu_tables.declared("figures")]
    wanted = {"text": text, "date": date, "url": url, "title": title}
    chosen = [functions.col(id).cast("string").alias("id")]
    chosen += [functions.col(name).cast("string").alias(FIELDS[what]) for what, name in wanted.items() if name is not None]
    command = [str(binary), "extract", "-", "--input-format", "csv", "--output", "-", "--format", "csv", "--quiet", "--jobs", "1", *options]
    return df.select(*chosen).mapInArrow(lambda batches: _extracted(batches, command, columns), _spark_schema(columns))


def _spark_schema(columns):
    types = {"VARCHAR": "string", "DATE": "date", "BIGINT": "bigint", "DOUBLE": "double", "VARCHAR[]": "array<string>"}
    return ", ".join(f"`{name}` {types[kind]}" for name, kind in solieu_tables.sql_types(columns))


def _extracted(batches, command, columns):
    """The figures of the texts of a partition, as Arrow, while they are read: one thread writes to solieu, and this one reads."""
    import pyarrow.csv

    ids, failure = [], []
    with tempfile.TemporaryFile() as said:
        try:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        except OSError as error:
            raise RuntimeError(f"cannot run '{command[0]}': {error.strerror}; name a path that every worker has") from error
        writer = threading.Thread(target=_feed, args=(batches, process.stdin, ids, failure), daemon=True)
        writer.start()
        try:
            types = pyarrow.csv.ConvertOptions(
                column_types={name: pyarrow.string() for name, _ in columns}, strings_can_be_null=True, null_values=[""])
            parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
            # a block must hold a whole record, and no record is longer than its sentence
            read = pyarrow.csv.ReadOptions(block_size=1 << 22, use_threads=False)
            try:
                for batch in pyarrow.csv.open_csv(process.stdout, read, parse, types):
                    yield _typed(batch, columns, ids)
            except pyarrow.ArrowInvalid as error:
                # nothing at all came: the process ended early, and says why below
                if "Empty CSV" not in str(error):
                    raise
            writer.join()
            status = process.wait()
        finally:
            # also where the reader wants no more
            process.kill()
            process.wait()
            process.stdout.close()
            writer.join()
        said.seek(0)
        words = said.read().decode("utf-8", "replace").strip()
        if failure:
            raise failure[0]
        if status != 0:
            raise RuntimeError(f"'{command[0]}' ended with {status}: {words.splitlines()[-1] if words else 'it said nothing'}")


def _feed(batches, stream, ids, failure):
    """Writes rows as CSV, each under its number in the partition, so that ids may be anything."""
    import pyarrow
    import pyarrow.compute
    import pyarrow.csv

    try:
        with stream:
            is_first = True
            for batch in batches:
                batch = batch.filter(pyarrow.compute.greater(pyarrow.compute.utf8_length(batch.column("text")), 0))
                numbers = pyarrow.array([str(i) for i in range(len(ids), len(ids) + batch.num_rows)], pyarrow.string())
                ids += batch.column("id").to_pylist()
                batch = batch.set_column(0, "id", numbers)
                pyarrow.csv.write_csv(batch, stream, pyarrow.csv.WriteOptions(include_header=is_first))
                is_first = False
            if is_first:
                stream.write(b"id,text\n")
    except BrokenPipeError:
        pass  # the process ended early, and its status says why
    except Exception as error:  # what goes wrong upstream is told by the reader
        failure.append(error)


def _typed(batch, columns, ids):
    """A batch of CSV as the table of figures, its documents under their own ids."""
    import pyarrow
    import pyarrow.compute as compute

    docs = pyarrow.array([ids[int(number)] for number in batch.column("doc").to_pylist()], pyarrow.string())
    ends = [compute.cast(batch.column(name), pyarrow.string()) for name in ("start", "end")]
    cells = {"doc": docs, "id": compute.binary_join_element_wise(docs, compute.binary_join_element_wise(*ends, "-"), ":")}
    out = {}
    for name, kind in columns:
        cell = cells.get(name, batch.column(name))
        if kind == "decimal":
            out[name] = compute.cast(cell, pyarrow.float64())
            out[f"{name}_text"] = cell
        elif kind == "list":
            empty = pyarrow.scalar([], pyarrow.list_(pyarrow.string()))
            out[name] = compute.if_else(compute.is_null(cell), empty, compute.split_pattern(cell, ";"))
        else:
            out[name] = compute.cast(cell, {"text": pyarrow.string(), "day": pyarrow.date32(), "integer": pyarrow.int64()}[kind])
    return pyarrow.RecordBatch.from_pydict(out)
