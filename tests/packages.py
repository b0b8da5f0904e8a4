"""Packages for tests: copies of the committed one, changed and written anew with true hashes."""

import json
import os
import shutil
import subprocess
import sys

import pyarrow as pa
import pyarrow.parquet as pq
from vdd import schema, write

ROOT = schema.ROOT


def copy(folder, source=ROOT):
    """A copy of a package's descriptor, data and schemas in the new folder `folder`, without the articles."""
    folder.mkdir(parents=True)
    shutil.copy(source / "datapackage.json", folder)
    for name in ("data", "schemas"):
        shutil.copytree(source / name, folder / name)
    return folder


def rows(folder):
    """{table: [row, ...]} of a package, from its Parquet."""
    return {table: pq.read_table(folder / f"data/{table}.parquet").to_pylist() for table in schema.TABLES}


def put(folder, tables):
    """Write rows of some tables, CSV and Parquet, and sizes, hashes and counts to match: the marks of a change are gone."""
    for table, changed in tables.items():
        wanted = schema.arrow_schema(table)
        for index, field in enumerate(wanted):  # a column that may hold no nulls would refuse those that a test puts there
            if any(row[field.name] is None for row in changed):
                wanted = wanted.set(index, field.with_nullable(True))
        arrow = pa.Table.from_pylist(changed, schema=wanted)
        (folder / f"data/{table}.csv").write_bytes(write.csv_bytes(arrow.column_names, arrow.to_pylist()))
        pq.write_table(arrow, folder / f"data/{table}.parquet")
    stamp(folder)


def stamp(folder, count=True):
    """Bring hashes, sizes and, with `count`, numbers of rows in the descriptor up to what lies in the folder."""
    package = descriptor(folder)
    for resource in package["resources"]:
        path = folder / resource["path"]
        resource["hash"] = schema.file_hash(path)
        if "bytes" in resource:
            resource["bytes"] = path.stat().st_size
        if count:
            resource["rows"] = pq.read_metadata(path.with_suffix(".parquet")).num_rows
    put_descriptor(folder, package)


def descriptor(folder):
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def put_descriptor(folder, package):
    (folder / "datapackage.json").write_text(schema.descriptor_text(package), encoding="utf-8", newline="\n")


def repository(folder):
    """A copy of the repository in the new folder `folder`, to build and release in; without tests and tools, and not in git."""
    folder.mkdir(parents=True)
    for name in ("scripts", "schemas", "seeds", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("datapackage.json", "README.md", "README.vi.md", "CHANGELOG.md", "LICENSE", "CITATION.cff", "croissant.json", ".zenodo.json",
                 "pyproject.toml"):  # fmt: skip
        shutil.copy(ROOT / name, folder)
    return folder


def run(folder, script, *arguments, **environment):
    """Run a script of the copy in `folder`: (exit code, standard output, standard error)."""
    done = subprocess.run([sys.executable, str(folder / "scripts" / script), *map(str, arguments)], capture_output=True, text=True,
                          encoding="utf-8", env={**os.environ, **environment})  # fmt: skip
    return done.returncode, done.stdout, done.stderr
