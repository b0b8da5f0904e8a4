"""Instruments: what was signed, handed over, adopted, planned or referred to."""

from vdd import areas, dates, governing, kept, signatures, titles
from vdd.governing import ALONGSIDE, CARRIED_OUT, CITED, JUST_SIGNED, YEAR
from vdd.signatures import OWN_ACTION, SIGNED_LATER, Telling, Tool
from vdd.titles import THIS

_RENEWS = ("gia hạn ", "sửa đổi ", "bổ sung ", "nâng cấp ", "cập nhật ")
# "sau gần 10 năm ký Bản ghi nhớ", "năm nay tròn 10 năm hai nước ký Bản ghi nhớ"
_YEARS_AFTER = kept.compile(
    r"\b(?:sau|tròn|đúng|nhân|kỷ niệm) (?:\w+ )?\w+ năm (?:(?:ngày )?hai (?:nước|bên|bộ) )?ký(?: kết)?(?: và (?:thực hiện|triển khai))? $"
)
# "hai bên thỏa thuận sẽ ...", "theo thỏa thuận của lãnh đạo hai nước"
_NO_NAME = kept.compile(
    r" (?:của (?:các (?:nhà )?)?(?:lãnh đạo|nguyên thủ|cấp cao|hai (?:bên|nước))|nào|một số|các|những|sẽ|sớm|rằng|cùng|tiếp tục"
    r"|tăng cường|thúc đẩy|tiến hành|tổ chức|nâng|đẩy mạnh|mở rộng|duy trì"
    r"|thành lập|phối hợp)\b"
)
# "hai bên | thỏa thuận lĩnh vực ưu tiên trong năm 2010 là ..."
_THEY = kept.compile(r"(?<!giữa )(?<!của )\b(?:hai|các|đôi) (?:bên|nước|đoàn)(?: đã| cùng| cũng| còn)* $")


