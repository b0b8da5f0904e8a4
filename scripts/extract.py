"""Print what press articles say of Viet Nam's defence dialogues: one JSON Line, a Record, for each article."""

import argparse
import functools
import json
import os
import signal
import sys
import time
import unicodedata
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path

from vdd import screen

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = ROOT / "schemas" / "record.schema.json"
_BLOCK = 1 << 16  # bytes read at a time: one read takes a whole article, in most cases
_CHUNK = 32  # articles handed to a process at a time
_AHEAD = 4  # chunks waiting for each process; bounded, so that memory does not grow with the number of articles
_NOTHING = ', "title": null, "published": null, "published_spans": [], "dialogues": [], "unmatched": [], "repairs": []}'
_encode = json.JSONEncoder(ensure_ascii=False).encode


# one article to read: its path, its id, its publication day, if known, and why there is nothing to read, if so;
# a bare tuple, since with a named one a folder of other news takes a fifth longer
Task = tuple[str, str, str | None, str | None]
_READ_ONLY = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def find(paths: list[str]) -> Iterator[tuple[str, str | None]]:
    """Every article under `paths` in order: (path, None), or (path, reason) where a folder gives none.

    A folder stands for its *.txt files, then those of its subfolders, each in the order of names.
    """
    for path in paths:
        if not os.path.isdir(path):
            yield path, None
            continue
        empty = True
        for found in _walk(path):
            empty = False
            yield found
        if empty:
            yield path, "no article (*.txt) in it; put one there, or name another folder"


def _walk(folder: str) -> Iterator[tuple[str, str | None]]:
    names, folders = [], []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                elif entry.name.endswith(".txt") and (entry.is_file() or entry.is_symlink()):
                    names.append(entry.name)
    except OSError as error:
        yield folder, error.strerror
        return
    within = os.path.join(folder, "")
    for name in sorted(names):
        yield within + name, None
    for name in sorted(folders):
        yield from _walk(os.path.join(folder, name))


def load(path: str) -> bytes:
    """The bytes of a file ("-": standard input). OSError where it cannot be read, ValueError where it is too large."""
    file = 0 if path == "-" else os.open(path, _READ_ONLY)
    try:
        data = os.read(file, _BLOCK)
        while more := os.read(file, _BLOCK):
            data += more
            if len(data) > screen.MAX_BYTES:
                raise ValueError(f"over {screen.MAX_BYTES:,} bytes, the most an article may have. Is this a whole site?")
        return data
    finally:
        if path != "-":
            os.close(file)


def source_id(name: str) -> str:
    """The id of an article: the name of its file without the extension, in NFC."""
    return unicodedata.normalize("NFC", name[:-4] if name.endswith(".txt") and name[0] != "." else os.path.splitext(name)[0])


@functools.lru_cache(maxsize=8)
def known_days(folder: str) -> dict[str, str]:
    """The publication days that a folder's sources.toml gives: {source_id: day}. ValueError where the file is wrong."""
    if not os.path.exists(os.path.join(folder, "sources.toml")):
        return {}
    from vdd import seeds  # most folders need no TOML reader and no schemas

    facts = seeds.read_sources(Path(folder))
    return {name: known["published"] for name, known in facts.items() if "published" in known}


def tasks(paths: list[str], given: dict[str, str], unused: set[str]) -> Iterator[Task]:
    """What is to be read; `given` are publication days by id, those met are taken out of `unused`."""
    for path, wrong in find(paths):
        file = os.path.basename(path)
        folder = path[: len(path) - len(file)]
        name = source_id(file)
        unused.discard(name)
        yield path, name, given.get(name) or known_days(folder).get(name), wrong


def code(data: bytes, name: str, known: str | None = None) -> dict | None:
    """The Record of an article, or None where its bytes show that it cannot be about a dialogue. ValueError as `read`."""
    if not screen.concerns(data):
        try:
            text = data.decode()
        except UnicodeDecodeError:
            text = ""
        if len(text) > 200 and not text.isspace():
            return None
    from vdd import article, extract  # other news needs none of the rules

    return extract.extract(article.read(data, name), known)


def line(task: Task, check: bool = False) -> tuple[str, str, str | None]:
    """(path, line of output, None) or, where the article gives no record, (path, line that says so, reason)."""
    path, name, known, wrong = task
    try:
        if wrong:
            raise ValueError(wrong)
        record = code(load(path), name, known)
        text = f'{{"source_id": {_encode(name)}{_NOTHING}' if record is None else _encode(record)
        if check:
            _check(json.loads(text))
        return path, text, None
    except OSError as error:
        reason = error.strerror or str(error)
    except ValueError as error:
        reason = str(error)
    except Exception as error:  # one article must not end a run over a million
        reason = f"the extractor failed on it, {type(error).__name__}: {error}; please report this with the article"
    return path, _encode({"source_id": name, "error": reason}), reason


