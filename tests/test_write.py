"""Writing: a build that fails, is killed or finds the disk full leaves the old output or the new, never a mixture."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_build import ROOT, bare, run, state, tables, whole  # noqa: F401 (fixtures)
from vdd import write


def left(out):
    """What a reader finds: the output without what a build was preparing."""
    return {name: digest for name, digest in state(out).items() if name.startswith(("data/", "datapackage.json"))}


def test_two_builds_at_once(tmp_path, tables):
    with write._locked(tmp_path), pytest.raises(write.OutputError, match="another build"):
        write.write(tmp_path, tables)


CHANGES = [(os, "rename"), (os, "replace"), (write, "_exchanged_at_once"), (Path, "touch"), (Path, "write_bytes"), (Path, "write_text")]
STEPS = 21  # 14 data files, the descriptor, the mark, two to five renames; one more for none of them


def in_child(action):
    """Run `action` in a fork; its exit code."""
    child = os.fork()
    if child == 0:
        try:
            action()
            os._exit(0)
        except BaseException:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def stopping(step, stop, changes=CHANGES):
    """Make the `step`-th of the `changes` of the file system from now on call `stop` first."""
    count = 0

    def wrap(function):
        def counted(*arguments, **options):
            nonlocal count
            count += 1
            if count == step:
                stop()
            return function(*arguments, **options)

        return counted

    for place, name in changes:
        setattr(place, name, wrap(getattr(place, name)))


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_killed_at_each_step(tmp_path, tables, bare, whole, step, at_once):
    write.write(tmp_path, bare)

    def killed():
        if not at_once:
            write._exchanged_at_once = lambda a, b: False
        stopping(step, lambda: os._exit(9))
        write.write(tmp_path, tables)

    in_child(killed)
    if left(tmp_path) not in whole:  # between the two renames: the next run makes the other one first
        write.recover(tmp_path)
        assert state(tmp_path) == whole[0]
    write.write(tmp_path, tables)
    assert state(tmp_path) == whole[0]


@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_error_at_each_step_leaves_the_old(tmp_path, tables, bare, whole, step):
    write.write(tmp_path, bare)

    def failing():
        def stop():
            raise OSError("no more")

        stopping(step, stop)
        write.write(tmp_path, tables)

    failed = in_child(failing)
    assert left(tmp_path) == whole[1 if failed else 0]


def test_full_disk_leaves_the_old(tmp_path, tables, bare, whole):
    write.write(tmp_path, bare)

    def full():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        write.write(tmp_path, tables)

    assert in_child(full) == 1
    assert state(tmp_path) == whole[1]


def test_killed_at_any_time(tmp_path, bare, whole):
    write.write(tmp_path, bare)
    started = time.monotonic()
    subprocess.run([sys.executable, ROOT / "scripts" / "build.py", "--out", tmp_path / "other"], capture_output=True)
    takes = time.monotonic() - started
    for part in range(1, 9):
        running = subprocess.Popen([sys.executable, ROOT / "scripts" / "build.py", "--out", tmp_path], stdout=subprocess.DEVNULL)
        time.sleep(takes * (0.6 + part / 20))
        running.kill()
        running.wait()
        assert left(tmp_path) in whole
    done = run("--out", tmp_path)
    assert done.returncode == 0
    assert left(tmp_path) == whole[0]
