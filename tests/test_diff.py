"""Two versions of the package are compared by key, and the smallest version step is named."""

import copy
import json
import os
import shutil
import subprocess
import sys
import zipfile

import packages
import pytest
from vdd import compare, package, schema

VERSION = schema.project()["version"]


@pytest.fixture(scope="module")
def old():
    """The committed package; tests change copies of it."""
    return compare.read(packages.ROOT)


@pytest.fixture
def new(old):
    return copy.deepcopy(old)


def rows(version, table):
    return version["tables"][table]["rows"]


def field(version, table, name):
    """A column's schema in both of its resources' shared shape: the CSV's."""
    resource = next(item for item in version["descriptor"]["resources"] if item["name"] == table)
    return next(item for item in resource["schema"]["fields"] if item["name"] == name)


def renamed(version, table, key, **cells):
    """Change cells of a row, key included, and let it stand under its new key."""
    row = rows(version, table).pop(key)
    row.update(cells)
    target = "/".join(row[column] for column in schema.primary_key(table))
    rows(version, table)[target] = row
    return target


def first(version, table, **cells):
    """Key of the first row with these cells."""
    return next(key for key, row in rows(version, table).items() if all(row[column] == cell for column, cell in cells.items()))


def test_the_same_is_no_difference(old, new):
    difference = compare.compare(old, new)
    assert difference["step"] == "none" and not difference["because"] and not difference["schema"]
    assert "No difference" in compare.as_text(difference) and "No difference" in compare.as_markdown(difference)


def test_equal_data_under_other_parquet_bytes_is_no_difference(old, tmp_path):
    import pyarrow.parquet as pq

    folder = packages.copy(tmp_path / "package")
    for path in (folder / "data").glob("*.parquet"):
        pq.write_table(pq.read_table(path), path, compression="zstd")
    packages.stamp(folder)
    assert compare.compare(old, compare.read(folder))["step"] == "none"


# ---- rows ---------------------------------------------------------------------------------------------------


def test_a_correction_is_a_patch_and_shows_its_reason(old, new):
    key = first(new, "dialogues", coverage="reported")
    rows(new, "dialogues")[key]["date"] = "1999-01-02"
    rows(new, "dialogues")[key]["date_earliest"] = "1999-01-02"
    new["reasons"]["dialogues", key, "date"] = "the archive says so (An Archive, https://example.org)"
    difference = compare.compare(old, new)
    was = rows(old, "dialogues")[key]
    assert difference["step"] == "patch"
    line = f"dialogues/{key} date: {was['date'] or '(missing)'} -> 1999-01-02, because the archive says so (An Archive, https://example.org)"
    assert line in compare.as_text(difference).splitlines()[3].strip()
    assert f"- {line}" in compare.as_markdown(difference) and "### Fixed" in compare.as_markdown(difference)
    assert f"date_earliest: {was['date_earliest'] or '(missing)'} -> 1999-01-02 (derived)" in compare.as_text(difference)


def test_new_rows_are_minor_and_removed_rows_major(old, new):
    key = first(new, "dialogues", coverage="mentioned")
    row = rows(new, "dialogues").pop(key)
    assert compare.compare(old, new)["step"] == "major"
    assert compare.compare(new, old)["step"] == "minor"
    assert compare.compare(new, old)["tables"]["dialogues"]["added"] == [key]
    rows(new, "dialogues")[key] = row
    assert compare.compare(old, new)["step"] == "none"


@pytest.mark.parametrize("table", schema.CORE)
def test_a_row_of_any_table_can_come_and_go(old, new, table):
    key = next(iter(rows(new, table)))
    del rows(new, table)[key]
    assert compare.compare(old, new)["tables"][table]["removed"] == [key]
    assert compare.compare(new, old)["step"] == "minor"


def test_evidence_alone_is_a_patch(old, new):
    key = next(iter(rows(new, "evidence")))
    del rows(new, "evidence")[key]
    assert compare.compare(old, new)["step"] == compare.compare(new, old)["step"] == "patch"