def find(article, sentence, heading=None, day: str | None = None) -> list[dict]:
    """The instruments named in one sentence, each with its action, title, area and, where cited, date.

    `heading`: the sentence with a colon at its end under which this one is an item.
    `day`: that of publication (ISO 8601), where it is known.
    """
    tools = [t for t in sentence.instruments if t[3]["code"] != "-"]
    if not tools:
        return []
    of = _telling(article, sentence, tools, day)
    of.heading = (heading.start, heading.end) if heading else None
    folded, found = of.folded, of.found
    done = sentence.start
    last_action, waiting = governing.of_heading(of, heading), []
    for start, end, _, row in of.tools:
        # of a year in general, a list of fields
        if start < done or (
            of.clean[start].islower()
            and (
                folded[start:end] in ("kế hoạch năm", "kế hoạch cho năm")
                and not (folded[end + 1 : end + 5].isdigit() and (end - start > 12 or governing.beside_cited(of, start)))
                or folded.startswith("kế hoạch trao đổi đoàn,", start)
                or folded.startswith(("kế hoạch hoạt động", "kế hoạch công tác"), start)
                and folded.endswith(("bàn về ", "trao đổi về ", "thảo luận về "), sentence.start, start)
            )
        ):
            continue
        tool = Tool(row, start, end, start)
        tool.following = next((t[0] for t in of.tools if t[0] >= end and t[0] not in of.nested), sentence.end + 99)
        tool.before = folded[max(sentence.start, start - 90) : start]
        if tool.before.endswith(("năm ngày ký ", "năm ngày ký kết ")):  # an anniversary
            continue
        if folded.startswith("có ", start):  # "trong đó có | Ý định thư", not "có ý định"
            tool.start += 3
        name_end = end
        tool.head, name_end = of.heads.get(tool.start, (tool.start, end))
        if titles.in_general(of, tool):  # "thực hiện các thỏa thuận cấp cao, Nghị định thư ..."
            if cue := CITED.search(tool.before):
                last_action = (
                    "cited",
                    titles.title_end(of.clean, folded, end, sentence.end),
                    (tool.before_at(cue.start()), tool.start),
                )
            continue
        titles.entitle(of, tool, name_end)
        done = tool.stop
        if (
            of.clean[tool.head].islower()
            and row["code"] == "agreement"
            and (_NO_NAME.match(folded, end, sentence.end) or _THEY.search(tool.before))
        ):
            continue
        governing.govern(of, tool)
        governing.by_its_verb(of, tool)
        signatures.when_signed(of, tool)
        signatures.earlier_ones(of, tool)
        governing.by_words_behind(of, tool)
        governing.by_words_before(of, tool, last_action)
        if (
            tool.action == "planned"
            and not tool.own
            and not tool.planned_after
            and tool.before.endswith(("sửa đổi ", "bổ sung "))
            and of.clean[tool.head].isupper()
        ):  # what is to be amended is in force
            tool.does("cited", tool.action_at)
        if tool.action == "planned" and tool.before.endswith(_RENEWS) and THIS.match(folded, tool.stop, sentence.end):
            tool.does("cited", tool.action_at)  # "sẽ ký văn bản gia hạn | Thỏa thuận này"
        amended = tool.start in of.amended and not JUST_SIGNED.match(folded, tool.past, sentence.end)
        if amended or " năm " in tool.before and _YEARS_AFTER.search(tool.before):
            tool.does("cited", tool.when_at or (tool.start, tool.end))
        if governing.left_out(of, tool):
            waits = tool.action is None and of.clean[tool.head].isupper()
            waiting = [*_alongside(folded, waiting, tool), tool] if waits else []
            continue
        # "Tuyên bố Tầm nhìn chung và Bản ghi nhớ năm 2011 tiếp tục là nền tảng"
        for earlier in _alongside(folded, waiting, tool):
            earlier.does(tool.action, tool.action_at)
            earlier.weak = tool.weak
            found.append(_record(of, earlier))
        waiting = []
        governing.those_before(of, tool, last_action)
        if last_action and governing.is_aside(of, tool.start, tool.stop, tool.following):
            last_action = (last_action[0], tool.stop, last_action[2])
        else:
            last_action = (tool.action, tool.stop, tool.action_at)
        record = _record(of, tool)
        _date_of_both(of, tool, record)
        if (
            tool.planned_after
            or tool.passive
            and tool.action in OWN_ACTION.values()
            or tool.action == "cited"
            and found
            and found[-1]["weak"]
            and CARRIED_OUT.match(folded, tool.past, sentence.end)
        ):
            _with_those_before(of, tool, record)
        found += [record, *_of_more_years(of, tool, record)]
    return found


def _alongside(folded: str, waiting: list[Tool], tool: Tool) -> list[Tool]:
    """Those that wait for what is said of them, if this one stands right behind the last: "Biên bản, Kế hoạch và Ý định thư ..."."""
    return waiting if waiting and ALONGSIDE.fullmatch(folded, waiting[-1].stop, tool.head) else []


_SEVERAL = kept.compile(r"\b(?P<count>hai|ba|bốn|2|3|4|các|những|02|03) (?:bản )?$")
_SEVERAL_ENDS = ("hai ", "ba ", "bốn ", "2 ", "3 ", "4 ", "các ", "những ", "bản ")
_OF_ANOTHER = kept.compile(
    r"\b(?<!và )(?<!, )(?:sửa đổi|bổ sung|gia hạn|thực hiện|thực thi|triển khai|thi hành|kèm theo"
    r"|của)(?:,? (?:và )?(?:sửa đổi|bổ sung))? $"
)
_OF_ITS_YEAR = kept.compile(
    r"[^,;.:()]{8,70}? (?:ký |ký kết )?(?:từ |vào )?(?:tháng \d{1,2}[/-]|(?:tháng \d{1,2} )?năm )(?:19|20)\d\d(?! ?-)(?! và)"
)
_OF_ANOTHER_ENDS = ("đổi ", "sung ", "hạn ", "hiện ", "thi ", "khai ", "hành ", "theo ", "của ")


