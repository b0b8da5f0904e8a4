"""Read the committed data with the oldest supported readers, and compare every cell with the CSV as written.

A program of its own, not a test of pytest: `make oldest` runs it in an environment of its own, Python 3.11 with
requirements-oldest.txt.
"""

import csv
import sys
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.parquet

DATA = Path(__file__).resolve().parents[1] / "data"
READERS = {
    "pandas": lambda path: pandas.read_parquet(path).itertuples(index=False),
    "pyarrow": lambda path: zip(*pyarrow.parquet.read_table(path).to_pydict().values()),
    "duckdb": lambda path: duckdb.sql(f"FROM '{path.as_posix()}'").fetchall(),
    "polars": lambda path: polars.read_parquet(path).rows(),
}
INTEGERS = {"dialogues": ["ordinal", "session", "source_count"], "evidence": ["start", "end"]}


def text(cell):
    """A cell as the CSV writes it; missing ones are None, whatever a reader calls them."""
    return None if cell is None or cell is pandas.NA or cell is pandas.NaT or cell != cell else str(cell)


def main():
    wrong = []
    for path in sorted(DATA.glob("*.parquet")):
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as lines:
            wanted = [[cell or None for cell in row] for row in csv.reader(lines)][1:]
        for name, read in READERS.items():
            if [[text(cell) for cell in row] for row in read(path)] != wanted:
                wrong.append(f"{path.name}: {name} reads other values than the CSV holds")
        types = pandas.read_parquet(path).dtypes
        wrong += [f"{path.name}: pandas reads {column} as {types[column]}" for column in INTEGERS.get(path.stem, [])
                  if str(types[column]) not in ("Int16", "Int64")]
    versions = ", ".join(f"{module.__name__} {module.__version__}" for module in (pandas, pyarrow, duckdb, polars))
    print("\n".join(wrong) or f"Every Parquet reads as its CSV: {versions}.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