def test_an_id_that_moved_is_major_and_its_rows_follow(old, new):
    key = first(new, "dialogues", coverage="reported")
    parts = {"participants": "person_id", "areas": "area_code"}
    target = renamed(new, "dialogues", key, dialogue_id=f"{key}-s9")
    for table in parts:
        for child in [child for child, row in rows(new, table).items() if row["dialogue_id"] == key]:
            renamed(new, table, child, dialogue_id=target)
    for row in rows(new, "evidence").values():
        if row["row_id"].split("/")[0] == key:
            row["row_id"] = row["row_id"].replace(key, target, 1)
    difference = compare.compare(old, new)
    assert [(move["from"], move["to"]) for move in difference["tables"]["dialogues"]["moved"]] == [(key, target)]
    assert difference["step"] == "major"
    for table in parts:
        assert not any(difference["tables"][table][kind] for kind in ("added", "removed", "moved", "changed"))
    assert f"dialogues/{key} is now dialogues/{target}" in compare.as_markdown(difference)


def test_a_corrected_role_moves_the_row_and_is_a_patch(old, new):
    key = next(iter(rows(new, "participants")))
    row = rows(new, "participants")[key]
    mine = [other["role"] for other in rows(new, "participants").values() if (other["dialogue_id"], other["person_id"]) == (row["dialogue_id"], row["person_id"])]
    role = next(code for code in schema.codes()["roles"] if code not in mine)
    target = "/".join((row["dialogue_id"], row["person_id"], role))
    new["reasons"]["participants", target, "role"] = "the caption says so"
    assert renamed(new, "participants", key, role=role) == target
    difference = compare.compare(old, new)
    assert difference["tables"]["participants"]["moved"] == [{"from": key, "to": target, "because": "the caption says so"}]
    assert difference["step"] == "patch"


def test_a_person_with_another_id_is_major(old, new):
    key = next(key for key, row in rows(new, "participants").items() if row["name"])
    renamed(new, "participants", key, person_id="someone-else", name="Someone Else")
    assert compare.compare(old, new)["step"] == "major"


def test_the_reason_is_the_quotation_where_no_curation_says_more(old):
    quoted = [reason for reason in old["reasons"].values() if " says «" in reason]
    assert quoted


def test_the_reason_of_a_curation_comes_with_its_citation():
    from vdd import seeds

    curations, citations = seeds.read_curations(packages.ROOT / "seeds")
    reasons = list(compare.read(packages.ROOT)["reasons"].values())
    assert curations
    for curation in curations:
        url = citations[curation["citation"]]["url"]
        assert any(reason.startswith(curation["reason"].rstrip(".")) and url in reason for reason in reasons), curation["place"]


def test_what_the_curations_changed_is_shown_with_their_reasons(tmp_path):
    """The articles alone against the package with its curations: every value that a curation gave stands there with its reason."""
    from vdd import seeds

    assert packages.run(packages.ROOT, "build.py", "--no-curations", "--out", tmp_path)[0] == 0
    difference = compare.compare(compare.read(tmp_path), compare.read(packages.ROOT))
    text = compare.as_markdown(difference)
    for curation in seeds.read_curations(packages.ROOT / "seeds")[0]:
        if curation["field"] == "date":
            line = f"{curation['table']}/{curation['row']} date: {curation['expected'] or '(missing)'} -> {curation['value']}, because "
            assert line + curation["reason"].rstrip(".") in text
    roles = [move for move in difference["tables"]["participants"]["moved"] if move["from"].endswith("/attendee")]
    assert roles and all(move["because"] for move in roles)
    assert len({move["because"] for move in roles}) == len(roles)


# ---- codes, columns, rules ----------------------------------------------------------------------------------


def test_codes(old, new):
    key = "areas/" + next(iter(schema.codes()["areas"]))
    row = rows(new, "codes")[key]
    row["label_en"] += " (new)"
    assert compare.compare(old, new)["step"] == "patch"
    del rows(new, "codes")[key]
    assert compare.compare(old, new)["step"] == "major"
    assert compare.compare(new, old)["step"] == "minor"