def _telling(article, sentence, tools: list, day: str | None) -> Telling:
    """A sentence and what it says of its instruments."""
    folded, heads = article.folded, {}
    if any(
        folded.endswith(_SEVERAL_ENDS, sentence.start, t[0]) and _SEVERAL.search(folded, max(sentence.start, t[0] - 8), t[0])
        for t in tools
    ):
        tools, heads = _parted(folded, tools, sentence)
    # "trao đổi văn | bản Nghị định thư"
    tools = [(t[0] + 4, *t[1:]) if folded.startswith("văn bản ", t[0] - 4) else t for t in tools]
    # "Bản ghi nhớ về | Kế hoạch hợp tác 2022 - 2024" is one
    tools = [
        t
        for t, before in zip(tools, [None, *tools])
        if not (
            before
            and t[3]["code"] == "cooperation_plan" != before[3]["code"]
            and folded[before[1] : t[0]] in (" về ", " về việc thực hiện ", " ")
        )
    ]
    doing = [t for t in sentence.verbs if t[3]["code"] not in ("noun", "act")]
    verbs = [t for t in doing if t[3]["code"] in ("sign", "exchange", "witness", "adopt")]
    saying = [t for t in doing if t[3]["code"] in ("speak", "propose", "wish")]
    # not "trao đổi chương trình hợp tác về ..."
    starts = {t[0] for t in tools if article.clean[t[0]].isupper() or t[3]["code"] != "cooperation_plan"}
    nested = {
        t[0]
        for t in tools
        if folded.endswith(_OF_ANOTHER_ENDS, sentence.start, t[0])
        and _OF_ANOTHER.search(folded, max(sentence.start, t[0] - 24), t[0])
    }
    # "Kế hoạch triển khai | Bản ghi nhớ về hợp tác quốc phòng": what is carried out is an earlier one as well
    amended = {
        at
        for at in nested
        if _OF_ITS_YEAR.match(folded, at, sentence.end) or folded.endswith(("triển khai ", "thực hiện ", "thực thi "), 0, at)
    }
    nested -= amended
    # "trao đổi Ý định thư"
    handed = [
        (*t[:3], {"code": "exchange"})
        for t in sentence.verbs
        if folded[t[0] : t[1]] == "trao đổi"
        and (t[1] + 1 in starts or folded.startswith(" văn bản ", t[1]) and t[1] + 9 in starts)
    ]
    verbs = sorted(verbs + handed, key=lambda t: t[0]) if handed else verbs
    return Telling(
        article.clean,
        folded,
        sentence,
        day,
        tools,
        heads,
        nested,
        amended,
        doing,
        verbs,
        saying,
        areas.parted_in(folded, sentence.start, sentence.end, sentence.cues),
        [],
    )


_ABOUT = kept.compile(r"[\s,:;]*(?:lần lượt |bao gồm |gồm |một bản |một |và )*(?=về )")
_COUNTS = {"hai": 2, "2": 2, "02": 2, "ba": 3, "3": 3, "03": 3, "bốn": 4, "4": 4}
_AND_ABOUT = kept.compile(r"(?:[,;]| và)(?: và)?(?: một)?(?: bản)? (?=về )")
_AND_TOO = kept.compile(r"(?:[,;]| và) ")
_THIS_OR_END = kept.compile(r"[.(]| (?:giữa|đã|trong|tại|được|nhằm|vào) ")


def _parted(folded: str, tools: list, sentence) -> tuple[list, dict]:
    """The instruments with those apart that stand under one name, "hai Ý định thư: về A và về B", and where that name stands."""
    parts, heads = [], {}
    for at, tool in enumerate(tools):
        start, end, kind, row = tool
        limit = tools[at + 1][0] if at + 1 < len(tools) else sentence.end
        several = _SEVERAL.search(folded, max(sentence.start, start - 8), start)
        if several and folded.find(" về ", start, end) >= 0:  # "hai ý định thư | về hợp tác quân y và về ..."
            end = folded.find(" về ", start, end)
        about = _ABOUT.match(folded, end, limit) if several else None
        places = []
        if about:
            places = [about.end()] + [m.end() for m in _AND_ABOUT.finditer(folded, about.end(), limit)]
            if len(places) == 1 and several["count"] in _COUNTS:  # "hai Bản ghi nhớ về quân y và gìn giữ hòa bình"
                stop = _THIS_OR_END.search(folded, about.end(), limit)
                named = areas.find(folded, about.end(), stop.start() if stop else limit)
                edges = [m.end() for m in _AND_TOO.finditer(folded, about.end(), stop.start() if stop else limit)]
                places += edges if len(edges) + 1 == _COUNTS[several["count"]] == len({code for _, _, code in named}) else []
        if len(places) < 2:
            parts.append(tool)
            continue
        for number, place in enumerate(places):
            begin = place if number else start
            parts.append((begin, place + 2, kind, row))
            heads[begin] = start, end
    return parts, heads


