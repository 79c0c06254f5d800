"""A program of the tests."""

import json
import os
import sys
import threading

ready = False
seen = [None, None]
gone = 0

L = threading.Lock()
c = threading.Condition(L)
g = threading.Barrier(3)


def waiter(me):
    global gone
    with c:
        while not ready:
            c.wait(timeout=0.00025)
        seen[me] = c.wait_for(lambda: ready, 0.00002)
    g.wait()
    with L: gone += 1


def setter():
    global ready, gone
    with c:
        ready = True
        c.notify_all()
    g.wait(timeout=5)
    with L:
        gone += 1


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main():
    threading.excepthook = fail
    threads = [
        *(threading.Thread(target=waiter, args=(me,)) for me in range(2)),
        threading.Thread(target=setter),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"ready": ready, "seen": seen, "gone": gone}))


if __name__ == "__main__":
    main()
