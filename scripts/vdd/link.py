"""Linking: the records of all articles to dialogues, each fact with what every source says about it.

A *telling* is one dialogue of one record: what one article says about one meeting, with its `source_id`.
A *fact* is `{"value": ..., "claims": [{"value", "source_id", "spans", "status"}, ...]}`: the settled value and all
that the sources say, the losers too (codebook section 8). A *dialogue* is

    {"facts": {mechanism, partner_code, ordinal, session, coverage, status, date, city_vi, country_code, format},
     "days": Days, "sources": [source_id, ...], "loose_id": source_id,
     "participants": [{"facts": {name, country_code, rank_vi, position_vi}, "position_code", "roles": {role: fact}}],
     "areas": [{"facts": {area_code, stance, actor, text_vi}}],
     "agreements": [{"facts": {instrument, action, area_code, title_vi, date}}]}

Facts that no source gives are absent. Ids are not stored: they follow from the facts, also from curated ones.
"""

import re
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import NamedTuple

from vdd import names
from vdd.days import ANY, Days, meet, possible

GENERIC = "defence_dialogue"  # says nothing about the kind: codebook section 1
HAPPENED = ("signed", "exchanged", "adopted")  # at the dialogue itself, on its day
HOME = "VNM"
PRESENT_ONLY = "attendee"  # a person "without any of the roles above"

_SCALARS = ("mechanism", "partner_code", "ordinal", "session", "coverage", "status", "date", "country_code", "city_vi", "format")
_RECORD_NAME = {"partner_code": "partner", "area_code": "area"}
# (what says less, what says more): the first does not contradict the second.
_WEAKER = {("mentioned", "reported"), ("planned", "held"), ("exchanged", "signed"), ("adopted", "signed")}


class Linked(NamedTuple):
    dialogues: list[dict]
    rank: dict[str, int]
    ambiguous: list[dict]  # {"source_id", "mechanism", "partner", "candidates": [dialogue_id, ...]}


def source_order(published: dict[str, str | None]) -> dict[str, int]:
    """The rank of each source: by publication day, those without one last, then by id."""
    ordered = sorted(published, key=lambda source: (published[source] or "9999", source))
    return {source: rank for rank, source in enumerate(ordered)}


def link(records: list[dict], published: dict[str, str | None], mechanisms: dict[str, dict]) -> Linked:
    """The dialogues that the records tell of, in the order of their ids.

    `published` gives every source's day (ISO 8601) or None; `mechanisms` the rows of that code list by code.
    """
    rank = source_order(published)
    tellings = [{**told, "source_id": record["source_id"]} for record in records for told in record["dialogues"]]
    tellings.sort(key=lambda told: rank[told["source_id"]])
    groups, unclear = _group(tellings, mechanisms)

    def merged(group):
        return _dialogue(sorted(group, key=lambda told: rank[told["source_id"]]), rank)

    by_id: dict[str, list[dict]] = {}
    for group in groups:  # without an ordinal, the meetings of one mechanism in one year are one row
        by_id.setdefault(dialogue_id(merged(group), mechanisms), []).extend(group)
    ambiguous = [
        {"source_id": told["source_id"], "mechanism": told["mechanism"], "partner": told["partner"],
         "candidates": sorted(dialogue_id(merged(group), mechanisms) for group in candidates)}
        for told, candidates in unclear
    ]  # fmt: skip
    dialogues = [merged(by_id[key]) for key in sorted(by_id)]
    return Linked(dialogues, rank, ambiguous)


# --- ids (codebook sections 2, 5, 7) ------------------------------------------------------------------------------


def value(facts: dict, field: str):
    """The settled value of a fact, None where no source and no curation gives one."""
    return facts[field]["value"] if field in facts else None


def dialogue_id(dialogue: dict, mechanisms: dict[str, dict]) -> str:
    """`<abbr>-<partner>-<ordinal>[-s<session>]`; without an ordinal the year, without a year the first source."""
    facts = dialogue["facts"]
    parts = [mechanisms[value(facts, "mechanism")]["abbr"], value(facts, "partner_code").lower()]
    ordinal, session = value(facts, "ordinal"), value(facts, "session")
    if ordinal is not None:
        parts.append(f"{ordinal:02}")
    elif dialogue["days"].year:
        parts.append(f"y{dialogue['days'].year}")
    else:
        parts.append(dialogue["loose_id"])
    return "-".join(parts) + (f"-s{session}" if session is not None else "")


