"""Every rule sees the one place that breaks it, and nothing else does.

A case takes a sound package (the small one and the repository's), spoils it in one place, lets the descriptor fit the
files again, and returns that place as (table or file, row, field); the check must then find that rule alone, there.
"""

import json
import shutil
import subprocess
import sys

import pyarrow as pa
import pytest
from conftest import ROOT, load, restamp, save, small_tables

from vdd import check, cells, rules, schema

OF_TABLES, OF_FILES = {}, {}  # rule: [function]


def of_tables(rule):
    """The function gets {table: [row]} and changes it; the whole package is then written anew."""
    return lambda function: OF_TABLES.setdefault(rule, []).append(function) or function


def of_files(rule):
    """The function gets the package's folder and changes files."""
    return lambda function: OF_FILES.setdefault(rule, []).append(function) or function


def pick(tables, table, /, **wanted):
    """The first row whose cells are as wanted; a wanted function says it of the cell."""
    def fits(row):
        return all(value(row[field]) if callable(value) else row[field] == value for field, value in wanted.items())

    return next(row for row in tables[table] if fits(row))


def spoil(table, row, /, **cell):
    """Change one cell; the place of it, by the key that the row then has."""
    row.update(cell)
    return table, rules.row_id(table, row), next(iter(cell))


def lone_person(tables):
    """A participant with a name and a single role."""
    held = [(row["dialogue_id"], row["person_id"]) for row in tables["participants"]]
    return pick(tables, "participants", name=bool, person_id=lambda person: sum(person == other for _, other in held) == 1)


# ---- the contracts --------------------------------------------------------------------------------------------

@of_tables("required")
def no_status(tables):
    return spoil("dialogues", tables["dialogues"][0], status=None)


@of_tables("enum")
def unknown_code(tables):
    return spoil("participants", tables["participants"][0], role="spectator")


@of_tables("pattern")
def no_address(tables):
    return spoil("sources", pick(tables, "sources", url=bool), url="example.org/page")


@of_tables("pattern")
def bad_hash(tables):
    return spoil("sources", pick(tables, "sources", kind="article"), sha256="0" * 63)


@of_tables("range")
def ordinal_nought(tables):
    return spoil("dialogues", pick(tables, "dialogues", ordinal=bool), ordinal=0)


@of_tables("range")
def negative_start(tables):
    return spoil("evidence", pick(tables, "evidence", quote=bool), start=-1)


@of_tables("edtf")
def no_such_day(tables):
    return spoil("dialogues", pick(tables, "dialogues", date=bool), date="2023-02-29")


@of_tables("primary-key")
def agreement_twice(tables):
    tables["agreements"].insert(1, dict(tables["agreements"][0]))
    return "agreements", tables["agreements"][0]["agreement_id"], None


@of_tables("unique-key")
def evidence_twice(tables):
    tables["evidence"].append(tables["evidence"][0] | {"evidence_id": "z"})
    return "evidence", "z", None


@of_tables("empty")
def empty_cell(tables):
    return spoil("areas", tables["areas"][0], text_vi="")


@of_tables("empty")
def blank_after(tables):
    return spoil("areas", tables["areas"][0], text_vi="quân y ")


@of_tables("nfc")
def decomposed(tables):
    return spoil("areas", tables["areas"][0], text_vi="quân y tê\u0301")


@of_tables("characters")
def zero_width_space(tables):
    return spoil("areas", tables["areas"][0], text_vi="quân\u200b y")


@of_tables("characters")
def bell(tables):
    return spoil("sources", tables["sources"][0], title="Tin\x07 tức")


@of_tables("formula")
def formula(tables):
    return spoil("sources", tables["sources"][0], title='=HYPERLINK("https://example.org")')


@of_tables("formula")
def quoted_formula(tables):
    return spoil("evidence", pick(tables, "evidence", quote=bool), quote="@SUM(A1)")


# ---- between rows and tables ----------------------------------------------------------------------------------

@of_tables("order")
def swapped_rows(tables):
    tables["areas"][0:2] = reversed(tables["areas"][0:2])
    return "areas", rules.row_id("areas", tables["areas"][1]), None


