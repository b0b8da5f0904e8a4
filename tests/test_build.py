"""The build: whole or not at all, the same bytes anywhere, and clear about what is wrong."""

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import build
import pyarrow.parquet as pq
import pytest
from vdd import schema, seeds, write

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
FILES = {"datapackage.json", *(f"data/{table}.{kind}" for table in schema.TABLES for kind in schema.FORMATS)}


def run(*arguments, **options):
    return subprocess.run([sys.executable, ROOT / "scripts" / "build.py", *map(str, arguments)], capture_output=True, text=True, **options)


def state(out):
    """{file: hash} of all that lies in a folder."""
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in out.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def tables():
    return build.build(SEEDS)[0]


@pytest.fixture(scope="module")
def bare():
    return build.build(SEEDS, curated=False)[0]


@pytest.fixture(scope="module")
def whole(tmp_path_factory, tables, bare):
    """The states of an output folder built with curations and without."""
    states = []
    for number, rows in enumerate((tables, bare)):
        out = tmp_path_factory.mktemp(f"out{number}")
        write.write(out, rows)
        states.append(state(out))
    return states


@pytest.fixture
def folder(tmp_path):
    """A small folder of seeds to spoil."""
    made = tmp_path / "seeds"
    made.mkdir()
    shutil.copy(sorted(SEEDS.glob("*.txt"))[1], made / "a.txt")
    return made


# --- what it makes --------------------------------------------------------------------------------------------------


def test_everything_is_there(whole):
    assert set(whole[0]) == FILES


def test_the_repository_holds_what_its_seeds_give(whole):
    """What is committed is what this build makes; the Parquet files have the bytes of the locked pyarrow."""
    held = {f"data/{name}": digest for name, digest in state(ROOT / "data").items()}
    held["datapackage.json"] = hashlib.sha256((ROOT / "datapackage.json").read_bytes()).hexdigest()
    assert held == whole[0]


def test_seeds_agree_with_the_hand_coding(tables):
    """Every cell of the four core tables, from the articles to the rows written by hand."""
    gold = json.loads((ROOT / "tests" / "gold" / "tables.json").read_text(encoding="utf-8"))
    for table, rows in gold.items():
        key = schema.primary_key(table)
        made = {"/".join(r[c] for c in key): {c: v if isinstance(v, int) else schema.cell_text(v) or None for c, v in r.items()} for r in tables[table]}
        coded = {"/".join(r[c] for c in key): {c: r.get(c) for c in schema.fields(table)} for r in rows}
        assert made == coded, table


def test_without_curations(tables, bare):
    assert not any(row["kind"] == "curation" for row in bare["sources"])
    assert all(row["quote"] for row in bare["evidence"])
    assert len(bare["evidence"]) == sum(row["quote"] is not None for row in tables["evidence"])
    first = next(row for row in bare["dialogues"] if row["dialogue_id"] == "dpd-phl-01")
    assert (first["date"], first["date_earliest"]) == ("XXXX-04-13", None)