def person_id(person: dict) -> str:
    """The ASCII form of the name; of a person without a name `<country>-<position code>`."""
    facts = person["facts"]
    return _person_id(value(facts, "name"), value(facts, "country_code"), person["position_code"])


def _person_id(name: str | None, country: str, position_code: str | None) -> str:
    post = (position_code or "unnamed").replace(".", "-")  # the codes of a post and of what it is the post of
    return (name and names.slug(name)) or f"{country.lower()}-{post}"


def agreement_ids(dialogue: dict, mechanisms: dict[str, dict]) -> list[str]:
    """`<dialogue_id>-<instrument>[-<area>]` for each agreement, a number from 2 on added to those that come later."""
    used: dict[str, int] = {}
    ids = []
    for agreement in dialogue["agreements"]:
        facts = agreement["facts"]
        stem = "-".join(filter(None, (dialogue_id(dialogue, mechanisms), value(facts, "instrument"), value(facts, "area_code"))))
        used[stem] = used.get(stem, 0) + 1
        ids.append(stem if used[stem] == 1 else f"{stem}-{used[stem]}")
    return ids


def agreement_date(dialogue: dict, agreement: dict) -> dict | None:
    """The fact of an agreement's date: the dialogue's for what happened there (codebook section 7)."""
    facts = dialogue["facts"] if value(agreement["facts"], "action") in HAPPENED else agreement["facts"]
    return facts.get("date")


# --- which tellings are one dialogue (codebook section 2) ---------------------------------------------------------


def _group(tellings: list[dict], mechanisms: dict[str, dict]) -> tuple[list[list[dict]], list[tuple]]:
    """Tellings of one meeting together, and (telling, groups it could as well belong to) for the ambiguous ones.

    What lacks a part of the identity joins the one known dialogue that it fits; what then knows more may fit another.
    Everything of a round joins at once, so that the order of the articles decides nothing.
    """
    known: dict[tuple, list[dict]] = {}
    loose: list[list[dict]] = []
    for told in tellings:
        if told.get("ordinal") is None:
            loose.append([told])
        else:
            known.setdefault((told["mechanism"], told["partner"], told["ordinal"], told.get("session")), []).append(told)
    for key in [key for key in known if _incomplete(key, known, mechanisms)]:
        loose.append(known.pop(key))
    groups, apart = list(known.values()), []
    while loose:
        fits = [(group, [other for other in groups if _fits(group, other, mechanisms)]) for group in loose]
        apart += [(group, candidates) for group, candidates in fits if len(candidates) > 1]
        for group, candidates in fits:
            if len(candidates) == 1:
                candidates[0].extend(group)
        rest = [group for group, candidates in fits if not candidates]
        if len(rest) == len(loose):
            break
        loose = rest
    fits = [(group, [other for other in loose if other is not group and _fits(group, other, mechanisms)]) for group in loose]
    torn = [(group, near) for group, near in fits if not all(_fits(a, b, mechanisms) for a, b in combinations(near, 2))]
    apart += torn
    torn_ids = {id(group) for group, _ in torn}
    taken: set[int] = set()
    for group, near in fits:
        if id(group) not in taken | torn_ids:
            together = [group, *(other for other in near if id(other) not in torn_ids)]
            taken.update(id(other) for other in together)
            groups.append([told for other in together for told in other])
    return groups + [group for group, _ in apart], [(group[0], candidates) for group, candidates in apart]


def _incomplete(key: tuple, known: dict, mechanisms: dict[str, dict]) -> bool:
    """Whether another known dialogue has the same ordinal and says more: the kind, or which session it was."""
    mechanism, partner, ordinal, session = key
    return any(
        (other[0] == mechanism and session is None and other[3] is not None)
        or (mechanism == GENERIC != other[0] and mechanisms[other[0]]["led_by"] == "defence")
        for other in known
        if other[1:3] == (partner, ordinal)
    )


