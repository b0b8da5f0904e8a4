"""From a commit to an archive that anyone can verify, and on to the release after it."""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
import zipfile

import packages
import pytest
import release
import yaml
from vdd import schema

VERSION = schema.project()["version"]
NAME = f"vietnam-defence-dialogues-{VERSION}.zip"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A copy of the repository in which a release was made."""
    folder = packages.repository(tmp_path_factory.mktemp("made") / "repository")
    code, out, err = packages.run(folder, "release.py", PYTHONHASHSEED="1", TZ="UTC")
    assert code == 0, err
    assert NAME in out
    return folder


@pytest.fixture(scope="module")
def unpacked(made, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked") / "any where"
    with zipfile.ZipFile(made / "dist" / NAME) as members:
        members.extractall(folder)
    return folder


def test_two_runs_give_the_same_bytes(made, tmp_path):
    other = packages.repository(tmp_path / "an other folder")
    code, _, err = packages.run(other, "release.py", PYTHONHASHSEED="7", TZ="Asia/Ho_Chi_Minh", LC_ALL="C")
    assert code == 0, err
    for name in (NAME, "SHA256SUMS"):
        assert (other / "dist" / name).read_bytes() == (made / "dist" / name).read_bytes()


def test_sums(made):
    digest = hashlib.sha256((made / "dist" / NAME).read_bytes()).hexdigest()
    assert (made / "dist/SHA256SUMS").read_text() == f"{digest}  {NAME}\n"
    assert sorted(path.name for path in (made / "dist").iterdir()) == ["SHA256SUMS", NAME]
    assert not (made / "dist.tmp").exists()


def test_contents(made):
    with zipfile.ZipFile(made / "dist" / NAME) as members:
        infos = members.infolist()
        whole = b"".join(members.read(info) for info in infos).decode("utf-8", "replace")
    names = [info.filename for info in infos]
    assert names == sorted(names)
    assert {info.date_time for info in infos} == {(*map(int, schema.project()["created"].split("-")), 0, 0, 0)}
    assert {info.external_attr >> 16 for info in infos} == {0o100644}
    assert {name for name in names if "/" not in name} == {
        "datapackage.json", "README.md", "README.vi.md", "CHANGELOG.md", "LICENSE", "CITATION.cff", "croissant.json"}  # fmt: skip
    assert {name for name in names if name.startswith("data/")} == {f"data/{table}.{kind}" for table in schema.TABLES for kind in schema.FORMATS}
    assert {name for name in names if name.startswith("schemas/")} == {
        path.relative_to(packages.ROOT).as_posix() for path in schema.SCHEMAS.rglob("*") if path.is_file()}  # fmt: skip
    # no article's text, though its title and the words quoted as evidence are there
    assert not any(name.endswith(".txt") or name.startswith("seeds") for name in names)
    for path in (packages.ROOT / "seeds").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert text[len(text) // 4 : len(text) // 4 + 500] not in whole


def test_stock_frictionless_takes_it(unpacked):
    done = subprocess.run([sys.executable, "-m", "frictionless", "validate", "datapackage.json"], cwd=unpacked, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("form", ["folder", "descriptor", "zip"])
def test_validate_takes_it_and_says_what_it_could_not_check(made, unpacked, form):
    package = {"folder": unpacked, "descriptor": unpacked / "datapackage.json", "zip": made / "dist" / NAME}[form]
    code, out, err = packages.run(packages.ROOT, "validate.py", package)
    assert code == 0, out + err
    assert "Not checked: quotations against the articles" in out
    code, out, err = packages.run(packages.ROOT, "validate.py", package, "--seeds", packages.ROOT / "seeds", "--quick")
    assert code == 0 and "quotations against the articles" not in out


def test_verify_takes_archive_and_folder(made, unpacked):
    assert release.verify(made / "dist" / NAME, quick=True) == []
    assert release.verify(unpacked, quick=True) == []


def test_the_readmes_snippets_run_where_it_was_unpacked(unpacked):
    snippets = [code for page in ("README.md", "README.vi.md")
                for code in re.findall(r"^```python\n(.*?)^```", (unpacked / page).read_text(encoding="utf-8"), re.M | re.S)]  # fmt: skip
    assert snippets
    for code in snippets:
        done = subprocess.run([sys.executable, "-c", code], cwd=unpacked, capture_output=True, text=True)
        assert done.returncode == 0, f"{code}\n{done.stderr}"


def test_one_version_everywhere(made):
    """pyproject.toml is where the version stands; all else follows."""
    assert tomllib.loads((packages.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == VERSION
    assert packages.descriptor(packages.ROOT)["version"] == VERSION
    assert yaml.safe_load((packages.ROOT / "CITATION.cff").read_text(encoding="utf-8"))["version"] == VERSION
    for name in ("croissant.json", ".zenodo.json"):
        assert json.loads((packages.ROOT / name).read_text(encoding="utf-8"))["version"] == VERSION
    entries = release.entries((packages.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert next(iter(entries)) == VERSION and entries[VERSION][0] == schema.project()["created"]
    assert release.archive_name(VERSION) == NAME


def test_what_is_not_ours_in_dist_stays(made):
    mine = made / "dist" / "notes.txt"
    mine.write_text("mine")
    code, _, err = packages.run(made, "release.py")
    assert (code, mine.read_text()) == (2, "mine")
    assert "notes.txt: no release made this" in err
    mine.unlink()


# ---- the next release ---------------------------------------------------------------------------------------

SIXTH = """Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản lần thứ 12

