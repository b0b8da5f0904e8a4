"""What one article says: an `Article` to a Record (`schemas/record.schema.json`). No files, no clock, no other article."""

from vdd import events, mentioned, persons, reported, sentences, story
from vdd.article import Article, published


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
        record["unmatched"].append(
            {"text": f"{rest} (not read from here: too long)", "spans": [article.span(unread.start, unread.end)]}
        )
        parts = [s for s in parts if s.kind != "unread"]
    if not any(s.names for s in parts):
        return record
    for index, sentence in enumerate(parts):
        for name in sentence.names:
            name.sentence = index
    story.set_apart(article, parts)
    persons.join(article.clean, parts)
    day = stated or known
    found = events.find(article, parts, day)
    story.mark(article, parts, found)
    for number, event in enumerate(found):
        noted = len(record["unmatched"])
        dialogue = reported.reported(article, parts, event, number, day, record)
        later = day and dialogue["date"] and dialogue["date"][:4].isdigit() and dialogue["date"][:10] > day[:10]
        if later and event.lost:  # the day of another
            for told in (dialogue, *(tool for tool in dialogue["agreements"] if "date" not in tool["spans"])):
                told["date"] = None
            del dialogue["spans"]["date"]
        elif later:  # the article announces it
            dialogue = reported.announced(dialogue)
            del record["unmatched"][noted:]
        elif ahead := mentioned.announced_for(article, parts, event, dialogue["date"], day):
            dialogue = reported.announced({**dialogue, "date": ahead})
            del record["unmatched"][noted:]
        elif mentioned.recalled(article, parts, event, dialogue, day):
            named = {n.sentence for n in event.names}
            dialogue = reported.announced(dialogue, "held", [article.span(parts[at].start, parts[at].end) for at in named])
            del record["unmatched"][noted:]
        record["dialogues"].append(dialogue)
    others = mentioned.mentioned(article, parts, found, day, record["dialogues"])
    lengths = [sum(s.event == number for s in parts) for number in range(len(found))]
    record["dialogues"] = reported.passing(record["dialogues"], lengths) + others
    return record
