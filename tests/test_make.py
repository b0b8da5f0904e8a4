"""The Makefile: its targets, a folder with blanks in its path, and no set-up where it was done."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def make(folder, *arguments):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(["make", "--no-print-directory", *arguments], cwd=folder, env=environment,
                          capture_output=True, text=True, encoding="utf-8", timeout=300)


@pytest.fixture
def copy_in_blanks(tmp_path):
    """The repository without its tests in a folder with blanks in its path, set up with the environment of this one."""
    folder = tmp_path / "a folder  with blanks"
    for name in ("scripts", "schemas", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml", "requirements.txt", "requirements-test.txt"):
        shutil.copy(ROOT / name, folder / name)
    (folder / ".venv").mkdir()
    for path in (ROOT / ".venv").iterdir():
        if path.name.startswith("ready"):
            (folder / ".venv" / path.name).touch()  # the stamps of a set-up that is done
        else:
            (folder / ".venv" / path.name).symlink_to(path)
    return folder


def test_help_names_every_target():
    shown = set(re.findall(r"^  make (\w+)", make(ROOT, "help").stdout, re.MULTILINE))
    assert shown == set(re.search(r"^\.PHONY: (.*)", MAKEFILE, re.MULTILINE)[1].split())


def test_make_builds_the_committed_data_in_a_folder_with_blanks(copy_in_blanks):
    done = make(copy_in_blanks)
    assert done.returncode == 0, done.stderr
    assert "pip" not in done.stdout + done.stderr
    for path in [*sorted((ROOT / "data").iterdir()), ROOT / "datapackage.json"]:
        assert (copy_in_blanks / path.relative_to(ROOT)).read_bytes() == path.read_bytes(), f"{path.name}: run make and commit"


def test_set_up_is_done_again_only_where_the_requirements_changed(copy_in_blanks):
    assert "pip install" not in make(copy_in_blanks, "-n", "test").stdout
    assert make(copy_in_blanks, "-n", "-W", "requirements.txt", "test").stdout.count("pip install") == 2
    assert make(copy_in_blanks, "-n", "-W", "requirements-test.txt", "build").stdout.count("pip install") == 0


def test_an_old_python_is_refused_by_name(copy_in_blanks, tmp_path):
    """An interpreter that takes itself for 3.10 stops the set-up before anything is made."""
    old = tmp_path / "python-old"
    old.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c 'import sys; sys.version_info = (3, 10, 0); exec(sys.argv[1])' \"$2\"\n", encoding="utf-8")
    old.chmod(0o755)
    (copy_in_blanks / ".venv" / "ready").unlink()
    done = make(copy_in_blanks, f"PYTHON={old}", "build")
    assert done.returncode != 0 and "Python 3.11 or newer is needed" in done.stderr
    assert "venv" not in done.stdout and not (copy_in_blanks / "data").exists()


def test_every_path_of_the_makefile_is_relative():
    assert "$(CURDIR)" not in MAKEFILE and "$(shell pwd)" not in MAKEFILE
