"""Who is who in an article: the mentions of one person joined, and posts without a name given to those whom they fit."""

from bisect import bisect_right

from vdd import kept, people
from vdd.events import usual_partner
from vdd.sentences import HOME, Sentence

# posts that need no organisation
_WHOLE = {
    "state_president", "ambassador", "defence_attache", "military_attache", "chief_of_general_staff",
    "deputy_chief_of_general_staff", "chair_joint_chiefs", "chief_of_joint_staff", "commander_in_chief",
}  # fmt: skip
_OURS = kept.compile(
    r"quân khu \d|vùng \d hải quân|vùng cảnh sát biển \d|quân đoàn \d|bộ đội biên phòng|cục đối ngoại|bộ công an"
)
# offices that Viet Nam does not have
_CHINESE = kept.compile(
    r"chiến khu|hạm đội (?:nam|đông|bắc) hải|văn phòng đối ngoại|quân giải phóng|chính hiệp|tham mưu liên hợp"
    r"|hợp tác quân sự quốc tế|quốc vụ viện"
)
MOST_ALONE = 40  # looked for where they stand alone, and places of each; no report has as many


def _alone(clean: str, sentences: list[Sentence]) -> None:
    """Adds the mentions in which a name stands without title, once another has introduced the person: "đã tiếp Jane Sample"."""
    named = [m for s in sentences for m in s.mentions if m.name]
    full = list(dict.fromkeys([m.name for m in named if " " in m.name and not m.alias]))[:MOST_ALONE]
    known = {m.name_at[0] for m in named}
    starts = [s.start for s in sentences]
    for name in full:
        at = clean.find(name)
        for _ in range(MOST_ALONE):
            if at < 0:
                break
            end = at + len(name)
            if at not in known and not (clean[end : end + 1].isalnum() or clean[at - 1 : at].isalnum()):
                sentence = sentences[bisect_right(starts, at) - 1]
                if end <= sentence.end and not any(m.start < end and at < m.end for m in sentence.mentions):
                    sentence.mentions.append(people.Mention(at, end, name, (at, end)))
                    sentence.mentions.sort(key=lambda m: m.start)
            at = clean.find(name, end)


def _same_office(mention: people.Mention, person: people.Person) -> bool:
    """Whether the office of which a post is can be the person's: not "Cục trưởng Cục Gìn giữ hòa bình" and "Cục trưởng Cục Đối ngoại"."""
    named = set(mention.position.lower().split())
    others = [set(m.position.lower().split()) for m in person.mentions[:9] if m.position]
    whole = [o for o in others if len(o) > 2] or others  # not the bare "Thứ trưởng"
    return not others or any(named <= other or other <= named for other in whole)


def _is_general(person: people.Person, mention: people.Mention) -> bool:
    """Whether a post is a deputy minister's of defence, and the person a general of some rank, named before it."""
    return (
        mention.position_code.startswith("deputy_minister")
        and (mention.position == "Thứ trưởng" or "quốc phòng" in mention.position.lower())
        and person.mentions[0].start < mention.start
        and any(m.rank and m.rank.endswith(("tướng", "ô đốc")) and not m.rank.startswith(_LOWEST) for m in person.mentions[:9])
    )


_LOWEST = ("Thiếu", "Chuẩn")  # generals' ranks, below those of deputy ministers


_I = kept.compile(
    r"(?:(?<=tiếp )|(?<=với )|(?<=cùng )|(?<=và ))tôi\b|(?<=tiếp )chúng tôi\b|\b(?:(?<!chúng )tôi|Tôi"
    r"|Chúng tôi)(?= (?:và|cùng|đã|vừa|đồng chủ|chủ trì|dẫn đầu|ký)\b)"
)
_TELLS = kept.compile(r"phỏng vấn|phóng viên|báo chí|báo giới|trả lời|chia sẻ|trao đổi với")
_INTERVIEW = kept.compile(
    r"phỏng vấn|(?:dành cho|trò chuyện với|trao đổi với|trả lời) (?:phóng viên|PV)\b|cuộc (?:trò chuyện|trao đổi) (?:với|cùng) (?:phóng viên|PV)\b"
)
_SAYS = ("speak", "propose", "wish", "review")


