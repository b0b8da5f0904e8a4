"""Linking: which tellings are one dialogue, and which of their values are shown."""

import itertools

import pytest
from vdd import curate, link, names, schema
from vdd.days import Days, meet, possible
from vdd.seeds import SeedError

MECHANISMS = schema.codes()["mechanisms"]


def telling(mechanism="defence_policy_dialogue", partner="JPN", ordinal=None, participants=(), areas=(), agreements=(), **facts):
    """One dialogue of a record; every value stands at [0, 1)."""
    told = {"mechanism": mechanism, "partner": partner, "ordinal": ordinal, "session": None, "coverage": "reported",
            "status": "held", "date": None, "city_vi": None, "country_code": None, "format": None, **facts}  # fmt: skip
    told["spans"] = {field: [[0, 1]] for field, value in told.items() if value is not None}
    return {**told, "participants": list(participants), "areas": list(areas), "agreements": list(agreements)}


def person(name, country="JPN", roles=("co_chair",), position=None, code=None, rank=None, forms=None):
    spans = {"name": [[0, 1]], "country_code": [[1, 2]], "rank_vi": [[2, 3]], "position_vi": [[3, 4]]}
    return {"name": name, "country_code": country, "rank_vi": rank, "position_vi": position, "position_code": code,
            "roles": list(roles), "name_forms": forms or ({name: [[0, 1]]} if name else {}),
            "spans": {**spans, "roles": {role: [[5, 6]] for role in roles}}}  # fmt: skip


def agreement(instrument="minutes", action="signed", area=None, date=None, title="Biên bản"):
    spans = {"instrument": [[0, 1]], "action": [[1, 2]], "area": [[2, 3]], "date": [[3, 4]]}
    return {"instrument": instrument, "action": action, "area": area, "date": date, "title_vi": title, "spans": spans}


def area(code="training", stance="agreed", actor="both", text="đào tạo"):
    return {"area": code, "stance": stance, "actor": actor, "text_vi": text,
            "spans": {"area": [[0, 1]], "stance": [[1, 2]], "actor": [[2, 3]]}}  # fmt: skip


def linked(tellings, published=None):
    """The link of records `a`, `b`, ... with one dialogue each (or a list of them)."""
    records = [{"source_id": chr(97 + i), "dialogues": t if isinstance(t, list) else [t]} for i, t in enumerate(tellings)]
    days = {record["source_id"]: None for record in records} | (published or {})
    return link.link(records, days, MECHANISMS)


def ids(found):
    return [link.dialogue_id(dialogue, MECHANISMS) for dialogue in found.dialogues]


def fact(found, field, at=0):
    """The value of a dialogue's fact, and {source: status} of its claims."""
    given = found.dialogues[at]["facts"][field]
    return given["value"], {claim["source_id"]: claim["status"] for claim in given["claims"]}


# --- identity -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (telling(ordinal=7), "dpd-jpn-07"),
        (telling(ordinal=4, session=1), "dpd-jpn-04-s1"),
        (telling(ordinal=12, mechanism="diplomatic_defence_dialogue"), "2plus2-jpn-12"),
        (telling(date="2017-05-03"), "dpd-jpn-y2017"),
        (telling(date="2017"), "dpd-jpn-y2017"),
        (telling(date="[..2017-05-03]"), "dpd-jpn-a"),
        (telling(date="XXXX-05-03"), "dpd-jpn-a"),
        (telling(), "dpd-jpn-a"),
    ],
)
def test_id_of_a_dialogue(told, expected):
    assert ids(linked([told])) == [expected]


def test_same_identity_is_one_dialogue():
    assert ids(linked([telling(ordinal=7), telling(ordinal=7), telling(ordinal=8), telling(ordinal=7, partner="KOR")])) == [
        "dpd-jpn-07", "dpd-jpn-08", "dpd-kor-07"]  # fmt: skip


def test_article_without_ordinal_joins_by_a_participant():
    chair = person("Tanaka Ichiro")
    found = linked([telling(ordinal=7, date="2021-03-02", participants=[chair]), telling(date="2021", participants=[chair])])
    assert ids(found) == ["dpd-jpn-07"]


def test_article_without_ordinal_joins_by_a_signed_instrument():
    found = linked([telling(ordinal=7, agreements=[agreement("protocol", area="training")]),
                    telling(agreements=[agreement("protocol", area="training")])])  # fmt: skip
    assert ids(found) == ["dpd-jpn-07"]


