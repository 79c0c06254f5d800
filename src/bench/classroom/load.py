#!/usr/bin/env python3
"""How much one server of contests carries.

usage: src/bench/classroom/load.py [joins] [boards] [half-open] [referee]

joins      300 players join within 30 seconds, all from one address
boards     1,500 boards are open, one of which never reads; how soon the others show what is new
half-open  the same, and joins, beside 12 connections that never end their request
referee    how many submissions a minute one referee proves and times, and how many it refutes

Without words all of them, one after the other, each with a server of its own. Rows of a table in
Markdown; the last column is what the server's process took of the cores and of memory. The server
and this script share the machine.
"""
import asyncio
import json
import os
import socket
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../test/e2e"))
import contest  # noqa: E402

PLAYERS = 300
JOINING_SECONDS = 30
BOARDS = 1_500
NEWS = 20
WITHIN = 2  # seconds
HALF_OPEN = 12
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def cpu_seconds(pid):
    """Of a process without its children."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def megabytes(pid):
    with open(f"/proc/{pid}/statm", encoding="utf-8") as file:
        return int(file.read().split()[1]) * PAGE / 1e6


def threads(pid):
    return len(os.listdir(f"/proc/{pid}/task"))


class Meter:
    """What a server takes while something is done to it."""

    def __init__(self, server):
        self.pid = server.process.pid
        self.cpu, self.start = cpu_seconds(self.pid), time.monotonic()

    def text(self):
        seconds = time.monotonic() - self.start
        cpu = cpu_seconds(self.pid) - self.cpu
        share = 100 * cpu / seconds
        return f"{share:.0f} % of a core, {megabytes(self.pid):.0f} MB, {threads(self.pid)} threads"


def share(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def row(what, count, failed, times, meter):
    figures = [f"{1000 * share(times, part):,.0f}" if times else "-" for part in (0.5, 0.99, 1)]
    cells = [what, f"{count:,}", str(failed), *figures, meter.text()]
    print("| " + " | ".join(cells) + " |", flush=True)


def head():
    print("| what | how many | failed | median, ms | 99 %, ms | worst, ms | the server |")
    print("|---|---|---|---|---|---|---|")


async def request(server, method, path, body="", token=""):
    """Status and body of an answer."""
    reader, writer = await asyncio.open_connection(server.host, server.port)
    text = (
        f"{method} {path} HTTP/1.1\r\nHost: {server.host}\r\nConnection: close\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {len(body.encode())}\r\n\r\n{body}"
    )
    writer.write(text.encode())
    answer = await reader.read()
    writer.close()
    status, _, rest = answer.partition(b"\r\n\r\n")
    return int(status.split()[1]), rest.decode()


async def join(server, number):
    """How long it took until the player had a token and saw the board; nothing if it failed."""
    start = time.monotonic()
    body = json.dumps({"code": server.code, "name": f"Player {number}"})
    try:
        status, text = await request(server, "POST", "/api/join", body)
        if status != 200:
            return None
        token = json.loads(text)["token"]
        status, _ = await request(server, "GET", "/api/c/class/results", token=token)
    except OSError:
        return None
    return time.monotonic() - start if status == 200 else None


async def joins(server, what):
    meter = Meter(server)

    async def later(number):
        await asyncio.sleep(JOINING_SECONDS * number / PLAYERS)
        return await join(server, number)

    times = await asyncio.gather(*map(later, range(PLAYERS)))
    good = [seconds for seconds in times if seconds is not None]
    row(what, PLAYERS, PLAYERS - len(good), good, meter)


class Board:
    """A page that is open: it hears events, and notes when it has heard of so many players."""

    def __init__(self, server):
        self.server = server
        self.heard = {}
        self.ended = False

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection(self.server.host, self.server.port)
        self.writer.write(b"GET /api/c/class/events HTTP/1.1\r\nHost: x\r\n\r\n")

    async def listen(self):
        try:
            while True:
                line = await self.reader.readuntil(b"\n")
                if line.startswith(b"data: "):
                    self.note(json.loads(line[6:]))
        except (OSError, asyncio.IncompleteReadError):
            self.ended = True

    def note(self, news):
        self.heard.setdefault(news["players"], time.monotonic())


class Deaf:
    """A connection that asks for events and reads none; hardly any fit into its buffers."""

    def __init__(self, server):
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536)
        self.socket.connect((server.host, server.port))
        self.socket.sendall(b"GET /api/c/class/events HTTP/1.1\r\nHost: x\r\n\r\n")

    def heard(self):
        """How many boards have come when it reads at last."""
        self.socket.settimeout(2)
        got = b""
        try:
            while piece := self.socket.recv(1 << 16):
                got += piece
        except OSError:
            pass  # Either nothing more comes, or the server has given it up.
        return got.count(b"event: board")


async def half_open(server):
    """Connections whose requests never end: in the head, or in the body."""
    writers = []
    for number in range(HALF_OPEN):
        _, writer = await asyncio.open_connection(server.host, server.port)
        head_only = b"POST /api/join HTTP/1.1\r\nHost: x\r\n"
        writer.write(head_only if number % 2 else head_only + b"Content-Length: 100\r\n\r\n{")
        writers.append(writer)
    return writers


async def boards(server, what):
    all_boards = [Board(server) for _ in range(BOARDS - 1)]
    silent = Deaf(server)
    for start in range(0, len(all_boards), 100):
        await asyncio.gather(*(board.open() for board in all_boards[start : start + 100]))
    listening = [asyncio.create_task(board.listen()) for board in all_boards]
    while not all(board.heard for board in all_boards):
        await asyncio.sleep(0.1)
    meter = Meter(server)
    times, failed = [], 0
    known = max(all_boards[0].heard)
    for _ in range(NEWS):
        start = time.monotonic()
        status, _ = await request(
            server, "POST", "/api/join", json.dumps({"code": server.code, "name": f"New {known}"})
        )
        assert status == 200
        known += 1
        await asyncio.sleep(WITHIN)
        arrived = [board.heard[known] - start for board in all_boards if known in board.heard]
        failed += len(all_boards) - len(arrived)
        times += arrived
    failed += sum(board.ended for board in all_boards)
    row(what, len(all_boards), failed, times, meter)
    heard = await asyncio.get_running_loop().run_in_executor(None, silent.heard)
    print(f"The one that never reads had got {heard} of {NEWS + 1} boards.", flush=True)
    for task in listening:
        task.cancel()


async def fill(server):
    """A class with results, so that the board has something to tell."""
    loop = asyncio.get_running_loop()
    for number in range(30):
        token = await loop.run_in_executor(None, server.join, f"Pupil {number}")
        for level, answers in contest.RIGHT.items():
            text = contest.solution(level, list(answers.values())[number % len(answers)])
            await loop.run_in_executor(None, server.submit, token, level, text)
    while not await loop.run_in_executor(None, server.is_judged):
        await asyncio.sleep(0.5)


async def beside_half_open(server):
    writers = await half_open(server)
    await boards(server, f"boards beside {HALF_OPEN} half-open connections")
    for writer in writers:
        writer.close()
    writers = await half_open(server)
    await joins(server, f"joins beside {HALF_OPEN} half-open connections")
    for writer in writers:
        writer.close()


def served(what):
    with contest.Contest(heap="-Xmx1g") as server:
        server.start()
        asyncio.run(what(server))


async def only_boards(server):
    await fill(server)
    await boards(server, "boards, one never reads")


async def boards_and_joins(server):
    await fill(server)
    await beside_half_open(server)


def judged(server, answers, what):
    """How long one referee takes for all of these."""
    token, start = "", time.monotonic()
    meter = Meter(server)
    for number, (level, text) in enumerate(answers):
        if number % 15 == 0:
            token = server.join(f"{what} {number}")
        server.submit(token, level, text)
    contest.until("the referee", server.is_judged, 3600)
    minutes = (time.monotonic() - start) / 60
    noisy = sum(", noisy" in line for line in server.lines)
    print(f"| {what} | {len(answers)} | {len(answers) / minutes:.0f} | {noisy} | {meter.text()} |", flush=True)
    server.lines.clear()


def is_right(text):
    """Of those to the varied level: both threads ask for the lock around both of theirs."""
    return all(
        any(f"{thread}, tool: lock, name: G, lines: {first}-6" in text for first in (1, 2, 3))
        for thread in ("left", "right")
    )


def referee():
    """The right answers that differ first, and then the wrong ones."""
    print("| what | how many | a minute | noisy | the server |")
    print("|---|---|---|---|---|")
    with contest.Contest(levels=[*contest.RIGHT]) as server:
        server.start()
        varied = [(contest.VARIED, text) for text in contest.varied()]
        right = [(level, text) for level, text in varied if is_right(text)]
        right += [
            (level, contest.solution(level, placements))
            for level, answers in contest.RIGHT.items()
            if level != contest.VARIED
            for placements in answers.values()
        ]
        judged(server, right, "proved and timed")
        judged(server, [each for each in varied if each not in right], "refuted")


def main():
    chosen = sys.argv[1:] or ["joins", "boards", "half-open", "referee"]
    contest.build()
    if chosen != ["referee"]:
        head()
    for word in chosen:
        if word == "referee":
            referee()
        else:
            served(
                {
                    "joins": lambda server: joins(server, "joins within 30 s"),
                    "boards": only_boards,
                    "half-open": boards_and_joins,
                }[word]
            )


main()
