"""The folder of seeds: the articles, `sources.toml` (what is known about each) and `curations.toml`.

Everything here that is wrong is a `SeedError` whose text names the file and the place in it.
"""

import hashlib
import re
import tomllib
import unicodedata
from datetime import date, datetime
from pathlib import Path

from vdd import article, edtf, schema

SOURCE_KEYS = {"title", "publisher", "author", "url", "published", "published_basis", "language"}
CITATION_KEYS = {"title", "publisher", "url", "date_read", "language"}
CURATION_KEYS = {"table", "row", "field", "value", "expected", "reason", "citation"}


class SeedError(ValueError):
    """Something in the folder of seeds is wrong; the text names the file and the place in it."""


def read_articles(folder: Path) -> dict[str, dict]:
    """Every `*.txt` of the folder, in the order of names: {source_id: {"file", "sha256", "article": Article}}.

    SeedError, naming every bad file, where one cannot be read, or holds the same text as another.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder}: no such folder; name the one that holds the articles")
    pattern = schema.fields("sources")["source_id"]["constraints"]["pattern"]
    seeds, texts = {}, {}
    wrong = [
        f"{path}: lies in a folder below; put it into {folder} itself, or elsewhere"
        for path in sorted(folder.rglob("*.txt"))
        if path.parent != folder
    ]
    for path in sorted(folder.glob("*.txt")):
        source_id = unicodedata.normalize("NFC", path.stem)
        if not re.fullmatch(pattern, source_id):
            wrong.append(f"{path}: the name has blanks at its ends; rename the file")
            continue
        data = path.read_bytes()
        try:
            read = article.read(data, source_id)
        except ValueError as error:
            wrong.append(f"{path}: {error}")
            continue
        text = " ".join(unicodedata.normalize("NFC", read.text).split())
        if text in texts:
            wrong.append(f"{path}: the same text as {texts[text]}; delete one of the two")
        texts[text] = path.name
        seeds[source_id] = {"file": f"{source_id}.txt", "sha256": hashlib.sha256(data).hexdigest(), "article": read}
    if wrong:
        raise SeedError("\n".join(wrong))
    if not seeds:
        raise SeedError(f"{folder}: no article (*.txt) in it; put one there")
    return seeds


def read_sources(folder: Path, known: set[str] | None = None) -> dict[str, dict]:
    """`sources.toml`: {source_id: {key: text}}, keys as SOURCE_KEYS; {} where the folder has none.

    `known`: the articles there are; a table for any other is an error.
    """
    path = folder / "sources.toml"
    sources = _read_toml(path)
    for source_id, facts in sources.items():
        place = f"{path}: [{source_id}]"
        if known is not None and source_id not in known:
            raise SeedError(f"{place}: there is no article {source_id}.txt; correct the name or delete the table")
        _check_keys(place, facts, SOURCE_KEYS, set())
        for key in facts:
            facts[key] = _text(place, key, facts[key])
        _check_published(place, facts)
        _check_cells(place, facts)
    return sources


def read_curations(folder: Path) -> tuple[list[dict], dict[str, dict]]:
    """`curations.toml`: the curations, in the file's order, and the citations by name; both empty without a file.

    A curation is a dict with CURATION_KEYS (`expected` None where the sources give nothing) and `place`, its name
    in messages. A citation is a dict with CITATION_KEYS, `date_read` a date.
    """
    path = folder / "curations.toml"
    content = _read_toml(path)
    _check_keys(str(path), content, {"citations", "curations"}, set())
    citations = content.get("citations", {})
    for name, citation in citations.items():
        place = f"{path}: [citations.{name}]"
        _check_keys(place, citation, CITATION_KEYS, CITATION_KEYS)
        if type(citation["date_read"]) is not date:
            raise SeedError(f"{place}: date_read must be a day, as 2026-01-31, without quotes")
        for key in CITATION_KEYS - {"date_read"}:
            citation[key] = _text(place, key, citation[key])
        _check_cells(place, {key: citation[key] for key in ("title", "publisher", "url", "language")})
    curations, seen = content.get("curations", []), {}
    if not isinstance(curations, list):
        raise SeedError(f"{path}: write each curation under [[curations]]")
    for number, curation in enumerate(curations, 1):
        place = f"{path}: curation {number}"
        _check_keys(place, curation, CURATION_KEYS, CURATION_KEYS - {"expected"})
        place = curation["place"] = f"{place} ({curation['table']} {curation['row']} {curation['field']})"
        curation.setdefault("expected", None)
        _check_curation(place, curation, citations)
        key = curation["table"], curation["row"], curation["field"]
        if key in seen:
            raise SeedError(f"{place}: the cell is curated already by curation {seen[key]}; keep one")
        seen[key] = number
    unused = set(citations) - {curation["citation"] for curation in curations}
    if unused:
        raise SeedError(f"{path}: [citations.{min(unused)}]: no curation cites it; delete it")
    return curations, citations


def _read_toml(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise SeedError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SeedError(f"{path}: not TOML: {error}") from None


def _check_keys(place: str, facts, allowed: set[str], needed: set[str]) -> None:
    if not isinstance(facts, dict):
        raise SeedError(f"{place}: must be a table with {', '.join(sorted(allowed))}")
    for key in facts:
        if key not in allowed:
            raise SeedError(f"{place}: unknown key {key!r}; known are {', '.join(sorted(allowed))}")
    for key in sorted(needed - set(facts)):
        raise SeedError(f"{place}: {key} is missing; add it")


def _text(place: str, key: str, value) -> str:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if not isinstance(value, str) or not value.strip():
        raise SeedError(f"{place}: {key} must be text and not empty")
    return unicodedata.normalize("NFC", value)


def _check_published(place: str, facts: dict) -> None:
    if "published" not in facts:
        if "published_basis" in facts:
            raise SeedError(f"{place}: published_basis without published; add the day or delete the basis")
        return
    try:
        datetime.fromisoformat(facts["published"])
    except ValueError as error:
        raise SeedError(f"{place}: published: {error}; write it as 2026-01-31 or 2026-01-31T14:00") from None


def _check_cells(place: str, facts: dict) -> None:
    """What goes into table `sources` must be what its schema allows."""
    for key, text in facts.items():
        field = schema.fields("sources")[key]
        allowed, pattern = schema.allowed(field), field.get("constraints", {}).get("pattern")
        if allowed is not None and text not in allowed:
            raise SeedError(f"{place}: {key}: no code {text!r}; known are {', '.join(allowed)}")
        if pattern and not re.search(pattern, text):
            raise SeedError(f"{place}: {key}: {text!r} does not match {pattern}")


def _check_curation(place: str, curation: dict, citations: dict) -> None:
    table = curation["table"]
    if table not in schema.CORE:
        raise SeedError(f"{place}: no table {table!r} to curate; known are {', '.join(schema.CORE)}")
    fields = schema.evidence_fields(table)
    if curation["field"] not in fields:
        raise SeedError(f"{place}: {table} has no field of that name to curate; known are {', '.join(fields)}")
    if curation["citation"] not in citations:
        raise SeedError(f"{place}: no [citations.{curation['citation']}] in this file; add it")
    _text(place, "reason", curation["reason"])
    field = schema.fields(table)[curation["field"]]
    for key in ("value", "expected"):
        cell = curation[key]
        if key == "expected" and cell is None:
            continue
        if field["type"] == "integer":
            if type(cell) is not int:
                raise SeedError(f"{place}: {key} must be a whole number")
            continue
        cell = curation[key] = _text(place, key, cell)
        allowed = schema.allowed(field)
        if allowed is not None and cell not in allowed:
            raise SeedError(f"{place}: {key}: no code {cell!r}; known are {', '.join(allowed)}")
        if curation["field"] == "date" and not edtf.is_valid(cell):
            raise SeedError(f"{place}: {key}: {cell!r} is no date; write it as in codebook section 3")