@pytest.mark.parametrize(
    "other",
    [
        telling(date="2022", participants=[person("Tanaka Ichiro")]),  # another year
        telling(date="2021", participants=[person("Suzuki Kenji")]),  # another person
        telling(date="2021", participants=[person("Tanaka Ichiro", country="VNM")]),  # not of the partner's side
        telling(date="2021", participants=[person(None, code="deputy_minister")]),  # a post is held by many
        telling(date="2021", mechanism="joint_working_group", participants=[person("Tanaka Ichiro")]),
        telling(date="2021", mechanism="diplomatic_defence_dialogue", participants=[person("Tanaka Ichiro")]),
        telling(date="2021", partner="KOR", participants=[person("Tanaka Ichiro")]),
        telling(date="2021", agreements=[agreement("protocol", "cited")]),  # cited, not signed
        telling(date="2021", agreements=[agreement("protocol", area="logistics")]),  # about something else
    ],
)
def test_article_without_ordinal_stays_apart(other):
    known = telling(ordinal=7, date="2021-03-02", participants=[person("Tanaka Ichiro"), person("Tanaka Ichiro", "VNM")],
                    agreements=[agreement("protocol")])  # fmt: skip
    assert len(linked([known, other]).dialogues) == 2


def test_generic_name_contradicts_no_defence_dialogue():
    chair = person("Tanaka Ichiro")
    generic = telling("defence_dialogue", date="2021", participants=[chair])
    assert ids(linked([generic, telling("defence_strategic_dialogue", ordinal=2, participants=[chair])])) == ["dsd-jpn-02"]
    foreign = telling("diplomatic_defence_dialogue", ordinal=2, participants=[chair])
    assert ids(linked([generic, foreign])) == ["2plus2-jpn-02", "dd-jpn-y2021"]


def test_generic_name_with_the_same_ordinal_joins():
    chair = person("Tanaka Ichiro")
    found = linked([telling("defence_dialogue", ordinal=7, participants=[chair]), telling(ordinal=7, participants=[chair])])
    assert ids(found) == ["dpd-jpn-07"]
    assert fact(found, "mechanism") == ("defence_policy_dialogue", {"a": "agreeing", "b": "selected"})
    assert ids(linked([telling("defence_dialogue", ordinal=7), telling(ordinal=7)])) == ["dd-jpn-07", "dpd-jpn-07"]


def test_article_without_session_joins_the_session_it_fits():
    chair = person("Tanaka Ichiro")
    sessions = [telling(ordinal=4, session=1, date="2022-06-29", participants=[chair]),
                telling(ordinal=4, session=2, date="2022-12-01", participants=[chair])]  # fmt: skip
    assert ids(linked([sessions, telling(ordinal=4, date="2022-06", participants=[chair])])) == ["dpd-jpn-04-s1", "dpd-jpn-04-s2"]


def test_two_candidates_are_ambiguous():
    chair = person("Tanaka Ichiro")
    found = linked([telling(ordinal=7, participants=[chair]), telling(ordinal=8, participants=[chair]), telling(participants=[chair])])
    assert ids(found) == ["dpd-jpn-07", "dpd-jpn-08", "dpd-jpn-c"]
    assert found.ambiguous == [{"source_id": "c", "mechanism": "defence_policy_dialogue", "partner": "JPN",
                                "candidates": ["dpd-jpn-07", "dpd-jpn-08"]}]  # fmt: skip


def test_what_one_article_tells_apart_stays_apart():
    chair = person("Tanaka Ichiro")
    known = telling(ordinal=6, participants=[chair])
    assert ids(linked([known, [telling(ordinal=6, coverage="mentioned"), telling(participants=[chair])]])) == ["dpd-jpn-06", "dpd-jpn-b"]


def test_articles_without_ordinal_join_each_other():
    chair = person("Tanaka Ichiro")
    assert ids(linked([telling(date="2021-05", participants=[chair]), telling(participants=[chair])])) == ["dpd-jpn-y2021"]
    two_years = linked([telling(date="2021", participants=[chair]), telling(participants=[chair]), telling(date="2023", participants=[chair])])
    assert ids(two_years) == ["dpd-jpn-b", "dpd-jpn-y2021", "dpd-jpn-y2023"]
    assert two_years.ambiguous[0]["source_id"] == "b"


