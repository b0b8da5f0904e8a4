"""Tabulating: rows, derived labels, and evidence for every cell."""

import hashlib
import json
from pathlib import Path

import pytest
from test_link import agreement, area, person, telling
from vdd import article, curate, link, schema, seeds, tabulate

TEXT = "Đối thoại lần thứ 7 tại Hà Nội. Vi??t Nam và Nhật Bản nhất trí về đào tạo cán bộ."
MECHANISMS = schema.codes()["mechanisms"]


def tables(*tellings, text=TEXT, known=None, published=None):
    """The rows that one article `a` with these tellings gives."""
    record = {"source_id": "a", "title": None, "published": published, "dialogues": list(tellings), "repairs": [{"to": "Việt"}, {"to": None}]}
    seed = {"file": "a.txt", "sha256": "0" * 64, "article": article.read(text.encode(), "a"), "record": record, "known": known or {}}
    return tabulate.tabulate(link.link([record], {"a": None}, MECHANISMS), {"a": seed}, {})


def row(table, *tellings, **extra):
    (found,) = tables(*tellings, **extra)[table]
    return found


@pytest.mark.parametrize(
    ("told", "english", "vietnamese"),
    [
        (telling(ordinal=1, session=1), "First Viet Nam-Japan Defence Policy Dialogue, session 1",
         "Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản lần thứ nhất, phiên thứ nhất"),
        (telling(ordinal=7), "Seventh Viet Nam-Japan Defence Policy Dialogue", "Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản lần thứ 7"),
        (telling(ordinal=22, session=2), "22nd Viet Nam-Japan Defence Policy Dialogue, session 2",
         "Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản lần thứ 22, phiên thứ 2"),
        (telling("joint_working_group", date="2017-03"), "Viet Nam-Japan Joint Working Group, 2017", "Nhóm làm việc chung Việt Nam - Nhật Bản năm 2017"),
        (telling(), "Viet Nam-Japan Defence Policy Dialogue", "Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản"),
    ],
)  # fmt: skip
def test_titles(told, english, vietnamese):
    dialogue = row("dialogues", told)
    assert (dialogue["title_en"], dialogue["title_vi"]) == (english, vietnamese)
    assert (dialogue["partner_en"], dialogue["partner_vi"]) == ("Japan", "Nhật Bản")


def test_ordinals():
    assert [tabulate.ordinal_en(n) for n in (1, 12, 20, 21, 33, 99)] == ["First", "Twelfth", "Twentieth", "21st", "33rd", "99th"]


@pytest.mark.parametrize(
    ("position", "country", "english"),
    [
        ("Thứ trưởng Bộ Quốc phòng", "VNM", "Deputy Minister of National Defence"),
        ("Thứ trưởng Quốc phòng", "JPN", "Deputy Minister of Defence"),
        ("Quốc vụ khanh Quốc phòng", "GBR", "Minister of State for Defence"),
        ("Thư ký Thường trực Bộ Quốc phòng", "SGP", "Permanent Secretary of the Ministry of Defence"),
        ("Cục trưởng Cục Đối ngoại, Bộ Quốc phòng", "VNM", "Director of the Foreign Relations Department, Ministry of National Defence"),
        ("Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam, Thứ trưởng Bộ Quốc phòng", "VNM",
         "Deputy Chief of the General Staff of the Viet Nam People's Army, Deputy Minister of National Defence"),
        ("Thứ trưởng Bộ Quốc phòng phụ trách các vấn đề quốc tế", "JPN", "Vice Minister for International Affairs of the Ministry of Defence"),
        ("Thứ trưởng phụ trách các vấn đề quốc tế, Bộ Quốc phòng", "JPN", "Vice Minister for International Affairs of the Ministry of Defence"),
        ("Quốc vụ khanh phụ trách Lực lượng vũ trang, Bộ Quốc phòng", "GBR", "Minister of State for the Armed Forces, Ministry of Defence"),
        ("Quốc vụ khanh phụ trách Quốc phòng", "GBR", "Minister of State for Defence"),
        ("Thứ trưởng Bộ Quốc phòng phụ trách việc nọ", "JPN", None),
        ("Phó Trợ lý Bộ trưởng Quốc phòng phụ trách Nam Á", "USA", None),
        ("Thứ trưởng Bộ Quốc phòng phụ trách", "JPN", None),
        ("Người coi kho", "VNM", None),
        ("Thứ trưởng Bộ Mây trời", "VNM", None),
    ],
)  # fmt: skip
def test_positions_in_english(position, country, english):
    assert row("participants", telling(ordinal=1, participants=[person("Ai Đó", country, position=position)]))["position_en"] == english


