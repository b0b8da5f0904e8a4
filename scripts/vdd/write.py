"""Writing: the rows of all tables to `data/` and `datapackage.json`, so that a reader finds the old or the new.

How the change is made. Everything is first written into `data.tmp/`, beside its places; a full disk, a bug or a kill up
to here leaves the old output as it was. Then an empty file `data.tmp/complete` says that all of it is there, and the
change is two renames: `data.tmp/data` changes places with `data` (in one step where the system can exchange two
folders; else the old one moves out first), and `data.tmp/datapackage.json` replaces the descriptor. An error between
the two undoes the first. No file system changes two names at once: a kill between the two, some microseconds, leaves a
descriptor whose hashes do not fit the data, which every check refuses, and `data.tmp/complete`. The next build sees by
the hashes which step is left and makes it before anything else. Where nothing would change, nothing is written. Two
builds at once into one folder exclude each other by a lock that ends with its process.
"""

import contextlib
import csv
import ctypes
import io
import json
import os
import shutil
from pathlib import Path

from vdd import schema

STAGE = "data.tmp"
DESCRIPTOR = "datapackage.json"
_COMPLETE = "complete"
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # Linux: fcntl.h, stdio.h


class OutputError(OSError):
    """The output folder cannot be written, or holds what is not ours; the text says which and what to do."""


def write(out: Path, tables: dict[str, list[dict]]) -> bool:
    """Put `data/` and `datapackage.json` into the folder `out`; whether anything changed.

    `tables`: rows by table, as tabulate gives them. OSError, and nothing changed, where `out` cannot be written.
    """
    with _locked(out):
        _recover(out)
        _check(out)
        stage = out / STAGE
        try:
            _stage(stage, tables)
            if _same(stage, out):
                return False
            (stage / _COMPLETE).touch()
            _swap(stage, out)
            return True
        finally:
            if not _half_made(stage):
                shutil.rmtree(stage, ignore_errors=True)


def recover(out: Path) -> None:
    """Finish, or drop, what a killed build left in `out`; nothing happens where none was killed."""
    if (out / STAGE).exists():
        with _locked(out):
            _recover(out)


def csv_bytes(columns: list[str], rows: list[dict]) -> bytes:
    """A table as CSV: UTF-8 without BOM, LF, quoted only where needed, a missing value empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([schema.cell_text(row[column]) for column in columns] for row in rows)
    return text.getvalue().encode("utf-8")


def arrow(table: str, data: bytes):
    """The pyarrow.Table, with the schema that `schemas/` gives, of a table's CSV as `csv_bytes` makes it.

    Made from the CSV, so that the two files of a table cannot differ; pyarrow would also load pandas to take lists.
    """
    import pyarrow as pa
    from pyarrow import csv as reader

    schema_ = schema.arrow_schema(table)
    read = reader.read_csv(
        pa.py_buffer(data),
        read_options=reader.ReadOptions(use_threads=False, block_size=len(data)),
        parse_options=reader.ParseOptions(newlines_in_values=True),
        convert_options=reader.ConvertOptions(column_types=schema_, null_values=[""], strings_can_be_null=True),
    )
    return pa.Table.from_arrays(read.columns, schema=schema_)


def parquet_bytes(table: str, data: bytes) -> bytes:
    """A table's CSV as Parquet, in forms that readers of many years know; the bytes depend on pyarrow's version only."""
    import pyarrow.parquet as pq

    stream = io.BytesIO()
    pq.write_table(
        arrow(table, data), stream, version="2.6", compression="snappy", data_page_version="1.0",
        use_dictionary=True, write_statistics=True, row_group_size=1 << 20,
    )  # fmt: skip
    return stream.getvalue()


# --- the change -----------------------------------------------------------------------------------------------------


def _stage(stage: Path, tables: dict[str, list[dict]]) -> None:
    """Write everything into the folder `stage`."""
    data = stage / "data"
    data.mkdir(parents=True)
    for table, rows in tables.items():
        text = csv_bytes(list(schema.fields(table)), rows)
        (data / f"{table}.csv").write_bytes(text)
        (data / f"{table}.parquet").write_bytes(parquet_bytes(table, text))
    package = schema.descriptor(schema.file_info(data), tables["sources"])
    (stage / DESCRIPTOR).write_text(schema.descriptor_text(package), encoding="utf-8", newline="\n")


def _half_made(stage: Path) -> bool:
    """Whether everything was staged and the last step, the descriptor's, is still to come."""
    return (stage / _COMPLETE).exists() and (stage / DESCRIPTOR).exists()