def test_order_of_articles_decides_nothing():
    one, two = person("Tanaka Ichiro"), person("Suzuki Kenji")
    tellings = [telling(ordinal=7, date="2021-03-02", participants=[one]), telling(participants=[one, two]), telling(participants=[two]),
                telling(ordinal=8, date="2022"), telling("defence_dialogue", date="2022-05", participants=[person("Sato Yuki")])]  # fmt: skip
    records = [{"source_id": f"s{i}", "dialogues": [t]} for i, t in enumerate(tellings)]
    published = {record["source_id"]: None for record in records}
    results = [link.link(list(order), published, MECHANISMS) for order in itertools.permutations(records)]
    assert all(result == results[0] for result in results)
    assert ids(results[0]) == ["dd-jpn-y2022", "dpd-jpn-07", "dpd-jpn-08"]
    assert results[0].dialogues[1]["sources"] == ["s0", "s1", "s2"]  # s2 by whom s1 brought


# --- values ---------------------------------------------------------------------------------------------------------


def test_most_sources_win():
    found = linked([telling(ordinal=1, city_vi="Huế"), telling(ordinal=1, city_vi="Hà Nội"), telling(ordinal=1, city_vi="Hà Nội")])
    assert fact(found, "city_vi") == ("Hà Nội", {"a": "conflicting", "b": "selected", "c": "agreeing"})


def test_more_precise_wins_and_the_vaguer_agrees():
    found = linked([telling(ordinal=1, date="2021"), telling(ordinal=1, date="2021-03"), telling(ordinal=1, date="2021-03-02")])
    assert fact(found, "date") == ("2021-03-02", {"a": "agreeing", "b": "agreeing", "c": "selected"})


def test_earlier_source_wins():
    days = {"a": None, "b": "2021-03-04", "c": "2021-03-03T10:00"}
    found = linked([telling(ordinal=1, date=f"2021-03-0{d}") for d in (1, 2, 3)], days)
    assert fact(found, "date") == ("2021-03-03", {"a": "conflicting", "b": "conflicting", "c": "selected"})


def test_dates_narrow_each_other():
    found = linked([telling(ordinal=1, date="[..2021-05-10]"), telling(ordinal=1, date="2021")])
    assert fact(found, "date") == ("2021", {"a": "agreeing", "b": "selected"})
    assert [str(day) for day in found.dialogues[0]["days"][:2]] == ["2021-01-01", "2021-05-10"]


def test_conflicting_dates_do_not_narrow():
    found = linked([telling(ordinal=1, date="2021-05"), telling(ordinal=1, date="2021-05"), telling(ordinal=1, date="2021-07-01")])
    assert fact(found, "date") == ("2021-05", {"a": "selected", "b": "agreeing", "c": "conflicting"})
    assert [str(day) for day in found.dialogues[0]["days"][:2]] == ["2021-05-01", "2021-05-31"]


def test_report_and_plan_and_mention():
    report, plan = telling(ordinal=1), telling(ordinal=1, status="planned", coverage="mentioned")
    found = linked([plan, report])
    assert fact(found, "status") == ("held", {"a": "agreeing", "b": "selected"})
    assert fact(found, "coverage") == ("reported", {"a": "agreeing", "b": "selected"})
    assert fact(linked([plan, plan]), "status")[0] == "planned"


def test_city_of_another_country_is_not_shown():
    found = linked([telling(ordinal=1, country_code="JPN"), telling(ordinal=1, country_code="JPN"),
                    telling(ordinal=1, country_code="VNM", city_vi="Hà Nội")])  # fmt: skip
    assert fact(found, "country_code")[0] == "JPN"
    assert fact(found, "city_vi") == (None, {"c": "conflicting"})


# --- persons --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Maria L.Santos", "Maria Luisa Santos", True),
        ("Maria L. Santos", "Maria Luisa Santos", True),
        ("M. Santos", "Maria Luisa Santos", True),
        ("Santos", "Maria Luisa Santos", True),
        ("Maria Cruz", "Maria Luisa Santos", False),
        ("Hoang In-Mu", "Hwang In-moo", True),
        ("In-moo Hwang", "Hwang In-moo", True),
        ("Sanitchanok Sangkachan", "Sanitchanog Sangkachantra", True),
        ("Aleksandr Petrov", "Alexander Petrov", True),
        ("José Núñez", "Jose Nunez", True),
        ("Kim Min-jun", "Kim Min-soo", False),
        ("Lim Heng Soon", "Lim Yeng Tat", False),
        ("", "Maria Luisa Santos", False),
    ],
)
def test_foreign_names(a, b, same):
    assert names.same_person(a, b, vietnamese=False) == names.same_person(b, a, vietnamese=False) == same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("Trần Văn Hải", "Trần Văn Hai", True), ("Trần Văn Hải", "Trần Văn Hậu", False), ("Hải", "Trần Văn Hải", True), ("Đỗ Hà", "Do Ha", True)],
)
def test_vietnamese_names(a, b, same):
    assert names.same_person(a, b, vietnamese=True) == same


