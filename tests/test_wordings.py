"""Who is said to agree, to propose or to have done something: `wordings.csv`, a wording of the press a line, "…" for the areas."""

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


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: row["wording"])
def test_a_wording_gives_stance_and_actor(row):
    for fields, areas in FIELDS:
        said = row["wording"].replace("…", fields)
        record = extract.extract(article.read((LEAD + said[0].upper() + said[1:] + "\n").encode(), "a"))
        assert {(a["area"], a["stance"], a["actor"]) for a in record["dialogues"][0]["areas"]} == {
            (area, row["stance"], row["actor"]) for area in areas
        }