def _in_first_person(clean: str, sentences: list[Sentence]) -> None:
    """Adds the mentions in which the one who is interviewed or quoted says "tôi": "Tôi và ông B đã đồng chủ trì"."""
    teller: people.Person | None = None
    asked = False
    for sentence in sentences:
        named = [m for m in sentence.mentions if m.person and m.person.name]
        says = named and not sentence.acts.isdisjoint(_SAYS)
        for match in (
            _I.finditer(clean, sentence.start, sentence.end) if clean.find("ôi", sentence.start, sentence.end) >= 0 else ()
        ):
            near = [
                m
                for m in named
                if m.end <= match.start() and ('"' in clean[m.end : match.start()] or ":" in clean[m.end : match.start()])
            ]
            # '"Tôi và ông B ...", Thượng tướng A nói'
            behind = [m for m in named if says and '",' in clean[match.end() : m.start]]
            person = (behind or near[-1:])[0].person if behind or near else teller
            if person and not any(m.start < match.end() and match.start() < m.end for m in sentence.mentions):
                sentence.mentions.append(people.Mention(*match.span(), person=person))
        sentence.mentions.sort(key=lambda m: m.start)
        labelled = [m for m in named if clean.startswith(":", m.end)]
        if labelled or (named and not asked and (says or _TELLS.search(clean, sentence.start, sentence.end))):
            teller = (labelled or named)[0].person
        # whom an interview tells of in between does not speak in it
        asked = (asked and not labelled) or bool(named and _INTERVIEW.search(clean, sentence.start, sentence.end))


_OF_BOTH = (
    " hai nước",
    " hai bên",
    " của hai nước",
    " hai Bộ",
    " Bộ Quốc phòng hai nước",
    " Quốc phòng hai nước",
    " các nước",
    " mỗi bên",
    " ASEAN",
)  # the post of several, no person
_SPOKEN_OF = (" của ", " tới ", " mời ")  # who is not the one named elsewhere without a post: "chuyển lời thăm của Bộ trưởng"
_WORDS_OF = ("phát biểu của ", "ý kiến của ", "đề nghị của ", "đề xuất của ")  # but who speaks is there
_INTO_OFFICE = ("bổ nhiệm làm ", "cử làm ", "giữ chức ", "nhận chức ")  # "người được bổ nhiệm làm Tùy viên Quốc phòng"
_CONFERENCES = (
    "Hội nghị ",
    "hội nghị ",
    "Diễn đàn ",
    "diễn đàn ",
    "cuộc họp ",
    "Cuộc họp ",
)  # "dự Hội nghị Tư lệnh Quốc phòng EU"
_VISIT_OF = (" chuyến thăm của ", " chuyến thăm này của ", " chuyến thăm lần này của ")
_CAME = (" thăm ", " sang thăm ", " đến thăm ", " tới thăm ", " đã thăm ")
_IN_OFFICE = ("làm ", "vai trò ", "cương vị ", "nhiệm kỳ ", "năm ", "đảm nhiệm ", "đảm nhận ")


def join(clean: str, sentences: list[Sentence]) -> None:
    """Joins mentions to persons, then gives posts without a name to the one person whom they fit."""
    _alone(clean, sentences)
    everyone = [m for s in sentences for m in s.mentions]
    persons = people.persons(everyone)
    for person in persons:
        if person.country is None:
            _assume_side(person)
    _lands_in_lists(clean, everyone)
    posts = _by_post(persons)
    for _ in range(2):  # once more, when those who come later are known
        last: people.Person | None = None
        for mention in everyone:
            if mention.person is None and mention.name is None and not mention.counterpart and not _is_nobodys(mention, clean):
                if mention.position:
                    mention.person = _holder(mention, clean, sentences, persons, posts, last)
                elif mention.rank and not mention.head:
                    mention.person = _of_rank(mention, persons, last)
            last = mention.person or last
    if "Tôi " in clean or " tôi" in clean:
        _in_first_person(clean, sentences)


def _assume_side(person: people.Person) -> None:
    """Takes a person with a Vietnamese name for one of ours, where no office is that of a Chinese."""
    if any(m.beyond for m in person.mentions) or not (people.vietnamese(person.name) or people.given_here(person.name)):
        return
    if any(m.position and _CHINESE.search(m.position.lower()) for m in person.mentions):
        person.country = "CHN"
    else:
        person.country, person.assumed = HOME, True


def _by_post(persons: list[people.Person]) -> dict[str, list[people.Person]]:
    """Who holds each post, whatever its organisation."""
    posts: dict[str, list[people.Person]] = {}
    for person in persons:
        for mention in person.mentions:
            if mention.position_code:
                holders = posts.setdefault(mention.position_code.split(".")[0], [])
                if person not in holders and len(holders) < 20:
                    holders.append(person)
    return posts


def _lands_in_lists(clean: str, everyone: list[people.Mention]) -> None:
    """Gives a post in a list the side of the one before: "...; Cục trưởng Cục Tác chiến; Tư lệnh Cảnh sát biển"."""
    for earlier, mention in zip(everyone, everyone[1:]):
        if mention.name is not None or mention.country is not None or mention.position_code is None:
            continue
        if "." in mention.position_code and not mention.counterpart and clean[earlier.end : mention.start] in ("; ", ", "):
            mention.country = earlier.country or (earlier.person and earlier.person.country)
            mention.country_at = earlier.country_at if mention.country else None
        elif (
            mention.position_code.endswith("attache")
            and (earlier.position_code or "").endswith("ambassador")
            and clean[earlier.end : mention.start] in (" cùng ", " và ", ", ")
            and not clean.startswith((" một số", " các", " nhiều"), mention.end)
        ):
            mention.country, mention.country_at = earlier.country, earlier.country_at  # "Đại sứ Pháp A cùng Tùy viên Quốc phòng"


