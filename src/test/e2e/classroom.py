#!/usr/bin/env python3
"""A whole contest: a server, a class of real processes of the game, and the board at the end.

Each player is a game in lines of text that joins, tries right and wrong answers to three levels, and
hands in those that it has proved. What the game does not hand in, wrong and hostile solutions, is
handed in by commands. In the end the board has to be what src/test/e2e/places.py makes of the export,
which has to be what was handed in. One line per check.

usage: src/test/e2e/classroom.py [PLAYERS]
"""
import csv
import io
import os
import re
import subprocess
import sys
import threading
import unicodedata
from collections import Counter

import contest
import places
from contest import RIGHT, WRONG, solution

PLAYERS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
AT_ONCE = 4  # processes at the same time; all the others wait for them
LONGEST = 600  # seconds: a game waits for the referee, who has all the others' answers, too
NAMES = ["=1+2", "<b>bold</b>", "\U0001f600 7", "Ａda", "-v", 'a"b,c']
REFUSED_NAMES = ["", "x\u202ey", "\u200b", "a\x1b[31mb", "y" * 400]
DEEP = "[" * 500 + "]" * 500
HOSTILE = {
    "no YAML": "format: 1\nlevel: {level}\nplace: [",
    "an alias": "format: 1\nlevel: {level}\nplace: &a [*a, *a]\n",
    "a deep list": "format: 1\nlevel: {level}\nplace: " + DEEP + "\n",
    "a score of its own": "format: 1\nlevel: {level}\nplace: []\nspeedup: 99\n",
    "another level's": "format: 1\nlevel: kettle\nplace: []\n",
    "a tag": "format: 1\nlevel: {level}\nplace: !!javax.script.ScriptEngineManager []\n",
    "lines that are not there": "format: 1\nlevel: {level}\n"
    "place: [{thread: adder, tool: lock, name: A, lines: 1-99}]\n",
    "too much": "format: 1\nlevel: {level}\nplace: []\n#" + "x" * 20000 + "\n",
    "control characters": "format: 1\nlevel: {level}\nplace: []\n# \x1b]0;x\x07\n",
}
PLACEMENT = re.compile(r"thread: (\w+), tool: lock, name: (\w+), lines: ([\d-]+)")
running = threading.Semaphore(AT_ONCE)
failures = 0


def check(fact, holds, seen=""):
    global failures
    print(f"ok    {fact}" if holds else f"FAIL  {fact} {seen}", flush=True)
    failures += not holds


