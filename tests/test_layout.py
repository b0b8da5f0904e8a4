"""The code of scripts/ is laid out by one formatter, and no name in it is unused, unknown or defined twice."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def ruff(*arguments, text=None):
    """Run on text as if it were a script of this repository, or on all scripts."""
    given = ["--stdin-filename", "scripts/vdd/some.py", "-"] if text is not None else []
    return subprocess.run(
        [sys.executable, "-m", "ruff", *arguments, "--no-cache", *given], cwd=ROOT, input=text, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.mark.parametrize("check", [("format", "--check"), ("check",)])
def test_scripts(check):
    done = ruff(*check)
    assert not done.returncode, f"run `make layout`\n{done.stdout}{done.stderr}"


def defined_again(source):
    """The names that a module defines a second time, so that the first is lost in silence."""
    seen, again = set(), []
    for node in ast.parse(source).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        names = [n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)] or [getattr(node, "name", None)]
        again += [name for name in names if name in seen]
        seen.update(names)
    return [name for name in again if name]


def test_no_name_is_defined_twice():
    found = {str(path.relative_to(ROOT)): defined_again(path.read_text(encoding="utf-8")) for path in ROOT.glob("scripts/**/*.py")}
    assert {path: names for path, names in found.items() if names} == {}
    assert defined_again("a = 1\nb, a = 2, 3\n\n\ndef b(): ...\n") == ["a", "b"]


@pytest.mark.parametrize("check, text", [(("format", "--check"), "x=1\n"), (("check",), "import os\n"), (("check",), "x = y\n")])
def test_what_it_refuses(check, text):
    assert ruff(*check, text=text).returncode == 1
