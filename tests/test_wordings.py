"""What wordings of the press say, one a line, "…" for what they speak of.

`wordings.csv`: who is said to agree, to propose or to have done something in areas of co-operation. `in_passing.csv`: how a
page on something else names a dialogue, as held or planned; `behind` "other" where that holds only behind another lead.
`titles.csv`: pages that name a dialogue in the title and report none. `papers.csv`: what happened to an instrument, and the
date, "meeting" for the day of the meeting.
"""

import csv
from pathlib import Path

import pytest
from vdd import article, extract

LEAD = (
    "Ngày 5/3/2024, tại Hà Nội, Thượng tướng Trần Quang Lộc, Thứ trưởng Bộ Quốc phòng và ông Marek Sample, Thứ trưởng Bộ Quốc phòng"
    " Ba Lan đồng chủ trì Đối thoại Chính sách quốc phòng Việt Nam - Ba Lan lần thứ 5.\n\n"
)
FIELDS = (
    ("đào tạo, quân y và gìn giữ hòa bình Liên hợp quốc", {"training", "military_medicine", "peacekeeping"}),
    (
        "trao đổi đoàn; hợp tác hải quân; khắc phục hậu quả chiến tranh, nhất là tìm kiếm người mất tích",
        {"delegation_exchange", "navy_cooperation", "war_legacy"},
    ),
)

with Path(__file__).with_name("wordings.csv").open(encoding="utf-8", newline="") as file:
    WORDINGS = list(csv.DictReader(file))
with Path(__file__).with_name("in_passing.csv").open(encoding="utf-8", newline="") as file:
    IN_PASSING = list(csv.DictReader(file))
with Path(__file__).with_name("titles.csv").open(encoding="utf-8", newline="") as file:
    TITLES = list(csv.DictReader(file))
with Path(__file__).with_name("papers.csv").open(encoding="utf-8", newline="") as file:
    PAPERS = list(csv.DictReader(file))
INSTRUMENTS = (
    ("Bản ghi nhớ về hợp tác quân y", "memorandum_of_understanding", "military_medicine"),
    ("Nghị định thư hợp tác quốc phòng giai đoạn 2025 - 2028", "protocol", None),
    ("Thỏa thuận về tìm kiếm cứu nạn", "agreement", "search_and_rescue"),
)
NAME = "Đối thoại Chính sách quốc phòng Việt Nam - Hà Lan lần thứ 5"
LEADS = {  # titles and leads on something else; the last has the wording as its lead
    "visit": "Bộ trưởng Quốc phòng thăm Hà Lan\n\nQĐND - Chiều 12-6, tại La Hay, Bộ trưởng Bộ Quốc phòng hội đàm với Bộ trưởng Quốc phòng Hà Lan.\n\n",
    "ship": "Tàu hải quân Hà Lan thăm Đà Nẵng\n\n12/06/2024\n\nQĐND - Sáng 12-6, tàu HNLMS Zeeland cập cảng Tiên Sa. ",
    "none": "Quan hệ hai nước\n\nQĐND, 12/6/2024 - ",
}


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: row["wording"])
def test_a_wording_gives_stance_and_actor(row):
    for fields, areas in FIELDS:
        said = row["wording"].replace("…", fields)
        record = extract.extract(article.read((LEAD + said[0].upper() + said[1:] + "\n").encode(), "a"))
        assert {(a["area"], a["stance"], a["actor"]) for a in record["dialogues"][0]["areas"]} == {
            (area, row["stance"], row["actor"]) for area in areas
        }


@pytest.mark.parametrize("row", PAPERS, ids=lambda row: row["wording"])
def test_a_wording_says_what_happened_to_an_instrument(row):
    date = "2024-03-05" if row["date"] == "meeting" else row["date"] or None
    for title, instrument, area in INSTRUMENTS:
        said = row["wording"].replace("…", title)
        record = extract.extract(article.read((LEAD + said[0].upper() + said[1:] + "\n").encode(), "a"))
        told = [(a["instrument"], a["action"], a["area"], a["date"]) for a in record["dialogues"][0]["agreements"]]
        assert told == [(instrument, row["action"], area, date)]


PASSING = [(row, lead) for row in IN_PASSING for lead in LEADS if row["behind"] == "any" or lead != "none"]


@pytest.mark.parametrize("row, lead", PASSING, ids=[f"{lead}: {row['wording']}" for row, lead in PASSING])
def test_a_wording_mentions_and_reports_nothing(row, lead):
    said = row["wording"].replace("…", NAME)
    record = extract.extract(article.read(f"{LEADS[lead]}{said} Hai bên mong muốn tăng cường hợp tác.\n".encode(), "a"))
    assert [(d["coverage"], d["partner"], d["ordinal"], d["status"]) for d in record["dialogues"]] == [
        ("mentioned", "NLD", 5, row["status"])
    ]


@pytest.mark.parametrize("row", TITLES, ids=lambda row: row["title"])
def test_a_title_alone_reports_nothing(row):
    page = f"{row['title'].replace('…', NAME)}\n\n12/06/2025\n\nQĐND - {row['text']}\n\nMai Anh\n"
    record = extract.extract(article.read(page.encode(), "a"))
    assert [d["coverage"] for d in record["dialogues"]] in ([], ["mentioned"])