def _fits(group: list[dict], other: list[dict], mechanisms: dict[str, dict]) -> bool:
    """Whether two groups can be one meeting: nothing contradicts, the days overlap, and they share a participant
    of the partner's side, an instrument signed or the ordinal and closed dates. What one article tells apart is two."""
    for a in group:
        for b in other:
            if (
                a["source_id"] == b["source_id"]
                or a["partner"] != b["partner"]
                or not _same_kind(a["mechanism"], b["mechanism"], mechanisms)
            ):
                return False
            if any(None not in (a.get(part), b.get(part)) and a[part] != b[part] for part in ("ordinal", "session")):
                return False
    days, others = _days(group), _days(other)
    if meet(days, others) is None:
        return False
    closed = None not in (days.earliest, days.latest, others.earliest, others.latest)
    return any(
        (closed and a.get("ordinal") is not None and a.get("ordinal") == b.get("ordinal"))
        or bool(_signed(a) & _signed(b))
        or any(_one_person(x, y) for x in _partners(a) for y in _partners(b))
        for a in group
        for b in other
    )


def _same_kind(a: str, b: str, mechanisms: dict[str, dict]) -> bool:
    return a == b or (GENERIC in (a, b) and mechanisms[a]["led_by"] == mechanisms[b]["led_by"] == "defence")


def _days(group: list[dict]) -> Days:
    """The days that the tellings leave possible together, as far as they agree."""
    days = ANY
    for told in group:
        days = meet(days, possible(told.get("date"))) or days
    return days


def _partners(told: dict) -> list[dict]:
    """The named participants of the partner's side; a post alone does not tell one year's holder from the next."""
    return [p for p in told.get("participants", []) if p["country_code"] == told["partner"] and p["name"]]


def _signed(told: dict) -> set[tuple]:
    return {(a["instrument"], a.get("area")) for a in told.get("agreements", []) if a["action"] == "signed"}


# --- what the sources say together (codebook section 8) -----------------------------------------------------------


class Rule(NamedTuple):
    """How values of a field compare. `covers(a, b)`: who says a does not contradict b, which only says more."""

    covers: Callable = lambda a, b: (a, b) in _WEAKER
    precision: Callable = lambda value: 0
    agrees: Callable | None = None  # where values can be compatible though neither covers the other


def _in_words(a: str, b: str) -> bool:
    rest = iter(b.casefold().split())
    return all(word in rest for word in a.casefold().split())


def _spelling(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())


_WORDS = Rule(_in_words, lambda value: len(value.split()))
_RULES = {
    "mechanism": Rule(lambda a, b: a == GENERIC),
    "date": Rule(
        lambda a, b: meet(possible(a), possible(b)) == meet(possible(b), possible(b)),
        lambda value: -possible(value).width,
        lambda a, b: meet(possible(a), possible(b)) is not None,
    ),
    "rank_vi": _WORDS,
    "position_vi": _WORDS,
    "title_vi": _WORDS,
    "text_vi": Rule(lambda a, b: True),  # other words for the same thing: the earliest source's are shown
    "role": Rule(lambda a, b: a == PRESENT_ONLY),
    # Without diacritics a Vietnamese name is another name; foreign names are written with and without.
    "name": Rule(lambda a, b: names.shortens(_spelling(a), _spelling(b))),
    "foreign_name": Rule(lambda a, b: names.shortens(names.words(a), names.words(b))),
}


def settle(field: str, claims: list[dict], rank: dict[str, int]) -> dict:
    """The fact that `claims` ({"value", "source_id", "spans"}) give together.

    The value that most sources stand behind wins, then the more precise one, then the earlier source's. Behind a
    value stand the sources that say it and those whose own value it only adds to.
    """
    rule = _RULES.get(field, Rule())

    def weight(choice):
        behind = {c["source_id"] for c in claims if c["value"] == choice or rule.covers(c["value"], choice)}
        first = min(rank[c["source_id"]] for c in claims if c["value"] == choice)
        return len(behind), rule.precision(choice), -first

    return show(field, max(dict.fromkeys(c["value"] for c in claims), key=weight), claims, rank)


def show(field: str, shown, claims: list[dict], rank: dict[str, int]) -> dict:
    """The fact whose value is `shown`: the first source that says so is `selected`; others agree or conflict."""
    rule = _RULES.get(field, Rule())
    agrees = rule.agrees or (lambda a, b: rule.covers(a, b) or rule.covers(b, a))
    first = min((rank[c["source_id"]] for c in claims if c["value"] == shown), default=None)

    def status(claim):
        if claim["value"] == shown:
            return "selected" if rank[claim["source_id"]] == first else "agreeing"
        return "agreeing" if agrees(claim["value"], shown) else "conflicting"

    return {"value": shown, "claims": [{**claim, "status": status(claim)} for claim in claims]}