def _check(record: dict) -> None:
    wrong = [f"{error.json_path}: {error.message}" for error in validator().iter_errors(record)]
    if wrong:
        raise ValueError(f"the record is not as {SCHEMA.name} has it: {'; '.join(wrong)}; please report this with the article")


@functools.cache
def validator():
    """The jsonschema validator of records, with the codes of the code lists and with EDTF dates."""
    import jsonschema
    from vdd import edtf, schema

    def put_in_codes(node):
        if isinstance(node, list):
            return [put_in_codes(item) for item in node]
        if not isinstance(node, dict):
            return node
        node = {key: put_in_codes(value) for key, value in node.items()}
        if "codes" in node:
            allowed = [code for name in node["codes"] for code in schema.codes()[name]]
            node["enum"] = allowed + [None] * ("null" in node["type"])
        return node

    formats = jsonschema.FormatChecker(())
    formats.checks("edtf")(lambda value: not isinstance(value, str) or edtf.is_valid(value))
    made = put_in_codes(json.loads(SCHEMA.read_text(encoding="utf-8")))
    return jsonschema.Draft202012Validator(made, format_checker=formats)


def _lines(chunk: list[Task], check: bool) -> list[tuple[str, str, str | None]]:
    return [line(task, check) for task in chunk]


def lines(todo: Iterator[Task], jobs: int, check: bool) -> Iterator[tuple[str, str, str | None]]:
    """What `line` gives for each task, in order, by `jobs` processes."""
    if jobs == 1:
        for task in todo:
            yield line(task, check)
        return
    from concurrent.futures import ProcessPoolExecutor

    quiet = (signal.SIGINT, signal.SIG_IGN)  # an interrupt is answered by this process alone
    with ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=quiet) as pool:
        waiting = deque()
        try:
            while True:
                while len(waiting) < jobs * _AHEAD and (chunk := list(islice(todo, _CHUNK))):
                    waiting.append(pool.submit(_lines, chunk, check))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def day(text: str) -> str:
    """The day of an argument, ISO 8601 with or without the time."""
    try:
        known = datetime.fromisoformat(text) and text[4:5] == "-" and len(text) >= len("2026-01-31")
    except ValueError:
        known = False
    if not known:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-01-31")
    return text


def _given(text: str) -> tuple[str, str]:
    name, _, published = text.rpartition("=")
    if not name:
        raise argparse.ArgumentTypeError(f"{text!r} is not FILE=DATE; write it as article.txt=2026-01-31")
    return source_id(os.path.basename(name)), day(published)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; write 1 or more")
    return int(text)


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 where every article gave a record, 1 where one did not, 2 for wrong use."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        # asking for the terminal's width loads five modules at every start
        formatter_class=functools.partial(argparse.HelpFormatter, width=100),
        epilog="An article that cannot be read gives a message and a line with its id and the error. "
        "Exit status: 0 all read, 1 an article or sources.toml is wrong, 2 wrong use.",
    )
    parser.add_argument(
        "articles",
        nargs="+",
        metavar="ARTICLE",
        help="a file; a folder, for all *.txt in it and below; or - for one article on standard input",
    )
    parser.add_argument(
        "--published",
        type=_given,
        action="append",
        default=[],
        metavar="FILE=DATE",
        help="the day on which an article appeared, where its text does not say so (may be repeated; --published=-=DATE for "
        "standard input); a sources.toml beside the articles does the same",
    )
    parser.add_argument("--jobs", type=_count, default=1, metavar="N", help="use N processes; the output is the same")
    parser.add_argument("--check", action="store_true", help=f"check each record by schemas/{SCHEMA.name} and the code lists")
    options = parser.parse_args(arguments)
    if "-" in options.articles and len(options.articles) > 1:
        parser.error("- stands for one article on standard input; give it alone")
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    given = dict(options.published)
    unused = set(given)
    todo = tasks(options.articles, given, unused)
    try:
        if options.check:
            validator()
        failed = _print(lines(todo, 1 if options.articles == ["-"] else options.jobs, options.check))
    except ValueError as error:  # of sources.toml or the schemas
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader has what it wanted, as in: extract.py DIR | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    for name in sorted(unused):
        print(f"--published {name}: no article of that name was read", file=sys.stderr)
    return 2 if unused else int(failed)


def _print(results: Iterator[tuple[str, str, str | None]]) -> bool:
    """Prints the lines and messages, and progress where only a person sees it; whether an article gave no record."""
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    done = failed = 0
    told = time.monotonic()
    with closing(results):
        for done, (path, text, reason) in enumerate(results, 1):
            sys.stdout.write(text + "\n")
            if reason:
                failed += 1
                print(f"{path}: {reason}", file=sys.stderr)
            if shown and time.monotonic() - told > 0.2:
                told = time.monotonic()
                print(f"\r{done:,} articles, {failed:,} not read", end="", file=sys.stderr, flush=True)
    sys.stdout.flush()
    if shown:
        print(f"\r{done:,} articles, {failed:,} not read", file=sys.stderr)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
