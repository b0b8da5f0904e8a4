"""A release that is killed at any moment, or finds the disk full, leaves the old output or the new, and the next run succeeds.

What a build does in such a case is tested in test_write.py. Most runs here leave out the verifying, which writes nothing.
"""

import contextlib
import hashlib
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import packages
import pytest
import release
from test_write import stopping
from vdd import write

KILLS = 100
CHANGES = [(os, "rename"), (os, "replace"), (write, "_exchanged_at_once"), (Path, "mkdir"), (Path, "write_text"),
           (release.zipfile.ZipFile, "writestr"), (release.shutil, "rmtree")]  # fmt: skip


def state(out):
    """{name: hash} of what a reader finds in dist/; None where there is no such folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in out.iterdir()} if out.is_dir() else None


def child(action):
    """Start `action` in a fork; its process id."""
    process = os.fork()
    if process:
        return process
    try:
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stderr(nowhere), contextlib.redirect_stdout(nowhere):
            os._exit(action())
    except BaseException:
        os._exit(99)


def ended(process):
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """(the repository's copy, the state of dist/ before, after): between the two, the README has changed."""
    folder = packages.repository(tmp_path_factory.mktemp("kill") / "repository")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(release, "ROOT", folder)
        patch.setattr(release, "verify", lambda *_: [])
        states = []
        for text in ("old\n", "new\n"):
            (folder / "README.md").write_text(text)
            if states:
                before = folder / "before"
                (folder / "dist").rename(before)
            assert run(folder) == 0
            states.append(state(folder / "dist"))
        yield folder, *states


def run(folder):
    return release.main(["--out", str(folder / "dist"), "--since", "-"])


@pytest.fixture
def old(repository):
    """The repository's copy with the old output in place."""
    folder, before, after = repository
    release.shutil.rmtree(folder / "dist", ignore_errors=True)
    release.shutil.rmtree(folder / "dist.tmp", ignore_errors=True)
    release.shutil.copytree(folder / "before", folder / "dist")
    assert state(folder / "dist") == before != after
    return repository


def killing(step):
    """Kill this process instead of the `step`-th change of the file system."""
    stopping(step, lambda: os.kill(os.getpid(), signal.SIGKILL), CHANGES)


@pytest.mark.parametrize("at_once", [True, False], ids=["exchange at once", "two renames"])
def test_killed_at_each_step(old, at_once, monkeypatch):
    folder, before, after = old
    if not at_once:
        monkeypatch.setattr(write, "_exchanged_at_once", lambda *_: False)
    seen = []
    for step in range(1, 200):
        process = child(lambda step=step: (killing(step), run(folder))[1])
        code = ended(process)
        seen.append(state(folder / "dist"))
        # where a system cannot exchange two folders at once, there is a moment without either; the next run ends it
        assert seen[-1] in (before, after) or (seen[-1] is None and not at_once)
        if code == 0:
            break
        assert code == -signal.SIGKILL
        assert ended(child(lambda: run(folder))) == 0
        assert state(folder / "dist") == after and not (folder / "dist.tmp").exists()
        release.shutil.rmtree(folder / "dist")
        release.shutil.copytree(folder / "before", folder / "dist")
    assert step > 40 and seen.count(after) >= 2 and seen.count(before) > 40


def test_killed_a_hundred_times_at_random_moments(old):
    """One after the other, without cleaning by hand in between."""
    folder, before, after = old
    start = time.perf_counter()
    assert ended(child(lambda: run(folder))) == 0
    whole = time.perf_counter() - start
    texts, states, moments = {"old\n": before, "new\n": after}, [before, after], random.Random(4)
    for number in range(KILLS):
        (folder / "README.md").write_text(list(texts)[number % 2])
        process = child(lambda: run(folder))
        time.sleep(moments.uniform(0, whole * 1.1))
        os.kill(process, signal.SIGKILL)
        ended(process)
        assert state(folder / "dist") in states
    (folder / "README.md").write_text("new\n")
    assert ended(child(lambda: run(folder))) == 0
    assert state(folder / "dist") == after and not (folder / "dist.tmp").exists()


def test_the_command_itself_killed(tmp_path):
    """The whole command, verifying included."""
    folder = packages.repository(tmp_path / "repository")
    assert packages.run(folder, "release.py")[0] == 0
    good, moments = state(folder / "dist"), random.Random(7)
    for _ in range(5):
        process = subprocess.Popen([sys.executable, str(folder / "scripts/release.py")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0, 2))
        process.kill()
        process.wait()
        assert state(folder / "dist") == good
    assert packages.run(folder, "release.py")[0] == 0
    assert state(folder / "dist") == good and not (folder / "dist.tmp").exists()


@pytest.mark.parametrize("most", [0, 1_000, 100_000])
def test_full_disk_leaves_the_old(old, most):
    folder, before, after = old

    def on_a_full_disk():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        return run(folder)

    assert ended(child(on_a_full_disk)) == 2
    assert state(folder / "dist") == before and not (folder / "dist.tmp").exists()
    assert ended(child(lambda: run(folder))) == 0
    assert state(folder / "dist") == after
