"""Runs printed programs as they are, each run in a new Python.

Arguments: the file to write to, the number of runs of each program, and the file that lists the
programs, in each line the seconds after which a run counts as one that hangs, and a path.

A line of the result: the number of the program, "outcome", "error" or "hang", how often it came,
and what it was.
"""

import collections
import json
import os
import re
import signal
import subprocess
import sys

ERROR = re.compile(r"^(\w+\.)*[A-Z]\w*(: .*)?$")


def run(path, seconds):
    """How one run ended: the kind, and what it was."""
    command = [sys.executable, "-W", "ignore", path]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    ) as process:
        try:
            out, errors = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return "hang", ""
    if process.returncode == 0:
        return "outcome", " ".join(map(str, json.loads(out).values()))
    return "error", next(filter(ERROR.match, reversed(errors.splitlines())), errors[-500:])


def main(result, runs, programs):
    with open(programs) as lines, open(result, "w") as out:
        for number, line in enumerate(lines):
            seconds, path = line.rstrip("\n").split(" ", 1)
            counts = collections.Counter(run(path, float(seconds)) for _ in range(int(runs)))
            for (kind, what), count in counts.items():
                out.write(f"{number}\t{kind}\t{count}\t{what}\n")


main(*sys.argv[1:])