def resource(version, name):
    return next(item for item in version["descriptor"]["resources"] if item["name"] == name)


def fields(version, table):
    return resource(version, table)["schema"]["fields"]


def at(version, table, name):
    return next(field for field in fields(version, table) if field["name"] == name)


def constrain(**rules):
    def change(version):
        limits = at(version, "dialogues", "ordinal").setdefault("constraints", {})
        for rule, value in rules.items():
            if value is None:
                limits.pop(rule, None)
            else:
                limits[rule] = value
    return change


def drop_code(version):
    at(version, "dialogues", "status")["constraints"]["enum"].pop()


def without_lists(version):
    """The enum of a column that is tied to no list of codes."""
    column = at(version, "evidence", "table")
    column["constraints"]["enum"] = [*column["constraints"]["enum"], "more"]


SCHEMA_CHANGES = [  # what is done to the new version's descriptor; the step; the words that name the place
    ("column removed", lambda v: fields(v, "areas").pop(), "major", "areas column text_vi removed"),
    ("column renamed", lambda v: at(v, "areas", "text_vi").update(name="words_vi"), "major", "areas column text_vi changed"),
    ("column appended", lambda v: fields(v, "areas").append({"name": "more", "type": "string"}), "minor", "areas column more added"),
    ("column put first", lambda v: fields(v, "areas").insert(0, {"name": "more", "type": "string"}), "minor", "areas column more added"),
    ("columns in another order", lambda v: fields(v, "areas").reverse(), "major", "areas order of columns"),
    ("type changed", lambda v: at(v, "dialogues", "ordinal").update(type="string"), "major", "dialogues column ordinal type"),
    ("title changed", lambda v: at(v, "dialogues", "ordinal").update(title="Round"), "patch", "dialogues column ordinal title"),
    ("made required", constrain(required=True), "major", "dialogues column ordinal required"),
    ("minimum raised", constrain(minimum=5), "major", "dialogues column ordinal minimum"),
    ("minimum lowered", constrain(minimum=-5), "minor", "dialogues column ordinal minimum"),
    ("maximum lowered", constrain(maximum=5), "major", "dialogues column ordinal maximum"),
    ("rule dropped", constrain(minimum=None), "minor", "dialogues column ordinal minimum"),
    ("pattern added", constrain(pattern="[0-9]"), "major", "dialogues column ordinal pattern"),
    ("no longer required", lambda v: at(v, "dialogues", "status")["constraints"].update(required=False), "minor", "status required"),
    ("code taken from an enum", drop_code, "major", "dialogues column status enum"),
    ("code put into an enum", without_lists, "minor", "evidence column table enum"),
    ("key changed", lambda v: resource(v, "areas")["schema"].update(primaryKey=["dialogue_id"]), "major", "areas primaryKey"),
    ("foreign key dropped", lambda v: resource(v, "areas")["schema"].pop("foreignKeys"), "minor", "areas foreignKeys"),
    ("unique key added", lambda v: resource(v, "areas")["schema"].update(uniqueKeys=[["text_vi"]]), "major", "areas uniqueKeys"),
    ("table removed", lambda v: v["descriptor"]["resources"].remove(resource(v, "areas")), "major", "resource areas removed"),
    ("table added", lambda v: v["descriptor"]["resources"].append({**resource(v, "areas"), "name": "more"}), "minor", "resource more added"),
    ("delimiter changed", lambda v: resource(v, "areas")["dialect"].update(delimiter=";"), "major", "areas dialect"),
    ("description changed", lambda v: v["descriptor"].update(description="Else."), "patch", "description"),
    ("package renamed", lambda v: v["descriptor"].update(name="else"), "major", "name changed"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "step", "words"), [row[1:] for row in SCHEMA_CHANGES], ids=[row[0] for row in SCHEMA_CHANGES])
