#!/usr/bin/env python3
"""What does the game send to a terminal, and is the terminal as it was, however the game ends?

Plays ./gilbreak on ptys, two at a time; one line per check.

usage: src/test/e2e/streams.py [ROUNDS]      after: mvn package
"""
import concurrent.futures
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import threading
import time

HOME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../..")
PATIENCE = 120  # seconds: the first start may build the game, and others may take the cores
LIST = "free-threaded wheels"
MODES = (1000, 1006, 1049, 2004)
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:[349][0-9]|10[0-7])[;m]")
INDEXED = re.compile(rb"[34]8;5;")
EXACT = re.compile(rb"[34]8;2;")
ASCII = re.compile(rb"^[\x00-\x7f]*$")
forking = threading.Lock()
scratch = tempfile.TemporaryDirectory()


class Screen:
    """What a terminal of 80x24 shows: it knows as much of their language as the game speaks."""

    TOKEN = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])|(.)", re.DOTALL)

    def __init__(self):
        self.rest = b""
        self.clear()

    def clear(self):
        self.rows = [[" "] * 80 for _ in range(24)]
        self.column = self.row = 0

    def feed(self, sent):
        text = (self.rest + sent).decode("utf-8", "surrogateescape")
        whole = re.sub(r"(\x1b(\[[?0-9;]*)?|[\udc80-\udcff]{1,3})$", "", text)
        self.rest = text[len(whole) :].encode("utf-8", "surrogateescape")
        for parameters, final, glyph in self.TOKEN.findall(whole):
            if glyph:
                self.put(glyph)
            else:
                self.obey(parameters, final)

    def put(self, glyph):
        if glyph >= " " and self.column < 80:
            self.rows[self.row][self.column] = glyph
            self.column += 1

    def obey(self, parameters, final):
        if final == "H":
            row, column = (parameters or "1;1").split(";")
            self.row, self.column = min(24, int(row)) - 1, min(80, int(column)) - 1
        elif final == "C":
            self.column += int(parameters or 1)
        elif final == "J":
            self.clear()

    def text(self):
        return "\n".join("".join(row) for row in self.rows)