_SIGNED_ON = kept.compile(r",? ?(?:(?:mà [\w ]{2,40} )?(?:(?:đã|vừa|được|cùng) )*ký(?: kết)?)? ?")
# "các văn kiện ký năm 2021, trong đó có A, B"
_LISTED_OF = kept.compile(
    r"\b(?:văn kiện|văn bản|thỏa thuận|hiệp định|bản ghi nhớ)(?: hợp tác| quốc phòng| quan trọng"
    r"| song phương)*(?: mà hai \w+)?(?: đã| được)* ký(?: kết)? (?P<when>[^,;.:]{3,60})[,:( ]+(?:trong đó có|gồm|bao gồm"
    r"|nhất là|đặc biệt là|như|cụ thể là|tiêu biểu là|là)[: ]*\Z"
)
_LONE_MONTH = kept.compile(r"tháng \d{1,2}(?![/-]\d)(?! (?:năm (?!nay)|vừa|qua|trước))")
# "Nghị định thư hợp tác | giữa hai Bộ Quốc phòng" belongs to the name
_OF_BOTH = kept.compile(
    r" giữa (?:hai (?:bộ(?: quốc phòng)?(?! tư| trưởng)|chính phủ|nước|hải quân|quân đội)"
    r"|(?:bộ quốc phòng|chính phủ|hải quân|quân đội) hai nước)\b"
)


def _record(of: Telling, tool: Tool) -> dict:
    """An instrument as a row, with its area and the date of one that is still to come."""
    area, area_at = titles.area(of, tool)
    if of_both := _OF_BOTH.match(of.folded, tool.stop, of.sentence.end):
        tool.title += of.clean[tool.stop : of_both.end()]
        tool.stop = of_both.end()
    if (
        tool.action == "cited"
        and tool.when is None
        and "ký" in of.folded[of.sentence.start : of.tools[0][0]]
        and (listed := _LISTED_OF.search(of.folded, of.sentence.start, of.tools[0][0]))
    ):
        tool.when, tool.when_at = signatures.dated(of, *listed.span("when"))
    if (
        tool.action == "cited"
        and tool.when is None
        and not tool.of_this
        and (of_others := signatures.others_visit(of.folded, of.sentence, of.sentence.start, tool.stop))
        and _SIGNED_ON.fullmatch(of.folded, tool.stop, of_others[0])
    ):
        tool.when, tool.when_at = signatures.dated(of, *of_others)
    # "sẽ ký Bản ghi nhớ mới vào tháng 11"
    if (
        tool.action == "planned"
        and tool.own
        and tool.when_at
        and tool.when_at[0] >= tool.past
        and _LONE_MONTH.match(of.folded, tool.when_at[0])
        and not (tool.signed_after and "ký" in tool.signed_after[0])
    ):
        tool.when = tool.when_at = None
    # "hoan nghênh ... vừa được hai bên ký ngày 23/11"
    if (
        tool.action == "cited"
        and tool.when is None
        and of.day
        and not tool.of_this
        and (signed := SIGNED_LATER.match(of.folded, tool.past, min(of.sentence.end, tool.following)))
        and (days := [d for d in dates.stated(of.folded, signed.end("verb"), signed.end()) if d.form == "day"])
    ):
        tool.when, tool.when_at = dates.whole(days[0], of.day), (days[0].start, days[0].end)
    if tool.action == "cited" and of.day and tool.when and tool.when > of.day:  # "để Bản ghi nhớ được ký trong năm tới"
        tool.action = "planned"
    elif (
        tool.action == "planned" and of.day and tool.when and not tool.planned_after and tool.when < of.day[: len(tool.when)]
    ):  # "nâng cấp Bản ghi nhớ năm 2011"
        tool.action = "cited"
    if tool.action == "planned" and tool.when is None:
        tool.when, tool.when_at = signatures.coming(
            of,
            max(of.sentence.start, tool.action_at[0] - 40),
            tool.action_at,
            tool.start,
            tool.stop,
            min(of.sentence.end, tool.following),
        )
    return {
        "instrument": tool.row["code"],
        "action": tool.action,
        "area": area,
        "date": tool.when if tool.action in ("cited", "planned") and (tool.when is None or tool.when[0] != "X") else None,
        "title_vi": tool.title,
        "weak": tool.weak,
        "same": tool.stop == tool.end and THIS.match(of.folded, tool.stop) is not None,
        "at": {
            "instrument": (tool.start, tool.end),
            "action": tool.action_at,
            "title_vi": (tool.head, tool.stop),
            "area": area_at,
            "date": tool.when_at,
        },
    }