class Player(threading.Thread):
    """Plays once, in lines of text, then hands in by commands what the game does not."""

    def __init__(self, number, name, server):
        super().__init__()
        self.number, self.server = number, server
        self.typed = name
        self.shown = unicodedata.normalize("NFKC", name)
        self.saves = os.path.join(server.folder, f"saves-{number}")
        self.expected = {}  # level and answer: decision and number of placements
        self.surprises = []

    def process(self, heap, *arguments, lines=()):
        """A process of the game that is told these lines; how it ended, and what it said."""
        with running:
            process = subprocess.Popen(
                contest.java(heap, "-XX:TieredStopAtLevel=1") + list(arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
            end = threading.Timer(LONGEST, process.kill)
            end.start()
            said, _ = process.communicate("".join(line + "\n" for line in lines))
            end.cancel()
        return process.returncode, said

    def run(self):
        os.makedirs(self.saves)
        self.play()
        for level, name in self.chosen(WRONG):
            self.hand_in(level, solution(level, WRONG[level][name]))
            self.expect(level, name, WRONG, "broken")
        hostile = list(HOSTILE.values())[self.number % len(HOSTILE)]
        status = 2 if len(hostile) > 16384 else 1
        self.hand_in("lost-update", hostile.replace("{level}", "lost-update"), status)

    def chosen(self, answers):
        """Levels and names of answers; not the same ones for each player, nor all of them."""
        for place, level in enumerate(RIGHT):
            turn, names = self.number + place, list(answers[level])
            if answers is WRONG and turn % 3 == 0:
                yield level, names[turn // 3 % len(names)]
            if answers is RIGHT and turn % 2 == 0:
                yield level, names[turn // 2 % len(names)]
            if answers is RIGHT and turn % 7 == 0:
                yield level, names[(turn // 2 + 1) % len(names)]

    def play(self):
        """One game: joins, and tries the chosen answers to each level."""
        right, wrong = list(self.chosen(RIGHT)), list(self.chosen(WRONG))
        script = ["contest", f"join {self.server.address} {self.server.code} {self.typed}", "back"]
        for level in dict(right + wrong):
            script += [f"find {level}", "1", "back"]  # which closes the lesson
            for tried, name in wrong:
                script += attempt(WRONG[level][name]) if tried == level else []
            for tried, name in right:
                script += attempt(RIGHT[level][name], "hand in", "back") if tried == level else []
            script += ["back"]
        status, said = self.process(
            "-Xmx256m", "--plain", "--saves", self.saves, "play", self.server.pack,
            lines=[*script, "quit"],
        )
        for level, name in right:
            self.expect(level, name, RIGHT, "proved")
        facts = {
            "ends with 0": status == 0,
            "joins": said.count(f"\nYou are {self.shown} in class.\n") == 1,
            "breaks what is wrong": said.count("\nBROKEN: ") == len(wrong),
            # Twice each, since it is shown again after the board.
            "proves what is right": said.count("\nPROVED for ") == 2 * len(right),
            "hears of what it hands in": said.count("in last: proved") >= len(right),
            "understands every line": 'There is nothing called "' not in said,
        }
        self.surprises += [
            f"{self.shown}'s game should be one that {fact}:\n{said}"
            for fact, holds in facts.items()
            if not holds
        ]

    def expect(self, level, name, answers, decision):
        self.expected[level, name] = decision, answers[level][name].count("{")

    def hand_in(self, level, text, status=0):
        """Hands a file in by a command, which must end so."""
        file = os.path.join(self.saves, "answer.yaml")
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        arguments = ["submit", level, "--solution", file, "--saves", self.saves]
        got, said = self.process("-Xmx64m", *arguments)
        if got != status:
            self.surprises.append(f"{arguments} ended with {got}: {said}")


def attempt(placements, *then):
    """Lines that place an answer, run it, and take it back after what is done then."""
    placed = PLACEMENT.findall(placements)
    yield from (f"place {name} {lines} {thread}" for thread, name, lines in placed)
    yield from ("run", *then, "back")
    yield from ("remove 1" for _ in placed)


def hostile_requests(server, token):
    """What a program could send that is no game."""
    level = "lost-update"
    bodies = {
        path: [b"", b"[", b"\xff", b"null", b"9" * 30000, b"x" * 100000, {"level": 3}]
        for path in ("/api/join", "/api/c/class/submissions")
    }
    bodies["/api/c/class/submissions"] += [
        {"level": level, "solution": text.replace("{level}", level)} for text in HOSTILE.values()
    ]
    for path, all_bodies in bodies.items():
        for body in all_bodies:
            yield path, body, token
    good = {"level": level, "solution": solution(level, "")}
    for wrong in ("", "1.x", token[:-1], token + "x", server.teacher, "\u00b2.x"):
        yield "/api/c/class/submissions", good, wrong
    yield "/api/c/other/submissions", good, token
    yield "/api/c/class/teacher/unfreeze", {}, token
    yield "/api/c/class/teacher/export.csv", None, token
    for name in REFUSED_NAMES:
        yield "/api/join", {"code": server.code, "name": name}, ""


def is_refused(server, path, body, token):
    try:
        server.ask(path, body, token)
    except contest.Refused as no:
        return 400 <= no.status < 500
    return False


def entries(server):
    text = server.teach("export.csv", raw=True)
    rows = list(csv.DictReader(io.StringIO(text)))
    return [{**row, "number": number} for number, row in enumerate(rows)]


def handed_in(players, numbers):
    """What must be in the export: the same solution of the same player once."""
    return Counter(
        (numbers[player.shown], level, *expected)
        for player in players
        for (level, _), expected in player.expected.items()
    )


def ranks(board, level):
    found = next(item for item in board["levels"] if item["level"] == level)
    return [row["name"] for row in found["ranks"]], [row["rank"] for row in found["ranks"]]


def plain(name):
    """A name as the export has it, without what keeps a spreadsheet from calculating."""
    return name[1:] if name.startswith("'") else name


def compare(server, players):
    rows = [{**row, "name": plain(row["name"])} for row in entries(server)]
    got = [(row["player"], row["level"], row["decision"], int(row["placements"])) for row in rows]
    numbers = {row["name"]: str(row["player"]) for row in server.teach("players")["players"]}
    wanted = handed_in(players, numbers)
    check("all that was handed in is exported once", Counter(got) == wanted, Counter(got) - wanted)
    board = server.teach("board")
    for level in RIGHT:
        names, numbers_of = ranks(board, level)
        mine = [name for name, _ in places.of_level(rows, level)]
        check(f"the places of {level} are those worked out anew", names == mine, (names, mine))
        check(f"the ranks of {level} count from 1", numbers_of == list(range(1, len(names) + 1)))
        exported = {row["number"] for row in rows if row["level"] == level and row["rank"]}
        check(f"each player has their best of {level}",
              exported == {number for _, number in places.of_level(rows, level)})
    total = [(row["rank"], row["name"], row["stars"], row["levels"]) for row in board["total"]]
    check("the places over all are those worked out anew", total == places.overall(rows),
          (total, places.overall(rows)))
    public = server.ask("/api/c/class/board")
    check("the public board is the first ten of it", public["total"] == board["total"][:10])


def the_class(server):
    names = NAMES + [f"Player {number}" for number in range(len(NAMES), PLAYERS)]
    return [Player(number, name, server) for number, name in enumerate(names[:PLAYERS])]


def main():
    contest.build()
    with contest.Contest() as server:
        server.start()
        players = the_class(server)
        for player in players:
            player.start()
        for player in players:
            player.join()
        surprises = [line for player in players for line in player.surprises]
        check(f"{PLAYERS} players' processes end as they should", not surprises, surprises[:3])
        token = server.join("Mallory")
        taken = [ask for ask in hostile_requests(server, token) if not is_refused(server, *ask)]
        check("hostile requests are refused", not taken, taken)
        contest.until("the referee", server.is_judged)
        compare(server, players)
        check("the server ends in peace", server.stop() in (0, 143))
        trouble = [line for line in server.lines if "rror" in line or "xception" in line]
        check("the server has seen no error", not trouble, trouble[:3])


main()
sys.exit(failures > 0)
