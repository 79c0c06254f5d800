#!/usr/bin/env python3
"""How much CPU time ./gilbreak takes at its start, with and without what it leaves in its cache.

usage: src/bench/start.py [ROUNDS]      after: mvn package

Starts it on a terminal of its own, with a cache of its own, and adds up user and system time of the
launcher and all that it has started: when the first frame is on the screen, and when the list of
levels is. In the cache are a class archive and the cards of the levels. The least of all rounds is
what the program needs; the rest is what the machine did besides.
"""
import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios

HOME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
TICK = 1000 / os.sysconf("SC_CLK_TCK")
FIRST = b"gilbreak"
LIST = b"wheels"


def start(cache):
    """The launcher's process and the terminal's other end."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(
            TERM="xterm-256color", LANG="C.UTF-8", XDG_CACHE_HOME=cache, XDG_CONFIG_HOME=cache
        )
        saves = os.path.join(os.path.dirname(cache), "saves")
        os.execv(os.path.join(HOME, "gilbreak"), ["gilbreak", "--saves", saves])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, terminal


def fields(pid):
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rsplit(")", 1)[1].split()


def cpu_ms(pid):
    """Of a process, of those it has waited for, and of those that it has running."""
    try:
        own = sum(map(int, fields(pid)[11:15]))
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            return own * TICK + sum(cpu_ms(int(child)) for child in file.read().split())
    except FileNotFoundError:
        return 0


def read_until(terminal, seen, mark):
    while mark not in seen:
        if not select.select([terminal], [], [], 120)[0]:
            raise SystemExit(f"{mark} never came; the last of the output is {seen[-200:]}")
        seen += os.read(terminal, 65536)
    return seen


def times(cache):
    """Until the first frame, and until the list of levels."""
    pid, terminal = start(cache)
    seen = read_until(terminal, b"", FIRST)
    first = cpu_ms(pid)
    read_until(terminal, seen, LIST)
    listed = cpu_ms(pid)
    os.write(terminal, b"q")
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass  # The terminal has no other end any more.
    os.waitpid(pid, 0)
    return first, listed


def report(what, cache, rounds):
    for stage, all_times in zip(("first frame", "list"), zip(*(times(cache) for _ in range(rounds)))):
        least, middle = min(all_times), sorted(all_times)[rounds // 2]
        print(f"{what:17} {stage:12} least {least:4.0f} ms, middle {middle:4.0f} ms of CPU")


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        cache = os.path.join(folder, "cache")
        times(cache)  # Builds the game, if need be, and fills the cache.
        report("with its cache", cache, rounds)
        nowhere = os.path.join(folder, "none")
        open(nowhere, "w").close()
        report("without it", nowhere, rounds)


main()