_YEARS = kept.compile(
    r"[ (,]+(?:ký )?(?:các|hai|trong các)? ?(?:năm )?(?P<first>(?:19"
    r"|20)\d\d)(?P<more>(?:(?:,| và|, và)(?: năm)? (?:19|20)\d\d)+)(?![\d/-])"
)


def _of_more_years(of: Telling, tool: Tool, record: dict) -> list[dict]:
    """The further ones of one name, "Tầm nhìn chung các năm 2015 và 2022"."""
    years = _YEARS.match(of.folded, tool.past, of.sentence.end) if tool.action == "cited" else None
    if not years:
        return []
    record["date"], record["at"]["date"] = years["first"], years.span("first")
    return [
        {**record, "date": y[0], "at": {**record["at"], "date": y.span()}} for y in YEAR.finditer(of.folded, *years.span("more"))
    ]


# "A và B, được ký nhân chuyến thăm ... tháng 6/2022", "A và B (ký tháng 6/2022)"
_BOTH_SIGNED = kept.compile(r"(?:, ký|,? (?:đã |vừa )?(?:được|cùng|đều)| ?\((?:cùng |được |đều )*ký)\b")


def _date_of_both(of: Telling, tool: Tool, record: dict) -> None:
    """The date behind two names for the first as well: "A và B, phấn đấu ký trong năm nay", "việc ký A và B nhân chuyến thăm ... tháng 6/2022"."""
    last = of.found[-1] if of.found else None
    if (
        last
        and record["date"]
        and not last["date"]
        and last["action"] == tool.action
        and (
            last["at"]["title_vi"][0] == tool.head  # "hai Bản ghi nhớ về A và B"
            or ALONGSIDE.fullmatch(of.folded, last["at"]["title_vi"][1], tool.head)
        )
        and (
            tool.planned_after
            if tool.action == "planned"
            else of.folded[tool.head - 2] != ","
            and (
                _BOTH_SIGNED.match(of.folded, tool.past, record["at"]["date"][0])
                or tool.own
                and tool.own[-1][1] <= last["at"]["instrument"][0]
                and of.folded.startswith((" nhân ", " trong ", " vào ", " hồi "), tool.past)
            )
        )
    ):
        last["date"], last["at"]["date"] = record["date"], record["at"]["date"]


def _with_those_before(of: Telling, tool: Tool, record: dict) -> None:
    """As in "A, B và C đã được hai bên ký", "... sẽ được ký trong năm 2025": what stands behind the last of several is of all."""
    at = tool.head
    for earlier in reversed(of.found):
        if not earlier["weak"] or not ALONGSIDE.fullmatch(of.folded, earlier["at"]["title_vi"][1], at):
            break
        earlier.update(action=record["action"], date=record["date"], weak=False)
        earlier["at"].update(action=record["at"]["action"], date=record["at"]["date"])
        at = earlier["at"]["title_vi"][0]
