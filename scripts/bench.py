"""Measure the extractor beside the limit of reading, beside other tools, and as the number of articles grows.

Prints tables in Markdown. A ratio is the time of the left side by that of the right one: below 1 is faster.
"""

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import extract

ROOT = Path(__file__).resolve().parents[1]
_NEEDLE = "đối thoại".encode()
_PEER_SECONDS = 8  # for each tool; slower ones get through fewer articles
# What most of a newspaper is about, made up for this purpose: no word of dialogues or of defence.
_FILLER = (
    "Sáng cuối tuần, người dân xã Tân Phú vui mừng đón cây cầu mới được xây bằng nguồn vốn xã hội hóa.",
    "Cây cầu dài 42 mét giúp hơn ba trăm học sinh đến trường an toàn trong mùa mưa lũ.",
    "Theo ban quản lý chợ, giá rau củ tăng nhẹ so với tuần trước do ảnh hưởng của đợt nắng nóng kéo dài.",
    "Đội bóng đá nữ của tỉnh giành chiến thắng 2-1 trong trận đấu muộn nhất của vòng bảng.",
    "Bảo tàng mở cửa miễn phí cho học sinh, sinh viên vào ngày cuối cùng của mỗi tháng.",
    "Các kỹ sư trẻ giới thiệu mẫu máy gặt nhỏ gọn, phù hợp với ruộng bậc thang ở vùng cao.",
    "Cơ quan khí tượng dự báo khu vực ven biển có mưa rào và dông, gió giật mạnh về đêm.",
    "Sở Y tế khuyến cáo người cao tuổi uống đủ nước và hạn chế ra đường vào buổi trưa.",
    "Nhà máy chế biến trái cây dự kiến thu mua mười nghìn tấn xoài của nông dân trong vụ này.",
    "Tuyến xe buýt mới nối trung tâm với khu đại học sẽ chạy thử từ đầu tháng sau.",
)


def seconds(call, repeats: int = 5) -> float:
    """The best time of a call, in seconds."""
    best = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best


def run(*command: str, repeats: int = 1) -> tuple[float, float]:
    """(median seconds, peak memory in MB) of a command; the memory is nan where the system does not tell."""
    taken, peak = [], float("nan")
    for _ in range(repeats):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
        else:
            process.wait()
        taken.append(time.perf_counter() - start)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
    return statistics.median(taken), peak


def table(title: str, head: tuple[str, ...], rows: list[tuple]) -> None:
    """Prints a Markdown table; all columns but the first are numbers."""
    print(f"\n### {title}\n\n| {' | '.join(head)} |\n|---|{'---:|' * (len(head) - 1)}")
    for row in rows:
        print(f"| {' | '.join(map(str, row))} |", flush=True)


def gold_articles() -> list[tuple[str, bytes]]:
    """(id, bytes) of every hand-coded article with a dialogue."""
    found = []
    for path in sorted((ROOT / "tests" / "gold").glob("*.json")):
        if path.name == "tables.json" or not json.loads(path.read_text(encoding="utf-8"))["dialogues"]:
            continue
        for folder in ("seeds", "tests/articles"):
            source = ROOT / folder / f"{path.stem}.txt"
            if source.exists():
                found.append((path.stem, source.read_bytes()))
    return found


def filler(chance: random.Random) -> bytes:
    """An article of about 3 kB on something else."""
    lines = (" ".join(chance.choices(_FILLER, k=4)) for _ in range(6))
    return "\n\n".join(lines).encode()


