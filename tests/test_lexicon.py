"""The phrase lists: each phrase is found, as what it stands for; a list that is not sound is refused, with its line."""

import csv
import io
import re
import shutil
import unicodedata
from collections import Counter

import pytest
from vdd import areas, article, extract, lexicon, schema

LISTS = ("areas", "cities", "countries", "instruments", "organisations", "posts", "ranks", "surnames", "verbs")
ENTITIES = ("cities", "countries", "instruments", "organisations", "posts", "ranks", "verbs")
# A report in which two sides agree on one thing, for the wording of an area to stand in.
REPORT = """Việt Nam và Mông Cổ đối thoại chính sách quốc phòng

Ngày 5/3/2024, tại Hà Nội đã diễn ra Đối thoại Chính sách quốc phòng Việt Nam - Mông Cổ lần thứ 3, do Trung tướng Trần Văn Mẫu, Thứ trưởng Bộ Quốc phòng Việt Nam và Thiếu tướng Bold Sample, Quốc vụ khanh Bộ Quốc phòng Mông Cổ đồng chủ trì.

Hai bên nhất trí thúc đẩy hợp tác trong các lĩnh vực: {}.
"""


@pytest.mark.parametrize("name", ENTITIES)
def test_every_phrase_is_found_as_what_it_stands_for(name):
    find, wrong = lexicon.entities().find, []
    for row in lexicon.rows(name):
        for words in (row["phrase"], row["phrase"].upper()):
            text = lexicon.key(f"xin {words}, xin")
            found = find(text, 0, len(text))
            if found != [(4, 4 + len(words), name, row)]:
                wrong.append((words, [(text[a:b], kind) for a, b, kind, _ in found]))
    assert wrong == []


def written(phrase):
    """A wording as an article writes it: other words stand where one in two parts has "…"."""
    return phrase.replace("…", "một chiếc")


def test_every_wording_of_an_area_is_found_as_its_own_code():
    wrong = []
    for row in lexicon.rows("areas"):
        words = written(row["phrase"])
        text = lexicon.key(f"và {words}, xin")  # "và": some are areas in an enumeration only
        if areas.find(text, 0, len(text)) != [(3, 3 + len(words), row["code"])]:
            wrong.append(row["phrase"])
    assert wrong == []


def test_a_wording_in_two_parts_is_not_found_across_a_stop_or_from_afar():
    assert {phrase for phrase, _ in lexicon.parted_areas()} == {row["key"] for row in lexicon.rows("areas") if "…" in row["phrase"]}
    for phrase, code in lexicon.parted_areas():
        for between in ("một chiếc. Hai", "một chiếc, hai", "một " * 30):
            text = lexicon.key(f"và {phrase.replace('…', between.strip())}, xin")
            assert (code, 3) not in [(found, a) for a, _, found in areas.find(text, 0, len(text))], text


def test_a_wording_of_enumerations_is_found_in_them_only():
    for row in lexicon.rows("areas"):
        if row["where"] == "list":
            text = lexicon.key(f"xin {row['phrase']}, xin")
            assert areas.find(text, 0, len(text)) == [], row["phrase"]


def test_every_wording_of_an_area_is_coded_where_two_sides_agree_on_it():
    wrong = []
    for row in lexicon.rows("areas"):
        if row["code"] == "-":
            continue
        record = extract.extract(article.read(REPORT.format(written(row["phrase"])).encode(), "a"))
        coded = [area["area"] for dialogue in record["dialogues"] for area in dialogue["areas"]]
        if row["code"] not in coded:
            wrong.append((row["code"], row["phrase"], coded))
    assert wrong == []


def test_every_area_has_wordings():
    used = Counter(row["code"] for row in lexicon.rows("areas"))
    assert set(schema.codes()["areas"]) <= set(used)
    assert set(schema.codes()["partners"]) <= {row["code"] for row in lexicon.rows("countries")}
    assert set(schema.codes()["instruments"]) <= {row["code"] for row in lexicon.rows("instruments")}


def test_phrases_are_found_in_whole_words_only():
    find = lexicon.entities().find
    for row in lexicon.rows("countries"):
        text = lexicon.key(f"a{row['phrase']} {row['phrase']}b")
        assert not [f for f in find(text, 0, len(text)) if f[:2] in ((1, 1 + len(row["phrase"])),)], row["phrase"]


def test_case_old_tone_marks_and_dashes_make_no_difference():
    assert lexicon.key("Gìn giữ HOÀ BÌNH – “Uỷ ban”") == lexicon.key('gìn giữ hòa bình - "Ủy ban"')


def test_no_phrase_stands_in_two_lists_that_are_searched_together():
    at: dict[str, list[str]] = {}
    for name in ENTITIES:
        for row in lexicon.rows(name):
            at.setdefault(lexicon.key(row["phrase"]), []).append(name)
    assert {phrase: names for phrase, names in at.items() if len(names) > 1} == {}


def test_the_first_city_of_a_land_is_its_capital():
    known = {"AUS": "Canberra", "CUB": "La Habana", "IND": "New Delhi", "KAZ": "Astana", "NLD": "Amsterdam", "TUR": "Ankara", "VNM": "Hà Nội"}
    assert {code: lexicon.capitals()[code] for code in known} == known
    assert {"BOL", "ISR", "SGP"}.isdisjoint(lexicon.capitals())


