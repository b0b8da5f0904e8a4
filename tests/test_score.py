"""Small records with known answers, and the floors of the unseen part."""

import copy
import csv
import io
import json
from pathlib import Path

import pytest
import score

# The least F1 that the extractor must reach on the unseen part.
FLOORS = {  # what the project asks of articles it has not seen
    "detection": 0.97, "identity": 0.95, "date": 0.95, "place": 0.95, "people": 0.95, "roles": 0.95,
    "titles": 0.90, "areas": 0.90, "area_stance": 0.90, "area_actor": 0.90, "agreements": 0.90,
    "mentions": 0.90,
}  # fmt: skip
UNMATCHED = 0.65  # that of the development part; many articles were coded by hand without care for what has no code
FALSE_FRIENDS_AT_MOST = 1 / 18  # of the articles of the unseen part without a dialogue, those that report one

DIALOGUE = {
    "mechanism": "defence_policy_dialogue", "partner": "JPN", "ordinal": 4, "session": None, "coverage": "reported",
    "status": "held", "date": "2019-05-02", "city_vi": "Hà Nội", "country_code": "VNM", "format": "in_person",
    "participants": [
        {"name": "Lê Văn Bình", "country_code": "VNM", "rank_vi": "Thượng tướng", "position_vi": "Thứ trưởng Bộ Quốc phòng", "roles": ["co_chair", "signatory"]},
        {"name": "Kenji A. Mori", "country_code": "JPN", "rank_vi": None, "position_vi": "Thứ trưởng Bộ Quốc phòng", "roles": ["co_chair"]},
        {"name": None, "country_code": "JPN", "rank_vi": None, "position_vi": "Đại sứ", "roles": ["attendee"]},
    ],
    "areas": [
        {"area": "training", "stance": "agreed", "actor": "both"},
        {"area": "training", "stance": "proposed", "actor": "VNM"},
        {"area": "hotline", "stance": "proposed", "actor": "JPN"},
    ],
    "agreements": [
        {"instrument": "minutes", "action": "signed", "area": None, "date": "2019-05-02"},
        {"instrument": "agreement", "action": "cited", "area": "training", "date": "2011"},
    ],
}  # fmt: skip
MENTIONED = {
    "mechanism": "defence_policy_dialogue", "partner": "JPN", "ordinal": 3, "session": None, "coverage": "mentioned",
    "status": "held", "date": "2017", "participants": [], "areas": [], "agreements": [],
}  # fmt: skip
GOLD = {"source_id": "one", "dialogues": [DIALOGUE, MENTIONED], "unmatched": ["luật biển", "phòng hoá"]}


def changed(**fields):
    """The record GOLD with these fields of its reported dialogue changed."""
    record = copy.deepcopy(GOLD)
    record["dialogues"][0].update(fields)
    return record


def counts(record, gold=GOLD):
    """(right, missing, extra) by family."""
    found = score.compare(gold, record)
    return {family: tuple(sum(kinds[kind].values()) for kind in score.KINDS) for family, kinds in found.items()}


ALL_RIGHT = {
    "detection": (1, 0, 0), "identity": (3, 0, 0), "date": (1, 0, 0), "place": (3, 0, 0), "people": (3, 0, 0),
    "roles": (4, 0, 0), "titles": (4, 0, 0), "areas": (2, 0, 0), "area_stance": (3, 0, 0), "area_actor": (3, 0, 0),
    "agreements": (3, 0, 0), "mentions": (5, 0, 0), "unmatched": (2, 0, 0),
}  # fmt: skip


def test_the_same_record_is_all_right():
    assert counts(GOLD) == ALL_RIGHT


def test_without_a_record_all_is_missing():
    assert counts({"dialogues": []}) == {family: (0, right, 0) for family, (right, _, _) in ALL_RIGHT.items()}