def rule_name(field: str, part: dict) -> str:
    """The name of the rule by which a field of a dialogue's part compares."""
    foreign = field == "name" and value(part["facts"], "country_code") != HOME
    return "foreign_name" if foreign else field


def _claims(parts: list[tuple[str, dict]], field: str) -> list[dict]:
    """What each (source_id, part of a record) says of a field, in order."""
    name = _RECORD_NAME.get(field, field)
    return [
        {"value": part[name], "source_id": source, "spans": _spans(part, name)}
        for source, part in parts
        if part.get(name) is not None
    ]


def _spans(part: dict, name: str) -> list[list[int]]:
    """Where a value stands; the words of an area and the name of an instrument may be the place that gives its code."""
    return part["spans"].get(name) or part["spans"].get({"text_vi": "area", "title_vi": "instrument"}.get(name), [])


def _facts(parts: list[tuple[str, dict]], fields: Iterable[str], rank: dict[str, int]) -> dict[str, dict]:
    claims = {field: _claims(parts, field) for field in fields}
    return {field: settle(field, said, rank) for field, said in claims.items() if said}


def narrow(fact: dict | None) -> Days:
    """The days that a settled date and all claims that agree with it leave; a claim that leaves none conflicts."""
    if fact is None:
        return ANY
    days = possible(fact["value"])
    for claim in fact["claims"]:
        both = meet(days, possible(claim["value"]))
        if both is None:
            claim["status"] = "conflicting"
        else:
            days = both
    return days


def _dialogue(group: list[dict], rank: dict[str, int]) -> dict:
    """The dialogue that the tellings of `group`, earliest source first, give together."""
    parts = [(told["source_id"], told) for told in group]
    facts = _facts(parts, _SCALARS, rank)
    _keep_place_whole(facts, parts, rank)
    return {
        "facts": facts,
        "days": narrow(facts.get("date")),
        "sources": list(dict.fromkeys(source for source, _ in parts)),
        "loose_id": group[0]["source_id"],
        "participants": _participants(group, rank),
        "areas": _areas(group, rank),
        "agreements": _agreements(group, rank),
    }


def _keep_place_whole(facts: dict, parts: list[tuple[str, dict]], rank: dict[str, int]) -> None:
    """A city counts only where its source does not put it into another country than the one shown."""
    if "city_vi" not in facts or "country_code" not in facts:
        return
    away = {source for source, part in parts if part.get("country_code") not in (None, value(facts, "country_code"))}
    claims = _claims(parts, "city_vi")
    here = [claim for claim in claims if claim["source_id"] not in away]
    fact = settle("city_vi", here, rank) if here else {"value": None, "claims": []}
    fact["claims"] += [{**claim, "status": "conflicting"} for claim in claims if claim["source_id"] in away]
    facts["city_vi"] = fact


def _one_person(a: dict, b: dict) -> bool:
    """Whether two entries of different articles are one person: by name, or by post where one has no name."""
    if a["name"] and b["name"] and names.slug(a["name"]) == names.slug(b["name"]):
        return True
    if a["country_code"] != b["country_code"]:
        return False
    if a["name"] and b["name"]:
        return names.same_person(a["name"], b["name"], a["country_code"] == HOME)
    posts = [(entry.get("position_code") or "").split(".") for entry in (a, b)]
    return all(x == y != "" for x, y in zip(*posts))  # "Minister" is "Minister of Defence" said shorter


def _same_persons(group: list[dict]) -> list[list[tuple[str, dict]]]:
    """The participants of the tellings, the (source_id, entry) of one person together."""
    persons: list[list[tuple[str, dict]]] = []
    for named in (True, False):  # those without a name last: they are whoever is known to hold the post
        for told in group:
            source = told["source_id"]
            for entry in told.get("participants", []):
                if bool(entry["name"]) != named:
                    continue
                exact = [p for p in persons if any(_entry_id(e) == _entry_id(entry) for _, e in p)]
                alike = exact or [
                    p for p in persons if all(s != source for s, _ in p) and any(_one_person(e, entry) for _, e in p)
                ]
                if len(alike) == 1:
                    alike[0].append((source, entry))
                else:
                    persons.append([(source, entry)])
    return persons