@of_tables("foreign-key")
def no_such_dialogue(tables):
    return spoil("areas", tables["areas"][0], dialogue_id="0-aaa-01")


@of_tables("foreign-key")
def no_such_source(tables):
    return spoil("evidence", tables["evidence"][0], source_id="unheard-of")


@of_tables("code-lists")
def dropped_code(tables):
    return "codes", rules.row_id("codes", tables["codes"].pop()), None


@of_tables("code-lists")
def changed_label(tables):
    return spoil("codes", tables["codes"][0], label_en="Something else")


@of_tables("date")
def earlier_than_the_date(tables):
    row = pick(tables, "dialogues", date_earliest=bool, ordinal=bool)
    return spoil("dialogues", row, date_earliest=row["date_earliest"].replace(year=1999))


@of_tables("date")
def open_end(tables):
    return spoil("dialogues", pick(tables, "dialogues", date_latest=bool, ordinal=bool), date_latest=None)


@of_tables("dialogue-id")
def other_ordinal(tables):
    return spoil("dialogues", pick(tables, "dialogues", ordinal=bool), ordinal=98)[:2] + ("dialogue_id",)


@of_tables("dialogue-id")
def other_mechanism(tables):
    return spoil("dialogues", tables["dialogues"][0], mechanism="staff_talks")[:2] + ("dialogue_id",)


@of_tables("person-id")
def other_name(tables):
    return spoil("participants", lone_person(tables), name="Someone Else")[:2] + ("person_id",)


@of_tables("agreement-id")
def other_instrument(tables):
    return spoil("agreements", pick(tables, "agreements", instrument=lambda code: code != "contract"), instrument="contract")[:2] + ("agreement_id",)


@of_tables("reported-held")
def reported_yet_planned(tables):
    return spoil("dialogues", pick(tables, "dialogues", coverage="reported"), status="planned")


@of_tables("mentioned-bare")
def mentioned_with_people(tables):
    person = tables["participants"][0]
    pick(tables, "dialogues", dialogue_id=person["dialogue_id"])["coverage"] = "mentioned"
    return "participants", rules.row_id("participants", person), "dialogue_id"


@of_tables("stance-actor")
def proposed_by_both(tables):
    place = spoil("areas", pick(tables, "areas", stance="proposed"), actor="both")
    tables["areas"].sort(key=lambda row: [row[column] for column in schema.primary_key("areas")])
    return place


@of_tables("stance-actor")
def discussed_by_one(tables):
    return spoil("areas", pick(tables, "areas", stance="discussed"), actor="VNM")  # one such row an area: it keeps its place


@of_tables("regional-issue")
def regional_yet_agreed(tables):
    return spoil("areas", pick(tables, "areas", stance="discussed"), stance="agreed")


@of_tables("side")
def third_country(tables):
    return spoil("participants", lone_person(tables), country_code="BRA")


@of_tables("label")
def other_partner_label(tables):
    return spoil("dialogues", tables["dialogues"][0], partner_en="Atlantis")


@of_tables("same-person")
def two_ranks(tables):
    keys = [(row["dialogue_id"], row["person_id"]) for row in tables["participants"]]
    again = next(number for number, key in enumerate(keys) if key in keys[:number])
    return spoil("participants", tables["participants"][again], rank_vi="Đô đốc")


@of_tables("source-kind")
def article_without_size(tables):
    return spoil("sources", pick(tables, "sources", kind="article"), characters=None)


@of_tables("source-kind")
def curation_without_address(tables):
    return spoil("sources", pick(tables, "sources", kind="curation"), url=None)


# ---- the evidence ---------------------------------------------------------------------------------------------

@of_tables("evidence-target")
def evidence_of_a_derived_cell(tables):
    row = pick(tables, "evidence", table="dialogues", status="selected")
    tables["evidence"].append(row | {"evidence_id": "z", "field": "title_en", "status": "agreeing"})
    return "evidence", "z", "field"


@of_tables("evidence-complete")
def cell_without_evidence(tables):
    gone = [row for row in tables["evidence"] if row["table"] == "areas" and row["field"] == "text_vi"][0]
    place = gone["table"], gone["row_id"], gone["field"]
    tables["evidence"] = [row for row in tables["evidence"] if (row["table"], row["row_id"], row["field"]) != place]
    return place


