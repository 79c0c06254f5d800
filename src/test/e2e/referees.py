#!/usr/bin/env python3
"""Two referees of one PostgreSQL: one is killed in the middle of a job, another one sleeps through
its lease and wakes up too late. One line per check.

usage: src/test/e2e/referees.py
"""
import atexit
import os
import signal
import subprocess
import sys
import threading

import contest
import postgres

CLASS = "lab"
failures = 0


def check(fact, holds, seen=""):
    global failures
    print(f"ok    {fact}" if holds else f"FAIL  {fact} {seen}", flush=True)
    failures += not holds


class Referee:
    """A process of the game that judges what is in the database, and is alone in its group."""

    def __init__(self, database):
        known = set(workers(database))
        self.process = subprocess.Popen(
            contest.java("-Xmx256m")
            + ["referee", "--db", database.url, "--machine-class", CLASS],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        atexit.register(self.process.kill)
        self.lines = []
        threading.Thread(target=self.lines.extend, args=[self.process.stdout], daemon=True).start()
        (self.name,) = contest.until("a new referee", lambda: set(workers(database)) - known)

    def signal(self, what):
        os.killpg(self.process.pid, what)


def workers(database):
    found = database.rows("SELECT DISTINCT worker FROM task WHERE worker <> ''")
    return [name for (name,) in found]


def task_of(database, referee):
    """The task that it has: number, attempt, end of the lease."""
    found = database.rows(
        "SELECT id, attempt, lease_until FROM task"
        f" WHERE state = 'leased' AND worker = '{referee.name}'"
    )
    return found[0] if found else None


def now(database):
    return int(database.rows("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")[0][0])


def caught(database, referee, what):
    """Sends a referee a signal in the middle of a job; answers the job that it had by then."""

    def once():
        if not task_of(database, referee):
            return None
        referee.signal(what)
        found = task_of(database, referee)
        if not found:
            referee.signal(signal.SIGCONT)
        return found

    return contest.until(f"a job of {referee.name}", once)


def taken_over(database, task):
    """The task as the next referee has it, and the time by the database's clock."""
    number, attempt, lease = task

    def row():
        query = f"SELECT attempt, worker FROM task WHERE id = {number} AND attempt > {attempt}"
        return database.rows(query)

    (found,) = contest.until("another referee", row)
    return (*found, now(database) - int(lease))


def is_done(database, task):
    return database.rows(f"SELECT 1 FROM task WHERE id = {task[0]} AND state = 'done'")


def check_takeover(database, task, heir):
    attempt, worker, late = taken_over(database, task)
    check("its job has another referee", (attempt, worker) == (str(int(task[1]) + 1), heir.name))
    check(f"not before its lease had run out ({late} ms)", late >= 0, late)
    contest.until("the job's end", lambda: is_done(database, task))


def attempt_judged(database, task):
    return database.rows(f"SELECT attempt FROM judgement WHERE task = {task[0]}")


def hand_in(server, part, most=20):
    """Some of all the answers, by players of their own: nobody may hand in so many at once."""
    for number, text in enumerate(list(contest.varied())[part::3][:most]):
        if number % 15 == 0:
            token = server.join(f"Player {part}.{number}")
        server.submit(token, contest.VARIED, text)


def play(server, database):
    hand_in(server, 0)
    first = Referee(database)
    second = Referee(database)
    task = caught(database, first, signal.SIGKILL)
    check_takeover(database, task, second)
    check("the job of the killed one was judged by its heir",
          attempt_judged(database, task) == [[str(int(task[1]) + 1)]])
    hand_in(server, 1)
    third = Referee(database)
    task = caught(database, third, signal.SIGSTOP)
    check_takeover(database, task, second)
    told = len(third.lines)
    third.signal(signal.SIGCONT)
    hand_in(server, 2, 10)
    contest.until("the sleeper's next job", lambda: len(third.lines) > told)
    check("the late result counts for nothing",
          attempt_judged(database, task) == [[str(int(task[1]) + 1)]])
    contest.until("the referees", server.is_judged, 1200)
    tasks, judgements = database.rows(
        "SELECT (SELECT count(*) FROM task), (SELECT count(*) FROM judgement)")[0]
    check("every job is judged once", tasks == judgements, (tasks, judgements))
    lines = first.lines + second.lines + third.lines
    told = sum(f" {contest.VARIED}: " in line for line in lines)
    check("no result was told twice", told <= int(judgements), (told, judgements))


def main():
    if not postgres.commands():
        check("there is a PostgreSQL", "CI" not in os.environ)
        return
    contest.build()
    with postgres.Postgres() as database:
        flags = ["--db", database.url, "--no-referee", "--machine-class", CLASS]
        with contest.Contest(levels=[contest.VARIED], flags=flags) as server:
            play(server.start(), database)


main()
sys.exit(failures > 0)