def corpus(folder: Path, number: int) -> None:
    """A folder of `number` articles, a thousand to a subfolder; one in twenty is an own test article."""
    own = [path.read_bytes() for path in sorted((ROOT / "tests" / "articles").glob("*.txt"))]
    chance = random.Random(number)
    for at in range(number):
        if at % 1000 == 0:
            inner = folder / f"{at // 1000:03}"
            inner.mkdir()
        (inner / f"{at:06}.txt").write_bytes(own[at // 20 % len(own)] if at % 20 == 0 else filler(chance))


def coding(articles: list[tuple[str, bytes]]) -> None:
    """Time to code an article, beside word tokenisation and tagging by other tools."""
    for name, data in articles:  # the phrase lists are loaded once
        extract.code(data, name)
    ours = statistics.median(seconds(lambda: extract.code(data, name)) for name, data in articles)
    rows = [(f"this extractor, {len(articles)} articles", f"{ours * 1e3:.2f}", "1")]
    for tool, load in PEERS.items():
        try:
            call = load()
        except ImportError:
            rows.append((f"{tool}: not installed, `pip install --require-hashes -r requirements-bench.txt`", "", ""))
            continue
        call("Hai bên thống nhất.")  # models are loaded once
        taken, end = [], time.perf_counter() + _PEER_SECONDS
        for _, data in articles:
            if time.perf_counter() > end:
                break
            text = data.decode("utf-8")
            taken.append(seconds(lambda: call(text), 1))
        theirs = statistics.median(taken)
        rows.append((f"{tool}, {len(taken)} articles", f"{theirs * 1e3:.1f}", f"{theirs / ours:.0f}"))
    table("One article on a dialogue", ("what", "median, ms", "ratio"), rows)


def _pyvi_words():
    from pyvi import ViTokenizer

    return ViTokenizer.tokenize


def _pyvi_tags():
    from pyvi import ViPosTagger, ViTokenizer

    return lambda text: ViPosTagger.postagging(ViTokenizer.tokenize(text))


def _underthesea_words():
    from underthesea import word_tokenize

    return word_tokenize


def _underthesea_names():
    from underthesea import ner

    return ner


PEERS = {
    "pyvi, words": _pyvi_words,
    "pyvi, words and parts of speech (it has no named entities)": _pyvi_tags,
    "underthesea, words": _underthesea_words,
    "underthesea, named entities": _underthesea_names,
}


def passing(folder: Path) -> None:
    """How fast articles on something else are passed over, in memory and from a folder."""
    chance = random.Random(1)
    paths = []
    for at in range(2000):
        paths.append(folder / f"{at:04}.txt")
        paths[-1].write_bytes(filler(chance))
    names = [str(path) for path in paths]
    data = [path.read_bytes() for path in paths]
    size = sum(map(len, data)) / 1e6

    def read():
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), "rb") as file:
                file.read()

    def command():
        for _ in extract.lines(extract.tasks([str(folder)], {}, set()), 1, False):
            pass

    scanned = seconds(lambda: [_NEEDLE in piece for piece in data])
    screened = seconds(lambda: [extract.screen.concerns(piece) for piece in data])
    coded = seconds(lambda: [extract.code(piece, "a") for piece in data])
    loaded = seconds(read)
    whole = seconds(command)
    rows = [
        ("scan for one word", f"{size / scanned:,.0f}", "1"),
        ("the screen of the extractor", f"{size / screened:,.0f}", f"{screened / scanned:.1f}"),
        ("screen and check of the encoding", f"{size / coded:,.0f}", f"{coded / scanned:.1f}"),
    ]
    table(f"{len(names):,} articles on something else, in memory", ("what", "MB/s", "ratio"), rows)
    rows = [
        ("list and read the files", f"{loaded / len(names) * 1e6:.1f}", "1"),
        ("list, read and pass over them", f"{whole / len(names) * 1e6:.1f}", f"{whole / loaded:.2f}"),
    ]
    table(f"{len(names):,} articles on something else, in a folder", ("what", "µs a file", "ratio"), rows)


def starting(folder: Path) -> None:
    """Start-up of the command, and the build beside what it must import."""
    python, scripts = sys.executable, ROOT / "scripts"
    one = folder / "one.txt"
    one.write_bytes(filler(random.Random(1)))
    article = next((ROOT / "seeds").glob("*.txt"))
    bare, _ = run(python, "-c", "pass", repeats=7)
    other, _ = run(python, str(scripts / "extract.py"), str(one), repeats=7)
    full, _ = run(python, str(scripts / "extract.py"), str(article), repeats=7)
    libraries, _ = run(python, "-c", "import pyarrow, pandera.pandas", repeats=5)
    build = (python, str(scripts / "build.py"), "--out", str(folder / "out"))
    built, _ = run(*build, repeats=5)
    checked, _ = run(*build, "--check", repeats=5)
    rows = [
        ("`python -c pass`", f"{bare:.3f}", "1"),
        ("`extract.py`, an article on something else", f"{other:.3f}", f"{other / bare:.1f}"),
        ("`extract.py`, an article on a dialogue", f"{full:.3f}", f"{full / bare:.1f}"),
        ("import of pyarrow and pandera", f"{libraries:.3f}", "1"),
        ("`build.py` on the seeds", f"{built:.3f}", f"{built / libraries:.2f}"),
        ("`build.py --check` on the seeds, as `make` runs it", f"{checked:.3f}", f"{checked / libraries:.2f}"),
    ]
    table("Start-up and build", ("what", "s", "ratio"), rows)


def growing(folder: Path, sizes: list[int], jobs: int) -> None:
    """Time and memory as the number of articles grows."""
    rows = []
    for number in sizes:
        made = folder / str(number)
        made.mkdir()
        corpus(made, number)
        command = [sys.executable, str(ROOT / "scripts" / "extract.py"), str(made)]
        alone, memory = run(*command)
        together, _ = run(*command, "--jobs", str(jobs))
        rows.append((f"{number:,}", f"{alone:.2f}", f"{alone / number * 1e6:.0f}", f"{memory:.0f}", f"{together:.2f}"))
    head = ("articles", "s", "µs an article", "peak memory, MB", f"s with --jobs {jobs}")
    table("Growth: one article in twenty is on a dialogue, or nearly", head, rows)


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 where everything was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true", help="up to 100,000 articles (about 300 MB on disk), not 10,000")
    options = parser.parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        parts = {part: Path(name) / part for part in ("passing", "starting", "growing")}
        for path in parts.values():
            path.mkdir()
        passing(parts["passing"])
        starting(parts["starting"])
        growing(parts["growing"], [1_000, 10_000, *([100_000] if options.full else [])], min(2, os.cpu_count() or 1))
    coding(gold_articles())  # last: a process counts as its own the memory of the one that starts it
    return 0


if __name__ == "__main__":
    sys.exit(main())
