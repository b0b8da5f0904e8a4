"""The explain command: every coded passage marked and named, whatever the article holds."""

import os
import re
import subprocess
import sys
from pathlib import Path

import explain
import pytest
from conftest import ARTICLE
from vdd import article, extract

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, ROOT / "scripts" / "explain.py"]
_MARK = re.compile(r"\[(?:(?:; )?-)+: |\[\.\.\.: |\]")


def run(*arguments, **options):
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, encoding="utf-8", **options)


@pytest.fixture
def path(tmp_path):
    (tmp_path / "mau.txt").write_bytes(ARTICLE.encode())
    return tmp_path / "mau.txt"


def test_marks_every_kind_of_passage(path):
    shown = run(path)
    assert (shown.returncode, shown.stderr) == (0, "")
    for words in (
        "1. ordinal 3: lần thứ 3]",
        "2. mechanism joint_working_group: Nhóm làm việc chung]",
        "1. date 2024-03-05: 5/3/2024]",
        "1. area training agreed/both: ",
        "1. area military_medicine proposed/CAN: ",
        "1. person Jane Sample: Jane Sample]",
        "1. instrument minutes",
    ):
        assert words in shown.stdout, words
    assert "\x1b" not in shown.stdout, "no colours where nobody sees them"


def test_sums_up_the_record(path):
    _, told = run(path).stdout.split("\n\n1. ")
    assert told.startswith("defence_policy_dialogue with CAN: ordinal 3, coverage reported, status held, date 2024-03-05")
    assert "VNM  Trần Văn Mẫu, Trung tướng: " in told
    assert "south_china_sea, discussed, both: " in told
    assert "minutes, signed, 2024-03-05: " in told
    assert "\n2. joint_working_group with CAN: ordinal 2, coverage mentioned" in told


def test_says_what_was_left_unmatched_and_repaired(tmp_path):
    text = ARTICLE.replace("nhất trí tăng cường đào tạo", "nhất trí hợp tác đào tạo, tặng nhau tượng gỗ, quân y, cứu hộ").replace(
        "Quốc phòng", "Quốc ph??ng", 1).replace("chính sách quốc phòng", "chính sách quốc ph??ng")
    path = tmp_path / "a.txt"
    path.write_bytes((text + "\nÔng Trần Văn M??u chúc mừng.\n").encode())
    shown = run(path).stdout
    record = extract.extract(article.read(path.read_bytes(), "a"))
    assert record["repairs"]
    for repair in record["repairs"]:
        assert f"   {repair['from']} -> {repair['to'] or 'not settled, left as it is'}\n" in shown + "\n"
    assert ("\nUnmatched, no code fits:\n" in shown) == bool(record["unmatched"])
    for item in record["unmatched"]:
        assert f"   {item['text']}\n" in shown


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem[:3])
def test_shows_the_whole_article(path):
    """Without the marks, what is shown is the article."""
    data = path.read_bytes()
    read = article.read(data, path.stem)
    places = explain.marks(extract.extract(read))
    shown = explain.marked(read.text, [(start, end, kind, "-") for start, end, kind, _ in places], colour=False)
    for start, end, _, name in places:
        assert read.text[start:end].strip(), name
    plain = read.text.replace("\r\n", "\n")
    if "[" not in plain and "]" not in plain:
        assert _MARK.sub("", shown) == plain
    coloured = explain.marked(read.text, places, colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == explain.marked(read.text, places, colour=False)


def test_an_article_on_something_else(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("Cây cầu mới\n\nNgười dân xã Tân Phú vui mừng đón cây cầu mới.\n".encode())
    shown = run(path)
    assert (shown.returncode, shown.stdout.splitlines()[-1]) == (0, "No dialogue found.")


@pytest.mark.parametrize(
    ("places", "shown"),
    [
        ([(0, 2, "area", "x")], "[x: ab]cdef"),
        ([(0, 4, "area", "x"), (1, 2, "area", "y")], "[x: a[y: b]cd]ef"),
        ([(0, 2, "area", "x"), (0, 2, "area", "y")], "[x; y: ab]cdef"),
        ([(0, 4, "area", "x"), (0, 2, "area", "y")], "[x: [y: ab]cd]ef"),
        ([(0, 2, "area", "x"), (2, 6, "area", "y")], "[x: ab][y: cdef]"),
        ([(0, 3, "area", "x"), (2, 5, "area", "y")], "[x: ab[y: c]][...: de]f"),
        ([(0, 3, "area", "x"), (1, 5, "area", "y"), (2, 6, "area", "z")], "[x: a[y: b[z: c]]][...: [...: de]f]"),
    ],
)
def test_passages_nest(places, shown):
    assert explain.marked("abcdef", places, colour=False) == shown


if os.name == "posix":  # Windows has no pseudo-terminals

    def test_colours_on_a_terminal_unless_unwanted(path):
        import pty

        def shown(environment):
            leader, follower = pty.openpty()
            done = subprocess.Popen([*COMMAND, path], stdout=follower, env=environment)
            os.close(follower)
            parts = []
            try:
                while part := os.read(leader, 4096):
                    parts.append(part)
            except OSError:  # the end, as Linux tells it
                pass
            os.close(leader)
            assert done.wait(timeout=20) == 0
            return b"".join(parts)

        plain = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        assert b"\x1b[" in shown(plain)
        assert b"\x1b[" not in shown(plain | {"NO_COLOR": "1"})


def test_what_a_terminal_would_obey_is_not_sent(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(("\x1b[2J\x1b]0;gone\x07\u202e\x9b1m " + ARTICLE).encode())
    shown = run(path)
    assert shown.returncode == 0
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown.stdout)


def test_old_line_ends_are_line_ends(path):
    usual = run(path).stdout
    path.write_bytes(ARTICLE.replace("\n", "\r").encode())
    assert run(path).stdout == usual


def test_the_day_of_publication_can_be_given(path):
    path.write_bytes("Đối thoại Chính sách Quốc phòng Việt Nam - Canada lần thứ 3\n\nNgày 5/3, tại Hà Nội, Đối thoại Chính sách "
                     "Quốc phòng Việt Nam - Canada lần thứ 3 đã diễn ra.\n".encode())  # fmt: skip
    assert "[date XXXX-03-05: 5/3]" in run(path).stdout
    assert "[date 2023-03-05: 5/3]" in run(path, "--published", "2024-01-31").stdout
    assert run(path, "--published", "31/1/2024").returncode == 2


def test_a_reader_who_has_seen_enough_is_no_error(path):
    path.write_bytes(ARTICLE.encode() * 40)
    with subprocess.Popen([*COMMAND, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 0)


@pytest.mark.parametrize(("content", "code", "told"), [(b"", 1, "empty"), (b"\xff", 1, "not UTF-8"), (None, 2, "No such file")])
def test_bad_input_is_told(tmp_path, content, code, told):
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    shown = run(path)
    assert (shown.returncode, shown.stdout) == (code, "")
    assert told in shown.stderr and str(path) in shown.stderr
