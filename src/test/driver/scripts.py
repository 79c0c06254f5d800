"""Runs printed programs as they are, each run in a new Python, two of them at a time.

Arguments: the file to write to, the number of runs of each program, and the file that lists the
programs, in each line the seconds after which a run counts as one that hangs, and a path.

A line of the result: the number of the program, "outcome", "error" or "hang", how often it came,
and what it was.
"""

import collections
import concurrent.futures
import json
import os
import re
import signal
import subprocess
import sys

AT_A_TIME = 2

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
    with open(programs) as lines:
        listed = [line.rstrip("\n").split(" ", 1) for line in lines]
    with concurrent.futures.ThreadPoolExecutor(AT_A_TIME) as pool:
        ends = [
            [pool.submit(run, path, float(seconds)) for _ in range(int(runs))]
            for seconds, path in listed
        ]
    with open(result, "w") as out:
        for number, futures in enumerate(ends):
            counts = collections.Counter(future.result() for future in futures)
            for (kind, what), count in counts.items():
                out.write(f"{number}\t{kind}\t{count}\t{what}\n")


main(*sys.argv[1:])
