"""The schemas are what readers know, and everything that is generated from them is what they give today."""

import csv
import json
import re
import shutil
from importlib import resources
from pathlib import Path

import dplib
import jsonschema
import pyarrow as pa
import pytest
import tomllib
import yaml

from vdd import schema

ROOT = Path(__file__).resolve().parents[1]
PROFILES = resources.files(dplib) / "profiles" / "2.0"
each_table = pytest.mark.parametrize("table", schema.TABLES)


def profile(name):
    return json.loads((PROFILES / name).read_text(encoding="utf-8"))


# ---- what is published ----------------------------------------------------------------------------------------

def test_the_bundled_profile_is_the_published_one():
    assert json.loads((schema.SCHEMAS / "datapackage-2.0.json").read_text(encoding="utf-8")) == profile("datapackage.json")


@each_table
def test_schemas_as_written_and_as_given_to_readers_fit_the_profile(table):
    validator = jsonschema.Draft7Validator(profile("tableschema.json"))
    assert list(validator.iter_errors(schema.load()[table])) == []
    assert list(validator.iter_errors(schema.table_schema(table))) == []


@each_table
def test_every_column_has_labels_in_both_languages(table):
    for field in schema.load()[table]["fields"]:
        assert field["title"] and field["title_vi"] and field["description"].endswith(".") and field["description_vi"].endswith(".")


@each_table
def test_what_readers_get_has_every_code_of_its_lists(table):
    for field in schema.table_schema(table)["fields"]:
        if "codes" in field:
            enum = field["constraints"]["enum"]
            assert enum == [code for name in field["codes"] for code in schema.codes()[name]]
            assert len(enum) == len(set(enum))


@each_table
def test_no_enum_stands_beside_a_code_list(table):
    assert not any("codes" in field and "enum" in field["constraints"] for field in schema.fields(table).values() if "constraints" in field)


def test_every_code_list_is_used():
    used = {name for table in schema.TABLES for field in schema.fields(table).values() for name in field.get("codes", ())}
    assert used == schema.codes().keys()


# ---- what is generated ----------------------------------------------------------------------------------------

def test_codebook_page_is_up_to_date():
    assert (schema.SCHEMAS / "README.md").read_text(encoding="utf-8") == schema.codebook_page(), "run make docs"


def test_the_coding_rules_have_the_sections_that_others_refer_to():
    rules = (schema.SCHEMAS / "coding.md").read_text(encoding="utf-8")
    sections = set(re.findall(r"^## (\d) ", rules, re.M))
    pages = [*(ROOT / "scripts").rglob("*.py"), *schema.SCHEMAS.glob("*.json"), *(ROOT / "tests/gold").glob("*.md"), ROOT / "seeds/curations.toml"]
    referred = re.findall(r"codebook sections? (\d(?:, \d)*)", "\n".join(page.read_text(encoding="utf-8") for page in pages))
    assert referred and set(", ".join(referred).split(", ")) <= sections == set("123456789")
    assert "(coding.md)" in schema.codebook_page()


def test_the_coding_rules_name_codes_and_columns_that_exist():
    rules = (schema.SCHEMAS / "coding.md").read_text(encoding="utf-8")
    known = {code for rows in schema.codes().values() for code in rows} | set(schema.TABLES)
    known |= {name for table in schema.TABLES for name in schema.fields(table)} | {"group", "regional_issue"}
    assert {word for word in re.findall(r"`([a-z]+(?:_[a-z]+)*)`", rules)} <= known


@pytest.mark.parametrize("name, language", [("README.md", "en"), ("README.vi.md", "vi")])
def test_table_of_tables_is_up_to_date(name, language):
    page = (ROOT / name).read_text(encoding="utf-8")
    assert page == schema.page_with_tables(page, language), "run make docs"


def test_descriptor_is_what_schemas_and_files_give():
    with (ROOT / "data" / "sources.csv").open(encoding="utf-8", newline="") as lines:
        sources = list(csv.DictReader(lines))
    wanted = schema.descriptor_text(schema.descriptor(schema.file_info(ROOT / "data"), sources))
    assert (ROOT / "datapackage.json").read_text(encoding="utf-8") == wanted, "run make"


def test_a_page_without_its_marks_is_refused():
    with pytest.raises(schema.SchemaError, match="once each"):
        schema.page_with_tables("# No marks\n", "en")


@each_table
def test_arrow_schema_carries_types_descriptions_and_the_schema(table):
    arrow = schema.arrow_schema(table)
    assert arrow.names == list(schema.fields(table))
    for column, field in zip(arrow, schema.fields(table).values()):
        assert column.metadata[b"description"].decode() == field["description"]
        assert column.nullable == (not schema.required(field))
        assert column.type in {"string": [pa.string()], "date": [pa.date32()], "integer": [pa.int16(), pa.int64()]}[field["type"]]
    assert json.loads(arrow.metadata[b"table_schema"]) == schema.table_schema(table)
    assert "version" not in arrow.metadata[b"pandas"].decode()


def test_integers_that_count_bytes_or_characters_are_wide():
    widths = {(table, name): schema.storage(field) for table in schema.TABLES for name, field in schema.fields(table).items()
              if field["type"] == "integer"}
    wide = {place for place, width in widths.items() if width == "int64"}
    assert wide == {("evidence", "start"), ("evidence", "end"), ("sources", "characters"), ("sources", "repairs")}


