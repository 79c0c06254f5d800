"""A contest for tests and benchmarks: its server in a process of its own, and requests to it.

Imported by src/test/e2e/classroom.py and by what is in src/bench/classroom.
"""
import http.client
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

HOME = os.path.realpath(os.path.join(os.path.dirname(__file__), "../../.."))
JAR = os.path.join(HOME, "target/play.jar")
PATIENCE = 180  # seconds: other programs may take the cores

# A level that many answers can be handed in to, and what a lock can be around in its threads.
VARIED = "opposite-locks"
BLOCKS = ("1-6", "2-2", "2-6", "3-6", "4-6", "5-5", "5-6", "6-6")

# The answers to each level: what they are called, and their placements.
RIGHT = {
    "lost-update": {
        "par": "{thread: adder, tool: lock, name: A, lines: 3}",
        "baseline": "{thread: adder, tool: lock, name: A, lines: 2-3}",
        "all of it": "{thread: adder, tool: lock, name: A, lines: 1-3}",
    },
    "opposite-locks": {
        "par": "{thread: left, tool: lock, name: G, lines: 3-6},"
        " {thread: right, tool: lock, name: G, lines: 3-6}",
        "baseline": "{thread: left, tool: lock, name: G, lines: 2-6},"
        " {thread: right, tool: lock, name: G, lines: 2-6}",
    },
    "too-much-inside": {
        "par": "{thread: cashier, tool: lock, name: A, lines: 3-4}",
        "baseline": "{thread: cashier, tool: lock, name: A, lines: 2-4}",
        "two locks": "{thread: cashier, tool: lock, name: A, lines: 3-4},"
        " {thread: cashier, tool: lock, name: B, lines: 3-4}",
    },
}
WRONG = {
    "lost-update": {
        "nothing": "",
        "the work alone": "{thread: adder, tool: lock, name: A, lines: 2}",
    },
    "opposite-locks": {
        "nothing": "",
        "one side": "{thread: left, tool: lock, name: G, lines: 3-6}",
    },
    "too-much-inside": {
        "nothing": "",
        "half of it": "{thread: cashier, tool: lock, name: A, lines: 3}",
    },
}


def solution(level, placements):
    """A solution file."""
    return f"format: 1\nlevel: {level}\nplace: [{placements}]\n"


def varied():
    """Many different answers to VARIED, so that a referee has something to do for long."""
    left = [f"{{thread: left, tool: lock, name: G, lines: {lines}}}" for lines in BLOCKS]
    right = [f"{{thread: right, tool: lock, name: G, lines: {lines}}}" for lines in BLOCKS]
    for placements in [*itertools.product(left, right), *zip(left), *zip(right)]:
        yield solution(VARIED, ", ".join(placements))


def build():
    """Builds the game, if need be."""
    launcher = os.path.join(HOME, "gilbreak")
    subprocess.run([launcher, "--version"], check=True, stdout=subprocess.DEVNULL)


def java(*flags):
    """The command line that starts the game."""
    home = os.environ.get("JAVA_HOME")
    command = os.path.join(home, "bin/java") if home else "java"
    return [command, "-XX:+UseSerialGC", *flags, "-jar", JAR]


def until(what, condition, seconds=PATIENCE):
    """Waits for a condition; answers what it said."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise SystemExit(f"gave up waiting for {what}")
        time.sleep(0.05)


def is_group(number):
    """Whether there is any process of this group."""
    try:
        os.killpg(number, 0)
    except ProcessLookupError:
        return False
    return True


# Told to end, a script still ends what it has started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


class Refused(Exception):
    """The server said no."""

    def __init__(self, status, sentence):
        super().__init__(f"{status}: {sentence}")
        self.status = status


def pack(folder, levels):
    """A folder with these of the game's levels."""
    os.makedirs(folder)
    for root, _, files in os.walk(os.path.join(HOME, "levels")):
        for file in files:
            if file.removesuffix(".yaml") in levels:
                shutil.copy(os.path.join(root, file), folder)
    return folder


class Contest:
    """A server, which can be started again over the same data."""

    def __init__(self, levels=tuple(RIGHT), flags=(), heap="-Xmx512m"):
        self.folder = tempfile.mkdtemp(prefix="gilbreak-contest-")
        self.data = os.path.join(self.folder, "data")
        self.pack = pack(os.path.join(self.folder, "pack"), levels)
        self.flags = list(flags)
        self.heap = heap
        self.teacher = self.code = ""
        self.lines = []
        self.process = None

    def start(self):
        """Starts the server and waits until it has said how to join."""
        self.process = subprocess.Popen(
            java(self.heap)
            + ["serve", "--levels", self.pack, "--data", self.data, "--port", "0"]
            + self.flags,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        said, self.address = [], ""
        for line in self.process.stdout:
            said.append(line)
            if line.startswith("Join:"):
                self.address, self.code = line.split()[-2:]
            if line.startswith("Teacher's token"):
                self.teacher = line.split()[-1]
            if line.strip() == "" and self.address:
                break
        else:
            raise SystemExit("the server ended: " + "".join(said))
        self.host, port = self.address.split("//")[-1].rsplit(":", 1)
        self.port = int(port)
        threading.Thread(target=self.listen, args=[self.process.stdout], daemon=True).start()
        return self

    def listen(self, lines):
        for line in lines:
            self.lines.append(line)

    def kill(self):
        """Ends the server by a signal that it cannot hear, and waits for its judges to notice."""
        self.process.kill()
        self.process.wait()
        until("the judges' end", lambda: not is_group(self.process.pid))

    def stop(self):
        """Ends the server in peace; answers how it ended."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    def remove(self):
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.remove()

    def ask(self, path, body=None, token="", raw=False):
        """The server's answer: an object, or with raw the text."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            if body is None:
                connection.request("GET", path, headers=headers)
            else:
                text = body if isinstance(body, bytes) else json.dumps(body).encode()
                connection.request("POST", path, text, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        if answer.status != 200:
            raise Refused(answer.status, text)
        return text if raw else json.loads(text)

    def join(self, name):
        """A player's token."""
        return self.ask("/api/join", {"code": self.code, "name": name})["token"]

    def submit(self, token, level, text):
        """A submission's number, once the server has it."""
        body = {"level": level, "solution": text}
        return self.ask("/api/c/class/submissions", body, token)["submission"]

    def teach(self, what, body=None, raw=False):
        """What the teacher asks for."""
        return self.ask(f"/api/c/class/teacher/{what}", body, self.teacher, raw)

    def is_judged(self):
        load = self.teach("queue")
        return load["waiting"] + load["running"] == 0