def _recover(out: Path) -> None:
    stage = out / STAGE
    if _half_made(stage):
        if _fits(stage / DESCRIPTOR, stage / "data"):  # the data are still to be moved
            exchange(stage / "data", out / "data")
        os.replace(stage / DESCRIPTOR, out / DESCRIPTOR)
    shutil.rmtree(stage, ignore_errors=True)


def _swap(stage: Path, out: Path) -> None:
    """Make the two changes, or none where one fails."""
    moved = False
    try:
        exchange(stage / "data", out / "data")
        moved = True
        os.replace(stage / DESCRIPTOR, out / DESCRIPTOR)
    except BaseException:
        if moved:
            exchange(stage / "data", out / "data")
        (stage / _COMPLETE).unlink()
        raise


def exchange(new: Path, old: Path) -> None:
    """Let two folders change places; where one is not there, the other takes its place."""
    if not old.exists():
        os.rename(new, old)
    elif not new.exists():
        os.rename(old, new)
    elif not _exchanged_at_once(new, old):
        aside = new.with_name("old")
        os.rename(old, aside)
        try:
            os.rename(new, old)
        except BaseException:
            os.rename(aside, old)
            raise
        os.rename(aside, new)


def _exchanged_at_once(a: Path, b: Path) -> bool:
    """Whether the system could exchange two names in one step: Linux can, on most file systems."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return rename(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE) == 0


def _fits(descriptor: Path, data: Path) -> bool:
    """Whether the files of a folder are those whose hashes a descriptor gives."""
    try:
        resources = json.loads(descriptor.read_bytes())["resources"]
        return all(schema.file_hash(data / Path(resource["path"]).name) == resource["hash"] for resource in resources)
    except OSError:
        return False


def _same(stage: Path, out: Path) -> bool:
    """Whether `out` holds what was staged already, byte for byte."""
    names = [DESCRIPTOR, *(f"data/{path.name}" for path in (stage / "data").iterdir())]
    return all((out / name).is_file() and (out / name).read_bytes() == (stage / name).read_bytes() for name in names)


# --- what can go wrong before ---------------------------------------------------------------------------------------


@contextlib.contextmanager
def _locked(out: Path):
    """Hold `out`, made where it is not there, for this process alone, where the system has such locks."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        handle = os.open(out, os.O_RDONLY) if os.name == "posix" else None
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror}); name another folder with --out") from None
    try:
        if handle is not None:
            import fcntl

            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise OutputError(f"{out}: another build is writing here; wait for it") from None
            except OSError:
                pass  # a file system without locks
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _check(out: Path) -> None:
    """Refuse a folder that cannot be written, or whose `data` is not what a build makes: it would be replaced."""
    ours = {f"{table}.{kind}" for table in schema.TABLES for kind in schema.FORMATS}
    if not os.access(out, os.W_OK | os.X_OK):
        raise OutputError(f"{out}: cannot be written; name another folder with --out")
    if (out / DESCRIPTOR).is_dir():
        raise OutputError(f"{out / DESCRIPTOR}: is a folder; move it away")
    data = out / "data"
    if data.is_symlink() or (data.exists() and not data.is_dir()):
        raise OutputError(f"{data}: is not a folder; move it away")
    others = sorted(path.name for path in data.iterdir() if path.name not in ours) if data.exists() else []
    if others:
        raise OutputError(f"{data / others[0]}: no build made this, and a build replaces the folder; move it away")