def test_a_dialogue_too_many_is_extra_in_every_family():
    assert counts(GOLD, {"dialogues": []}) == {family: (0, 0, right) for family, (right, _, _) in ALL_RIGHT.items()}


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({"date": None}, {"date": (0, 1, 0)}),
        ({"date": "2019-05"}, {"date": (0, 1, 1)}),
        ({"session": 1}, {"identity": (3, 0, 1)}),
        ({"ordinal": None}, {"identity": (2, 1, 0)}),
        ({"mechanism": "defence_dialogue"}, {"identity": (2, 1, 1)}),  # still the same meeting, by its ordinal
        ({"city_vi": "HÀ NỘI"}, {}),
        ({"city_vi": "Ha Noi", "format": None}, {"place": (1, 2, 1)}),
        ({"agreements": DIALOGUE["agreements"][:1]}, {"agreements": (1, 2, 0)}),
        ({"agreements": DIALOGUE["agreements"] + DIALOGUE["agreements"][:1]}, {"agreements": (3, 0, 1)}),
        ({"areas": [{**row, "stance": "agreed", "actor": "both"} for row in DIALOGUE["areas"]]},
         {"area_stance": (1, 2, 1), "area_actor": (1, 2, 1)}),
        ({"areas": [{**row, "actor": "VNM"} for row in DIALOGUE["areas"]]}, {"area_actor": (1, 2, 2)}),
        ({"participants": DIALOGUE["participants"][:2]}, {"people": (2, 1, 0), "roles": (3, 1, 0), "titles": (3, 1, 0)}),
    ],
)  # fmt: skip
def test_one_difference_counts_in_its_own_family(fields, expected):
    assert counts(changed(**fields)) == {**ALL_RIGHT, **expected}


def test_a_planned_date_of_an_instrument_is_the_dialogues_and_counts_once():
    rows = [{**DIALOGUE["agreements"][0], "date": None}, {**DIALOGUE["agreements"][1], "date": "2012"}]
    assert counts(changed(agreements=rows))["agreements"] == (2, 1, 1)


@pytest.mark.parametrize(
    "name, same",
    [("lê văn bình", True), ("Le Van Binh", True), ("Bình", True), ("L. V. Bình", True), ("Lê Bình Văn", False), ("Lê Văn Bích", False)],
)
def test_names_are_compared_loosely(name, same):
    people = [{**DIALOGUE["participants"][0], "name": name}, *DIALOGUE["participants"][1:]]
    assert counts(changed(participants=people))["people"] == ((3, 0, 0) if same else (2, 1, 1))


def test_a_person_of_the_other_side_is_another_person():
    people = [{**DIALOGUE["participants"][0], "country_code": "JPN"}, *DIALOGUE["participants"][1:]]
    found = counts(changed(participants=people))
    assert found["people"] == (2, 1, 1) and found["roles"] == (2, 2, 2) and found["titles"] == (2, 2, 2)


def test_a_dialogue_with_another_partner_is_another_dialogue():
    found = counts(changed(partner="KOR"))
    assert found["detection"] == (0, 1, 1) and found["areas"] == (0, 2, 2) and found["mentions"] == (5, 0, 0)


def test_a_mention_is_compared_value_by_value():
    record = copy.deepcopy(GOLD)
    record["dialogues"][1].update(date=None, status="planned")
    assert counts(record) == {**ALL_RIGHT, "mentions": (3, 2, 1)}


@pytest.mark.parametrize(
    "texts, expected",
    [
        (["hợp tác về Luật biển", "phòng hóa"], (2, 0, 0)),
        (["luật biển và phòng hóa"], (1, 1, 0)),
        (["luật biển", "luật biển"], (1, 1, 1)),
        (["biển", "luật"], (1, 1, 1)),
        ([], (0, 2, 0)),
    ],
)
def test_unmatched_items_agree_where_one_holds_the_other(texts, expected):
    record = {**GOLD, "unmatched": [{"text": item, "spans": [[0, len(item)]]} for item in texts]}
    assert counts(record) == {**ALL_RIGHT, "unmatched": expected}


def test_two_dialogues_are_paired_where_they_agree_most():
    other = {**DIALOGUE, "ordinal": 5, "date": "2021"}
    both = {"dialogues": [other, DIALOGUE]}
    assert counts(both, {"dialogues": [DIALOGUE, other]})["date"] == (2, 0, 0)


def test_the_unseen_part_is_the_third_by_hash_and_gives_totals_only(tmp_path, capsys):
    parts = {f"x{n}": score.part_of(f"x{n}") for n in range(60)}
    unseen = [name for name, part in parts.items() if part == "unseen"]
    assert 10 < len(unseen) < 30 and "seeds" not in parts.values()
    for name in parts:
        (tmp_path / f"{name}.json").write_text(json.dumps({**GOLD, "source_id": name}), encoding="utf-8")
    records = tmp_path / "records.jsonl"
    records.write_text("".join(json.dumps({**changed(date=None), "source_id": name}) + "\n" for name in parts), encoding="utf-8")
    for arguments in (["--details"], ["--details", "--json"], ["--part", "unseen", "--details"]):
        assert score.main([str(tmp_path), str(records), *arguments]) == 0
        printed = capsys.readouterr().out
        assert not any(f"{name}\n" in printed or f'"{name}"' in printed for name in unseen)
        assert ("date=2019-05-02" in printed) == ("--part" not in arguments)
    assert score.main([str(tmp_path), str(records), "--floor", "0.5"]) == 1
    for wrong in (["--floor", "95"], ["--floor", "0.5", "--part", "seeds"]):
        with pytest.raises(SystemExit, match="2"):
            score.main([str(tmp_path), str(records), *wrong])
    assert "date" in capsys.readouterr().err


