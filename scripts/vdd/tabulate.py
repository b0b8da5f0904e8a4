"""Tabulating: dialogues to the rows of all tables, and evidence for every cell.

A row is a dict of column to value (str, int, date or None), its columns in the order of the schema; the rows of a
table are sorted by its primary key.
"""

import functools
import hashlib

from vdd import lexicon, link, schema, screen

_ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth "
    "Sixteenth Seventeenth Eighteenth Nineteenth Twentieth"
).split()
_CHARGE = " phụ trách "
_TITLE_LENGTH = 80  # of what stands for the title of an article without one


def tabulate(linked: link.Linked, seeds: dict[str, dict], citations: dict[str, dict]) -> dict[str, list[dict]]:
    """The rows of every table, by name, in the order of schema.TABLES.

    `seeds`: {source_id: {"file", "sha256", "article", "record", "known"}}, `known` what sources.toml says.
    `citations`: {name: citation} of the curations that were applied.
    """
    mechanisms = schema.codes()["mechanisms"]
    tables = {table: [] for table in schema.TABLES}
    for dialogue in linked.dialogues:
        key = link.dialogue_id(dialogue, mechanisms)
        _dialogue_rows(tables, dialogue, key, {source: seeds[source]["article"].text for source in dialogue["sources"]})
    used: dict[str, set[str]] = {}
    of_row = {"agreements": {row["agreement_id"]: row["dialogue_id"] for row in tables["agreements"]}}
    for row in tables["evidence"]:
        dialogue_id = of_row.get(row["table"], {}).get(row["row_id"]) or row["row_id"].split("/")[0]
        used.setdefault(row["source_id"], set()).add(dialogue_id)
    for row in tables["dialogues"]:
        row["source_count"] = sum(row["dialogue_id"] in used.get(source_id, ()) for source_id in seeds)
    tables["sources"] = [_article_row(source_id, seed) for source_id, seed in seeds.items()]
    tables["sources"] += [_citation_row(name, citation) for name, citation in citations.items()]
    for row in tables["sources"]:
        row["dialogues"] = len(used.get(row["source_id"], ()))
    tables["codes"] = schema.code_rows()
    return {table: _in_order(table, rows) for table, rows in tables.items()}


def _in_order(table: str, rows: list[dict]) -> list[dict]:
    """The rows with every column of the schema, sorted by key."""
    columns, key = list(schema.fields(table)), schema.primary_key(table)
    rows = [{column: row.get(column) for column in columns} for row in rows]
    return sorted(rows, key=lambda row: [row[column] for column in key])


# --- the core tables and their evidence ---------------------------------------------------------------------------


def _dialogue_rows(tables: dict, dialogue: dict, key: str, texts: dict[str, str]) -> None:
    """Add the rows of one dialogue to all core tables and to the evidence. `texts`: its articles, as in the files."""

    def add(table, row, facts):
        row_id = "/".join(row[column] for column in schema.primary_key(table))
        tables[table].append(row)
        for field, fact in facts.items():
            for claim in fact["claims"]:
                tables["evidence"] += _evidence(table, row_id, field, claim, texts)

    facts = dialogue["facts"]
    row = {"dialogue_id": key, **_values(facts), **_named(facts, dialogue["days"]), **_ends(dialogue["days"])}
    row["city_en"] = _city_en(row.get("country_code"), row.get("city_vi"))
    add("dialogues", row, facts)
    for person in dialogue["participants"]:
        facts = person["facts"]
        row = {"dialogue_id": key, "person_id": link.person_id(person), **_values(facts)}
        row["rank_en"] = _rank_en(row.get("rank_vi"), row["country_code"])
        row["position_en"] = _position_en(row.get("position_vi"), row["country_code"])
        for role, fact in person["roles"].items():
            add("participants", {**row, "role": role}, {**facts, "role": fact})
    for area in dialogue["areas"]:
        add("areas", {"dialogue_id": key, **_values(area["facts"])}, area["facts"])
    ids = link.agreement_ids(dialogue, schema.codes()["mechanisms"])
    for agreement_id, agreement in zip(ids, dialogue["agreements"]):
        facts, date = agreement["facts"], link.agreement_date(dialogue, agreement)
        happened = link.value(facts, "action") in link.HAPPENED
        days = dialogue["days"] if happened else link.narrow(date)
        facts = {**facts, "date": date} if date else facts
        row = {"agreement_id": agreement_id, "dialogue_id": key, **_values(facts), **_ends(days)}
        row["title_en"] = _agreement_title(row["instrument"], row.get("area_code"))
        add("agreements", row, facts)