def test_same_bytes_in_any_folder_zone_locale_and_hash_order(tmp_path, whole):
    for number, surroundings in enumerate(({"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
                                           {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"})):  # fmt: skip
        copy = tmp_path / f"a folder {number}" / "seeds"
        shutil.copytree(SEEDS, copy)
        out = tmp_path / f"out {number}"
        done = run("--seeds", copy, "--out", out, env={**os.environ, **surroundings}, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert state(out) == whole[0]


def test_order_in_which_files_were_made_is_of_no_matter(tmp_path, whole):
    copy = tmp_path / "seeds"
    copy.mkdir()
    for path in sorted(SEEDS.iterdir(), reverse=True):
        shutil.copy(path, copy)
    write.write(tmp_path / "out", build.build(copy)[0])
    assert state(tmp_path / "out") == whole[0]


def test_report(capsys, tmp_path, folder):
    (folder / "b.txt").write_text("Hôm nay trời đẹp, chợ quê đông người mua bán từ sáng sớm.\n", encoding="utf-8")
    assert build.main(["--seeds", str(folder), "--out", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("2 articles, 1 dialogues")
    assert "No dialogue found in (1):\n  b\n" in printed
    assert "dpd-phl-01  held, reported, XXXX-04-13, 1 article(s)" in printed
    assert "Conflicts: what was not taken" in printed


def test_second_build_writes_nothing(tmp_path, tables):
    assert write.write(tmp_path, tables) is True
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write.write(tmp_path, tables) is False
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path != tmp_path} == {
        path: when for path, when in before.items() if path != tmp_path}  # fmt: skip


def test_csv_form():
    rows = [{"a": 'say "so", now', "b": None, "c": 7}, {"a": "Đà Nẵng", "b": "x\ny", "c": 0}]
    assert write.csv_bytes(["a", "b", "c"], rows) == 'a,b,c\n"say ""so"", now",,7\nĐà Nẵng,"x\ny",0\n'.encode()


def test_parquet_form(tables):
    text = write.csv_bytes(list(schema.fields("dialogues")), tables["dialogues"])
    written = pq.ParquetFile(io.BytesIO(write.parquet_bytes("dialogues", text)))
    assert written.metadata.format_version == "2.6"
    assert written.metadata.row_group(0).column(0).compression == "SNAPPY"
    assert written.schema_arrow.equals(schema.arrow_schema("dialogues"), check_metadata=True)
    assert written.read().to_pylist() == tables["dialogues"]


def test_awkward_cells_survive(tables):
    awkward = ['say "so"', "a,b", "NA", "null", "007", " x ", "one\r\ntwo", "\ufeffx", "nan", "ờ\u0301"]
    rows = [{**tables["evidence"][0], "quote": cell, "start": None if i % 2 else i} for i, cell in enumerate(awkward)]
    text = write.csv_bytes(list(schema.fields("evidence")), rows)
    assert write.arrow("evidence", text).to_pylist() == rows


def test_table_without_rows():
    for table in schema.TABLES:
        empty = write.arrow(table, write.csv_bytes(list(schema.fields(table)), []))
        assert (empty.num_rows, empty.schema) == (0, schema.arrow_schema(table))


def test_build_needs_no_pandas(tmp_path):
    """Importing pandas takes longer than all the rest."""
    code = ("import sys, build; sys.exit(build.main(['--out', sys.argv[1]]) or any(m in sys.modules for m in ('pandas', 'pandera', 'frictionless')))")  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "out"], cwd=ROOT / "scripts", capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# --- what it refuses ------------------------------------------------------------------------------------------------


def spoil_empty(folder):
    (folder / "b.txt").write_bytes(b" \n")
    return "b.txt: empty"


def spoil_encoding(folder):
    (folder / "b.txt").write_bytes("Đối thoại".encode("utf-16"))
    return "b.txt: line 1: byte 0 is not UTF-8"


def spoil_below(folder):
    (folder / "below").mkdir()
    shutil.copy(folder / "a.txt", folder / "below" / "b.txt")
    return "b.txt: lies in a folder below"


def spoil_size(folder):
    (folder / "b.txt").write_bytes(b"a " * (1 << 19) + b"a")
    return "b.txt: 1,048,577 bytes"


def spoil_double(folder):
    (folder / "b.txt").write_bytes((folder / "a.txt").read_bytes().replace(b"\n", b"\r\n") + b"\n")
    return "b.txt: the same text as a.txt"


def toml(name, text, message):
    def spoil(folder):
        (folder / name).write_text(text, encoding="utf-8")
        return f"{name}: {message}"

    return spoil


CITATION = '[citations.x]\ntitle = "T"\npublisher = "P"\nurl = "https://example.org/"\ndate_read = 2026-01-31\nlanguage = "en"\n'


def curations(message, **changed):
    """curations.toml with one curation, some keys changed (None: left out)."""
    keys = {"table": "dialogues", "row": "dpd-phl-01", "field": "date", "expected": "XXXX-04-13", "value": "2015-04-13",
            "reason": "known", "citation": "x"} | changed  # fmt: skip
    body = "".join(f"{key} = {json.dumps(text)}\n" for key, text in keys.items() if text is not None)
    return toml("curations.toml", f"{CITATION}[[curations]]\n{body}", message)


PLACE = "curation 1 (dialogues dpd-phl-01 date): "
SPOILED = {
    "empty article": spoil_empty,
    "not UTF-8": spoil_encoding,
    "over 1 MiB": spoil_size,
    "in a folder below": spoil_below,
    "same article twice": spoil_double,
    "sources: not TOML": toml("sources.toml", "[a\n", "not TOML: "),
    "sources: unknown article": toml("sources.toml", '[b]\nurl = "https://example.org/"\n', "[b]: there is no article b.txt"),
    "sources: unknown key": toml("sources.toml", '[a]\nlink = "x"\n', "[a]: unknown key 'link'"),
    "sources: not a table": toml("sources.toml", 'a = "x"\n', "[a]: must be a table"),
    "sources: empty value": toml("sources.toml", '[a]\npublisher = ""\n', "[a]: publisher must be text"),
    "sources: no such day": toml("sources.toml", '[a]\npublished = "2021-02-30"\n', "[a]: published: "),
    "sources: unknown basis": toml("sources.toml", '[a]\npublished = 2021-02-03\npublished_basis = "hearsay"\n', "[a]: published_basis: no code"),
    "sources: basis alone": toml("sources.toml", '[a]\npublished_basis = "stated"\n', "[a]: published_basis without published"),
    "sources: no address": toml("sources.toml", '[a]\nurl = "example"\n', "[a]: url: 'example' does not match"),
    "curations: unknown key": curations("curation 1: unknown key 'why'", why="x"),
    "curations: no reason": curations("curation 1: reason is missing", reason=None),
    "curations: no citation": curations("curation 1: citation is missing", citation=None),
    "curations: unknown citation": curations(PLACE + "no [citations.y]", citation="y"),
    "curations: unknown table": curations("curation 1 (talks dpd-phl-01 date): no table 'talks'", table="talks"),
    "curations: derived field": curations("curation 1 (dialogues dpd-phl-01 title_en): dialogues has no field", field="title_en"),
    "curations: unknown code": curations("curation 1 (dialogues dpd-phl-01 format): value: no code 'by post'", field="format", value="by post"),
    "curations: no date": curations(PLACE + "value: '13 April' is no date", value="13 April"),
    "curations: no number": curations("curation 1 (dialogues dpd-phl-01 ordinal): value must be a whole number", field="ordinal"),
    "curations: unknown row": curations("curation 1 (dialogues dpd-phl-99 date): the articles give no such row", row="dpd-phl-99"),
    "curations: said by the articles": curations(PLACE + "stale: the articles now say this", value="XXXX-04-13"),
    "curations: not as expected": curations(PLACE + "stale: the articles now give 'XXXX-04-13', not None", expected=None),
    "curations: a citation nobody cites": toml("curations.toml", CITATION, "[citations.x]: no curation cites it"),
    "curations: a citation without publisher": toml(
        "curations.toml", CITATION.replace('publisher = "P"\n', ""), "[citations.x]: publisher is missing"),
}  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_bad_input_changes_nothing(spoil, folder, tmp_path, capsys):
    out = tmp_path / "out"
    message = spoil(folder)
    assert build.main(["--seeds", str(folder), "--out", str(out)]) == 1
    assert message in capsys.readouterr().err
    assert not out.exists()


def test_every_bad_article_is_named(folder):
    spoil_empty(folder)
    (folder / "c.txt").write_bytes(b"\xff")
    with pytest.raises(seeds.SeedError, match=r"b\.txt: empty(.|\n)*c\.txt: line 1"):
        seeds.read_articles(folder)


def test_curation_twice(folder):
    one = curations("")
    one(folder)
    path = folder / "curations.toml"
    path.write_text(path.read_text() + path.read_text().partition("[[curations]]")[2].join(["[[curations]]", ""]))
    with pytest.raises(seeds.SeedError, match="curation 2 .* is curated already by curation 1"):
        seeds.read_curations(folder)


@pytest.mark.parametrize("arguments", [["--seeds", "nowhere"], ["--depth", "3"], ["--out", "file/below"], ["--out", "busy"]])
def test_wrong_use(arguments, tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "busy" / "data").mkdir(parents=True)
    (tmp_path / "busy" / "data" / "notes.txt").write_text("mine")
    before = state(tmp_path)
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2 and done.stderr and not done.stdout
    assert state(tmp_path) == before


def test_folder_without_articles(tmp_path, capsys):
    assert build.main(["--seeds", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "no article (*.txt) in it" in capsys.readouterr().err