@of_tables("evidence-value")
def evidence_for_another_value(tables):
    row = pick(tables, "evidence", status="selected", field="coverage")
    return spoil("evidence", row, value="rumoured")


@of_tables("evidence-value")
def cell_changed_beside_its_evidence(tables):
    row = pick(tables, "dialogues", format="in_person")
    row["format"] = "online"
    found = pick(tables, "evidence", row_id=row["dialogue_id"], field="format", status="selected")
    return "evidence", found["evidence_id"], "value"


@of_tables("evidence-place")
def evidence_without_place(tables):
    return spoil("evidence", pick(tables, "evidence", quote=bool), start=None)


@of_tables("evidence-place")
def curation_with_quotation(tables):
    return spoil("evidence", pick(tables, "evidence", quote=None), quote="something")


@of_tables("count")
def one_source_more(tables):
    row = tables["dialogues"][0]
    return spoil("dialogues", row, source_count=row["source_count"] + 1)


@of_tables("verbatim")
def shifted_quotation(tables):
    row = pick(tables, "evidence", start=bool)
    row["end"] += 1
    return spoil("evidence", row, start=row["start"] + 1)[:2] + ("quote",)


@of_tables("verbatim")
def other_words(tables):
    row = pick(tables, "evidence", quote=bool)
    return spoil("evidence", row, quote="x" * len(row["quote"]))


@of_files("seed")
def changed_article(root):
    path = sorted((root / "seeds").glob("*.txt"))[0]
    path.write_bytes(path.read_bytes() + b".")
    return "sources", path.stem, "sha256"


@of_files("seed")
def lost_article(root):
    path = sorted((root / "seeds").glob("*.txt"))[0]
    path.unlink()
    return "sources", path.stem, "file"


@of_files("seed")
def article_that_was_not_built(root):
    (root / "seeds" / "another.txt").write_text("Tin mới.\n", encoding="utf-8")
    return "sources", "another", None


# ---- the tables as a whole ------------------------------------------------------------------------------------

def of_arrow(root, table, change):
    """Write the package with one pyarrow.Table changed."""
    tables = load(root)
    tables[table] = change(tables[table])
    save(root, tables)


@of_files("columns")
def renamed_column(root):
    of_arrow(root, "areas", lambda table: table.rename_columns(["text" if name == "text_vi" else name for name in table.column_names]))
    return "areas", None, "text"


@of_files("columns")
def dropped_column(root):
    of_arrow(root, "areas", lambda table: table.drop_columns("text_vi"))
    return "areas", None, "text_vi"


@of_files("column-order")
def swapped_columns(root):
    of_arrow(root, "areas", lambda table: table.select(["dialogue_id", "area_code", "actor", "stance", "text_vi"]))
    return "areas", None, "actor"


@of_files("type")
def number_as_text(root):
    def as_text(table):
        place = table.schema.get_field_index("characters")
        return table.set_column(place, "characters", table["characters"].cast(pa.string())).replace_schema_metadata()
    of_arrow(root, "sources", as_text)
    return "sources", None, "characters"


@of_files("arrow-schema")
def loosened_field(root):
    of_arrow(root, "areas", lambda table: table.cast(table.schema.set(4, table.schema.field(4).with_nullable(True))))
    return "areas", None, "text_vi"


@of_files("arrow-schema")
def other_metadata(root):
    def without_schema(table):
        return table.replace_schema_metadata({b"pandas": table.schema.metadata[b"pandas"]})
    of_arrow(root, "areas", without_schema)
    return "areas", None, None


# ---- the files ------------------------------------------------------------------------------------------------

def of_descriptor(root, change):
    path = root / check.DESCRIPTOR
    package = json.loads(path.read_text(encoding="utf-8"))
    change(package)
    path.write_text(schema.descriptor_text(package), encoding="utf-8")


@of_files("file")
def lost_file(root):
    (root / "data" / "areas.csv").unlink()
    return "data/areas.csv", None, None


@of_files("hash")
def flipped_byte(root):
    path = root / "data" / "areas.parquet"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    return "data/areas.parquet", None, "hash"