def _participants(group: list[dict], rank: dict[str, int]) -> list[dict]:
    by_id: dict[str, list] = {}
    for entries in _same_persons(group):  # once more by the spelling that is shown
        by_id.setdefault(person_id(_person(entries, rank)), []).extend(entries)
    return [_person(entries, rank) for entries in by_id.values()]


def _entry_id(entry: dict) -> str:
    return _person_id(entry["name"], entry["country_code"], entry.get("position_code"))


def _person(entries: list[tuple[str, dict]], rank: dict[str, int]) -> dict:
    facts = _facts(entries, ("country_code", "rank_vi", "position_vi"), rank)
    spelled = [
        {"value": form, "source_id": source, "spans": spans}
        for source, entry in entries
        if entry["name"]
        for form, spans in (entry.get("name_forms") or {entry["name"]: entry["spans"].get("name", [])}).items()
    ]
    if spelled:
        rule = rule_name("name", {"facts": facts})
        facts["name"] = show(rule, _fullest(spelled, rule == "name", rank), spelled, rank)
    roles: dict[str, list] = {}
    for source, entry in entries:
        for role in entry["roles"]:
            spans = entry["spans"].get("roles", {}).get(role, [])
            roles.setdefault(role, []).append({"value": role, "source_id": source, "spans": spans})
    settled = {role: show("role", role, claims, rank) for role, claims in sorted(roles.items())}
    if PRESENT_ONLY in settled and len(settled) > 1:  # another source knows the role
        weaker = settled.pop(PRESENT_ONLY)
        settled[min(settled)]["claims"] += [{**claim, "status": "agreeing"} for claim in weaker["claims"]]
    code = next((entry["position_code"] for _, entry in entries if entry.get("position_code")), None)
    return {"facts": facts, "position_code": code, "roles": settled}


def _fullest(spelled: list[dict], vietnamese: bool, rank: dict[str, int]) -> str:
    """The spelling to show: the fullest; among equally full ones the one that occurs most (codebook section 5)."""

    def weight(form):
        same = [claim for claim in spelled if claim["value"] == form]
        parts = _spelling(form)
        full = len(parts) if vietnamese else sum(len(part) > 1 for part in parts)
        occurs, sources = sum(len(claim["spans"]) for claim in same), len({claim["source_id"] for claim in same})
        often = (occurs, sources) if vietnamese else (sources, occurs)
        marks = sum(not c.isascii() for c in form)
        return full, often, marks, len(form), -min(rank[claim["source_id"]] for claim in same)

    return max(dict.fromkeys(claim["value"] for claim in spelled), key=weight)


def _areas(group: list[dict], rank: dict[str, int]) -> list[dict]:
    """One area a code, stance and actor, all sources together."""
    rows: dict[tuple, list] = {}
    for told in group:
        for area in told.get("areas", []):
            rows.setdefault((area["area"], area["stance"], area["actor"]), []).append((told["source_id"], area))
    return [{"facts": _facts(parts, ("area_code", "stance", "actor", "text_vi"), rank)} for parts in rows.values()]


def _agreements(group: list[dict], rank: dict[str, int]) -> list[dict]:
    """One agreement an instrument: those of two sources are one where instrument, action, area and date allow."""
    found: list[list[tuple[str, dict]]] = []
    for told in group:
        source = told["source_id"]
        for new in told.get("agreements", []):
            near = [parts for parts in found if all(s != source and _one_instrument(a, new) for s, a in parts)]
            near.sort(key=lambda parts: parts[0][1].get("area") != new.get("area"))  # the same area before none
            if near:
                near[0].append((source, new))
            else:
                found.append([(source, new)])
    rows = []
    for parts in found:
        facts = _facts(parts, ("instrument", "action", "area_code", "title_vi", "date"), rank)
        if value(facts, "action") in HAPPENED:
            facts.pop("date", None)  # it is the dialogue's, see `agreement_date`
        rows.append({"facts": facts})
    rows.sort(
        key=lambda row: [str(value(row["facts"], f) or "") for f in ("instrument", "area_code", "action", "date", "title_vi")]
    )
    return rows


def _one_instrument(a: dict, b: dict) -> bool:
    happened = a["action"] in HAPPENED and b["action"] in HAPPENED
    return (
        a["instrument"] == b["instrument"]
        and (a["action"] == b["action"] or happened)
        and (a.get("area") == b.get("area") or None in (a.get("area"), b.get("area")))
        and (happened or meet(possible(a.get("date")), possible(b.get("date"))) is not None)
    )