def _is_nobodys(mention: people.Mention, clean: str) -> bool:
    """Whether a post without a name is no one person's."""
    if mention.position == "Chủ tịch" and clean.endswith(_IN_OFFICE, 0, mention.start):
        return True  # "năm Việt Nam làm Chủ tịch 2020"
    # which a country is; who are two, "Thứ trưởng Ngoại giao - Quốc phòng hai nước"
    if mention.position and (mention.position.startswith("Chủ tịch ASEAN") or "Ngoại giao - Quốc phòng" in mention.position):
        return True
    return clean.startswith(_OF_BOTH, mention.end) or clean.endswith((*_INTO_OFFICE, *_CONFERENCES), 0, mention.start)


def _of_rank(mention: people.Mention, persons: list[people.Person], last: people.Person | None) -> people.Person | None:
    """The officer of "Thượng tướng đề nghị ...": the only one of the rank, or the one told of last."""
    fits = [p for p in persons[:40] if p.name and any(m.rank == mention.rank for m in p.mentions[:9])]
    if len(fits) == 1:
        return fits[0]
    return last if last in fits else None


def _holder(
    mention: people.Mention,
    clean: str,
    sentences: list[Sentence],
    persons: list[people.Person],
    posts: dict[str, list[people.Person]],
    last: people.Person | None,
) -> people.Person | None:
    """Who holds a post that stands without a name; somebody nameless where none of those named can."""
    head = mention.position_code.split(".")[0]
    if mention.country is None and (
        mention.position == "Chủ tịch nước" or not mention.beyond and _OURS.search(mention.position.lower())
    ):
        mention.country = HOME
    fits = _holders(mention, head, persons, posts, last)
    if len(fits) == 1:
        return fits[0]
    if fits or not mention.country:
        return None
    if person := _without_post(mention, clean, sentences, persons):
        person.mentions.append(mention)
        person.country = mention.country
        return person
    if clean.endswith("Một ", 0, mention.start) or not (
        "." in mention.position_code or mention.position_code in _WHOLE or mention.position.count(" ") > 3
    ):
        return None
    nameless = people.Person(mentions=[mention], country=mention.country)
    persons.append(nameless)
    posts.setdefault(head, []).append(nameless)
    return nameless


def _holders(
    mention: people.Mention,
    head: str,
    persons: list[people.Person],
    posts: dict[str, list[people.Person]],
    last: people.Person | None,
) -> list[people.Person]:
    """Those of whom the text says that they hold a post like that of `mention`."""
    fits = [
        p
        for p in posts.get(head, ())
        if (p.name or any(m.position_code == mention.position_code for m in p.mentions[:9]))
        and (mention.country is None or p.country in (None, mention.country))
        and _same_office(mention, p)
    ]
    if len(fits) > 1 and last in fits:
        return [last]
    if fits or not mention.country or head.endswith(people.BODY_HEADS):
        return fits
    # "Thứ trưởng Quốc phòng Nhật Bản" for its Thứ trưởng Thường trực
    kind = mention.position.lower().split(" ")[:2]
    alike = [
        p
        for p in persons[:40]
        if p.name
        and p.country == mention.country
        and any(m.position and m.position.lower().split(" ")[:2] == kind for m in p.mentions[:9])
        and _same_office(mention, p)
    ]
    return alike if len(alike) == 1 else []


def _without_post(
    mention: people.Mention, clean: str, sentences: list[Sentence], persons: list[people.Person]
) -> people.Person | None:
    """The only one of a side of whom no post is told, where the post of `mention` can be that of the one."""
    told = next((s.end for s in reversed(sentences) if s.kind != "tail"), 0)  # what comes after is of other stories
    side = [
        p
        for p in persons[:40]
        if (p.country == mention.country or (p.country is None and mention.country != HOME))
        and not any(m.position or m.counterpart or m.start > told for m in p.mentions[:9])
    ]
    if len(side) != 1 or mention.start > told:
        return None
    # a minister who came before: "kể từ khi Bộ trưởng Quốc phòng Slovakia thăm Việt Nam"
    if mention.position_code.startswith("minister.") and clean.startswith(_CAME, mention.end):
        return None
    if (
        clean.endswith(_SPOKEN_OF, 0, mention.start)
        and not clean[max(0, mention.start - 16) : mention.start].lower().endswith(_WORDS_OF)
        and (mention.position_code.startswith("minister") or not clean.endswith(_VISIT_OF, 0, mention.start))
    ):
        return None
    if side[0].best("rank") and not _is_general(side[0], mention):
        return None
    # which may be another story's
    heading = any(mention in s.mentions for s in sentences if s.kind in ("title", "headline"))
    if heading and mention.country not in (HOME, usual_partner(sentences)):
        return None
    return side[0]