def _values(facts: dict) -> dict:
    return {field: fact["value"] for field, fact in facts.items()}


def _ends(days) -> dict:
    return {"date_earliest": days.earliest, "date_latest": days.latest}


def _evidence(table: str, row_id: str, field: str, claim: dict, texts: dict[str, str]) -> list[dict]:
    """One row a place that a claim rests on; a curation has one, without a place."""
    source_id, text = claim["source_id"], schema.cell_text(claim["value"])
    rows = []
    for start, end in [(None, None)] if claim["spans"] is None else dict.fromkeys(map(tuple, claim["spans"])):
        parts = (table, row_id, field, source_id, schema.cell_text(start), schema.cell_text(end), text)
        rows.append({
            # "e" keeps readers of CSV from taking an id for a number
            "evidence_id": "e" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:15],
            "table": table, "row_id": row_id, "field": field, "value": text, "source_id": source_id,
            "start": start, "end": end, "quote": None if start is None else texts[source_id][start:end],
            "status": claim["status"],
        })  # fmt: skip
    return rows


# --- sources ------------------------------------------------------------------------------------------------------


def _article_row(source_id: str, seed: dict) -> dict:
    record, known, read = seed["record"], seed["known"], seed["article"]
    published, basis = known.get("published"), known.get("published_basis", "elsewhere")
    if published is None and record.get("published"):
        published, basis = record["published"], "stated"
    title = known.get("title") or (record["title"]["value"] if record.get("title") else _incipit(read, record))
    return {
        "source_id": source_id,
        "kind": "article",
        "file": seed["file"],
        "sha256": seed["sha256"],
        "title": title,
        "publisher": known.get("publisher"),
        "author": known.get("author"),
        "url": known.get("url"),
        "published": published,
        "published_basis": basis if published else None,
        "language": known.get("language", "vi"),
        "characters": len(read.text),
        "repairs": sum(repair["to"] is not None for repair in record["repairs"]),
    }


def _citation_row(name: str, citation: dict) -> dict:
    return {
        "source_id": name,
        "kind": "curation",
        "title": citation["title"],
        "publisher": citation["publisher"],
        "url": citation["url"],
        "read_on": citation["date_read"],
        "language": citation["language"],
    }


def _incipit(read, record: dict) -> str:
    """The opening words of the text, which stand for the title of an article that has none.

    The text begins with the first paragraph of the body that can be about a dialogue, so that teasers and captions
    do not count; without a dialogue, with the first paragraph of the body.
    """
    body = [p for p in read.paragraphs if p.kind == "body"]
    about = [p for p in body if record["dialogues"] and screen.concerns(read.clean[p.start : p.end].encode())]
    chosen = about or body or read.paragraphs
    words = "".join(read.clean[p.start : p.end] for p in chosen[:1]).lstrip("=+-@ ").split() or [read.source_id]
    opening = words[0][:_TITLE_LENGTH]
    for word in words[1:]:
        if len(opening) + len(word) + 2 > _TITLE_LENGTH:
            return opening + "…"
        opening += " " + word
    return opening


# --- derived labels -----------------------------------------------------------------------------------------------


def _named(facts: dict, days) -> dict:
    """The partner's labels and the dialogue's titles, from mechanism, partner, ordinal (or year) and session."""
    mechanism = schema.codes()["mechanisms"][link.value(facts, "mechanism")]
    partner = schema.codes()["partners"][link.value(facts, "partner_code")]
    ordinal, session = link.value(facts, "ordinal"), link.value(facts, "session")
    english = f"Viet Nam-{partner['label_en']} {mechanism['label_en']}"
    vietnamese = f"{mechanism['label_vi']} Việt Nam - {partner['label_vi']}"
    if ordinal is not None:
        english = f"{ordinal_en(ordinal)} {english}"
        vietnamese += f" lần thứ {ordinal_vi(ordinal)}"
    elif days.year:
        english += f", {days.year}"
        vietnamese += f" năm {days.year}"
    if session is not None:
        english += f", session {session}"
        vietnamese += f", phiên thứ {ordinal_vi(session)}"
    return {"title_en": english, "title_vi": vietnamese, "partner_en": partner["label_en"], "partner_vi": partner["label_vi"]}