Sáng 9/10/2026, tại Hà Nội, Thượng tướng Trần Văn Mẫu, Thứ trưởng Bộ Quốc phòng Việt Nam và ông Sato Kenji, Thứ trưởng Bộ Quốc phòng Nhật Bản \
đồng chủ trì Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản lần thứ 12.

Hai bên nhất trí tăng cường đào tạo, hợp tác quân y và tìm kiếm cứu nạn trong thời gian tới.

Kết thúc đối thoại, hai bên đã ký Biên bản đối thoại.
"""


@pytest.fixture(scope="module")
def next_one(made, tmp_path_factory):
    """The repository a release later: a sixth article, built. (folder, the release before)"""
    folder = packages.repository(tmp_path_factory.mktemp("next") / "repository")
    (folder / "seeds/bai_thu_sau.txt").write_text(SIXTH, encoding="utf-8", newline="\n")
    code, _, err = packages.run(folder, "build.py")
    assert code == 0, err
    return folder, made / "dist" / NAME


def raised(folder, version, day):
    path = folder / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace(f'version = "{VERSION}"', f'version = "{version}"').replace(schema.project()["created"], day)
    path.write_text(text, encoding="utf-8", newline="\n")
    code, _, err = packages.run(folder, "build.py")
    assert code == 0, err


def test_dry_run_of_the_next_release(next_one):
    folder, before = next_one
    major, minor, _ = map(int, VERSION.split("."))
    wanted = f"{major}.{minor + 1}.0"

    code, out, _ = packages.run(folder, "diff.py", before, folder, "--json")
    changed = json.loads(out)
    assert code == 0 and changed["step"] == "minor"
    assert changed["tables"]["dialogues"]["added"] == ["dpd-jpn-12"]
    assert changed["tables"]["sources"]["added"] == ["bai_thu_sau"]
    assert not any(table[kind] for table in changed["tables"].values() for kind in ("removed", "moved", "changed"))
    code, _, err = packages.run(folder, "diff.py", before, folder, "--check", f"{major}.{minor}.1")
    assert code == 1 and f"{wanted} or later is needed" in err

    code, _, err = packages.run(folder, "release.py", "--since", before)  # version not raised
    assert code == 1 and not (folder / "dist").exists()

    raised(folder, wanted, "2027-01-15")
    code, _, err = packages.run(folder, "release.py", "--since", before)
    assert code == 1 and f"CHANGELOG.md: no entry ## [{wanted}] - 2027-01-15" in err
    code, _, err = packages.run(folder, "release.py", "--prepare")
    assert code == 1 and f"v{VERSION}: the release before {wanted} is not here" in err

    code, _, err = packages.run(folder, "release.py", "--prepare", "--since", before)
    assert code == 0, err
    entries = release.entries((folder / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert list(entries)[:2] == [wanted, VERSION]
    assert "dialogues: 1 row: dpd-jpn-12" in entries[wanted][1]
    assert "bai_thu_sau" in entries[wanted][1]

    code, out, err = packages.run(folder, "release.py", "--since", before)
    assert code == 0, err
    archive = folder / "dist" / f"vietnam-defence-dialogues-{wanted}.zip"
    assert archive.is_file() and wanted in out
    code, out, err = packages.run(folder, "release.py", "--verify", archive, "--since", before)
    assert code == 0, err
    code, out, _ = packages.run(folder, "diff.py", before, archive, "--check", wanted)
    assert code == 0 and "+ dpd-jpn-12" in out and "Smallest version step: minor" in out


def test_a_release_that_is_out_cannot_be_made_again_with_other_data(made, tmp_path):
    """In a git repository with the tag of the version, other data under the same version are refused."""
    folder = packages.repository(tmp_path / "repository")
    for command in (["init", "-q"], ["add", "-f", "."], ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "x"],
                    ["tag", f"v{VERSION}"]):  # fmt: skip
        subprocess.run(["git", *command], cwd=folder, check=True)
    code, _, err = packages.run(folder, "release.py")
    assert code == 0, err
    (folder / "seeds/bai_thu_sau.txt").write_text(SIXTH, encoding="utf-8", newline="\n")
    assert packages.run(folder, "build.py")[0] == packages.run(folder, "release.py", "--prepare")[0] == 0
    code, _, err = packages.run(folder, "release.py")
    assert code == 1 and f"version {VERSION} is released already, as tag v{VERSION}, with other data" in err