@each_table
def test_contract_has_the_columns_of_the_schema(table):
    contract = schema.contract(table)
    assert list(contract.columns) == list(schema.fields(table))
    assert contract.strict and contract.ordered
    for name, field in schema.fields(table).items():
        assert contract.columns[name].nullable == (not schema.required(field))


def test_the_projections_follow_a_change_of_the_schema(monkeypatch):
    """One more column in the schema stands in every projection, without another line."""
    changed = json.loads(json.dumps(schema.load()))
    extra = {"name": "note", "type": "string", "title": "Note", "title_vi": "Ghi chú", "description": "A note.", "description_vi": "Ghi chú."}
    changed["areas"]["fields"].append(extra)
    monkeypatch.setattr(schema, "load", lambda: changed)
    assert schema.arrow_schema("areas").names[-1] == "note"
    assert list(schema.contract.__wrapped__("areas").columns)[-1] == "note"
    assert schema.table_schema("areas")["fields"][-1] == extra
    assert "| `note` |" in schema.codebook_page()


# ---- what is refused ------------------------------------------------------------------------------------------

def broken_json(text):
    return text[:-20]


def spoil(change):
    def rewrite(text):
        content = json.loads(text)
        change(content)
        return json.dumps(content)
    return rewrite


@pytest.mark.parametrize("name, rewrite, message", [
    ("areas.json", broken_json, "areas.json: not JSON"),
    ("areas.json", spoil(lambda s: s.update(name="area")), "areas.json: name: must be 'areas'"),
    ("areas.json", spoil(lambda s: s["fields"].append(s["fields"][0])), "areas.json: fields: a name stands twice"),
    ("areas.json", spoil(lambda s: s["fields"][1].pop("title_vi")), "areas.json: field 'area_code': title_vi is missing"),
    ("areas.json", spoil(lambda s: s["fields"][1].update(type="list")), "areas.json: field 'area_code': type must be"),
    ("areas.json", spoil(lambda s: s["fields"][1].update(codes=["regions"])), "areas.json: field 'area_code': names the code list 'regions'"),
    ("areas.json", spoil(lambda s: s["fields"][0]["constraints"].update(pattern="(")), "areas.json: field 'dialogue_id': pattern"),
    ("areas.json", spoil(lambda s: s["fields"][0]["constraints"].update(pattern="(?!x)y")), "areas.json: field 'dialogue_id': pattern: look-around"),
    ("areas.json", spoil(lambda s: s.update(primaryKey=["area"])), "areas.json: keys: .'area'. are not all columns"),
    ("areas.json", spoil(lambda s: s["foreignKeys"][0]["reference"].update(resource="talks")), "areas.json: foreignKeys: no table 'talks'"),
    ("codes/roles.csv", lambda text: text + text.splitlines()[1] + "\n", "roles.csv:8: code 'co_chair' stands twice"),
    ("codes/roles.csv", lambda text: text + "guest,Guest\n", "roles.csv:8: not 4 cells"),
    ("codes/roles.csv", lambda text: text + "guest,Guest,,Somebody.\n", "roles.csv:8: label_vi is empty"),
    ("codes/roles.csv", lambda text: text + "guest,Guest,Kha\u0301ch,Somebody.\n", "roles.csv:8: a cell is not NFC"),
    ("codes/roles.csv", lambda text: text.replace("label_vi", "label"), "roles.csv:1: no column label_vi"),
])
def test_a_wrong_schema_is_refused_with_file_and_place(tmp_path, name, rewrite, message):
    folder = tmp_path / "schemas"
    shutil.copytree(schema.SCHEMAS, folder)
    (folder / name).write_text(rewrite((folder / name).read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(schema.SchemaError, match=message):
        schema.load(folder)


def test_a_missing_schema_is_refused(tmp_path):
    with pytest.raises(schema.SchemaError, match=r"dialogues\.json: the file is missing"):
        schema.load(tmp_path)


# ---- one version, one licence, one set of pins ----------------------------------------------------------------

def test_version_date_and_licence_are_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    package = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    version, created = project["project"]["version"], project["tool"]["vdd"]["created"]
    assert (citation["version"], str(citation["date-released"])) == (version, created)
    assert (package["version"], package["created"][:10]) == (version, created)
    assert citation["license"] == package["licenses"][0]["name"] == "CC-BY-4.0"
    assert project["project"]["license"] == "MIT AND CC-BY-4.0"
    assert citation["title"] == package["title"] and citation["abstract"] == package["description"]


def pins(name):
    """{package: version} of a requirements file; every line must be one that pip takes without leaving its registry."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        package, version, rest = re.fullmatch(r"([a-z0-9-]+)==(\S+)(.*)", line).groups()
        assert rest.count("--hash=sha256:") >= 1
        found[package] = version
    return found


def test_requirements_are_locked_and_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build, test = pins("requirements.txt"), pins("requirements-test.txt")
    assert build.items() <= test.items()
    names = {re.match(r"[A-Za-z0-9-]+", wanted)[0].lower() for wanted in project["project"]["dependencies"]}
    assert names <= build.keys()
    assert {wanted.lower() for wanted in project["dependency-groups"]["test"]} <= test.keys()
