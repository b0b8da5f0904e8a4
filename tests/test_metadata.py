"""What others read about the package, each checked with its own validator."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import mlcroissant
import packages
import pandas as pd
import pytest
import yaml
from vdd import metadata, schema

ROOT = packages.ROOT
ZENODO = Path(__file__).parent / "zenodo.schema.json"


def checked(schema_name, *files):
    """Check files with a schema that check-jsonschema carries."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema_name, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


def test_all_are_what_descriptor_and_data_give():
    assert list(metadata.problems(ROOT)) == []


def test_what_is_not_is_named(tmp_path):
    folder = packages.copy(tmp_path / "package")
    for name, text in metadata.contents(folder).items():
        metadata.put(folder / name, text.encode())
    assert list(metadata.problems(folder)) == []
    (folder / "CITATION.cff").write_text("cff-version: 1.2.0\n")
    (folder / ".zenodo.json").unlink()
    assert [line.split(":")[0] for line in metadata.problems(folder)] == ["CITATION.cff", ".zenodo.json"]
    assert [line.split(":")[0] for line in metadata.problems(folder, ["CITATION.cff"])] == ["CITATION.cff"]


def test_citation():
    assert checked("vendor.citation-file-format", ROOT / "CITATION.cff")[0] == 0
    read = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert read["version"] == schema.project()["version"] and str(read["date-released"]) == schema.project()["created"]


def test_a_bad_citation_is_refused(tmp_path):
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8").replace("license: CC-BY-4.0", "license: CC-BY-FREE")
    (tmp_path / "CITATION.cff").write_text(text, encoding="utf-8")
    assert checked("vendor.citation-file-format", tmp_path / "CITATION.cff")[0] == 1


def test_zenodo():
    rules = json.loads(ZENODO.read_text(encoding="utf-8"))
    about = json.loads((ROOT / ".zenodo.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(rules)
    jsonschema.validate(about, rules)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**about, "upload_type": "table"}, rules)


# ---- Croissant ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def croissant():
    return mlcroissant.Dataset(ROOT / "croissant.json")


def test_croissant_is_valid(croissant):
    assert not croissant.metadata.ctx.issues.errors
    command = shutil.which("mlcroissant", path=Path(sys.executable).parent)
    done = subprocess.run([command, "validate", "--jsonld", str(ROOT / "croissant.json")], capture_output=True, text=True)
    assert done.returncode == 0 and "Done" in done.stderr, done.stderr


@pytest.mark.parametrize("table", schema.TABLES)
def test_croissant_gives_the_tables_back(croissant, table):
    def plain(cell):
        if isinstance(cell, bytes):
            return cell.decode()
        return None if pd.isna(cell) else cell.date() if isinstance(cell, pd.Timestamp) else cell

    read = [{name.removeprefix(f"{table}/"): plain(cell) for name, cell in record.items()} for record in croissant.records(record_set=table)]
    assert read == packages.rows(ROOT)[table]


def test_schema_org():
    """The properties that schema.org's consumers of a Dataset ask for, and hashes that are true."""
    dataset = json.loads((ROOT / "croissant.json").read_text(encoding="utf-8"))
    assert dataset["@type"] == "sc:Dataset" and dataset["@context"]["@vocab"] == "https://schema.org/"
    for name in ("name", "description", "license", "creator", "version", "datePublished", "keywords", "inLanguage", "temporalCoverage", "distribution"):
        assert dataset[name]
    hashes = {file["contentUrl"]: file["sha256"] for file in dataset["distribution"]}
    assert hashes == {f"data/{table}.{kind}": schema.file_hash(ROOT / f"data/{table}.{kind}").removeprefix("sha256:")
                      for table in schema.TABLES for kind in schema.FORMATS}  # fmt: skip


# ---- workflows ----------------------------------------------------------------------------------------------

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def test_workflows_are_valid():
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]
    code, said = checked("vendor.github-workflows", *WORKFLOWS)
    assert code == 0, said


def test_a_bad_workflow_is_refused(tmp_path):
    bad = tmp_path / "bad.yml"
    bad.write_text(WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "runs-off:"), encoding="utf-8")
    assert checked("vendor.github-workflows", bad)[0] == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit(path):
    for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
        for step in job["steps"]:
            if "uses" in step:
                name, _, commit = step["uses"].partition("@")
                assert name.startswith("actions/") and len(commit) == 40 and int(commit, 16), step["uses"]


def test_ci_runs_every_supported_python():
    matrix = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]["test"]["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert {name.split("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