def test_columns_hold_known_values():
    partners = set(schema.codes()["partners"])
    assert {row["country_code"] for row in lexicon.rows("cities")} <= partners
    assert {row["use"] for row in lexicon.rows("countries")} == {"name", "pair"}
    assert {row["where"] for row in lexicon.rows("areas")} == {"any", "list", "item"}
    assert {row["field"] for row in lexicon.rows("organisations")} <= {"defence", "foreign", "other"}
    for name in LISTS:
        for row in lexicon.rows(name):
            assert all(unicodedata.is_normalized("NFC", cell) and cell == cell.strip() for cell in row.values()), row
            assert all(re.fullmatch("[A-Z]{3}|[a-z0-9_]+|-", row[c]) for c in ("code", "country_code") if c in row), row


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the lists to spoil: copied(name, change) reads list `name` after change(its lines)."""
    folder = tmp_path / "lexicon"
    shutil.copytree(lexicon.DIR, folder)
    monkeypatch.setattr(lexicon, "DIR", folder)
    monkeypatch.setattr(lexicon, "_columns", lexicon._columns.__wrapped__)  # which are read once

    def read(name, change):
        path = folder / f"{name}.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        change(lines)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return lexicon.rows.__wrapped__(name)

    return read


def cells(line):
    return next(csv.reader([line]))


def joined(row):
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(row)
    return out.getvalue()


def put(lines, at, column, value):
    """Line `at` (counted from 1) with another value in a column."""
    row = cells(lines[at - 1])
    row[cells(lines[0]).index(column)] = value
    lines[at - 1] = joined(row)


def again(lines, column=None, value=None):
    """The phrase of line 2 once more, as line 4."""
    lines.insert(3, lines[1])
    if column:
        put(lines, 4, column, value)


UNSOUND = {
    "phrase twice": ("ranks", lambda lines: again(lines), "ranks.csv line 4", "line 2 has it"),
    "phrase in two codes": ("areas", lambda lines: again(lines, "code", "training"), "areas.csv line 4", "line 2 has it"),
    "differs in case only": ("cities", lambda lines: again(lines, "phrase", "HÀ NỘI"), "cities.csv line 4", "line 2 has it"),
    "differs in the dash only": ("countries", lambda lines: (put(lines, 2, "phrase", "a - b"), again(lines, "phrase", "a – b")), "countries.csv line 4", "line 2"),
    "differs in the tone mark's place": ("areas", lambda lines: (put(lines, 2, "phrase", "hòa"), again(lines, "phrase", "hoà")), "areas.csv line 4", "line 2"),
    "not NFC": ("posts", lambda lines: put(lines, 3, "phrase", unicodedata.normalize("NFD", "Bộ trưởng X")), "posts.csv line 3", "NFC"),
    "blank at the end": ("posts", lambda lines: put(lines, 3, "phrase", "Bộ trưởng X "), "posts.csv line 3", "spaces"),
    "a NUL": ("posts", lambda lines: put(lines, 3, "phrase", "Bộ\0trưởng"), "posts.csv line 3", "NUL"),
    "empty phrase": ("verbs", lambda lines: put(lines, 3, "phrase", ""), "verbs.csv line 3", "empty"),
    "a cell too many": ("verbs", lambda lines: lines.insert(2, "both,hai phía,x"), "verbs.csv line 3", "3 cells"),
    "a cell missing": ("cities", lambda lines: lines.insert(2, "VNM,Vinh,Vinh"), "cities.csv line 3", "3 cells"),
    "another header": ("cities", lambda lines: put(lines, 1, "city_en", "english"), "cities.csv line 1", "must be"),
    "no header": ("ranks", lambda lines: lines.clear(), "ranks.csv line 1", "must be"),
    "unknown area": ("areas", lambda lines: put(lines, 3, "code", "weather"), "areas.csv line 3", "no code 'weather'"),
    "unknown country": ("countries", lambda lines: put(lines, 3, "code", "XXX"), "countries.csv line 3", "no code 'XXX'"),
    "unknown instrument": ("instruments", lambda lines: put(lines, 3, "code", "weather"), "instruments.csv line 3", "no code 'weather'"),
    "unknown country of a city": ("cities", lambda lines: put(lines, 3, "country_code", "XXX"), "cities.csv line 3", "'XXX'"),
    "unknown use": ("countries", lambda lines: put(lines, 3, "use", "nmae"), "countries.csv line 3", "'nmae'"),
    "unknown where": ("areas", lambda lines: put(lines, 3, "where", "lsit"), "areas.csv line 3", "'lsit'"),
    "unknown field": ("organisations", lambda lines: put(lines, 3, "field", "police"), "organisations.csv line 3", "'police'"),
    "unknown verb": ("verbs", lambda lines: put(lines, 3, "code", "agreee"), "verbs.csv line 3", "'agreee'"),
}


@pytest.mark.parametrize(("name", "change", "place", "told"), UNSOUND.values(), ids=UNSOUND)
def test_an_unsound_list_is_refused(copied, name, change, place, told):
    with pytest.raises(lexicon.LexiconError) as error:
        copied(name, change)
    assert place in str(error.value) and told in str(error.value)


def test_a_list_that_is_not_utf8_is_refused(copied):
    (lexicon.DIR / "ranks.csv").write_bytes("phrase,rank_vi,rank_en,rank_en_vnm\nThiếu tướng,a,b,c\n".encode("cp1258", "replace") + b"\xff\n")
    with pytest.raises(lexicon.LexiconError) as error:
        lexicon.rows.__wrapped__("ranks")
    assert "ranks.csv" in str(error.value) and "UTF-8" in str(error.value)


def test_a_new_phrase_is_a_new_line(copied):
    rows = copied("ranks", lambda lines: lines.append("Đô đốc Thử,Đô đốc,Admiral,Admiral"))
    assert rows[-1]["phrase"] == "Đô đốc Thử"