class Game:
    """A game on a pty of 80x24."""

    def __init__(self, *arguments, **variables):
        self.seen = b""
        self.screen = Screen()
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        folder = tempfile.mkdtemp(dir=scratch.name)
        keep = ("PATH", "HOME", "JAVA_HOME")
        environment = {name: os.environ[name] for name in keep if name in os.environ}
        environment.update(TERM="xterm-256color", LANG="C.UTF-8", XDG_CONFIG_HOME=folder)
        environment.update(XDG_CACHE_HOME=scratch.name, XDG_STATE_HOME=folder, **variables)
        command = [os.path.join(HOME, "gilbreak"), "--saves", folder, *arguments]
        with forking:
            self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for descriptor in (0, 1, 2):
                os.dup2(self.slave, descriptor)
            os.closerange(3, 64)
            os.execve(command[0], command, environment)

    def send(self, keys):
        os.write(self.master, keys)
        return self

    def read(self, seconds):
        """Whether something came."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        sent = os.read(self.master, 65536)
        self.seen += sent
        self.screen.feed(sent)
        return True

    def awaits(self, mark):
        end = time.monotonic() + PATIENCE
        while mark not in self.screen.text():
            if time.monotonic() > end:
                raise AssertionError(f"{mark} never came, but\n{self.screen.text()}")
            self.read(0.1)
        return self

    def presses(self, keys, mark):
        """Presses keys, and waits for what they bring; returns all that was sent meanwhile."""
        since = len(self.seen)
        self.send(keys).awaits(mark)
        return self.seen[since:]

    def jvm(self):
        with open(f"/proc/{self.pid}/task/{self.pid}/children") as file:
            return int(file.read().split()[0])

    def cpu_seconds(self):
        with open(f"/proc/{self.jvm()}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")

    def ended(self, status):
        """Whether it has ended so, with the terminal given back; reads what still comes."""
        end = time.monotonic() + PATIENCE
        pid = 0
        while pid == 0 and time.monotonic() < end:
            self.read(0.02)
            pid, how = os.waitpid(self.pid, os.WNOHANG)
        assert pid, "it did not end"
        while self.read(0):
            pass
        given_back = self.before == termios.tcgetattr(self.slave)
        os.close(self.master)
        os.close(self.slave)
        code = os.waitstatus_to_exitcode(how)
        assert code == status, f"status {code}, not {status}"
        assert given_back, "other settings of the terminal"
        for mode in MODES:
            assert not self.is_on(mode), f"mode {mode} is still on"
        assert self.seen.rfind(b"\x1b[?25h") > self.seen.rfind(b"\x1b[?25l"), "no cursor"
        left = self.seen.rfind(b"\x1b[?1049l")
        late = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", self.seen[left:])
        assert b"\x1b[?1049h" not in self.seen[left:] and len(late) < 200, "a late frame"

    def is_on(self, mode):
        on, off = (self.seen.rfind(b"\x1b[?%d%s" % (mode, way)) for way in (b"h", b"l"))
        return on > off

    def quits(self):
        self.send(b"q").ended(0)
        return self.seen


def ends(act, status):
    """A game that ends in a way, from the list of levels."""

    def play():
        game = Game().awaits(LIST)
        assert game.is_on(1000) and game.is_on(1006) and game.is_on(2004)
        act(game)
        game.ended(status)

    return play


def hit(number, jvm=False):
    return lambda game: os.kill(game.jvm() if jvm else game.pid, number)


def stream(**variables):
    return Game(**variables).awaits(LIST).quits()


def no_colour():
    assert not COLOUR.search(stream(NO_COLOR="1", COLORTERM="truecolor"))


def colours_by_name():
    indexed = stream(TERM="xterm-256color")
    assert INDEXED.search(indexed) and not EXACT.search(indexed) and not ASCII.match(indexed)
    assert EXACT.search(stream(COLORTERM="truecolor"))
    sixteen = stream(TERM="linux")
    assert COLOUR.search(sixteen) and not INDEXED.search(sixteen) and ASCII.match(sixteen)
    assert b"?1000h" not in sixteen


def old_terminal():
    plain = stream(TERM="vt100")
    assert not COLOUR.search(plain) and ASCII.match(plain) and b"?1000h" not in plain


def plain_locale():
    assert ASCII.match(stream(LANG="C"))


def flags_win():
    game = Game("--ascii", "--color", "16", "--no-mouse", COLORTERM="truecolor").awaits(LIST)
    sent = game.quits()
    assert ASCII.match(sent) and COLOUR.search(sent) and b"?1000h" not in sent
    assert not EXACT.search(sent) and not INDEXED.search(sent)


def paste():
    game = Game().awaits(LIST)
    game.send(b"\x1b[200~q\x03rrrr\x1b[Aqq\r\n,,jlq\x1b[<0;5;5M\x1b[201~")
    game.presses(b",", "Settings")
    assert b"BROKEN" not in game.seen and b"Lesson" not in game.seen
    game.send(b"q").quits()


def mouse():
    game = Game().awaits(LIST)
    footer = " Enter play  n next  / find  t tracker  J contest  q quit  ? help"
    game.presses(b"\x1b[<0;%d;24M" % (1 + footer.index("?")), "Keys:")
    game.presses(b"q", "Races")
    game.presses(b"m", "The mouse is the terminal's")
    assert not game.is_on(1000) and not game.is_on(1006)
    game.presses(b"m", "The mouse is the game's")
    assert game.is_on(1000)
    game.quits()


def settings():
    game = Game(COLORTERM="truecolor").awaits(LIST)
    game.presses(b",", "Settings")
    game.presses(b"j ", "[none]")
    since = len(game.seen)
    game.presses(b"q", "Races")
    assert not COLOUR.search(game.seen[since:])
    game.quits()


def small_frames():
    game = Game(COLORTERM="truecolor").awaits(LIST)
    for keys, mark in ((b"\x0c,", "Settings"), (b"\x0cq", "Races"), (b"\r", "Lesson")):
        sent = game.presses(keys, mark)
        frames = 1 + keys.count(b"\x0c")
        assert len(sent) < 4096 * frames, f"{len(sent)} bytes for {keys}"
    game.presses(b"q", "place")
    game.presses(b"q", "Races")
    game.quits()


def idle():
    """After the start's own work is done, which ends some seconds after the first frame."""
    game = Game().awaits(LIST)
    share = 1.0
    for _ in range(10):
        began, used = time.monotonic(), game.cpu_seconds()
        game.read(3)
        share = (game.cpu_seconds() - used) / (time.monotonic() - began)
        if share < 0.005:
            break
    assert share < 0.005, f"{share:.1%} of a core"
    game.quits()


def checks(rounds):
    ways = {
        "q": ends(lambda game: game.send(b"q"), 0),
        "Ctrl-C": ends(lambda game: game.send(b"\x03"), 0),
        "SIGTERM": ends(hit(signal.SIGTERM), 143),
        "SIGHUP": ends(hit(signal.SIGHUP), 129),
        "kill -9 of the JVM": ends(hit(signal.SIGKILL, jvm=True), 137),
    }
    for way, play in ways.items():
        for number in range(1, rounds + 1):
            yield f"{way} gives the terminal back ({number})", play
    yield "NO_COLOR leaves no colour in the stream", no_colour
    yield "TERM and COLORTERM tell how many colours there are", colours_by_name
    yield "a vt100 gets ASCII and no colour", old_terminal
    yield "LANG=C gets ASCII", plain_locale
    yield "flags win", flags_win
    yield "a paste of garbage is no command", paste
    yield "a click in the footer is the key, and m lets go of the mouse", mouse
    yield "a setting holds at once", settings
    yield "no frame takes more than 4 KB", small_frames
    yield "idle it takes less than 0.5 % of a core", idle


def outcome(check):
    fact, play = check
    try:
        play()
        return True, f"ok    {fact}"
    except (AssertionError, OSError) as problem:
        return False, f"FAIL  {fact}: {problem}"


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    Game().awaits(LIST).quits()  # Builds the game, if need be, and leaves its class archive.
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        failures = 0
        for good, line in pool.map(outcome, checks(rounds)):
            failures += not good
            print(line, flush=True)
    print(f"{failures} failed")
    sys.exit(failures > 0)


main()
