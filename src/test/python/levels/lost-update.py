"""cnt += 1

Two threads run these lines: each does some work and adds 1 to `cnt`,
`n` times, so `cnt` should end as `2 * n`.

But `cnt += 1` reads `cnt`, adds 1, and writes the result. In between,
a thread can be stopped (preempted) and the other one goes on. If that
adds 1 as well, one of the two updates is lost. Press r to see it.

A lock is held by one thread at a time: the other waits. Place lock A
around what must not mix: l opens it, arrows stretch it, l closes it.

Always: cnt <= 2 * n
At the end: cnt == 2 * n
"""

import json
import os
import sys
import threading
import time

n = 50

cnt = 0

A = threading.Lock()


def work(us):
    """Compute for us microseconds of this thread's own time."""
    end = time.thread_time() + us / 1e6
    while time.thread_time() < end:
        pass


def adder():
    global cnt
    for i in range(n):
        work(20)
        with A:
            cnt += 1


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main():
    threading.excepthook = fail
    threads = [threading.Thread(target=adder) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"cnt": cnt}))


if __name__ == "__main__":
    main()
