"""What is kept beside the byte code: the same patterns as `re` gives, and never a reason to fail."""

import marshal
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from vdd import extract, kept  # noqa: F401 (the first import compiles the patterns)

ROOT = Path(__file__).resolve().parents[1]
SEED = sorted((ROOT / "seeds").glob("*.txt"))[0]


def run(cache: Path, **environment: str) -> bytes:
    known = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, ROOT / "scripts" / "extract.py", SEED], capture_output=True,
                          env={**known, "PYTHONPYCACHEPREFIX": str(cache), **environment})  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def kept_in(cache: Path) -> list[Path]:
    return list(cache.rglob("*.kept*"))


def test_patterns_are_those_of_re():
    patterns = [key for key in kept._used if isinstance(key[0], str) and len(key) == 2]
    assert len(patterns) > 500
    for pattern, flags in patterns:
        again, expected = kept.compile(pattern, flags), re.compile(pattern, flags)
        assert again == expected  # of one code, too
        assert (again.flags, again.groups, again.groupindex) == (expected.flags, expected.groups, expected.groupindex)


def test_names_of_groups_and_errors_are_those_of_re():
    assert kept.compile(r"(a)(?P<last>b)").fullmatch("ab").lastgroup == "last"
    assert kept.compile(r"(a)(?P<last>b)").fullmatch("ab").groupdict() == {"last": "b"}
    with pytest.raises(re.error):
        kept.compile("(")


def test_without_the_parts_of_re_it_compiles_all_the_same(monkeypatch):
    monkeypatch.setattr(kept, "_sre", None)
    assert kept.compile(r"(?P<a>x)\b", re.I) == re.compile(r"(?P<a>x)\b", re.I)


def test_kept_once_and_used_again(tmp_path):
    first = run(tmp_path)
    (file,) = kept_in(tmp_path)
    made = file.stat()
    assert run(tmp_path) == first
    assert kept_in(tmp_path) == [file] and (file.stat().st_ino, file.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns)


def spoil(content: bytes) -> list[bytes]:
    python, known = marshal.loads(content)
    code = max((value[1] for value in known.values() if isinstance(value, tuple)), key=len)
    changed = bytearray(content)
    changed[content.index(code) + len(code) // 2] ^= 1
    foreign = marshal.dumps(("another Python", {key: None for key in known}))
    return [b"", content[: len(content) // 2], b"no such thing", marshal.dumps(None), bytes(changed), foreign + zlib.crc32(foreign).to_bytes(4)]


def test_a_damaged_or_foreign_file_is_made_anew(tmp_path):
    first = run(tmp_path)
    (file,) = kept_in(tmp_path)
    sound = file.read_bytes()
    for content in spoil(sound):
        file.write_bytes(content)
        assert run(tmp_path) == first
        assert marshal.loads(file.read_bytes()) == marshal.loads(sound)


def test_nothing_is_kept_where_python_keeps_nothing_or_cannot(tmp_path):
    run(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not kept_in(tmp_path)
    (tmp_path / "taken").write_text("a file, where a folder is wanted")
    run(tmp_path / "taken")
