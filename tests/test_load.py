"""Loading as users do it: pandas, DuckDB, polars and pyarrow give the same values, of sensible types."""

import csv
import datetime
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from vdd import schema

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
each_table = pytest.mark.parametrize("table", schema.TABLES)


def plain(value):
    """A cell as Python has it, whatever the reader: no NaN, no numpy, no timestamps."""
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value.item() if hasattr(value, "item") else value


def expected(table):
    """The rows of the Parquet file as pyarrow gives them, which the other readers must give as well."""
    return [tuple(row.values()) for row in pq.read_table(DATA / f"{table}.parquet").to_pylist()]


def as_text(rows):
    return [tuple(schema.cell_text(cell) for cell in row) for row in rows]


@each_table
def test_pyarrow(table):
    read = pq.read_table(DATA / f"{table}.parquet")
    assert read.schema.equals(schema.arrow_schema(table), check_metadata=True)
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == read.column_names
    assert [tuple(row) for row in rows] == as_text(expected(table))


@each_table
def test_pandas(table):
    frame = pd.read_parquet(DATA / f"{table}.parquet")
    assert [tuple(plain(cell) for cell in row) for row in frame.itertuples(index=False)] == expected(table)
    for name, field in schema.fields(table).items():
        kind = schema.storage(field)
        if kind in ("int16", "int64"):
            assert str(frame[name].dtype) == kind.replace("int", "Int")  # nullable, never a float
        elif kind == "date":
            assert all(isinstance(cell, datetime.date) for cell in frame[name].dropna())
        else:
            assert not frame[name].isin(["nan", "None", "<NA>", "NaT", ""]).any()


@each_table
def test_polars(table):
    frame = pl.read_parquet(DATA / f"{table}.parquet")
    assert frame.rows() == expected(table)
    kinds = {"string": pl.String, "date": pl.Date, "int16": pl.Int16, "int64": pl.Int64}
    assert dict(frame.schema) == {name: kinds[schema.storage(field)] for name, field in schema.fields(table).items()}


@each_table
def test_duckdb(table):
    read = duckdb.sql(f"FROM '{DATA / table}.parquet'")
    assert read.fetchall() == expected(table)
    kinds = {"string": "VARCHAR", "date": "DATE", "int16": "SMALLINT", "int64": "BIGINT"}
    assert [str(kind) for kind in read.types] == [kinds[schema.storage(field)] for field in schema.fields(table).values()]


@each_table
def test_csv_in_duckdb(table):
    """As text it is the Parquet; as DuckDB guesses the types, dates are dates and counts are numbers."""
    file = str(DATA / f"{table}.csv")
    text = duckdb.read_csv(file, all_varchar=True).fetchall()
    assert [tuple(cell or "" for cell in row) for row in text] == as_text(expected(table))
    guessed = duckdb.read_csv(file)
    kinds = {name: str(kind) for name, kind in zip(guessed.columns, guessed.types)}
    same = [name for name in guessed.columns if kinds[name] != "TIMESTAMP"]  # a publication time, written otherwise
    assert as_text(guessed.select(*same).fetchall()) == as_text(
        [tuple(cell for name, cell in zip(guessed.columns, row) if name in same) for row in expected(table)])  # fmt: skip
    for position, (name, field) in enumerate(schema.fields(table).items()):
        storage = schema.storage(field)
        if storage != "string" and any(row[position] is not None for row in expected(table)):
            assert kinds[name] == ("DATE" if storage == "date" else "BIGINT"), name


@each_table
def test_csv_in_pandas(table):
    """With `keep_default_na=False` for text only the empty cell is missing, so that no name or code is lost."""
    frame = pd.read_csv(DATA / f"{table}.csv", keep_default_na=False, na_values=[""], dtype_backend="numpy_nullable")
    read = [tuple(plain(cell) for cell in row) for row in frame.itertuples(index=False)]
    assert as_text(read) == as_text(expected(table))


def test_vietnamese_is_intact():
    frame = pd.read_parquet(DATA / "dialogues.parquet")
    assert frame["title_vi"].str.startswith(("Đối thoại", "Nhóm làm việc chung", "Tham vấn")).all()
    assert pl.read_csv(DATA / "dialogues.csv")["city_vi"].drop_nulls().to_list() == frame["city_vi"].dropna().tolist()


def test_tables_join():
    """Every person, area, agreement and quotation leads to a dialogue, in one query."""
    con = duckdb.connect()
    for table in schema.TABLES:
        con.execute(f"CREATE VIEW {table} AS FROM '{DATA / table}.parquet'")
    for table in ("participants", "areas", "agreements"):
        assert con.execute(f"SELECT count(*) FROM {table} ANTI JOIN dialogues USING (dialogue_id)").fetchone() == (0,)
    words = con.execute(
        "SELECT e.quote FROM evidence e JOIN sources USING (source_id) "
        "WHERE e.table = 'dialogues' AND e.field = 'date' AND e.quote IS NOT NULL"
    ).fetchall()
    assert words


def snippets(language):
    """Every fenced block of a language in the READMEs."""
    found = []
    for page in sorted(ROOT.glob("README*.md")):
        for number, code in enumerate(re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S), 1):
            found.append(pytest.param(code, id=f"{page.name}-{language}-{number}"))
    return found


@pytest.mark.parametrize("code", snippets("python"))
def test_python_snippets_run(code):
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("code", snippets("sql"))
def test_sql_snippets_run(code, monkeypatch):
    monkeypatch.chdir(ROOT)
    for statement in duckdb.extract_statements(code):
        duckdb.sql(statement.query)