@of_files("bytes")
def other_size(root):
    of_descriptor(root, lambda package: package["resources"][0].update(bytes=1))
    return "data/dialogues.csv", None, "bytes"


@of_files("rows")
def other_number_of_rows(root):
    of_descriptor(root, lambda package: package["resources"][0].update(rows=1000))
    return "data/dialogues.csv", None, "rows"


@of_files("parquet")
def no_parquet(root):
    (root / "data" / "areas.parquet").write_bytes(b"PAR1 nothing PAR1")
    restamp(root)
    return "data/areas.parquet", None, None


def of_csv(root, change):
    path = root / "data" / "areas.csv"
    path.write_bytes(change(path.read_bytes()))
    restamp(root)


@of_files("csv")
def carriage_returns(root):
    of_csv(root, lambda data: data.replace(b"\n", b"\r\n"))
    return "data/areas.csv", None, None


@of_files("csv")
def byte_order_mark(root):
    of_csv(root, lambda data: b"\xef\xbb\xbf" + data)
    return "data/areas.csv", None, None


@of_files("csv")
def latin_bytes(root):
    of_csv(root, lambda data: data + b"\xe9\n")
    return "data/areas.csv", f"line {len((root / 'data/areas.csv').read_bytes().splitlines())}", None


@of_files("csv")
def line_cut_short(root):
    of_csv(root, lambda data: data + b"dpd-can-09\n")
    return "data/areas.csv", f"line {len((root / 'data/areas.csv').read_bytes().splitlines())}", None


@of_files("csv-parquet")
def cell_in_the_csv_alone(root):
    of_csv(root, lambda data: data.replace(b",discussed,", b",agreed,", 1))
    found = next(number for number, row in enumerate(load(root)["areas"].to_pylist(), 1) if row["stance"] == "discussed")
    return "data/areas.csv", f"row {found}", "stance"


@of_files("csv-parquet")
def row_in_the_parquet_alone(root):
    of_csv(root, lambda data: data[: data.rstrip(b"\n").rindex(b"\n") + 1])
    return "data/areas.csv", None, None


def test_a_cell_changed_by_hand_is_named(good_package):
    path = good_package / "data" / "areas.csv"
    path.write_bytes(path.read_bytes().replace(b",discussed,", b",agreed,", 1))
    found = {(finding.rule, finding.field) for finding in check.check(good_package, quick=True).findings}
    assert found == {("hash", "hash"), ("csv-parquet", "stance")}


# ---- the descriptor -------------------------------------------------------------------------------------------

@of_files("descriptor")
def half_a_descriptor(root):
    path = root / check.DESCRIPTOR
    path.write_bytes(path.read_bytes()[:1000])
    return check.DESCRIPTOR, None, None


@of_files("profile")
def no_resources(root):
    of_descriptor(root, lambda package: package.update(resources=[]))
    return check.DESCRIPTOR, None, "$.resources"


@of_files("path")
def path_above(root):
    of_descriptor(root, lambda package: package["resources"][0].update(path="data/../data/dialogues.csv"))
    return check.DESCRIPTOR, None, "$.resources[0].path"


@of_files("path")
def link_out(root):
    outside = root.parent / f"{root.name}.csv"
    shutil.move(root / "data/areas.csv", outside)
    (root / "data/areas.csv").symlink_to(outside)
    return check.DESCRIPTOR, None, "$.resources[2].path"


@of_files("descriptor-schema")
def loosened_schema(root):
    of_descriptor(root, lambda package: package["resources"][0]["schema"]["fields"][0]["constraints"].pop("required"))
    return check.DESCRIPTOR, None, "$.resources[0].schema.fields[0].constraints.required"


@of_files("descriptor-schema")
def other_version(root):
    of_descriptor(root, lambda package: package.update(version="9.9.9"))
    return check.DESCRIPTOR, None, "$.version"


@of_files("descriptor-schema")
def no_hash(root):
    of_descriptor(root, lambda package: package["resources"][7].pop("hash"))
    return check.DESCRIPTOR, None, "$.resources[7]"


@of_files("descriptor-sources")
def other_source(root):
    of_descriptor(root, lambda package: package["sources"][0].update(title="Another article"))
    return check.DESCRIPTOR, None, "$.sources[0].title"