def test_slug():
    assert names.slug("Đỗ Thị Ngọc-Ánh") == "do-thi-ngoc-anh"
    assert names.slug("Łukasz O'Søren") == "lukasz-osoren"


def test_one_person_in_two_spellings():
    found = linked([telling(ordinal=1, participants=[person("Maria L.Santos", roles=["signatory"])]),
                    telling(ordinal=1, participants=[person("Maria Luisa Santos", roles=["co_chair"])])])  # fmt: skip
    (merged,) = found.dialogues[0]["participants"]
    assert link.person_id(merged) == "maria-luisa-santos"
    assert {c["value"]: c["status"] for c in merged["facts"]["name"]["claims"]} == {
        "Maria L.Santos": "agreeing", "Maria Luisa Santos": "selected"}  # fmt: skip
    assert list(merged["roles"]) == ["co_chair", "signatory"]


def test_spelling_that_occurs_most():
    forms = {"Trần Văn Hai": [[0, 1]], "Trần Văn Hải": [[2, 3], [4, 5]]}
    found = linked([telling(ordinal=1, participants=[person("Trần Văn Hai", "VNM", forms=forms)])])
    name = found.dialogues[0]["participants"][0]["facts"]["name"]
    assert name["value"] == "Trần Văn Hải"
    assert {c["value"]: c["status"] for c in name["claims"]} == {"Trần Văn Hai": "conflicting", "Trần Văn Hải": "selected"}


def test_two_persons_of_one_article_stay_two():
    pair = [person("Trần Văn Hải", "VNM"), person("Hải", "VNM", roles=["attendee"])]
    assert len(linked([telling(ordinal=1, participants=pair)]).dialogues[0]["participants"]) == 2


def test_person_without_name():
    unnamed = person(None, "GBR", position="Quốc vụ khanh", code="minister_of_state")
    found = linked([telling(ordinal=1, participants=[unnamed])])
    assert link.person_id(found.dialogues[0]["participants"][0]) == "gbr-minister_of_state"
    named = person("Jane Smith", "GBR", position="Quốc vụ khanh Quốc phòng", code="minister_of_state")
    (merged,) = linked([telling(ordinal=1, participants=[unnamed]), telling(ordinal=1, participants=[named])]).dialogues[0]["participants"]
    assert link.person_id(merged) == "jane-smith"
    assert merged["facts"]["position_vi"]["value"] == "Quốc vụ khanh Quốc phòng"


def test_posts_of_two_ministries_are_two_persons():
    posts = [person(None, "AUS", code=f"minister.{ministry}") for ministry in ("ministry_of_defence", "ministry_of_foreign_affairs")]
    ministers = linked([telling(ordinal=1, participants=posts)]).dialogues[0]["participants"]
    assert [link.person_id(p) for p in ministers] == ["aus-minister-ministry_of_defence", "aus-minister-ministry_of_foreign_affairs"]
    shorter = [telling(ordinal=1, participants=[posts[0]]), telling(ordinal=1, participants=[person("Ann Lee", "AUS", code="minister")])]
    assert [link.person_id(p) for p in linked(shorter).dialogues[0]["participants"]] == ["ann-lee"]


def test_known_role_replaces_attendance():
    found = linked([telling(ordinal=1, participants=[person("Jane Smith", roles=["attendee"])]),
                    telling(ordinal=1, participants=[person("Jane Smith", roles=["co_chair"])])])  # fmt: skip
    (merged,) = found.dialogues[0]["participants"]
    assert {c["value"]: c["status"] for c in merged["roles"]["co_chair"]["claims"]} == {"co_chair": "selected", "attendee": "agreeing"}


# --- areas and agreements -------------------------------------------------------------------------------------------


def test_areas_are_united():
    found = linked([telling(ordinal=1, areas=[area(), area("logistics")]), telling(ordinal=1, areas=[area(text="đào tạo cán bộ")])])
    training, logistics = found.dialogues[0]["areas"]
    assert training["facts"]["text_vi"]["value"] == "đào tạo"
    assert [c["status"] for c in training["facts"]["text_vi"]["claims"]] == ["selected", "agreeing"]
    assert logistics["facts"]["area_code"]["value"] == "logistics"