@pytest.mark.parametrize(("country", "english"), [("VNM", "Senior Lieutenant General"), ("RUS", "Colonel General"), ("CHN", "General")])
def test_ranks_in_english(country, english):
    assert row("participants", telling(ordinal=1, participants=[person("Ai Đó", country, rank="Thượng tướng")]))["rank_en"] == english


def test_city_in_english():
    assert row("dialogues", telling(ordinal=1, city_vi="Hà Nội", country_code="VNM"))["city_en"] == "Hanoi"
    assert row("dialogues", telling(ordinal=1, city_vi="Nơi Nào Đó", country_code="VNM"))["city_en"] is None


def test_agreement_has_the_dialogues_date():
    found = row("agreements", telling(ordinal=1, date="2021-03", agreements=[agreement("protocol", area="military_medicine")]))
    assert (found["title_en"], found["date"], str(found["date_latest"])) == ("Protocol: Military medicine", "2021-03", "2021-03-31")
    cited = row("agreements", telling(ordinal=1, date="2021-03", agreements=[agreement("protocol", "cited", date="2010")]))
    assert (cited["date"], str(cited["date_earliest"])) == ("2010", "2010-01-01")
    planned = row("agreements", telling(ordinal=1, date="2021-03", agreements=[agreement("protocol", "planned")]))
    assert planned["date"] is planned["date_earliest"] is None


def test_a_row_for_each_role():
    found = tables(telling(ordinal=1, participants=[person("Ai Đó", roles=["witness", "co_chair"])]))["participants"]
    assert [(r["person_id"], r["role"]) for r in found] == [("ai-do", "co_chair"), ("ai-do", "witness")]


def test_every_cell_has_evidence_and_quotes_are_the_files():
    told = telling(ordinal=7, session=1, date="2021-03", city_vi="Hà Nội", country_code="VNM", format="in_person",
                   participants=[person("Ai Đó", rank="Đại tướng", position="Bộ trưởng")], areas=[area()], agreements=[agreement()])  # fmt: skip
    made = tables(told)
    backed = {(e["table"], e["row_id"], e["field"]) for e in made["evidence"] if e["status"] == "selected"}
    for table in schema.CORE:
        assert made[table]
        for found in made[table]:
            row_id = "/".join(found[column] for column in schema.primary_key(table))
            for field in schema.evidence_fields(table):
                assert (found[field] is None) or (table, row_id, field) in backed
    assert all(e["quote"] == TEXT[e["start"] : e["end"]] for e in made["evidence"])


def test_evidence_id_depends_on_its_row_alone():
    alone = {e["evidence_id"]: e for e in tables(telling(ordinal=1))["evidence"]}
    more = {e["evidence_id"]: e for e in tables(telling(ordinal=1), telling(ordinal=2, date="2020"))["evidence"]}
    assert alone.items() <= more.items()
    assert len(more) > len(alone)


def test_rows_are_whole_and_in_order():
    for table, rows in tables(telling(ordinal=2), telling(ordinal=1, areas=[area("training"), area("logistics")])).items():
        assert all(list(r) == list(schema.fields(table)) for r in rows)
        key = schema.primary_key(table)
        assert rows == sorted(rows, key=lambda r: [r[column] for column in key])