# ---- the tests ------------------------------------------------------------------------------------------------

def write_rows(root, tables):
    """Write rows as a package, a missing value allowed anywhere, as a build's slip would."""
    def arrow(table, rows):
        wanted = schema.arrow_schema(table)
        missing = {name for name in wanted.names if any(row[name] is None for row in rows)}
        loose = pa.schema([field.with_nullable(field.nullable or field.name in missing) for field in wanted], wanted.metadata)
        return pa.Table.from_pylist(rows, schema=loose)
    save(root, {table: arrow(table, rows) for table, rows in tables.items()})


def cases(of):
    return [pytest.param(rule, function, id=f"{rule}: {function.__name__}") for rule, functions in of.items() for function in functions]


def only(report, rule, place):
    found = {finding.rule for finding in report.findings}
    assert found == {rule}, report.findings
    assert place in [finding[1:4] for finding in report.findings]
    assert all(finding.message for finding in report.findings)


def test_a_good_package_is_sound(good_package):
    report = check.check(good_package)
    assert (report.findings, report.notes) == ([], [])
    assert set(report.rows) == set(schema.TABLES)


@pytest.mark.parametrize("rule, function", cases(OF_TABLES))
def test_rule_on_tables(good_package, rule, function):
    tables = {table: arrow.to_pylist() for table, arrow in load(good_package).items()}
    place = function(tables)
    write_rows(good_package, tables)
    only(check.check(good_package, quick=rule != "profile"), rule, place)


@pytest.mark.parametrize("rule, function", cases(OF_FILES))
def test_rule_on_files(good_package, rule, function):
    place = function(good_package)
    only(check.check(good_package, quick=rule != "profile"), rule, place)


def test_the_stock_validator_is_heard(good_package, monkeypatch):
    """What only frictionless would see does not exist, so the other stages are left out to see that it is asked."""
    tables = {table: arrow.to_pylist() for table, arrow in load(good_package).items()}
    tables["participants"][0]["role"] = "spectator"
    write_rows(good_package, tables)
    monkeypatch.setattr(check, "_beyond_descriptor", lambda *arguments: None)
    found = check.check(good_package).findings
    assert {finding.rule for finding in found} == {"frictionless"}
    assert {finding.table for finding in found} == {"data/participants.csv", "data/participants.parquet"}


def test_every_rule_has_a_case():
    wanted = {rule for stage in check.STAGES.values() for rule in stage}
    assert wanted == OF_TABLES.keys() | OF_FILES.keys() | {"frictionless"}


def test_every_rule_on_cells_has_a_meaning():
    assert cells.RULES.keys() | cells.RULES_OF_QUOTES.keys() == cells.MEANINGS.keys()


def test_without_articles_the_report_says_what_was_not_checked(good_package):
    shutil.rmtree(good_package / "seeds")
    report = check.check(good_package, quick=True)
    assert not report.findings
    assert any("articles" in note for note in report.notes)


# ---- the command ----------------------------------------------------------------------------------------------

def validate(*arguments):
    return subprocess.run([sys.executable, "scripts/validate.py", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def test_the_command_exits_0_on_a_sound_package(small_package):
    done = validate(small_package / check.DESCRIPTOR)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sound." in done.stdout and f"dialogues {len(small_tables()['dialogues']):>9} rows" in done.stdout


def test_the_command_exits_1_and_names_the_place(small_package, tmp_path):
    shutil.copytree(small_package, tmp_path / "spoilt")
    table, row, field = lost_article(tmp_path / "spoilt")
    done = validate(tmp_path / "spoilt", "--quick")
    assert done.returncode == 1
    assert f"{table} {row} {field}: " in done.stdout
    machine = json.loads(validate(tmp_path / "spoilt", "--quick", "--json").stdout)
    assert not machine["sound"]
    assert [(one["rule"], one["table"], one["row"], one["field"]) for one in machine["findings"]] == [("seed", table, row, field)]


@pytest.mark.parametrize("arguments", [["nowhere"], ["README.md"], ["--seeds", "nowhere"], ["--unheard-of"]])
def test_the_command_exits_2_on_wrong_use(arguments):
    done = validate(*arguments)
    assert done.returncode == 2
    assert done.stderr and not done.stdout
