"""Runs printed programs many times and tells how each run ended.

Arguments: the file to write to, the number of runs of each program, and the file that lists the
programs, in each line the seconds after which a run counts as one that hangs, and a path.

A line of the result: the number of the program, "outcome", "error" or "hang", how often it came,
and what it was.

What asyncio waits for ends in any order, as the times become others.

Threads of a few lines are over before the interpreter thinks of switching. So in half of the runs
a profile function lets the others in where any CPython may switch: when a function is entered or
left, and when a call has come back. It is also called before a call, where CPython does not switch;
so in those runs the interpreter does not switch by itself. Loops that wait need that it does, and
programs with such loops have no such runs.

Runs go on in one process until one of them leaves threads behind; the next one has a new process.
"""

import asyncio
import builtins
import collections
import json
import os
import random
import re
import sys
import threading
import time

# A program is not tried further after about so many runs that hang.
MOST_HANGS = 3

# Of a run: the main thread, and the one that runs the program's main function.
OWN_THREADS = 2


class Attempt:
    """One run of a program."""

    def __init__(self, code, perturbed):
        self.space = {"__name__": "program"}
        self.gate = threading.Event()
        self.over = threading.Event()
        self.perturbed = perturbed
        self.end = ("hang", "")
        exec(code, self.space)
        self.replace()

    def replace(self):
        """Times become short, threads begin together, and the result comes here."""
        for name, value in list(self.space.items()):
            if value is threading:
                self.space[name] = Threading(self)
            elif value is asyncio:
                self.space[name] = Asyncio(self)
            elif value is json:
                self.space[name] = Json(self)
        for name in ("work", "io", "sleep"):
            if name in self.space and not asyncio.iscoroutinefunction(self.space[name]):
                self.space[name] = spend

    def run(self, seconds):
        sys.setswitchinterval(1000 if self.perturbed else 1e-6)
        threading.setprofile(let_others_in if self.perturbed else None)
        thread = threading.Thread(target=self.main, daemon=True)
        thread.attempt = self
        thread.start()
        self.over.wait(seconds)
        return self.end

    def main(self):
        run = self.space.get("main_", self.space["main"])()
        if asyncio.iscoroutine(run):
            Asyncio(self).run(run)

    def fail(self, kind, error):
        while kind is RuntimeError and error.__context__:
            # A with gives back what it took, and cannot.
            error = error.__context__
            kind = type(error)
        module = "" if kind.__module__ == "builtins" else kind.__module__ + "."
        says = str(error)
        self.finish("error", module + kind.__qualname__ + (": " + says if says else ""))

    def finish(self, kind, what):
        if not self.over.is_set():
            self.end = (kind, what)
            self.over.set()


class Threading:
    """The module threading as a program sees it; what it sets stays here."""

    def __init__(self, attempt):
        self.Thread = lambda **arguments: Worker(attempt, arguments)

    def __getattr__(self, name):
        return getattr(threading, name)


class Asyncio:
    """The module asyncio as a program sees it; its times are short, and any."""

    def __init__(self, attempt):
        self.attempt = attempt

    def __getattr__(self, name):
        return getattr(asyncio, name)

    def run(self, coroutine):
        self.attempt.gate.set()
        asyncio.run(self.watched(coroutine))

    async def watched(self, coroutine):
        """An error is one at once, even if something else runs on."""
        self.watch(asyncio.get_running_loop()._selector)
        try:
            await coroutine
        except Exception as error:
            self.attempt.fail(type(error), error)
            raise

    def watch(self, selector):
        """A loop that waits without end, with no thread beside it, hangs."""
        select = selector.select

        def look(timeout=None):
            if timeout is None and threading.active_count() <= OWN_THREADS:
                self.attempt.finish("hang", "")
            return select(timeout)

        selector.select = look

    def sleep(self, seconds):
        return asyncio.sleep(random.choice((1e-9, 1e-3, 2e-3)) if seconds > 0 else seconds)


class Json:
    """The module json as a program sees it."""

    def __init__(self, attempt):
        self.attempt = attempt

    def dumps(self, values):
        self.attempt.finish("outcome", " ".join(map(str, values.values())))
        return ""


class Worker(threading.Thread):
    """A thread that begins when all threads of its run have been started."""

    def __init__(self, attempt, arguments):
        super().__init__(**{**arguments, "daemon": True})
        self.attempt = attempt

    def run(self):
        self.attempt.gate.wait()
        super().run()

    def join(self, timeout=None):
        self.attempt.gate.set()
        super().join(timeout)


def spend(us):
    """In place of work, io and sleep."""
    if us is None or us < 0:
        time.sleep(us)
    if random.random() < 0.5:
        time.sleep(random.choice((0, 1e-6, 5e-5)))


def let_others_in(frame, event, _):
    ours = frame.f_globals.get("__name__") == "program"
    if ours and event in ("call", "return", "c_return") and random.random() < 0.2:
        time.sleep(random.choice((0, 1e-6, 5e-5)))


def failed(arguments):
    arguments.thread.attempt.fail(arguments.exc_type, arguments.exc_value)


def batch(text, runs, seconds):
    """The ends of some runs, up to the first one that is no outcome, in a process of their own."""
    code = compile(text, "program", "exec")
    waits = re.search("^ +while (?!time)", text, re.MULTILINE)
    reading, writing = os.pipe()
    if os.fork() == 0:
        with os.fdopen(writing, "w") as out:
            for _ in range(runs):
                perturbed = not waits and random.random() < 0.5
                end = Attempt(code, perturbed).run(seconds)
                out.write("\t".join(end) + "\n")
                if end[0] != "outcome":
                    break
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as lines:
        ended = [tuple(line.rstrip("\n").split("\t")) for line in lines]
    os.wait()
    return ended


def ends(text, runs, seconds):
    """How often each end came."""
    counts = collections.Counter()
    while sum(counts.values()) < runs:
        counts.update(batch(text, runs - sum(counts.values()), seconds))
        if counts["hang", ""] >= MOST_HANGS + runs // 50:
            break
    return counts


def main(result, runs, programs):
    threading.excepthook = failed
    builtins.print = lambda *arguments: None
    with open(result, "w") as out, open(programs) as lines:
        for number, line in enumerate(lines):
            seconds, path = line.rstrip("\n").split(" ", 1)
            with open(path) as program:
                counts = ends(program.read(), int(runs), float(seconds))
            for (kind, what), count in counts.items():
                out.write(f"{number}\t{kind}\t{count}\t{what}\n")
            out.flush()


main(*sys.argv[1:])