def test_agreements_of_two_sources_are_one():
    found = linked([telling(ordinal=1, date="2021-03-02", agreements=[agreement("protocol", "exchanged", title="Nghị định thư")]),
                    telling(ordinal=1, agreements=[agreement("protocol", "signed", "training", title="Nghị định thư về đào tạo")])])  # fmt: skip
    (protocol,) = found.dialogues[0]["agreements"]
    assert {field: link.value(protocol["facts"], field) for field in ("action", "area_code", "title_vi")} == {
        "action": "signed", "area_code": "training", "title_vi": "Nghị định thư về đào tạo"}  # fmt: skip
    assert link.agreement_date(found.dialogues[0], protocol)["value"] == "2021-03-02"
    assert link.agreement_ids(found.dialogues[0], MECHANISMS) == ["dpd-jpn-01-protocol-training"]


def test_agreements_of_one_source_stay_two():
    found = linked([telling(ordinal=1, agreements=[agreement("protocol", "cited", date="2019"), agreement("protocol", "cited", date="2015")])])
    assert link.agreement_ids(found.dialogues[0], MECHANISMS) == ["dpd-jpn-01-protocol", "dpd-jpn-01-protocol-2"]
    assert [link.value(a["facts"], "date") for a in found.dialogues[0]["agreements"]] == ["2015", "2019"]


# --- days -----------------------------------------------------------------------------------------------------------


def test_day_without_year():
    assert possible("XXXX-04-13") == Days(None, None, "04-13")
    both = meet(possible("XXXX-04-13"), possible("2015"))
    assert (str(both.earliest), str(both.latest)) == ("2015-04-13", "2015-04-13")
    assert meet(possible("XXXX-04-13"), possible("2015-05")) is None
    assert meet(possible("XXXX-04-13"), possible("XXXX-05")) is None
    assert meet(possible("XXXX-04"), possible("XXXX-04-13")).part == "04-13"


# --- curations ------------------------------------------------------------------------------------------------------


def curation(row, field, value, expected=None, table="dialogues"):
    return {"table": table, "row": row, "field": field, "value": value, "expected": expected, "reason": "known",
            "citation": "report", "place": f"curations.toml: {row} {field}"}  # fmt: skip


def curated(tellings, *curations):
    found = linked(tellings)
    curate.apply(found, list(curations), MECHANISMS)
    return found


def test_curated_date_is_shown_beside_the_sources():
    told = telling(ordinal=1, date="XXXX-04-13", agreements=[agreement()])
    found = curated([told], curation("dpd-jpn-01", "date", "2015-04-13", "XXXX-04-13"))
    assert fact(found, "date") == ("2015-04-13", {"a": "agreeing", "report": "selected"})
    assert str(found.dialogues[0]["days"].earliest) == "2015-04-13"
    assert link.agreement_date(found.dialogues[0], found.dialogues[0]["agreements"][0])["value"] == "2015-04-13"


def test_curated_value_that_contradicts():
    found = curated([telling(ordinal=1, city_vi="Huế")], curation("dpd-jpn-01", "city_vi", "Hà Nội", "Huế"))
    assert fact(found, "city_vi") == ("Hà Nội", {"a": "conflicting", "report": "selected"})


def test_curated_name_and_role_name_the_row_as_the_sources_give_it():
    row = "dpd-jpn-01/jpn-deputy_minister/attendee"
    told = telling(ordinal=1, participants=[person(None, roles=["attendee"], code="deputy_minister")])
    found = curated([told], curation(row, "role", "co_chair", "attendee", "participants"),
                    curation(row, "name", "Sato Yuki", None, "participants"))  # fmt: skip
    (chair,) = found.dialogues[0]["participants"]
    assert link.person_id(chair) == "sato-yuki"
    assert {c["source_id"]: c["status"] for c in chair["roles"]["co_chair"]["claims"]} == {"a": "agreeing", "report": "selected"}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (curation("dpd-jpn-02", "date", "2015"), "no such row"),
        (curation("dpd-jpn-01", "date", "2015-04", "2014"), "stale: the articles now say this by themselves"),
        (curation("dpd-jpn-01", "date", "2015-04-13", "2014"), "stale: the articles now give '2015-04', not '2014'"),
        (curation("dpd-jpn-01", "city_vi", "Huế", "Hà Nội"), "stale: the articles now give None, not 'Hà Nội'"),
        (curation("dpd-jpn-01-minutes", "date", "2015-04-13", None, "agreements"), "curate the dialogue's"),
    ],
)
def test_stale_curation(wrong, message):
    with pytest.raises(SeedError, match=message) as error:
        curated([telling(ordinal=1, date="2015-04", agreements=[agreement()])], wrong)
    assert str(error.value).startswith("curations.toml: ")