def test_source_row():
    found = row("sources", telling(ordinal=1), known={"publisher": "Báo Mẫu", "published": "2021-03-05"})
    assert (found["publisher"], found["published"], found["published_basis"]) == ("Báo Mẫu", "2021-03-05", "elsewhere")
    assert (found["characters"], found["repairs"], found["dialogues"]) == (len(TEXT), 1, 1)
    assert found["title"].startswith("Đối thoại lần thứ 7")
    stated = row("sources", published="2021-03-05T10:00")
    assert (stated["published_basis"], stated["dialogues"]) == ("stated", 0)


def test_title_of_an_untitled_article_is_how_its_text_on_the_dialogue_begins():
    teaser = "Giá rau củ tăng nhẹ so với tuần trước do ảnh hưởng của đợt nắng nóng kéo dài ở các tỉnh phía Nam."
    text = f"{teaser}\n\nTheo Bộ Quốc phòng, Đối thoại Chính sách quốc phòng lần thứ 7 đã diễn ra tại Hà Nội vào sáng nay."
    assert row("sources", telling(ordinal=1), text=text)["title"].startswith("Theo Bộ Quốc phòng, Đối thoại")
    assert row("sources", text=text)["title"].startswith("Giá rau củ")


def test_title_of_an_untitled_article_ends_at_a_word():
    found = row("sources", telling(ordinal=1), text="=cộng " + "chữ " * 60 + "hết.")
    assert found["title"].startswith("cộng chữ") and found["title"].endswith(" chữ…") and len(found["title"]) <= 80


def test_seeds_give_the_rows_coded_by_hand():
    """The hand-coded records of the five seeds, linked and curated, give the hand-written tables, cell for cell."""
    folder = Path(__file__).parent.parent / "seeds"
    gold = Path(__file__).parent / "gold"
    articles = seeds.read_articles(folder)
    known = seeds.read_sources(folder, set(articles))
    for source_id, seed in articles.items():
        record = json.loads((gold / f"{source_id}.json").read_text(encoding="utf-8"))
        record["repairs"] = []
        seed |= {"record": _with_spans(record, seed["article"].text), "known": known.get(source_id, {})}
    published = {source_id: seed["record"]["published"] for source_id, seed in articles.items()}
    linked = link.link([seed["record"] for seed in articles.values()], published, MECHANISMS)
    curations, citations = seeds.read_curations(folder)
    curate.apply(linked, curations, MECHANISMS)
    made = tabulate.tabulate(linked, articles, citations)
    for table, rows in json.loads((gold / "tables.json").read_text(encoding="utf-8")).items():
        found = [{column: cell if isinstance(cell, int) else schema.cell_text(cell) or None for column, cell in r.items()} for r in made[table]]
        assert found == [{column: r.get(column) for column in schema.fields(table)} for r in rows], table


def _with_spans(record, text):
    """A record coded by hand with the place of each quotation, and a title as the extractor gives it."""
    record["title"] = record["title"] and {"value": record["title"], "spans": []}
    for told in record["dialogues"]:
        for part in (told, *told["participants"], *told["areas"], *told["agreements"]):
            quotes = part["quotes"]
            part["spans"] = {field: [_place(text, quote) for quote in said] for field, said in quotes.items() if field != "roles"}
            if "roles" in quotes:
                part["spans"]["roles"] = {role: [_place(text, quote) for quote in said] for role, said in quotes["roles"].items()}
                # what the extractor gives for a post without a name
                posts = {"Quốc vụ khanh Quốc phòng": "minister_of_state.ministry_of_defence"}
                part["position_code"] = posts.get(part["position_vi"]) if part["name"] is None else None
    return record


def _place(text, quote):
    start = text.index(quote)
    return [start, start + len(quote)]


def test_hash_of_a_seed_is_that_of_its_bytes(tmp_path):
    data = "Một bài báo ngắn.\r\n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    assert seeds.read_articles(tmp_path)["a"]["sha256"] == hashlib.sha256(data).hexdigest()
