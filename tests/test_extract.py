"""The extract command: one line for each article, in order, whatever is given to it."""

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import extract
import pytest
from conftest import ARTICLE
from vdd import article, lexicon, meetings, screen, story, tense
from vdd import dates as stated
from vdd import extract as extractor
from vdd.cues import Cues

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, ROOT / "scripts" / "extract.py"]
GOLD = sorted(path for path in (ROOT / "tests" / "gold").glob("*.json") if path.name != "tables.json")
OTHER = "Người dân xã Tân Phú vui mừng đón cây cầu mới, giúp học sinh đến trường an toàn hơn trong mùa mưa lũ. " * 4
NOTHING = {"title": None, "published": None, "published_spans": [], "dialogues": [], "unmatched": [], "repairs": []}


def run(*arguments, **options):
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, encoding="utf-8", **options)


def records(done):
    return [json.loads(line) for line in done.stdout.split("\n")[:-1]]


@pytest.fixture
def folder(tmp_path):
    """Articles in a folder and one below it: two on a dialogue, one on something else."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_bytes(ARTICLE.encode())
    (tmp_path / "a.txt").write_bytes(OTHER.encode())
    (tmp_path / "sub" / "c.txt").write_bytes(ARTICLE.encode())
    (tmp_path / "notes.md").write_bytes(b"no article")
    return tmp_path


def test_prints_one_line_for_each_article_in_order(folder):
    done = run(folder, folder / "a.txt")
    assert (done.returncode, done.stderr) == (0, "")
    found = records(done)
    assert [record["source_id"] for record in found] == ["a", "b", "c", "a"]
    assert found[0] == {"source_id": "a"} | NOTHING
    assert found[1] == found[2] | {"source_id": "b"}
    assert [(d["mechanism"], d["partner"], d["ordinal"]) for d in found[1]["dialogues"] if d["coverage"] == "reported"] == [
        ("defence_policy_dialogue", "CAN", 3)
    ]
    assert "Việt Nam - Canada" in done.stdout, "the output is readable, not escaped"


def test_reads_one_article_from_standard_input():
    done = run("-", input=ARTICLE)
    assert done.returncode == 0
    assert [record["source_id"] for record in records(done)] == ["-"]
    assert records(done)[0]["dialogues"][0]["partner"] == "CAN"


@pytest.mark.parametrize("jobs", ["2", "3"])
def test_more_processes_print_the_same(folder, jobs):
    for number in range(150):  # more than is handed to the processes at once
        (folder / "sub" / f"{number:03}.txt").write_bytes((ARTICLE if number % 3 else OTHER).encode())
    (folder / "sub" / "017.txt").write_bytes(b"\xff")
    alone, together = run(folder), run(folder, "--jobs", jobs)
    assert (together.returncode, together.stdout, together.stderr) == (alone.returncode, alone.stdout, alone.stderr)
    assert len(records(alone)) == 153 and alone.returncode == 1


def test_articles_that_cannot_be_read_are_told_and_do_not_stop_the_others(folder):
    (folder / "d.txt").write_bytes(b"")
    (folder / "e.txt").write_bytes("Đối thoại\n".encode() + b"\xe9")
    (folder / "f.txt").write_bytes(b"x" * (screen.MAX_BYTES + 1))
    (folder / "g.txt").symlink_to(folder / "nowhere")
    (folder / "h.txt").write_bytes(b" \r\n\t" * 400)
    (folder / "i.txt").write_bytes(OTHER.encode() + b"\xff")
    (folder / "j.txt").write_bytes(("Trang\n" + ARTICLE.encode().decode("cp1252", "ignore")).encode())
    (folder / "k.txt").write_bytes(("Trang\n" + ARTICLE.encode().decode("latin-1")).encode())
    (folder / "l.txt").write_bytes(("\n<!DOCTYPE html>\n" + ARTICLE).encode())
    done = run(folder, folder / "missing.txt")
    assert done.returncode == 1
    found = {record["source_id"]: record.get("error") for record in records(done)}
    assert list(found) == ["a", "b", "d", "e", "f", "g", "h", "i", "j", "k", "l", "c", "missing"]
    assert [found[name] for name in "abc"] == [None] * 3
    reasons = {"d": "empty", "e": "line 2: byte 15 is not UTF-8", "f": "over 1,048,576 bytes", "g": "No such file",
               "h": "empty", "i": "line 1: byte", "missing": "No such file",
               "j": "line 2: 'Viá»", "k": "line 2: 'Viá»", "l": "an HTML page"}  # fmt: skip
    for name, reason in reasons.items():
        assert found[name].startswith(reason)
        assert f"{name}.txt: {reason}" in done.stderr
    assert len(done.stderr.splitlines()) == len(reasons)


def test_a_fault_of_the_extractor_costs_one_article(folder, monkeypatch, capsys):
    def fail(read, known=None):
        raise IndexError("list index out of range")

    monkeypatch.setattr(extractor, "extract", fail)
    assert extract.main([str(folder)]) == 1
    out, err = capsys.readouterr()
    lines = [json.loads(line) for line in out.splitlines()]
    assert "error" not in lines[0]
    assert "IndexError: list index out of range; please report" in lines[1]["error"]
    assert "b.txt: the extractor failed" in err


def test_a_folder_without_articles_is_told(tmp_path):
    done = run(tmp_path)
    assert done.returncode == 1
    assert "no article (*.txt) in it" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "required: ARTICLE"),
        (["-", "a.txt"], "give it alone"),
        (["a.txt", "--jobs", "0"], "write 1 or more"),
        (["a.txt", "--jobs", "two"], "write 1 or more"),
        (["a.txt", "--published", "2026-01-31"], "write it as article.txt=2026-01-31"),
        (["a.txt", "--published", "a.txt=31/1/2026"], "'31/1/2026' is no day; write it as 2026-01-31"),
        (["a.txt", "--published", "a.txt=2026-02-30"], "'2026-02-30' is no day"),
        (["a.txt", "--pretty"], "unrecognized arguments: --pretty"),
    ],
)
def test_wrong_use_is_told(arguments, told):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.split())


# A day without a year, as the press writes it: the year comes from the day of publication.
DAY_ONLY = ARTICLE.replace("5/3/2024", "5/3")


def dates(done):
    return {record["source_id"]: record["dialogues"][0]["date"] for record in records(done) if record["dialogues"]}


def test_publication_days_are_taken_from_the_command_and_from_sources(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_bytes(DAY_ONLY.encode())
    bare = dates(run(tmp_path))
    assert bare == {"a": "XXXX-03-05", "b": "XXXX-03-05"}
    (tmp_path / "sources.toml").write_text('[a]\npublished = "2024-03-06"\n', encoding="utf-8")
    assert dates(run(tmp_path)) == bare | {"a": "2024-03-05"}
    assert dates(run(tmp_path / "a.txt")) == {"a": "2024-03-05"}
    given = ["--published", "a.txt=2023-03-06", "--published", f"{tmp_path / 'b.txt'}=2022-03-06T08:00"]
    assert dates(run(tmp_path, *given)) == {"a": "2023-03-05", "b": "2022-03-05"}
    unknown = run(tmp_path, "--published", "c.txt=2024-03-06")
    assert (unknown.returncode, unknown.stderr) == (2, "--published c: no article of that name was read\n")


def test_a_wrong_sources_file_is_told(folder):
    (folder / "sources.toml").write_text('[a]\npublishd = "2024-03-06"\n', encoding="utf-8")
    done = run(folder)
    assert done.returncode == 1
    assert "sources.toml: [a]: unknown key 'publishd'" in done.stderr


def test_check_finds_a_record_that_is_not_as_the_schema_says(folder, monkeypatch, capsys):
    assert run(folder, "--check").returncode == 0
    record = extract.code(ARTICLE.encode(), "b")
    record["dialogues"][0]["partner"] = "XYZ"
    record["dialogues"][0]["date"] = "2024-02-30"
    monkeypatch.setattr(extractor, "extract", lambda read, known=None: record)
    assert extract.main([str(folder / "b.txt"), "--check"]) == 1
    told = capsys.readouterr().err
    assert "$.dialogues[0].partner: 'XYZ' is not one of" in told
    assert "$.dialogues[0].date: '2024-02-30' is not a 'edtf'" in told


SPOILT = {
    "no repairs, no evidence": lambda r: r["dialogues"][0].pop("spans"),
    "a value without a place": lambda r: r["dialogues"][0]["spans"].pop("partner"),
    "a span of one end": lambda r: r["dialogues"][0]["spans"]["partner"].append([3]),
    "an unknown role": lambda r: r["dialogues"][0]["participants"][0]["roles"].append("guest"),
    "an unknown field": lambda r: r["dialogues"][0].update(place="Hà Nội"),
    "an unknown area": lambda r: r["dialogues"][0]["areas"][0].update(area="weather"),
    "a proposal of both": lambda r: r["dialogues"][0]["areas"][0].update(stance="proposed", actor="both"),
    "a planned meeting reported": lambda r: r["dialogues"][0].update(status="planned"),
    "a mention with people": lambda r: r["dialogues"][0].update(coverage="mentioned"),
    "Viet Nam with itself": lambda r: r["dialogues"][0].update(partner="VNM"),
    "a title without place": lambda r: r.update(title="Việt Nam - Canada"),
    "an ordinal of nought": lambda r: r["dialogues"][0].update(ordinal=0),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_the_schema_refuses(spoil):
    record = extract.code(ARTICLE.encode(), "b")
    assert not list(extract.validator().iter_errors(record))
    spoil(record)
    assert list(extract.validator().iter_errors(record))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_hand_coding_is_as_the_schema_says(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    assert [f"{e.json_path}: {e.message}" for e in extract.validator().iter_errors(gold)] == []


def test_all_articles_give_records_as_the_schema_says():
    done = run(ROOT / "seeds", ROOT / "tests" / "articles", "--check")
    assert (done.returncode, done.stderr) == (0, "")
    assert [record["source_id"] for record in records(done)] == [
        path.stem for part in ("seeds", "tests/articles") for path in sorted((ROOT / part).glob("*.txt"))
    ]


def test_the_screen_never_passes_over_a_dialogue():
    """No article with a dialogue by hand is passed over, in any spelling of its letters."""
    for path in GOLD:
        if json.loads(path.read_text(encoding="utf-8"))["dialogues"]:
            found = [*ROOT.glob(f"seeds/{path.stem}.txt"), *ROOT.glob(f"tests/articles/{path.stem}.txt")]
            text = found[0].read_text(encoding="utf-8")
            composed = unicodedata.normalize("NFC", text)
            blanks = (text.replace(" ", blank) for blank in ("\u00a0", "\u202f", "  ", "\t "))
            coined = "".join(c if c.isascii() else f"&#{ord(c)};" for c in composed)
            for spelling in (text, unicodedata.normalize("NFD", text), composed.upper(), composed.title(), *blanks, coined):
                assert screen.concerns(spelling.encode()), path.stem


def test_names_that_are_not_utf8_or_not_nfc_are_printed(tmp_path):
    composed = unicodedata.normalize("NFC", "đối thoại")
    (tmp_path / (unicodedata.normalize("NFD", composed) + ".txt")).write_bytes(OTHER.encode())
    with open(os.fsencode(tmp_path) + b"/z\xff.txt", "wb") as file:
        file.write(OTHER.encode())
    done = run(tmp_path)
    assert done.returncode == 0
    assert [record["source_id"] for record in records(done)] == ["z\udcff", composed]


def test_a_reader_that_leaves_early_gets_no_traceback(folder):
    for number in range(400):
        shutil.copy(folder / "b.txt", folder / f"{number:03}.txt")
    done = subprocess.Popen([*COMMAND, folder, "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.stdout.readline().startswith(b'{"source_id": "000"')
    done.stdout.close()
    assert done.stderr.read() == b""
    done.stderr.close()
    done.wait(timeout=20)


if os.name == "posix":  # Windows has no pseudo-terminals

    def test_progress_is_shown_on_a_terminal_only(folder):
        import pty

        leader, follower = pty.openpty()
        done = subprocess.run([*COMMAND, folder], stdout=subprocess.PIPE, stderr=follower)
        os.close(follower)
        shown = os.read(leader, 1000).decode()
        os.close(leader)
        assert "3 articles, 0 not read" in shown
        assert "articles" not in run(folder).stderr
        assert len(done.stdout.splitlines()) == 3


def test_starts_without_the_heavy_libraries():
    """Start-up stays short: none of these is loaded to code an article."""
    heavy = {"pandas", "pandera", "pyarrow", "jsonschema", "numpy", "frictionless", "hypothesis", "multiprocessing"}
    program = (
        "import sys, io; import extract; sys.argv = ['extract.py', '-'];"
        "code = extract.main(['-']); print(*sorted(set(sys.modules)), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], input=ARTICLE, capture_output=True, encoding="utf-8",
                          env=os.environ | {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1"})  # fmt: skip
    assert done.returncode == 0
    assert not heavy & set(done.stderr.split())


@pytest.mark.parametrize(
    ("piece", "number"), [("Chợ quê hôm nay đông vui.\n", 13_000), ("Chợ quê hôm nay đông vui. ", 9_000), ("A. ", 90_000)]
)
def test_what_is_not_read_of_an_article_too_long_is_said(piece, number):
    record = extract.code((ARTICLE + "\n" + piece * number).encode(), "a")
    assert [d["coverage"] for d in record["dialogues"]] == [
        d["coverage"] for d in extract.code(ARTICLE.encode(), "a")["dialogues"]
    ]
    assert any(item["text"].endswith("(not read from here: too long)") for item in record["unmatched"])


GUARDED = [
    ("visit", story._OTHER), ("to come", tense.TO_COME), ("to come", meetings.planned), ("to come", meetings._INTENDED),
    ("recalled", tense._RECOLLECTS), ("recalled", tense._WELCOMED), ("recalled", tense._SUMMED_UP),
    ("month", stated._NAMED_MONTH), ("next month", stated._NEXT_MONTH), ("year", stated._OTHER_YEAR), ("year", stated._RELATIVE_YEAR), ("day", stated._RELATIVE_DAY),
]  # fmt: skip


def test_no_pattern_matches_without_its_cue():
    """Where a sentence has no cue of a pattern the pattern is not tried: who widens it may have to add a word to `cues`."""
    for path in sorted((ROOT / "tests" / "articles").glob("*.txt")):
        for line in article.read(path.read_bytes(), path.name).folded.split("\n"):
            kinds = Cues(lexicon.coded(line)).kinds
            for kind, pattern in GUARDED:
                if kind not in kinds:
                    match = pattern.search(line)
                    assert match is None, f"{path.name}: {match[0]!r} has none of the words of {kind!r}"


CHAIRED = "Thượng tướng Trần Văn Mẫu, Thứ trưởng Bộ Quốc phòng và bà Claire Martin, Tổng Vụ trưởng Bộ Quân đội Pháp đồng chủ trì Đối thoại Chính sách quốc phòng Việt Nam - Pháp lần thứ 2"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Ngày 29/2/2023, đoàn Việt Nam đến Hà Nội.\nHôm sau, {CHAIRED}.", "2023-02"),  # no such day
        (f"Ngày 30 tháng hai năm 2023, đoàn Việt Nam đến Hà Nội.\nHôm sau, {CHAIRED}.", None),
        (f"(Paris, 29/2/2023) - Sáng nay, {CHAIRED}.", None),
        (f"Hà Nội (TTXVN) ngày 29/2/2023: Ngày 8/1, {CHAIRED}.", "XXXX-01-08"),
        (f"Ngày 29/2/2023, {CHAIRED}. Tháng 10 năm ngoái, Nhóm làm việc chung lần thứ 2 đã họp.", "2023-02"),
        (f"Việt Nam - Pháp\n\nParis (TG&VN) 22/8/2025 - Ngày 21/8, {CHAIRED}.", "2025-08-21"),  # which is no span
        (f"12/03/2024\n\nViệt Nam - Pháp\n\nNgày 31 tháng tư, tại Hà Nội, {CHAIRED}.", None),
        (f"29/02/1900\n\nViệt Nam - Pháp\n\nNgày 9/3, tại Hà Nội, {CHAIRED}.", "XXXX-03-09"),
        (f"Ngày 9/3/2023, tại Hà Nội, {CHAIRED}. Đối thoại kéo dài đến 31/11.", "2023-03-09"),
        (f"12/03/2024\n\nViệt Nam - Pháp\n\nHôm 2 bên gặp nhau, {CHAIRED}.", None),
        (f"Ngày 9/3/2023, tại Hà Nội, {CHAIRED}. Đối thoại kéo dài đến 11/3.", "2023-03-09/2023-03-11"),
    ],
)
def test_days_that_no_calendar_has_are_not_taken(text, date):
    dialogue, *_ = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert dialogue["date"] == date


@pytest.mark.parametrize("later", ["đoàn Việt Nam kết thúc chuyến thăm Pháp", "Bộ Quốc phòng họp báo về hợp tác với Pháp"])
def test_a_page_of_some_days_later_reports_a_dialogue_of_which_it_tells(later):
    text = f"Ngày 15/3/2023, {later}.\nĐây là hoạt động quan trọng.\nTrước đó, ngày 9/3/2023, {CHAIRED}."
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert (dialogue["coverage"], dialogue["date"]) == ("reported", "2023-03-09")


def test_a_day_told_only_as_today_takes_no_year_from_a_trip():
    text = f"Từ ngày 3 đến 5/5/2019, đoàn Pháp thăm Việt Nam. Chiều nay, đoàn đến Hà Nội. Hôm sau, {CHAIRED}."
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert dialogue["date"] is None


@pytest.mark.parametrize(
    "said",
    [
        "Đoàn tặng bạn bộ Bách khoa toàn thư. Hai bên nhất trí hợp tác quân y",
        "Hai bên không bàn về Biển Đông nhưng nhất trí hợp tác quân y",
    ],
)
def test_what_stands_beside_is_coded(said):
    [dialogue] = extractor.extract(article.read(f"Ngày 9/3/2023, {CHAIRED}. {said}.".encode(), "a"))["dialogues"]
    assert {(row["area"], row["stance"]) for row in dialogue["areas"]} == {("military_medicine", "agreed")}


@pytest.mark.parametrize(
    ("told", "rounds"),
    [
        ("Đối thoại lần thứ 1 không diễn ra trong năm 2020 như kế hoạch.", []),
        ("Đối thoại lần thứ 1, dự kiến ngày 5/11/2020 tại Paris, đã bị hoãn.", []),
        ("Năm 2020, do dịch bệnh, hai bên phải hủy Đối thoại lần thứ 1.", []),
        ("Đối thoại lần thứ 1 phải lùi từ năm 2020 sang tháng 5/2021.", [(1, "held", "2021-05")]),
        ("Đối thoại lần thứ 1 bị hoãn từ năm 2020 đến tháng 5/2021 mới diễn ra.", [(1, "held", "2021-05")]),
        ("Hai bên nhất trí lùi Đối thoại lần thứ 3 sang năm 2027.", [(3, "planned", "2027")]),
        ("Đối thoại lần thứ 1 năm 2020 không bị hoãn dù dịch bệnh.", [(1, "held", "2020")]),
        ("Tại Đối thoại lần thứ 1 (năm 2020), hai bên bàn về cuộc diễn tập bị hoãn.", [(1, "held", "2020")]),
        ("Hai bên phải hoãn Đối thoại lần thứ 1 và chỉ tổ chức được vào tháng 1/2021.", [(1, "held", "2021-01")]),
        ("Đối thoại lần thứ 1 tại Paris năm 2020 đã không tổ chức họp báo.", [(1, "held", "2020")]),
        ("Đối thoại lần thứ 1 giữa lãnh đạo Bộ Quốc phòng hai nước diễn ra tháng 1/2021.", [(1, "held", "2021-01")]),
        ("Các cuộc đối thoại giữa năm 2019 và 2021 bị gián đoạn do dịch bệnh.", []),
        ("Kể từ lần thứ 1, hai nước khởi động dự án hợp tác tàu tuần tra năm 2021.", [(1, "held", None)]),
        ("Năm 2020 hai nước ký Tuyên bố Tầm nhìn.\nĐối thoại lần thứ 1 được tổ chức tại Paris cùng năm.", [(1, "held", "2020")]),
        (
            "Trong khi hợp tác tập huấn, diễn tập được duy trì, phiên họp thứ 1 của cơ chế diễn ra tháng 1/2021.",
            [(1, "held", "2021-01")],
        ),
        (
            "Sau Đối thoại Shangri-La lần thứ 19, hai bên thống nhất lần thứ 3 sẽ tổ chức tại Paris năm 2027.",
            [(3, "planned", "2027")],
        ),
        ("Hai bên dự Đối thoại Shangri-La lần thứ 19; lần thứ 20 tổ chức tại Singapore năm 2027.", []),
        ("Hai bên đã tổ chức ba cuộc giao lưu sĩ quan trẻ, cuộc thứ ba tại Hà Nội tháng 5/2022.", []),
        ("Cuộc thứ nhất được tổ chức tại Paris tháng 5/2021.", [(1, "held", "2021-05")]),
    ],
)
def test_a_round_that_did_not_take_place_is_none(told, rounds):
    dialogues = extractor.extract(article.read(f"Ngày 9/3/2023, {CHAIRED}. {told}".encode(), "a"))["dialogues"]
    assert [(d["ordinal"], d["status"], d["date"]) for d in dialogues if d["coverage"] == "mentioned"] == rounds


@pytest.mark.parametrize(
    ("said", "areas"),
    [
        ("Hai bên chưa thống nhất được về hợp tác hải quân, cảnh sát biển, nhưng nhất trí hợp tác quân y", {"military_medicine"}),
        ("Ông Perrin từ chối đề nghị hợp tác hải quân của Việt Nam", set()),
        ("Hai bên không ký Bản ghi nhớ về hợp tác hải quân", set()),
        ("Phía Pháp bác bỏ thông tin về hợp tác tàu ngầm và nhất trí hợp tác quân y", {"military_medicine"}),
        ("Hai bên không chỉ nhất trí hợp tác hải quân mà còn mở rộng hợp tác quân y", {"navy_cooperation", "military_medicine"}),
        ("Hai bên nhất trí đẩy mạnh những nội dung chưa triển khai, như hợp tác quân y", {"military_medicine"}),
        ("Quân chủng Phòng không tổ chức và thống nhất các chương trình đào tạo", {"training"}),
    ],
)
def test_what_is_denied_or_refused_is_not_coded(said, areas):
    [dialogue] = extractor.extract(article.read(f"Ngày 9/3/2023, {CHAIRED}. {said}.".encode(), "a"))["dialogues"]
    assert {row["area"] for row in dialogue["areas"]} == areas
    assert dialogue["agreements"] == []


@pytest.mark.parametrize(
    ("answer", "agreed"),
    [
        ("nhất trí và cho biết sẽ sang thăm Việt Nam", False),
        ("nhất trí với các đề xuất của Việt Nam", False),
        ("tán thành đề nghị này", True),
        ("nhất trí tăng cường hợp tác quân y", True),
    ],
)
def test_who_agrees_in_general_makes_nothing_agreed(answer, agreed):
    said = f"Thượng tướng Trần Văn Mẫu đề nghị hai bên hợp tác quân y. Bà Martin {answer}."
    [dialogue] = extractor.extract(article.read(f"Ngày 9/3/2023, {CHAIRED}. {said}".encode(), "a"))["dialogues"]
    stances = {row["stance"] for row in dialogue["areas"] if row["area"] == "military_medicine"}
    assert stances == ({"proposed", "agreed"} if agreed else {"proposed"})


@pytest.mark.parametrize(
    "told",
    [
        "Cục Đối ngoại tổ chức họp trù bị Đối thoại Chính sách quốc phòng Việt Nam - Pháp lần thứ 2. Thiếu tướng Trần Văn Mẫu chủ trì.",
        "hai bên họp chuẩn bị cho Đối thoại Chính sách quốc phòng Việt Nam - Pháp lần thứ 2 tại Paris.",
        "Thiếu tướng Trần Văn Mẫu chủ trì phiên trù bị của Đối thoại Chính sách quốc phòng Việt Nam - Pháp lần thứ 2.",
    ],
)
def test_a_meeting_that_prepares_a_dialogue_is_not_the_dialogue(told):
    [dialogue] = extractor.extract(article.read(f"Ngày 9/3/2023, {told}".encode(), "a"))["dialogues"]
    assert (dialogue["ordinal"], dialogue["coverage"], dialogue["status"], dialogue["date"]) == (2, "mentioned", "planned", None)


@pytest.mark.parametrize(
    ("said", "action", "date"),
    [
        ("Đối thoại lần thứ 1 diễn ra tại Paris tháng 10/2021. Tại đó, hai bên đã ký Bản ghi nhớ về quân y", "cited", "2021-10"),
        ("Tháng 10/2021, Bộ trưởng Pháp thăm Việt Nam. Nhân dịp này, hai bên ký Bản ghi nhớ về quân y", "cited", "2021-10"),
        ("Hợp tác phát triển tốt đẹp, thể hiện qua việc trao đổi đoàn; ký kết Bản ghi nhớ về quân y", "cited", None),
        ("Đối thoại lần thứ 1 diễn ra tháng 10/2021. Tại Đối thoại lần này, hai bên ký Bản ghi nhớ về quân y", "signed", None),
        (
            "Kể từ Đối thoại lần thứ 1 (tháng 10/2021), hợp tác phát triển tốt. Dịp này, hai bên ký Bản ghi nhớ về quân y",
            "signed",
            None,
        ),
        ("Hai bên đánh giá hợp tác phát triển tốt đẹp, nhất là về đào tạo, và ký Bản ghi nhớ về quân y", "signed", None),
    ],
)
def test_what_was_signed_at_an_earlier_meeting_is_cited(said, action, date):
    dialogue, *_ = extractor.extract(article.read(f"Ngày 9/3/2023, {CHAIRED}. Hai bên trao đổi.\n{said}.".encode(), "a"))[
        "dialogues"
    ]
    assert [(row["action"], row["date"] if action == "cited" else None) for row in dialogue["agreements"]] == [(action, date)]


def test_what_a_side_will_do_in_the_next_field_is_coded():
    text = f"Ngày 9/3/2023, {CHAIRED}. Bên cạnh những lĩnh vực truyền thống như đào tạo, hai bên nhất trí tăng cường hợp tác hải quân; trên lĩnh vực quân y, Pháp sẽ hỗ trợ Việt Nam."
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert ("military_medicine", "proposed", "FRA") in {(row["area"], row["stance"], row["actor"]) for row in dialogue["areas"]}


@pytest.mark.parametrize(
    ("said", "areas"),
    [
        # what follows is a field of its own, no more of the one before
        ("duy trì trao đổi đoàn từ cấp cao đến cấp cơ sở, hợp tác hải quân", {"delegation_exchange", "navy_cooperation"}),
        ("duy trì trao đổi đoàn từ cấp Bộ đến cấp quân khu, quân chủng", {"delegation_exchange"}),
        ("lập đường dây nóng, tránh hiểu lầm, quan tâm vấn đề ngư dân", {"hotline", "fishermen"}),
        ("lập đường dây nóng, tránh để xảy ra các vụ việc trên biển", {"hotline"}),
        ("hiểu nhau hơn thông qua đối thoại và trao đổi đoàn", {"dialogue_mechanism", "delegation_exchange"}),
        # whose drill it is says what it is, where nothing else does
        ("tổ chức diễn tập của ADMM+", {"multilateral_support"}),
        ("tổ chức diễn tập quân y của ADMM+", {"military_medicine"}),
        ("tổ chức chuyến thăm cảng của tàu hải quân", {"naval_visit"}),
        ("đẩy mạnh đào tạo và dành nhiều nguồn lực hơn cho hải quân", {"training", "navy_cooperation"}),
        ("hợp tác chặt chẽ khi Việt Nam trong vai trò Chủ tịch ASEAN", {"multilateral_support"}),
        ("tạo thuận lợi khi các đoàn của Pháp sang thăm Việt Nam", {"delegation_exchange"}),
        ("nối lại một số hoạt động trao đổi đoàn bị hoãn do dịch bệnh", {"delegation_exchange"}),
        # dangers
        ("phối hợp nhằm đối mặt với các thách thức như khủng bố, an ninh mạng", {"counter_terrorism", "cyber_security"}),
        ("hợp tác quân y; khu vực đang đối mặt với nhiều thách thức như khủng bố, an ninh mạng", {"military_medicine"}),
        ("khu vực đang đối mặt với nhiều nguy cơ như khủng bố, đòi hỏi hai bên hợp tác quân y", {"military_medicine"}),
    ],
)
def test_each_field_of_a_sentence_is_coded(said, areas):
    [dialogue] = extractor.extract(article.read(f"Ngày 9/3/2023, {CHAIRED}. Hai bên nhất trí {said}.".encode(), "a"))["dialogues"]
    assert {row["area"] for row in dialogue["areas"]} == areas


@pytest.mark.parametrize("marks", [("Một là,", "Hai là,", "Ba là,"), ("1.", "2.", "3."), ("-", "-", "-")])
def test_a_point_that_is_to_be_talked_over_ends_no_list(marks):
    points = "\n".join(f"{mark} {said}." for mark, said in zip(marks, ("Đào tạo", "Trao đổi về đóng tàu", "Quân y")))
    text = f"Ngày 9/3/2023, {CHAIRED}.\nHai bên thống nhất các nội dung hợp tác.\n{points}"
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    coded = {(row["area"], row["stance"]) for row in dialogue["areas"]}
    assert coded == {(area, "agreed") for area in ("training", "defence_industry", "military_medicine")}


def test_what_opens_a_sentence_may_put_a_signing_ahead():
    text = f"Ngày 9/3/2023, {CHAIRED}. Hai bên trao đổi về đào tạo. Sẽ ký Bản ghi nhớ về hợp tác quân y."
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert [(row["instrument"], row["action"]) for row in dialogue["agreements"]] == [("memorandum_of_understanding", "planned")]


@pytest.mark.parametrize(
    ("told", "taking_part"),
    [
        ("Cuộc họp được tổ chức tại Hà Nội, phía Pháp do ông Alain Perrin đứng đầu.", {"Alain Perrin"}),
        (
            "Cảm ơn đoàn Pháp đã đến thăm, Thiếu tướng Lê Văn Hà, Viện trưởng Viện Chiến lược Quốc phòng, đề nghị hợp tác quân y.",
            {"Lê Văn Hà"},
        ),
        ("Đoàn đã tham quan bảo tàng; Đại tá Lê Văn Hà, Giám đốc Bảo tàng, giới thiệu các hiện vật.", set()),
        (
            "Trên cơ sở những thỏa thuận mà hai bên đã đạt được, Thiếu tướng Lê Văn Hà đề nghị Pháp đăng cai Đối thoại lần thứ 11.",
            {"Lê Văn Hà"},
        ),
        ("Báo cáo kết quả chuyến thăm của Trung tướng Lê Văn Hà tới Paris được hai bên đánh giá cao.", set()),
        ("Tham luận của Trung tướng Lê Văn Hà, Cục trưởng Cục Quân y, nêu kinh nghiệm về quân y.", {"Lê Văn Hà"}),
        ("Tiến sĩ Alain Perrin, Phó Viện trưởng Viện Nghiên cứu Quốc phòng Pháp, đề nghị hợp tác quân y.", {"Alain Perrin"}),
        ("Tiến sĩ Lê Văn Hà, Đại học New South Wales, cho rằng hai nước nên hợp tác quân y.", set()),
        ("Dự đối thoại còn có ông Lê Văn Hà, Cục trưởng Cục Đối ngoại; Từ Ngọc Lương, Phó Cục trưởng Cục Quân y.", {"Lê Văn Hà", "Từ Ngọc Lương"}),
        ("Công ty Thales và các doanh nghiệp cũng có mặt, đại diện là ông Alain Perrin.", {"Alain Perrin"}),
        ("Chủ tịch Hội phát biểu; Đại tá Lê Văn Hà, Phó Viện trưởng Viện, cùng dự.", {"Lê Văn Hà"}),
        ("Cùng dự đối thoại có ông Đức, Vụ trưởng Vụ châu Âu.", {"Đức"}),
    ],
)  # fmt: skip
def test_who_takes_part_is_told_from_who_is_spoken_of(told, taking_part):
    def named(text):
        [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"][:1]
        return {row["name"] for row in dialogue["participants"]}

    chaired = f"Ngày 9/3/2023, {CHAIRED}."
    assert named(f"{chaired} {told}") - named(chaired) == taking_part


@pytest.mark.parametrize(
    ("told", "actions"),
    [
        ("Tại đối thoại, hai bên vui mừng chứng kiến việc ký Bản ghi nhớ về hợp tác quân y.", ["signed"]),
        ("Hai bên thống nhất đánh giá hợp tác phát triển tốt đẹp; ký Bản ghi nhớ về hợp tác quân y.", ["signed"]),
        ("Hai bên thống nhất đẩy mạnh hợp tác hải quân; ký Bản ghi nhớ về hợp tác quân y.", ["planned"]),
        ("Hai bên ký Bản ghi nhớ về hợp tác quân y cùng Kế hoạch hợp tác giai đoạn 2024-2026.", ["signed", "signed"]),
        ("Pháp cảm ơn Việt Nam đã đưa hợp tác quân y vào Kế hoạch hợp tác năm 2022.", []),
    ],
)
def test_what_was_done_with_an_instrument(told, actions):
    text = f"Ngày 9/3/2023, {CHAIRED}. {told}"
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert [row["action"] for row in dialogue["agreements"]] == actions


def test_a_meeting_on_an_instrument_does_not_date_it():
    text = f"Ngày 9/3/2023, {CHAIRED}. Hai bên tiếp tục thực hiện Bản ghi nhớ về hợp tác quốc phòng tại cuộc họp Nhóm làm việc tháng 5/2023."
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert [(row["action"], row["date"]) for row in dialogue["agreements"]] == [("cited", None)]


def test_a_general_is_no_deputy_minister_of_another_ministry():
    text = (
        f"Ngày 9/3/2023, {CHAIRED}. Cùng dự có Trung tướng Lê Văn Hà. Thứ trưởng Bộ Ngoại giao Việt Nam đề nghị hợp tác quân y."
    )
    [dialogue] = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert [row["position_vi"] for row in dialogue["participants"] if row["name"] == "Lê Văn Hà"] == [None]


OPENINGS = (
    "Chiều 5/3, tại Hà Nội, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng tiếp ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan và cùng chủ trì Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5.",
    "Chiều 5/3, tại Hà Nội, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng đã có cuộc gặp với ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan, trong khuôn khổ Đối thoại Chính sách quốc phòng lần thứ 5 giữa hai nước.",
    "Sáng 5/3, tại Trụ sở Bộ Quốc phòng, sau lễ đón, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng và ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan tiến hành Đối thoại Chính sách quốc phòng lần thứ 5.",
    "Sáng 5/3, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng chủ trì lễ đón và Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5 với đoàn Ba Lan do ông Marek Sample, Thứ trưởng Bộ Quốc phòng dẫn đầu.",
    "Sau khi chào xã giao Bộ trưởng Bộ Quốc phòng Việt Nam, ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan đã cùng Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng chủ trì Đối thoại Chính sách quốc phòng lần thứ 5 tại Hà Nội hôm 5/3.",
    "Nhận lời mời của Bộ Quốc phòng Việt Nam, đoàn Bộ Quốc phòng Ba Lan do ông Marek Sample, Thứ trưởng Bộ Quốc phòng dẫn đầu thăm Việt Nam từ ngày 4 đến 6/3. Ngày 5/3, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng đã đón, hội đàm với ông Marek Sample. Hội đàm nằm trong khuôn khổ Đối thoại Chính sách quốc phòng lần thứ 5.",
    "Hôm 5/3, Hà Nội đón tiếp đoàn Ba Lan sang dự Đối thoại Chính sách quốc phòng lần thứ 5. Chủ trì phía Việt Nam là Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng; phía Ba Lan là ông Marek Sample, Thứ trưởng Bộ Quốc phòng.",
    "Gặp nhau tại Hà Nội hôm 5/3 trong Đối thoại Chính sách quốc phòng lần thứ 5, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng và ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan đã trao đổi nhiều vấn đề.",
    "Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5 được tổ chức tại Hà Nội ngày 5/3.\n\nTiếp ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan tại phòng họp, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng nhiệt liệt chào mừng đoàn sang dự đối thoại.",
    "Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5 được tổ chức tại Hà Nội ngày 5/3.\n\nĐón ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan tại trụ sở Bộ Quốc phòng, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng bày tỏ vui mừng gặp lại người bạn cũ.",
    "Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5 được tổ chức tại Hà Nội ngày 5/3.\n\nTrước khi vào đối thoại, Đại tướng Lê Bá Kỳ, Bộ trưởng Bộ Quốc phòng đã tiếp ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan. Bộ trưởng đánh giá cao quan hệ hai nước.\n\nSau đó, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng và ông Marek Sample đồng chủ trì đối thoại.",
    "Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5 được tổ chức tại Hà Nội ngày 5/3, do Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng và ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan đồng chủ trì. Sáng cùng ngày, Đại tướng Lê Bá Kỳ, Bộ trưởng Bộ Quốc phòng đã tiếp ông Marek Sample.",
    "Đây là lần thứ hai trong năm Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng gặp ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan. Lần này, hai ông ngồi ở hai đầu bàn Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5, khai mạc sáng 5/3 tại Hà Nội.",
    "Trong chuyến thăm Việt Nam, ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan, đã viếng Lăng Chủ tịch Hồ Chí Minh, đặt vòng hoa tại Đài tưởng niệm các anh hùng liệt sĩ. Cùng ngày 5/3, tại Hà Nội, ông và Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng đồng chủ trì Đối thoại Chính sách quốc phòng lần thứ 5.",
    "\"Chúng tôi muốn đi xa hơn\", ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan nói khi rời phòng họp của Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5, diễn ra hôm nay 5/3 tại Hà Nội. Ngồi đối diện ông là Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng.",
    "Việt Nam và Ba Lan tăng cường hợp tác quốc phòng sau Đối thoại Chính sách quốc phòng lần thứ 5 vừa kết thúc tại Hà Nội hôm 5/3, do Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng và ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan đồng chủ trì.",
    "Ba năm mới lại gặp nhau trực tiếp, đoàn quốc phòng Việt Nam và Ba Lan hôm 5/3 ngồi vào Đối thoại Chính sách quốc phòng lần thứ 5 tại Hà Nội, do Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng và ông Marek Sample, Thứ trưởng Bộ Quốc phòng Ba Lan điều hành.",
)  # fmt: skip
TOLD = (
    "Hai bên đánh giá thời gian qua, hợp tác quốc phòng giữa hai nước đạt nhiều kết quả trên các lĩnh vực: trao đổi đoàn các cấp; đào tạo; quân y.\n\n"
    "Ông Marek Sample cảm ơn sự đón tiếp của Việt Nam, đề nghị hai bên hợp tác về an ninh mạng và công nghiệp quốc phòng.\n\n"
    "Thượng tướng Trần Quang Lộc mong muốn Ba Lan tiếp tục giúp Việt Nam đào tạo tiếng Anh, chia sẻ kinh nghiệm gìn giữ hòa bình Liên hợp quốc.\n\n"
    "Thời gian tới, hai bên thống nhất đẩy mạnh hợp tác hải quân, tìm kiếm cứu nạn, khắc phục hậu quả chiến tranh.\n"
)


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_report_is_read_to_its_end_whatever_opens_it(opening):
    """Receptions, welcomes, wreaths and talks in the lead do not hide that what follows was said at the dialogue."""
    text = f"Việt Nam - Ba Lan thúc đẩy hợp tác quốc phòng\n\n5/3/2024 18:00\n\n{opening}\n\n{TOLD}"
    (dialogue,) = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert (dialogue["coverage"], dialogue["partner"], dialogue["ordinal"], dialogue["date"]) == (
        "reported",
        "POL",
        5,
        "2024-03-05",
    )
    assert [(row["stance"], row["actor"]) for row in dialogue["areas"]] == [
        *[("reviewed", "both")] * 3, *[("proposed", "POL")] * 2, *[("proposed", "VNM")] * 2, *[("agreed", "both")] * 3,
    ]  # fmt: skip


OTHER_EVENTS = {
    "Đại tướng Trần Văn Ba tiếp Đại sứ Ba Lan": "Chiều 27/3, tại Hà Nội, Đại tướng Trần Văn Ba, Bộ trưởng Bộ Quốc phòng tiếp ông Marek Sample, Đại sứ Ba Lan tại Việt Nam đến chào từ biệt.",
    "Bộ trưởng Quốc phòng Ba Lan thăm Việt Nam": "Sáng 27/3, lễ đón Bộ trưởng Quốc phòng Ba Lan Marek Sample được tổ chức trọng thể tại Hà Nội. Sau lễ đón, hai Bộ trưởng đã hội đàm.",
    "Chủ tịch nước tiếp Bộ trưởng Quốc phòng Ba Lan": "Ngày 27/3, tại Phủ Chủ tịch, Chủ tịch nước đã tiếp Bộ trưởng Quốc phòng Ba Lan Marek Sample đang thăm chính thức Việt Nam.",
    "Tàu hải quân Ba Lan thăm Đà Nẵng": "Sáng 27/3, tàu hải quân Ba Lan cùng hơn 200 thủy thủ cập cảng Tiên Sa, bắt đầu chuyến thăm thành phố Đà Nẵng kéo dài 4 ngày.",
    "Khai mạc lớp tập huấn quân y Việt Nam - Ba Lan": "Ngày 27/3, tại Học viện Quân y đã khai mạc lớp tập huấn quân y do chuyên gia Ba Lan giảng dạy. Thiếu tướng Nguyễn Văn Ba, Phó Giám đốc Học viện chủ trì.",
    "Thứ trưởng Bộ Quốc phòng tiếp tùy viên Ba Lan": "Hôm nay, Thượng tướng Trần Văn Ba, Thứ trưởng Bộ Quốc phòng tiếp Tùy viên Quốc phòng Ba Lan Marek Sample.",
    "Phó Tổng Tham mưu trưởng thăm Ba Lan": "Từ ngày 25 đến 28/3, đoàn đại biểu quân sự cấp cao Việt Nam do Thượng tướng Trần Văn Ba, Phó Tổng Tham mưu trưởng dẫn đầu thăm chính thức Ba Lan.",
}  # fmt: skip
LOOKING_BACK = (
    "Hai bên vui mừng nhận thấy hợp tác quốc phòng phát triển tích cực, trong đó hai bên vừa tổ chức thành công Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5.",
    "Đại tướng Trần Văn Ba đánh giá cao kết quả Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5 diễn ra ngày 20/3 tại Hà Nội.",
    "Ông Marek Sample chúc mừng thành công của Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5, được tổ chức ngày 24/3 tại Hà Nội.",
    "Tại Đối thoại Chính sách quốc phòng lần thứ 5 tổ chức hồi tuần trước, hai bên đã thống nhất nhiều nội dung hợp tác, trong đó có đào tạo và quân y.",
    "Trước đó, ngày 20/3, tại Hà Nội, Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5 đã được tổ chức.",
    "Cách đây một tuần, hai nước đã tiến hành Đối thoại Chính sách quốc phòng lần thứ 5 do Thượng tướng Lê Văn Tư, Thứ trưởng Bộ Quốc phòng và Thứ trưởng Quốc phòng Ba Lan Jan Sample đồng chủ trì.",
    "Mới đây nhất, Thứ trưởng Bộ Quốc phòng Lê Văn Tư và Thứ trưởng Quốc phòng Ba Lan Jan Sample đã đồng chủ trì Đối thoại Chính sách quốc phòng lần thứ 5 tại Hà Nội.",
    "Hai bên nhất trí triển khai hiệu quả các nội dung đã thống nhất tại Đối thoại Chính sách quốc phòng lần thứ 5 mới đây, trong đó có đào tạo, quân y.",
)  # fmt: skip


@pytest.mark.parametrize("title", OTHER_EVENTS)
@pytest.mark.parametrize("said", LOOKING_BACK)
def test_a_page_on_another_event_only_mentions_a_round_of_the_weeks_before(title, said):
    text = f"{title}\n\n27/3/2024 17:30\n\n{OTHER_EVENTS[title]}\n\n{said}\n\nHai bên nhất trí thúc đẩy hợp tác trên các lĩnh vực trao đổi đoàn, đào tạo.\n"
    found = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert [(d["coverage"], d["partner"], d["ordinal"]) for d in found] == [("mentioned", "POL", 5)]


TOLD_BY_LEAD = (
    "Giữ vững đường biên giới hòa bình\n\nBáo Biên phòng - Không để ai lợi dụng lãnh thổ nước này chống phá nước kia là cam kết được nhắc lại tại Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5, tổ chức ngày 11/3/2024 ở Warsaw.\n\nHai bên nhất trí phối hợp trong đào tạo.",
    "Việt Nam, Ba Lan bàn về Ukraine\n\nThứ ba, 12/3/2024\n\nTrao đổi về xung đột ở Ukraine, hai bên cùng kêu gọi các bên liên quan sớm chấm dứt giao tranh, theo thông tin từ cuộc Đối thoại chính sách quốc phòng Việt Nam - Ba Lan lần thứ năm họp tại Warsaw hôm 11/3.\n\nCuộc họp do thượng tướng Trần Quang Lộc, Thứ trưởng Quốc phòng, và ông Marek Sample, Thứ trưởng Quốc phòng Ba Lan, đồng chủ trì.",
    "Ba Lan chào hợp tác sản xuất máy bay không người lái\n\n12/03/2024 10:00\n\nWarsaw muốn cùng Hà Nội nghiên cứu phương tiện bay không người lái. Thông tin trên được thứ trưởng Bộ Quốc phòng Ba Lan Marek Sample nêu tại Đối thoại chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5, ngày 11-3 ở Warsaw.",
    "Hợp tác quốc phòng Việt Nam - Ba Lan đi vào thực chất\n\n12/03/2024 10:00\n\nTrả lời phỏng vấn báo chí, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng, cho biết hợp tác quốc phòng Việt Nam - Ba Lan đã đi vào thực chất.\n\nPV: Xin Thứ trưởng cho biết kết quả Đối thoại Chính sách quốc phòng lần thứ 5?\n\nThượng tướng Trần Quang Lộc: Đối thoại diễn ra ngày 11/3 tại Warsaw. Hai bên nhất trí đẩy mạnh đào tạo, quân y.",
)  # fmt: skip


@pytest.mark.parametrize("text", TOLD_BY_LEAD)
def test_a_lead_or_an_interview_may_report_a_dialogue_by_what_was_said_at_it(text):
    (dialogue,) = extractor.extract(article.read(text.encode(), "a"))["dialogues"]
    assert (dialogue["coverage"], dialogue["partner"], dialogue["ordinal"], dialogue["date"]) == (
        "reported",
        "POL",
        5,
        "2024-03-11",
    )