def test_false_friends_that_report_a_dialogue_are_counted(tmp_path, capsys, monkeypatch):
    for name in ("friend_a", "friend_b"):
        (tmp_path / f"{name}.json").write_text(json.dumps({"source_id": name, "dialogues": []}), encoding="utf-8")
    lines = [{**GOLD, "source_id": "friend_a"}, {"source_id": "friend_b", "error": "empty"}]
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(json.dumps(line) + "\n" for line in lines)))
    assert score.main([str(tmp_path), "-", "--json"]) == 0
    results = json.loads(capsys.readouterr().out)
    friends = [results[part]["false_friends"] for part in ("development", "unseen")]
    assert sum(f["articles"] for f in friends) == 2 and sum(f["reported"] for f in friends) == 1


def test_wrong_use_names_what_is_wrong(tmp_path, capsys):
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"source_id": "a", "dialogues": []}\n{"dialogues"\n', encoding="utf-8")
    for arguments, said in (([str(tmp_path)], "no hand-coded record"), ([str(score.GOLD), str(bad)], "bad.jsonl, line 2")):
        with pytest.raises(SystemExit) as stopped:
            score.main(arguments)
        assert stopped.value.code == 2 and said in capsys.readouterr().err


def test_the_hand_coding_agrees_with_itself_and_quotes_the_seeds():
    golds = score.read_golds(score.GOLD)
    for result in score.score(golds, golds).values():
        assert result["articles"] and all(row["f1"] in (1, None) for row in result["families"].values())
        assert not result["details"] and not result["false_friends"]["reported"]
    seeds = [source_id for source_id in golds if score.part_of(source_id) == "seeds"]
    assert len(seeds) == 5
    for source_id in seeds:
        text = Path(score.SEEDS, f"{source_id}.txt").read_bytes().decode()
        for quote in quotes(golds[source_id]):
            assert quote in text, f"{source_id}: {quote}"


def test_the_hand_coding_uses_the_code_lists():
    folder = score.ROOT / "schemas" / "codes"
    codes = {name: {row["code"] for row in csv.DictReader((folder / f"{name}.csv").open(encoding="utf-8"))}
             for name in ("mechanisms", "areas", "stances", "roles", "instruments", "actions", "formats", "statuses", "coverage")}  # fmt: skip
    fields = {"mechanism": "mechanisms", "coverage": "coverage", "status": "statuses", "format": "formats", "area": "areas",
              "stance": "stances", "instrument": "instruments", "action": "actions"}  # fmt: skip
    for source_id, record in score.read_golds(score.GOLD).items():
        for told in record["dialogues"]:
            rows = [told, *told["areas"], *told["agreements"], *({"role": r} for p in told["participants"] for r in p["roles"])]
            for row in rows:
                for field, name in {**fields, "role": "roles"}.items():
                    assert row.get(field) is None or row[field] in codes[name], f"{source_id}: {field} {row[field]}"


def quotes(node):
    """Every quotation below a node of a hand-coded record."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value) if key == "quotes" else quotes(value)
    elif isinstance(node, list):
        for value in node:
            yield from quotes(value)


def leaves(node):
    """The strings below a node."""
    if isinstance(node, str):
        yield node
    else:
        for value in node.values() if isinstance(node, dict) else node:
            yield from leaves(value)


def test_the_unseen_part_reaches_its_floors():
    golds = score.read_golds(score.GOLD)
    results = score.score(golds, score.extract_all(golds))
    unseen = results["unseen"]
    low = {f: round(unseen["families"][f]["f1"], 3) for f, floor in FLOORS.items() if unseen["families"][f]["f1"] < floor}
    assert not low
    assert results["development"]["families"]["unmatched"]["f1"] >= UNMATCHED
    assert unseen["false_friends"]["reported"] <= FALSE_FRIENDS_AT_MOST * unseen["false_friends"]["articles"]
