"""What one article says: an `Article` to a Record (`schemas/record.schema.json`). No files, no clock, no other article."""

import unicodedata

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from vdd import events, mentioned, reported, sentences
from vdd.article import Article, published

_UNSEEN = [c.encode() for c in "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"]


def _screen(*phrases: str) -> BytesAhoCorasick:
    """Finds any of `phrases`, in small and capital letters, composed and decomposed."""
    cased = {form for phrase in phrases for form in (phrase, phrase.title(), phrase.upper())}
    forms = {unicodedata.normalize(form, phrase).encode() for phrase in cased for form in ("NFC", "NFD")}
    return BytesAhoCorasick(sorted(forms), matchkind=MatchKind.LeftmostFirst)  # the other kinds scan at a quarter of the speed


_SUBJECT = _screen("c phòng", "c\xa0phòng", "n sự", "i quân", "ham mưu")
_MEETING = _screen("i thoại", "m vấn", "ng lượng", "c chung", "hỗn hợp", "ham mưu", "ủy ban", "uỷ ban", "2+2", "2 + 2", "3+3")
_HIDDEN = BytesAhoCorasick([*_UNSEEN, b"??"], matchkind=MatchKind.LeftmostFirst)


def concerns(data: bytes) -> bool:
    """Whether the bytes of an article can be about a defence dialogue; never wrongly False."""
    if _HIDDEN.find_matches_as_indexes(data):
        if b"??" in data:
            return True
        for unseen in _UNSEEN:
            data = data.replace(unseen, b"")
    return bool(_SUBJECT.find_matches_as_indexes(data) and _MEETING.find_matches_as_indexes(data))


def extract(article: Article, known: str | None = None) -> dict:
    """The Record of one article. `known`: its publication day (ISO 8601) where the page does not state it."""
    stated, stated_at = published(article)
    record = {
        "source_id": article.source_id,
        "title": None,
        "published": stated,
        "published_spans": stated_at,
        "dialogues": [],
        "unmatched": [],
        "repairs": article.repairs,
    }
    title = next((p for p in article.paragraphs if p.kind == "title"), None)
    if title:
        record["title"] = {"value": article.clean[title.start : title.end], "spans": [article.span(title.start, title.end)]}
    parts = sentences.split(article)
    unread = next((s for s in parts if s.kind == "unread"), None)
    if unread:  # nothing is dropped in silence
        rest = article.clean[unread.start : unread.start + 80]
        record["unmatched"].append({"text": f"{rest} (not read from here: too long)", "spans": [article.span(unread.start, unread.end)]})
        parts = [s for s in parts if s.kind != "unread"]
    if not any(not n.loose for s in parts for n in s.names):
        return record
    for index, sentence in enumerate(parts):
        for name in sentence.names:
            name.sentence = index
    events.join(parts)
    day = stated or known
    found = events.find(article, parts)
    events.mark(article, parts, found)
    for number, event in enumerate(found):
        noted = len(record["unmatched"])
        dialogue = reported.reported(article, parts, event, number, day, record)
        if day and dialogue["date"] and dialogue["date"][:4].isdigit() and dialogue["date"][:10] > day[:10]:  # the article announces it
            dialogue = reported.announced(dialogue)
            del record["unmatched"][noted:]
        elif mentioned.recalled(article, parts, event, dialogue, day):
            dialogue = reported.announced(dialogue, "held")
            del record["unmatched"][noted:]
        record["dialogues"].append(dialogue)
    record["dialogues"] += mentioned.mentioned(article, parts, found, day, record["dialogues"][:])
    return record
