"""Curations: what is known from outside the articles, put over what they say (codebook section 8)."""

from vdd import link
from vdd.seeds import SeedError


def apply(linked: link.Linked, curations: list[dict], mechanisms: dict[str, dict]) -> None:
    """Put the curations into the dialogues, each as a claim of its citation.

    Every curation names its row as the articles alone give it, so none depends on another. SeedError, naming all
    that are stale: the row is unknown, the articles say the value by themselves, or no longer give the one expected.
    """
    rows = _rows(linked.dialogues, mechanisms)
    stale = []
    for curation in curations:
        found = rows.get((curation["table"], curation["row"]))
        if found is None:
            stale.append(f"{curation['place']}: the articles give no such row; correct the row or delete the curation")
            continue
        dialogue, part, role = found
        facts = part["roles"] if curation["field"] == "role" else part["facts"]
        name = role if curation["field"] == "role" else curation["field"]
        problem = _problem(curation, part, link.value(facts, name))
        if problem:
            stale.append(f"{curation['place']}: {problem}")
    if stale:
        raise SeedError("\n".join(stale))
    for curation in curations:
        dialogue, part, role = rows[curation["table"], curation["row"]]
        _put(curation, dialogue, part, role, linked.rank)


def _rows(dialogues: list[dict], mechanisms: dict[str, dict]) -> dict[tuple[str, str], tuple]:
    """(table, row_id) to (dialogue, its part, role or None), for every row as it is before any curation."""
    rows = {}
    for dialogue in dialogues:
        key = link.dialogue_id(dialogue, mechanisms)
        rows["dialogues", key] = dialogue, dialogue, None
        for person in dialogue["participants"]:
            for role in person["roles"]:
                rows["participants", f"{key}/{link.person_id(person)}/{role}"] = dialogue, person, role
        for area in dialogue["areas"]:
            parts = (link.value(area["facts"], field) for field in ("area_code", "stance", "actor"))
            rows["areas", "/".join((key, *parts))] = dialogue, area, None
        for agreement, agreement_id in zip(dialogue["agreements"], link.agreement_ids(dialogue, mechanisms)):
            rows["agreements", agreement_id] = dialogue, agreement, None
    return rows


def _problem(curation: dict, part: dict, given) -> str | None:
    if curation["table"] == "agreements" and curation["field"] == "date" and link.value(part["facts"], "action") in link.HAPPENED:
        return "what happened at a dialogue has its date; curate the dialogue's"
    if given == curation["value"]:
        return "stale: the articles now say this by themselves; delete the curation"
    if given != curation["expected"]:
        return f"stale: the articles now give {given!r}, not {curation['expected']!r}; look again and correct or delete it"
    if curation["field"] == "role" and curation["value"] in part["roles"]:
        return "stale: the articles give the person that role too; delete the curation"
    return None


def _put(curation: dict, dialogue: dict, part: dict, role: str | None, rank: dict[str, int]) -> None:
    field, shown = curation["field"], curation["value"]
    if field == "role":
        facts, name, claims = part["roles"], shown, part["roles"].pop(role)["claims"]
    else:
        facts, name, claims = part["facts"], field, part["facts"].get(field, {"claims": []})["claims"]
    fact = link.show(link.rule_name(field, part), shown, claims, rank)
    fact["claims"].append({"value": shown, "source_id": curation["citation"], "spans": None, "status": "selected"})
    facts[name] = fact
    if part is dialogue and field == "date":
        dialogue["days"] = link.narrow(fact)