def test_schema_changes(old, new, change, step, words):
    new["descriptor"] = copy.deepcopy(new["descriptor"])
    change(new)
    difference = compare.compare(old, new)
    assert difference["step"] == step
    assert any(words in reason["what"] for reason in difference["because"]), difference["because"]


# ---- versions -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("old", "step", "least"), [("1.2.3", "major", "2.0.0"), ("1.2.3", "minor", "1.3.0"), ("1.2.3", "patch", "1.2.4"),
                                                    ("1.2.3", "none", "1.2.3")])  # fmt: skip
def test_least_version(old, step, least):
    difference = {"old": old, "step": step, "because": [{"step": step, "what": "such a thing"}]}
    assert compare.too_small(difference, least) is None
    assert compare.too_small(difference, "9.0.0") is None
    if step != "none":
        assert "such a thing" in compare.too_small(difference, old)
        assert least in compare.too_small(difference, old)
    assert compare.too_small(difference, "0.9.9")


@pytest.mark.parametrize("version", ["1", "1.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.٣", ""])
def test_no_version(version):
    with pytest.raises(ValueError, match="is no version"):
        compare.version_parts(version)


# ---- the command ------------------------------------------------------------------------------------------------


def diff(*arguments):
    command = [sys.executable, str(schema.ROOT / "scripts/diff.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def zipped(folder, archive):
    with zipfile.ZipFile(archive, "w") as members:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                members.write(path, path.relative_to(folder).as_posix())
    return archive


@pytest.fixture(scope="module")
def corrected(tmp_path_factory):
    """A package in which one label differs."""
    folder = packages.copy(tmp_path_factory.mktemp("corrected") / "package")
    tables = packages.rows(folder)
    tables["dialogues"][0]["title_en"] += "!"
    packages.put(folder, {"dialogues": tables["dialogues"]})
    return folder


def test_folder_descriptor_and_zip_are_the_same(corrected, tmp_path):
    archive = zipped(corrected, tmp_path / "package.zip")
    outputs = {diff(packages.ROOT, name, "--json").stdout for name in (corrected, corrected / "datapackage.json", archive)}
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["step"] == "patch"


def test_git_revision(corrected, tmp_path):
    repository = tmp_path / "repository"
    shutil.copytree(corrected, repository)
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "x"], ["tag", "v1"]):
        subprocess.run(["git", *command], cwd=repository, check=True)
    with package.opened("v1", repository) as folder:
        assert compare.read(folder) == compare.read(corrected)
    with pytest.raises(package.NoPackage, match="v2: no folder, archive or git revision"), package.opened("v2", repository):
        pass


def test_check_says_which_step_is_needed(corrected):
    failed = diff(packages.ROOT, corrected, "--check", VERSION)
    least = compare.least_version(VERSION, "patch")
    assert failed.returncode == 1 and least in failed.stderr and "dialogues: 1 cell corrected" in failed.stderr
    assert diff(packages.ROOT, corrected, "--check", least).returncode == 0


def test_first_release_gives_a_table_of_rows(old):
    said = diff("-", packages.ROOT, "--markdown").stdout
    assert said.startswith("### Added") and f"| `dialogues` | {len(rows(old, 'dialogues'))} |" in said


def test_a_reader_that_leaves_early_gets_no_traceback():
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "scripts/diff.py", "-", "."], cwd=packages.ROOT, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["no-such-thing", "."], 2, "no-such-thing: no folder, archive or git revision"),
    ([".", ".", "--check", "next"], 2, "'next' is no version"),
    ([schema.ROOT / "tests", schema.ROOT], 1, "datapackage.json: is missing"),
    ([schema.ROOT / "pyproject.toml", schema.ROOT], 2, "is no package; name a folder"),
    ([], 2, "usage:"),
])  # fmt: skip
def test_wrong_use(arguments, code, words):
    said = diff(*arguments)
    assert (said.returncode, words in said.stderr) == (code, True), said.stderr