def ordinal_en(number: int) -> str:
    """As "Seventh" or "21st": words up to twenty."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def ordinal_vi(number: int) -> str:
    """Gives "nhất" for 1, which "thứ" never precedes as a figure; figures for all others."""
    return "nhất" if number == 1 else str(number)


def _agreement_title(instrument: str, area: str | None) -> str:
    title = schema.codes()["instruments"][instrument]["label_en"]
    return f"{title}: {schema.codes()['areas'][area]['label_en']}" if area else title


@functools.cache
def _lookup(name: str, *columns: str) -> dict:
    """The first row of a lexicon list for each value of some columns, compared as phrases are."""
    found: dict = {}
    for row in lexicon.rows(name):
        found.setdefault(tuple(lexicon.key(row[column]) for column in columns), row)
    return found


def _city_en(country: str | None, city: str | None) -> str | None:
    row = city and country and _lookup("cities", "country_code", "city_vi").get((lexicon.key(country), lexicon.key(city)))
    return row["city_en"] if row else None


def _rank_en(rank: str | None, country: str) -> str | None:
    if (country, rank) == ("CHN", "Thượng tướng"):  # shang jiang, the highest there is; a Colonel General elsewhere
        return "General"
    row = rank and _lookup("ranks", "rank_vi").get((lexicon.key(rank),))
    return (row["rank_en_vnm" if country == link.HOME else "rank_en"] or None) if row else None


def _position_en(position: str | None, country: str) -> str | None:
    """The English of a position: each of its posts, with the organisations it is of; None where a word is in no list.

    What a post is in charge of ("phụ trách ...") may stand after its ministry: the lists have it beside the post.
    """
    words = position.split() if position else []
    english = _posts_en(words, country)
    if english is None and _CHARGE in " ".join(words):
        rest, charge = " ".join(words).split(_CHARGE, 1)
        _, of = _longest("posts", rest.split())
        head = rest.split()[: len(rest.split()) - len(of)]
        english = _posts_en([*head, *_CHARGE.split(), *charge.split(), *of], country)
    return english


def _posts_en(words: list[str], country: str) -> str | None:
    english = []
    while words:
        post, words = _longest("posts", words)
        if not post or not post["position_en"]:
            return None
        composed, joined = post["position_en"], _post_of
        while words:
            charged = words[:2] == _CHARGE.split()
            organisation, rest = _longest("organisations", words[2:] if charged else words)
            if not organisation:
                break
            of = organisation["organisation_en_vnm" if country == link.HOME else "organisation_en"]
            if not of:
                return None
            if charged:
                composed += f" {of.replace('of', 'for', 1)}"
            else:
                composed = joined(composed, of, organisation["code"].startswith("ministry_of_"))
            words, joined = rest, _under
        english.append(composed)
    return ", ".join(english) or None


def _longest(name: str, words: list[str]) -> tuple[dict | None, list[str]]:
    """The row of a lexicon list whose phrase begins `words`, the longest of them, and the words after it."""
    rows = _lookup(name, "phrase")
    for size in range(len(words), 0, -1):
        row = rows.get((lexicon.key(" ".join(words[:size]).rstrip(",")),))
        if row:
            return row, words[size:]
    return None, words


def _post_of(post: str, of: str, ministry: bool) -> str:
    """As "Deputy Minister of Defence", "Minister of State for Defence", "Permanent Secretary of the Ministry of Defence"."""
    if ministry and post.endswith(" of State"):
        return f"{post} {of.replace('of', 'for', 1)}"
    if ministry and not post.endswith(("Minister", "Assistant Secretary")):
        return f"{post} of the Ministry {of}"
    return f"{post} {of}"


def _under(composed: str, of: str, ministry: bool) -> str:
    """As "Director of the Foreign Relations Department, Ministry of Defence"."""
    return f"{composed}, Ministry {of}" if ministry else f"{composed} {of}"
