"""Reading: the bytes of one press article to an `Article`, every character with its place in the file."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, takewhile

from vdd import edtf, kept, lexicon
from vdd.dates import IN_WORDS
from vdd.screen import MAX_BYTES, UNSEEN
from vdd.text import fold, plain

_ENTITY = kept.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,4}|[a-zA-Z]{2,8});")
# with control characters, those that turn the direction of writing, and the icons of a page's own fonts
_HIDDEN = kept.compile(
    f"[{UNSEEN}\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\u061c\u180e\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ue000-\uf8ff]"
)
# as long as they are put in order in no time
_CLUSTER = kept.compile(f"{_HIDDEN.pattern}+|[^\u0300-\u036f\u0323\n][\u0300-\u036f]{{1,64}}")
# "ế" as "áº¿", "ợ" as "á»£"
_GARBLED = kept.compile(r"\b\w*á[º»](?:[\x80-\xbf]|[\u2013-\u203a\u20ac\u0152-\u017e\u0192\u02c6\u02dc\u2122])\w*")
_BLANKS = kept.compile("  +")
MOST_BROKEN = 20_000  # words with lost letters; ten times what a page of nothing else has
_WORD_BEFORE = kept.compile(r"([^\W\d_]+)\s\Z")
_WORD_AFTER = kept.compile(r"\s([^\W\d_]+)")
# not ending within a letter and its marks, of which only the whole has a place
_BROKEN = kept.compile(r"[^\W\d_]*+\?{2,3}+[^\W\d_]*+(?![\u0300-\u036f])")
# "Tên (Báo Quốc tế) | 13/04/2024"
_DATED_END = kept.compile(r"[,|–-] ?\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\)?(?: ?[-|,] ?\d{1,2}[:hg]\d\d)?$")
_QUOTES = kept.compile(r"[^.!?…,;:][\"'”’]$")  # as titles end: Tướng A: "Hợp tác còn nhiều dư địa"
_PICTURE = ("ảnh", "[ảnh", "(ảnh", "trong ảnh")
_LINKED = kept.compile(r"[|»>] \w")
_CLOCK = kept.compile(r"\b([01]?\d|2[0-3])[:hg](\d\d)\b(?![/.-])")


@dataclass(slots=True)
class Paragraph:
    """One line of an article. `kind`: title, body, caption, tail (after the article's end), meta, skip or unread."""

    start: int
    end: int
    kind: str
    on_subject: bool = False  # of the body


@dataclass(slots=True)
class Article:
    """A decoded article.

    text: the file as code points. clean: the repaired text that rules read. folded: `clean` in lower case, letters: that as `lexicon.coded`.
    offsets: for each character of `clean` (and its end) its place in `text`; None where they are the same.
    """

    source_id: str
    text: str
    clean: str
    folded: str
    letters: bytes
    offsets: list[int] | None
    paragraphs: list[Paragraph]
    repairs: list[dict] = field(default_factory=list)
    stated: tuple[str | None, list[list[int]]] | None = None  # when it was published, once looked for

    def span(self, start: int, end: int) -> list[int]:
        """The place in the file of `clean[start:end]`, in code points."""
        if self.offsets is None:
            return [start, end]
        return [self.offsets[start], self.offsets[end]]

    def spans(self, places: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Those of several."""
        return [[a, b] for a, b in places] if self.offsets is None else [self.span(a, b) for a, b in places]


def read(data: bytes, source_id: str) -> Article:
    """The article in `data`. ValueError, with the reason, where it is empty, too large or not UTF-8."""
    if len(data) > MAX_BYTES:
        raise ValueError(f"{len(data):,} bytes; an article has at most {MAX_BYTES:,}. Is this a whole site?")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"line {line}: byte {error.start} is not UTF-8 ({error.reason}); save it as UTF-8") from None
    if not text.strip(UNSEEN + " \t\r\n"):
        raise ValueError("empty; an article has text")
    if text.lstrip(UNSEEN + " \t\r\n")[:15].lower().startswith(("<!doctype html", "<html")):
        raise ValueError("an HTML page; save the text that it shows")
    garbled = list(islice(_GARBLED.finditer(text), 3)) if "áº" in text or "á»" in text else ()
    if len(garbled) == 3:
        line = text.count("\n", 0, garbled[0].start()) + 1
        raise ValueError(
            f"line {line}: {garbled[0][0]!r} is UTF-8 read as Windows-1252 and saved again; save the page anew, as UTF-8"
        )
    clean, offsets, repairs = _clean(text)
    folded = fold(clean)
    return Article(source_id, text, clean, folded, lexicon.coded(folded), offsets, _paragraphs(clean, folded), repairs)


def _clean(text: str) -> tuple[str, list[int] | None, list[dict]]:
    offsets = None
    clean = text
    if "\r" in clean:
        clean = clean.replace("\r\n", " \n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", clean) or _HIDDEN.search(clean):
        made = {
            cluster: "" if _HIDDEN.match(cluster) else unicodedata.normalize("NFC", cluster)
            for cluster in set(_CLUSTER.findall(clean))
        }
        clean, offsets = _rewrite(clean, ((*m.span(), made[m[0]]) for m in _CLUSTER.finditer(clean)))
    if "&" in clean and _ENTITY.search(clean):
        import html  # few pages have any

        clean, offsets = _rewrite(
            clean, ((*m.span(), letter) for m in _ENTITY.finditer(clean) if len(letter := html.unescape(m[0])) == 1), offsets
        )
    clean = _unwrapped(plain(clean))
    if "  " in clean:
        kept, at = [], 0  # the first blank of each run stays
        for blanks in _BLANKS.finditer(clean):
            kept += range(at, blanks.start() + 1)
            at = blanks.end()
        kept += range(at, len(clean) + 1)
        clean, offsets = _BLANKS.sub(" ", clean), kept if offsets is None else [offsets[at] for at in kept]
    repairs: list[dict] = []
    if "??" in clean:
        found = list(_repairs(clean))
        place = (lambda at: offsets[at]) if offsets else (lambda at: at)
        for start, end, new in found:
            a, b = place(start), place(end)
            repairs.append({"start": a, "end": b, "from": text[a:b], "to": new})
        clean, offsets = _rewrite(clean, ((s, e, new) for s, e, new in found if new), offsets)
    return clean, offsets, repairs


_WIDEST, _SLACK = 130, 25  # characters of a line that was cut at a width, and how far before it a word may have had to go over


def _unwrapped(clean: str) -> str:
    """`clean` with blanks for the line ends within paragraphs, where all lines are cut at one width, as in mails and old text files."""
    lines = clean.split("\n")
    width = max(map(len, lines))
    if width > _WIDEST:
        return clean
    broken = [line for line, following in zip(lines, lines[1:]) if line.strip() and following.strip()]
    full = sum(len(line) > width - _SLACK for line in broken)
    if full < 4 or full < 0.7 * len(broken) or sum(line.rstrip()[-1] in ".!?" for line in broken) > 0.4 * len(broken):
        return clean
    return (
        "".join(
            line + (" " if len(line) > width - _SLACK and following.strip() else "\n")
            for line, following in zip(lines, lines[1:])
        )
        + lines[-1]
    )


def _rewrite(text, changes, offsets=None):
    """`text` with each (start, end, new) put in, and the place of every character in the text `offsets` count."""
    place = offsets or range(len(text) + 1)
    parts, places, at = [], [], 0
    for start, end, new in changes:
        parts += text[at:start], new
        places += place[at:start]
        if new:
            places += [place[start]] * len(new)
        at = end
    parts.append(text[at:])
    places += place[at:]
    return "".join(parts), places


def _repairs(clean: str):
    """(start, end, word or None) for each word with a lost letter; None where the letter is not certain."""
    for match in islice(_BROKEN.finditer(clean), MOST_BROKEN):
        word = match[0]
        if word.strip("?") == "" or clean[match.end() : match.end() + 1] == "?":
            continue
        before = _WORD_BEFORE.search(clean, max(0, match.start() - 12), match.start())
        after = _WORD_AFTER.match(clean, match.end(), match.end() + 12)
        yield match.start(), match.end(), lexicon.mended(word, before[1] if before else "", after[1] if after else "")


# --- paragraphs -------------------------------------------------------------------------------------------------

_TAIL = kept.compile(
    r"(?:>+ *)?(?:(?:các )?tin(?: bài)?(?: tức)? (?:liên quan|khác|mới|cùng chuyên mục|đọc nhiều|nổi bật|đã đưa|nóng|cũ)"
    r"|(?:các )?bài (?:viết )?(?:liên quan|khác|đọc nhiều|mới|cùng chuyên mục|nổi bật)"
    r"|(?:có thể )?bạn (?:có thể|sẽ|cần|nên|đọc)|có thể bạn"
    r"|(?:các )?tin,? bài|xem thêm|đọc thêm|đọc nhiều|xem nhiều|mới nhất|nổi bật|nóng trong|bình luận"
    r"|ý kiến (?:của )?bạn|ý kiến bạn đọc|gửi bình luận"
    r"|từ khóa|tags?\b|chủ đề|chia sẻ|multimedia|video\b|cùng chuyên mục|cùng chủ đề|liên quan|theo dòng sự kiện|dòng sự kiện"
    r"|mời (?:bạn|quý|độc giả)|xin mời|đang cập nhật|đừng bỏ lỡ|tin bài|in bài|gửi bài|về trang chủ|quay lại|đọc tiếp"
    r"|tiếp theo|trang chủ|hotline|liên hệ"
    r"|infographic|podcast|quảng cáo|thích và chia sẻ|theo dõi|đăng ký nhận|nhận xét|phản hồi|related|read more"
    r"|most read|tin tức|bản quyền|©|copyright)"
    r"[^.]{0,60}[:.…]?$"
)
# "Chia sẻ quan điểm này, hai bên nhất trí ...", a sentence and no box
_TELLS_ON = kept.compile(
    r"chia sẻ (?!(?:bài|tin|lên|qua|trên|ngay|facebook|zalo|link)\b)|liên quan (?:đến|tới) |chủ đề (?:của|chính|đối thoại|thảo luận|trao đổi) "
    r"|nổi bật (?:là|trong|nhất|nhất là|có) |tiếp theo, |phản hồi (?:về|trước|đề|những|các|câu) |nhận xét (?:về|trên) |mới nhất, "
    r"|bình luận (?:về|trước) |theo dõi (?:sát|chặt|diễn) "
)
# the report goes on below a box of links
_RESUMES = kept.compile(
    r"(?:(?:trao đổi |bàn |nói |đề cập )?về (?:tình hình|các vấn đề|vấn đề|hợp tác|phương hướng|định hướng)|kết thúc (?:đối thoại|buổi)"
    r"|(?:cũng )?tại (?:buổi |cuộc |phiên )?đối thoại,|hai bên |trong thời gian tới,|thời gian tới,)[^.]{0,160}\bhai (?:bên|nước)\b"
)
_IMPRINT = kept.compile(
    r"(?:phó |q\. ?|quyền )?tổng biên tập ?:|(?:cơ quan|đơn vị) chủ quản ?:|chịu trách nhiệm (?:chính|nội dung|xuất bản)"
    r"|giấy phép|trụ sở tòa soạn|tòa soạn ?:|địa chỉ ?:|điện thoại ?:|bản quyền|ban biên tập ?:|thư ký tòa soạn"
    r"|biên tập ?:|email ?:"
)
# the opening of another story
_TEASER = kept.compile(
    r">(?![^\n]{120,}\.\s*\Z)|(?:[(\[](?=[^()\[\]]*[)\]]?\W*\Z))?(?:xem thêm|đọc thêm|(?:tin|bài) liên quan|video(?: clip)?|clip"
    r"|podcast|infographic) ?: ?(?=\S)"
)
_CAPTION = kept.compile(  # each way begins with a letter, which is looked for fast; what stands before comes after
    r"ảnh(?:(?<=\bảnh)(?: ?\d*[.:]| \d| (?:tư liệu|minh họa))|(?<=\(ảnh)|(?<=^ảnh)\b|(?<=^quang cảnh)|(?<=^toàn cảnh)"
    r"|(?<=chụp ảnh) (?:lưu niệm|chung)"
    r"|(?<=\bnguồn ảnh)|(?<=- ảnh)$)|photo(?<=\bphoto) ?:|các đại biểu(?<=^các đại biểu)|\((?:ttxvn|vov|vgp|tpo|dân trí)[^)]*\)$"
)
_WORD = "|".join(
    " ".join(f"[{part[0].upper()}{part[0]}]{part[1:]}" for part in word.split())
    for word in sorted(IN_WORDS, key=len, reverse=True)
)
_DATE = kept.compile(
    rf"\b(\d{{1,2}})[/.-](\d{{1,2}})[/.-](20\d\d|19\d\d)\b|\b(20\d\d|19\d\d)[-./](\d\d)[-./](\d\d)(?!\d)"
    rf"|\b(\d{{1,2}}) (?:[Tt]háng|[Tt]hg) (\d{{1,2}}|{_WORD})(?:,| [Nn]ăm)? (20\d\d|19\d\d)\b"
    rf"|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\d{{1,2}}), (20\d\d|19\d\d)\b"
    rf"|\b(\d{{1,2}}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,? (20\d\d|19\d\d)\b"
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DMY = r"\d{1,2}[/.-]\d{1,2}[/.-](?:20|19)\d\d"
# "HQ Online (09/06/2016) - ..."
DATELINE = kept.compile(
    r"(?:\([\w ]{2,12}\) )?(?!(?:Ngày|Sáng|Trưa|Chiều|Tối|Hôm|Từ|Trong|Vào)\b)[\w .&]{0,24}"
    rf"(?:\((?:[\w -]{{2,16}},? )?{_DMY}\) ?[-:.]|,? (?:ngày )?{_DMY} ?[-:.] )"
    # "(Công Thương) 30/12/2022. ...", "Nha Trang (HQ Online) 16/9/2022. ...", "VOV5 - 21/07/2023 - ..."
    r"|(?!(?:Ngày|Sáng|Trưa|Chiều|Tối|Hôm|Từ|Theo|Trong|Vào|Kể|Hồi)\b)(?:\([\w .&/]{2,30}\)(?: -)?|[\w .&]{2,40}(?: \([\w .&/]{2,30}\)|,| -))"
    rf" {_DMY}(?:,? \d{{1,2}}[:h]\d\d)? ?(?:\.-|[-:.]) "
)
_META_WORDS = kept.compile(
    r"[\W\d_]+|thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy)|chủ nhật|gmt|cập nhật|lúc|ngày|đăng|xuất bản|lượt xem|lượt đọc|giờ|phút"
    r"|tháng|thg|năm|utc|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\b(?:am|pm|t|z|sa|ch)\b"
)
_ROUNDS = ("lần thứ ", "lần đầu", "vòng ", "kỳ ", "phiên ")  # "- Lần thứ 9: ngày 18-3-2019, tại Đà Nẵng"
_ENDED = ".!?…:;\"')]"
_BYLINE = kept.compile(
    r"(?:(?:theo|nguồn|tác giả|bài,? ảnh|tin,? ảnh|bài và ảnh|ảnh|pv)\b ?:?.{0,50}|[\w./&-]+(?: [\w./&()-]+){0,4})$"
)


# words beside a reporter's name
_CREDITS = frozenset("và từ tại ở theo nguồn ảnh tin bài dịch biên lược tổng ghi thực thông tấn xã báo phóng viên đặc".split())
# the reporter's name, after which another story may begin
_SIGNED = kept.compile(r"(?:tin,?|bài,?|tin, bài,?|bài viết,?|thực hiện)(?: và|,)? ảnh ?:")


# a teaser above the title has none
_SUBJECT = ("quốc phòng", "đối thoại", "tham vấn", "thương lượng", "hiệp thương", "quân sự", "nhóm làm việc", "tham mưu")
_MASTHEAD = kept.compile(
    r"(?:đại sứ quán (?:nước )?(?:cộng hòa|chxhcn|việt nam)|tạp chí|báo|cổng (?:thông tin|ttđt|tin)|trang thông tin|cơ quan|thông tấn xã|đài)\b"
)
_MEETING = kept.compile(r"đối thoại|tham vấn|thương lượng|hiệp thương|nhóm làm việc")
_ABOUT = kept.compile(r"đối thoại|tham vấn|quốc phòng|quân sự|nhóm làm việc|việt nam|\bviệt ?-|thứ trưởng")


_LONGEST_TITLE = 250  # characters
_SOME, _MOST = 0.2, 0.8  # of a report: what has to be read before another story may begin, and before a box or a name ends it
_GOES_ON = kept.compile(
    r"\b(?:hai bên|hai phía|hai đoàn|(?:tại|trong) (?:cuộc |buổi )?(?:đối thoại|hội đàm|làm việc|trao đổi)"
    r"|(?:đối thoại|dịp) (?:lần )?này)\b"
)
OPENS = kept.compile(  # what begins so in or after a box is another story
    r"(?:\([^)]{2,20}\) ?-? ?|[\w. ]{2,24} ?[-:] ?)?(?:(?:vào |trong |từ )*(?:sáng|trưa|chiều|tối|đêm|ngày|hôm"
    r"|các ngày)\b[^.;]{0,16}\d|nhân dịp |nhận lời |theo lời mời )"
)
_FUSED = kept.compile(  # another story's opening right behind a headline, no sign between them
    r" (?=[CHNSTV])(?<=[\w)\"%] )(?<! vào )(?<! từ )(?<! và )(?<! lễ )(?<!niệm )(?<!trong )(?<!hôm )(?<!mừng )(?<!nhân )"
    r"(?<! tới )(?<! dịp )(?<! là )(?<! của )(?:(?:Sáng|Trưa|Chiều|Tối|Ngày|Hôm"
    r"|(?:Vào|Từ|Trong) (?:sáng|chiều|ngày|hôm))(?: ngày| hôm)? \d|(?:Nhân dịp|Nhận lời|Theo lời mời) )"
)
# a caption without its "Ảnh"
_SHOWS = kept.compile(
    r"(?:lễ ký|(?:hai|2|các) (?:trưởng đoàn|đồng chủ trì|đoàn|đồng chí|thứ trưởng|đại biểu)\b[^:?!]{0,60}\b(?:ký|trao"
    r"|chụp ảnh|bắt tay|chứng kiến)\b|(?:đại|thượng|trung|thiếu) tướng [^:?!]{5,90} ký(?: kết)? (?:và trao )?(?:biên bản"
    r"|văn kiện|bản ghi nhớ|kế hoạch))"
)
_STOPPED = kept.compile("[.!?;]")
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 21, 161  # characters, where another story is fused to it
MOST_LINES = 12_000  # with text; fifty times what the longest page has


def _signed(line: str) -> bool:
    """Whether a line ends with a sentence and the reporter's name or initials ("... và thế giới. N.ANH")."""
    full, _, name = line[-40:].rpartition(". ")
    return (
        full != ""
        and len(line) > 40
        and _BYLINE.match(name) is not None
        and name[0].isupper()
        and (len(line) > 60 or name.istitle())
    )


def _fused(line: str) -> bool:
    """Whether a line is another story's headline and opening, fused into one."""
    opening = _FUSED.search(line, _SHORTEST_HEADLINE, _LONGEST_HEADLINE + 24)
    return opening is not None and opening.start() <= _LONGEST_HEADLINE and not _STOPPED.search(line, 0, opening.start())


def _tells(line: str) -> bool:
    """Whether a line is as long as a paragraph of a report."""
    return len(line) > 150 and line.rstrip()[-1] in _ENDED


def _on_subject(folded: str) -> bool:
    return any(map(folded.__contains__, _SUBJECT))


def _told(clean: str, folded: str) -> int:
    """The characters of the paragraphs on the subject, one at least."""
    lines = (folded[start : start + len(line)] for start, line in _lines(clean))
    return sum(len(line) for line in lines if _tells(line) and _on_subject(line)) or 1


def _resumes(line: str, low: str, clean: str, found: list[Paragraph]) -> bool:
    """Whether a line behind a box goes on with the report: an item of the list before it, or words on the two sides or of somebody named."""
    last = next((p for p in reversed(found) if p.kind == "body"), None)
    if last is None or OPENS.match(low):
        return False
    if low[0] in "-+":
        return clean[last.end - 1] in ":;" or (clean[last.start] == low[0] and low[-1] in ".;")  # no link
    if not (len(line) > _SHORTEST_RESUMED and low[-1] in _ENDED or low[-1] == ":"):
        return False
    named = _NAMED.search(line, 0, 90)
    name = " ".join(takewhile(str.istitle, named[1].split(" "))) if named else ""
    return bool(_GOES_ON.search(low) or _GOES_ON_WITH.match(low) or " " in name and clean.find(name, 0, last.end) >= 0)


_SHORTEST_RESUMED = 90  # characters
_NAMED = kept.compile(r"(?:tướng|đô đốc|tá|[Tt]rưởng|[Ôô]ng|[Bb]à|[Nn]gài|đồng chí|[Tt]hư ký) (\w[\w.-]*(?: [\w.-]+){1,3})")
_GOES_ON_WITH = kept.compile(
    r"(?:(?:về )?phía |(?:hai|2) |đôi bên|về (?:phương hướng|hợp tác|tình hình|phần|những|vấn đề)|đề cập|trao đổi|bàn về|liên quan"
    r"|kết thúc (?:đối thoại|cuộc|buổi)|trong khuôn khổ đối thoại|phát biểu|trên cơ sở|(?:trong )?thời gian tới|các vấn đề"
    r"|trước đó|(?:(?:sáng|trưa|chiều|tối) )?cùng ngày|sau (?:đối thoại|cuộc)|nhân dịp này|cũng trong|bên lề|trong chuyến|theo đó"
    r"|bên cạnh đó|ngoài ra|đáp lại)\b"
)


def _lines(clean: str) -> Iterator[tuple[int, str]]:
    """Where the lines begin, and each; cut where paragraphs are glued together: "... lần thứ hai.Tại đối thoại, ..."."""
    at = 0
    for line in clean.split("\n"):
        begin = 0
        if len(line) > _SHORTEST_GLUED and _ENDS_GLUED.search(line):
            for glued in _GLUED.finditer(line):
                yield at + begin, line[begin : glued.end()]
                begin = glued.end()
        yield at + begin, line[begin:]
        at += len(line) + 1


_SHORTEST_GLUED = 150  # characters
_ENDS_GLUED = kept.compile(r"[.?!…](?=[\"')]?[A-ZĐÀ-Ỹ!])")
_GLUED = kept.compile(  # the last is a name in capitals, of who wrote it
    r"(?:(?:[a-zà-ỹ]{2}|\d{3}|\))(?<!\b[Tt]p)(?<!\b[Ss]t)(?<!\b[AaMm]bd)(?<!\b[Mm]ohd)(?<!\b[Mm]uhd)(?<!\bMd)[.!?…]|\d[!?])"
    r"[\"')]?(?=[A-ZĐÀ-Ỹ][a-zà-ỹ]|!\[|[A-ZĐÀ-Ỹ. ]{3,40}$)"
)


def _paragraphs(clean: str, folded: str) -> list[Paragraph]:
    """The lines of an article by what they are; the title and the end of the article are found on the way."""
    found: list[Paragraph] = []
    titled = body = False  # a title has come, and a paragraph on the subject
    opened = boxed = False  # a story on something else has come, and a box behind which one may begin
    tail = False  # the report has ended
    weak = False  # the tail begins with a box or a name, which may stand within the report
    linked = None  # where "Tin liên quan" stands, with whose headlines no paragraph has come yet
    read = told = 0  # characters of paragraphs on the subject; all of them are counted once that is asked for
    around = " |*•►▶>" if clean.count("\n>") * 3 > clean.count("\n") > 3 else " |*•►▶"  # a page quoted whole, as in mails
    for start, line in _lines(clean):
        if len(found) == MOST_LINES:
            found.append(Paragraph(start, len(clean), "unread"))
            break
        inner = line.strip(around)
        if len(inner) < 2 or inner == "![]()":
            continue
        size, last = len(inner), inner[-1]
        short = size < 120
        start += line.index(inner[0])
        end = start + size
        low = folded[start:end]
        dated = None
        if size < 110 and last not in ".!?" and ("20" in inner or "19" in inner) and not low.startswith(_PICTURE):
            dated = _DATE.search(inner)
        # "Tin quân sự, 17/4/2023", "Báo Thế giới và Việt Nam | Chính trị | 09:45 | 20/10/2022"
        if not body and dated and dated.end() == size and (titled and size < 34 or " | " in inner):
            kind = "meta"
        elif low == "quảng cáo" or (low[0] in ">xđtbvcpi[(" and size < 400 and _TEASER.match(low)):
            kind = "skip"
        elif body and low[0] in "tpqcđgbe" and _IMPRINT.match(low):
            kind, tail, weak = "skip", True, False
        elif short and _TAIL.match(low) and not (last == "." and _TELLS_ON.match(low)):
            told = told or _told(clean, folded)
            kind, boxed = "skip", read > told * _SOME or (opened and not read)
            if not tail:
                weak = tail = body and read > told * _MOST
            linked = len(found) if body and "liên quan" in low else None
        elif short and line[0] in "•►▶" and found and found[-1].kind == "skip" and last not in ".!?:;":
            kind = "skip"  # in the list under "Xem thêm:"
        elif dated and (size < 34 or len(_META_WORDS.sub("", low)) < 34) and not (body and low.lstrip("-+ ").startswith(_ROUNDS)):
            kind = "meta"
        elif (
            size < 400
            and ("ảnh" in low or "photo" in low or low[-1] == ")" or low[0] == "c")
            and not (size > 250 and last == ".")
            and _CAPTION.search(low)
        ):
            kind = "tail" if tail else "caption"
            tail = tail or (body and _SIGNED.match(low) is not None)
        elif body and size < 330 and _fused(inner):
            kind = "skip"
        elif (
            not body
            and line.rstrip().endswith("|")
            and not line.lstrip().startswith("|")
            and not (last in _ENDED and OPENS.match(low))
        ):
            kind = "headline"  # boxed
        elif tail and linked is not None and len(found) - linked < 4 and size > 90 and last == "." and _RESUMES.match(low):
            kind, tail, linked = "body", False, None
        elif weak and tail and found[-1].kind == "skip" and _resumes(inner, low, clean, found):
            kind, tail = "body", False  # the box or name stood within the report
        elif (
            (last in "?!…" or inner.endswith("..."))
            and not (body or titled)
            and 24 < size < 140
            and not _STOPPED.search(inner, 0, size - 3)
        ):
            kind, titled = "title", True  # "Bộ Quốc phòng Nga nói gì về ...?"
        elif (last in _ENDED and (body or titled or not _QUOTES.search(inner))) or _signed(inner):
            other = boxed and found[-1].kind in ("headline", "title") and OPENS.match(low)
            kind = "tail" if tail else "skip" if other else "body"
        elif body and size < 50 and _names_writer(inner):
            told = told or _told(clean, folded)
            kind, boxed = "skip", read > told * _SOME
            if not tail:
                weak = tail = read > told * _MOST
        else:
            kind = "tail" if tail else _unended(inner, low, titled, body)
            titled = titled or kind == "title"
            kind = "tail" if kind == "headline" and linked is not None else kind
        if kind == "body":
            linked = None
        on_subject = kind == "body" and _on_subject(low)
        body = body or (on_subject and size > 60)
        opened = opened or (kind == "body" and not on_subject and titled and size > 60 and OPENS.match(low) is not None)
        read += len(line) if on_subject and _tells(low) else 0
        found.append(Paragraph(start, end, kind, on_subject))
    if not is_digest(found, folded):
        for paragraph in _teasers([p for p in found if p.kind in ("headline", "body")], folded):
            paragraph.kind = "tail"
    _tell_in_pictures(found, folded)
    for heading, below in zip(found, found[1:]):  # the subject of the sentence under it
        if heading.kind == "headline" and below.kind == "body" and folded.startswith(GOES_ON_FROM_HEADING, below.start):
            heading.kind = "body"
    listing = False  # a line of the text that a colon ends has come, and then nothing but items
    for above, below in zip(found, found[1:]):
        listing = above.kind == "body" and (folded[above.end - 1] == ":" or listing)
        if listing and below.kind == "headline" and _BULLET.search(folded, max(0, below.start - 3), below.start + 1):
            below.kind = "body"
    _choose_title(found, folded)
    return found


_BULLET = kept.compile(r"[-+]\Z|• ?\S\Z")


def is_digest(paragraphs: list[Paragraph], folded: str) -> bool:
    """Whether a page says that it sums up the news of a week or month."""
    return any(_OF_THE_WEEK.match(folded, p.start, p.end) for p in paragraphs[:8])


# "Đối ngoại trong tuần: ...", of which each headline is of its own news
_OF_THE_WEEK = kept.compile(
    r"(?:(?:điểm|tổng hợp) tin|bản tin|tin vắn|(?:hoạt động |tin |sự kiện )?(?:đối ngoại|quân sự|quốc phòng)(?: quốc phòng)?(?: nổi bật)? (?:trong tuần|tuần qua|trong tháng|tháng qua|tuần))\b"
)


def _tell_in_pictures(found: list[Paragraph], folded: str) -> None:
    """Makes body of the captions of a page of pictures, which tell more than what is beside them."""
    told = [p for p in found if p.kind == "caption" and p.end - p.start > _SENTENCE]
    beside = sum(p.end - p.start for p in found if p.kind == "body")
    if len(told) < _PICTURES or beside * 3 > sum(p.end - p.start for p in told):
        return
    for paragraph in told:
        paragraph.kind = "body"
    head = next((p for p in found if p.kind in ("title", "caption")), None)
    if head and head.kind == "caption" and folded.startswith(("chùm ảnh", "phóng sự ảnh"), head.start):
        head.kind = "title"


_PICTURES, _SENTENCE = 3, 80  # captions that make a page of pictures, and letters of one that tells something
GOES_ON_FROM_HEADING = ("được tổ chức ", "đã được tổ chức ", "diễn ra ", "đã diễn ra ", "được tiến hành ")


def _names_writer(line: str) -> bool:
    """Whether a short line is a reporter's name or a source: most words begin with a capital."""
    parts = line.split()
    low = [w for w in parts if w[0].islower()]
    if len(low) > 1 and not _CREDITS.intersection(low):
        return False  # "Cùng quan tâm Biển Đông"
    return line[0].isupper() and _BYLINE.match(line) is not None and sum(w[0].isupper() for w in parts) * 2 > len(parts)


def _unended(line: str, low: str, titled: bool, body: bool) -> str:
    """What a line is that no sign ends, before the tail."""
    if not body and 24 < len(line) < _LONGEST_TITLE and not (titled and len(line) > 140) and not _LINKED.search(line):
        return "title"
    if len(line) >= _LONGEST_TITLE or ((titled or body) and len(line) > 140):
        return "body"
    if body and low[0] in "h2clđt" and _SHOWS.match(low):
        return "caption"
    return "headline"


def _choose_title(found: list[Paragraph], folded: str) -> None:
    """Leaves the article's one title, and makes headlines of the other lines that could be it."""
    titles = [p for p in found if p.kind == "title"]
    fitting = [
        p
        for p in titles
        if _ABOUT.search(folded, p.start, p.end) and not (len(titles) > 1 and _MASTHEAD.match(folded, p.start, p.end))
    ]
    opened = next((p.start for p in found if p.kind == "body" and p.end - p.start > 100), len(folded))
    fitting = [p for p in fitting if p.start < opened and _MEETING.search(folded, p.start, p.end)][-1:] or fitting
    chosen = next(iter(fitting or [p for p in titles if p.start < opened][-1:] or titles[-1:]), None)
    if chosen is None:
        return
    for paragraph in titles:
        if paragraph is not chosen:
            paragraph.kind = "headline"
    for paragraph in found:
        if paragraph.start >= chosen.start:
            break
        if paragraph.kind == "body" and not paragraph.on_subject:  # of the page
            paragraph.kind = "tail"


def _teasers(lines: list[Paragraph], folded: str) -> list[Paragraph]:
    """The openings of other stories with which a page ends: two headlines or more, each with its one paragraph."""
    at = len(lines)
    while at > 1 and lines[at - 1].kind == "body" and _is_teaser(lines[at - 2], lines[at - 1], folded):
        at -= 2
        while (
            at
            and lines[at - 1].kind == "headline"
            and folded[lines[at - 1].start : lines[at - 1].end] == folded[lines[at].start : lines[at].end]
        ):
            at -= 1
    return lines[at:] if sum(p.kind == "body" for p in lines[at:]) > 1 and any(p.kind == "body" for p in lines[:at]) else []


def _is_teaser(headline: Paragraph, body: Paragraph, folded: str) -> bool:
    return (
        headline.kind == "headline"
        and headline.end - headline.start > 24
        and body.end - body.start < 400
        and not _GOES_ON.search(folded, body.start, body.end)
    )


def published(article: Article) -> tuple[str | None, list[list[int]]]:
    """The publication day or time (ISO 8601) that the page states, and where; the line nearest to the text counts."""
    if article.stated is None:
        article.stated = _published(article) or (None, [])
    return article.stated


_BAR = ("đường dây nóng", "hotline", "thời gian:", "thời gian :")  # lines whose day is none of publication


def _published(article: Article) -> tuple[str, list[list[int]]] | None:
    stated, bodies = None, 0
    for paragraph in article.paragraphs:
        bodies += paragraph.kind == "body" and paragraph.on_subject
        if bodies > 3 or (bodies and stated):
            break
        dateline = (
            DATELINE.match(article.clean, paragraph.start, paragraph.end) if paragraph.kind == "body" and not stated else None
        )
        # "Đường dây nóng: 0123456789 - Thứ sáu, 25/10/2024 01:52", the clock of the site's bar
        if (paragraph.kind == "meta" and not article.folded.startswith(_BAR, paragraph.start)) or dateline:
            stated = _stated(article, paragraph.start, dateline.end() if dateline else paragraph.end) or stated
    if stated is None and (at := article.folded.rfind("cập nhật: ")) >= 0:  # in the imprint
        stated = _stated(article, at, min(at + 40, (article.folded + "\n").find("\n", at)))
    if stated is None:  # alone on a line, right behind the text
        last = max(
            (n for n, p in enumerate(article.paragraphs) if p.kind == "body" and p.on_subject), default=len(article.paragraphs)
        )
        below = next(
            (
                p
                for p in article.paragraphs[last + 1 : last + 4]
                if p.kind == "meta"
                and (p.end - p.start < 24 or (p.end - p.start < 60 and _DATED_END.search(article.clean, p.start, p.end)))
            ),
            None,
        )
        stated = _stated(article, below.start, below.end) if below else None
    return stated


def _stated(article: Article, start: int, end: int) -> tuple[str, list[list[int]]] | None:
    """The day or time in a line, and where."""
    line = article.clean[start:end]
    match = _DATE.search(line)
    if not match:
        return None
    date, month, year = (match[i] or match[i + 6] for i in (1, 2, 3))
    if match[10]:
        date, month, year = match[11], _MONTHS.index(match[10]) + 1, match[12]
    elif match[13]:
        date, month, year = match[13], _MONTHS.index(match[14]) + 1, match[15]
    elif year and "/" in match[0] and 1 in (len(date), len(month)) and int(date) <= 12 and _AMERICAN.match(line, match.end()):
        date, month = month, date
    elif month and not month.isdigit():
        month = IN_WORDS[fold(month)]
    day = f"{year}-{int(month):02}-{int(date):02}" if year else "-".join(match.group(4, 5, 6))
    if not edtf.is_valid(day):
        return None
    spare = line[: match.start()] + " " * len(match[0]) + line[match.end() :]
    clock = _CLOCK.search(spare)
    if clock:
        day += f"T{int(clock[1]):02}:{clock[2]}"
    ends = [match.end()] + ([clock.end()] if clock else [])
    starts = [match.start()] + ([clock.start()] if clock else [])
    return day, [article.span(start + min(starts), start + max(ends))]


# "9/4/2013 2:17:41 PM", as a server writes that was never set to Vietnamese
_AMERICAN = kept.compile(r",? \d{1,2}:\d\d:\d\d [AP]M\b")
