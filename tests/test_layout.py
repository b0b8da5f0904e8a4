"""The code of scripts/ is laid out by one formatter, and no name in it is unused or unknown."""

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


@pytest.mark.parametrize("check, text", [(("format", "--check"), "x=1\n"), (("check",), "import os\n"), (("check",), "x = y\n")])
def test_what_it_refuses(check, text):
    assert ruff(*check, text=text).returncode == 1
