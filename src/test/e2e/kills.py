#!/usr/bin/env python3
"""Is anything lost, or judged twice, when the server of a contest is killed again and again?

Players hand in without a break; the server is killed by a signal that it cannot hear, at a moment
that nobody has chosen, and started again over the same data. One line per check.

usage: src/test/e2e/kills.py [KILLS]
"""
import http.client
import os
import random
import sqlite3
import sys
import threading
import time

import contest
from contest import VARIED

USUAL_KILLS = 25
PLAYERS = 8
RECEIPTS = 8  # at least, before each kill
DIFFERENT = 6  # answers a kill, so that the referee is soon through with them
APART = 7  # answers, so that players hand in now the same, now different ones
BROKEN = (OSError, http.client.HTTPException)
failures = 0


def check(fact, holds, seen=""):
    global failures
    print(f"ok    {fact}" if holds else f"FAIL  {fact} {seen}", flush=True)
    failures += not holds


class Player(threading.Thread):
    """Hands one after the other in. What was not acknowledged is sent again by the next one."""

    def __init__(self, server, token, unsent, acknowledged):
        super().__init__()
        self.server, self.token = server, token
        self.unsent, self.acknowledged = unsent, acknowledged
        self.refused = []

    def run(self):
        while self.unsent:
            try:
                number = self.server.submit(self.token, VARIED, self.unsent[0])
                self.acknowledged.append(number)
            except contest.Refused as no:
                if no.status == 429:
                    time.sleep(0.2)
                    continue
                self.refused.append(str(no))
            except BROKEN:
                return
            self.unsent.pop(0)


def play_until_killed(server, tokens, unsent, acknowledged):
    """Lets all players hand in, and kills the server meanwhile."""
    before = len(acknowledged)
    players = [Player(server, *each, acknowledged) for each in zip(tokens, unsent)]
    for player in players:
        player.start()
    contest.until("receipts", lambda: len(acknowledged) >= before + RECEIPTS)
    time.sleep(random.random())
    server.kill()
    for player in players:
        player.join()
    return [line for player in players for line in player.refused]


def rows(server, query):
    with sqlite3.connect(os.path.join(server.data, "contests.db")) as database:
        return database.execute(query).fetchall()


def compare(server, acknowledged):
    kept = {number for (number,) in rows(server, "SELECT id FROM submission")}
    lost = set(acknowledged) - kept
    check(f"all {len(acknowledged)} acknowledged submissions are kept", not lost, lost)
    check("no number was given twice", len(set(acknowledged)) == len(acknowledged))
    judged = rows(
        server,
        "SELECT submission.id, count(judgement.task) FROM submission"
        " JOIN ruling ON ruling.contest = submission.contest AND ruling.level = submission.level"
        " JOIN task ON task.ruling = ruling.id AND task.hash = submission.hash"
        " LEFT JOIN judgement ON judgement.task = task.id GROUP BY submission.id",
    )
    wrong = [row for row in judged if row[1] != 1]
    check("each of them is judged once", not wrong and len(judged) == len(kept), wrong)
    (tasks,) = rows(
        server,
        "SELECT count(*), count(DISTINCT solution) FROM judgement JOIN task ON task = id",
    )
    check("the same solution of several players is judged once", tasks[0] == tasks[1], tasks)
    told = sum(f" {VARIED}: " in line for line in server.lines)
    check("no result was told twice", told <= tasks[0], (told, tasks))
    given_up = rows(server, "SELECT count(*) FROM judgement WHERE decision = 'GIVEN_UP'")
    check("nothing was given up", given_up == [(0,)], given_up)


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL_KILLS
    contest.build()
    with contest.Contest(levels=[VARIED]) as server:
        server.start()
        teacher = server.teacher
        tokens = [server.join(f"Player {number}") for number in range(PLAYERS)]
        all_of_them = list(contest.varied())[: DIFFERENT * (kills + 1)]
        unsent = [
            all_of_them[number * APART :] + all_of_them[: number * APART]
            for number in range(PLAYERS)
        ]
        acknowledged, refused = [], []
        for _ in range(kills):
            refused += play_until_killed(server, tokens, unsent, acknowledged)
            server.start()
        server.teacher = teacher
        check("nothing is refused but what comes too often", not refused, refused[:3])
        contest.until("the referee", server.is_judged, 1200)
        compare(server, acknowledged)


main()
sys.exit(failures > 0)
