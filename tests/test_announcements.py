"""How the press opens a report: which meeting an article of title, lead and a few sentences reports, or that it reports none.

`announcements.csv` holds our own sentences. A row without a mechanism is a false friend. `rest` is the text after the lead,
or the name of one of the usual ones below.
"""

import csv
from pathlib import Path

import extract
import pytest

ANNOUNCEMENTS = Path(__file__).with_name("announcements.csv")
USUAL = (
    " đã trao đổi về tình hình khu vực và thế giới; đánh giá kết quả hợp tác quốc phòng thời gian qua, nhất là trong trao đổi đoàn, "
    "đào tạo, gìn giữ hòa bình. Hai bên thống nhất thời gian tới tiếp tục tăng cường hợp tác quân y, hải quân."
)
RESTS = {"tại đối thoại": "Tại đối thoại, hai bên" + USUAL, "hai bên": "Hai bên" + USUAL}


def rows():
    with ANNOUNCEMENTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['mechanism'] or 'none'} {row['partner']}".strip())
def test_an_opening_reports_the_meeting_that_it_announces(row):
    text = f"{row['title']}\n\n20/10/2022 10:00\n\n{row['lead']}\n\n{RESTS.get(row['rest'], row['rest'])}\n"
    record = extract.code(text.encode(), "opening") or {"dialogues": []}  # None: passed over
    found = [d for d in record["dialogues"] if d["coverage"] == "reported"]
    wanted = [(row["mechanism"], row["partner"], int(row["ordinal"]) if row["ordinal"] else None)] if row["mechanism"] else []
    assert [(d["mechanism"], d["partner"], d["ordinal"]) for d in found] == wanted
