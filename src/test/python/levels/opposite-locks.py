"""After you

Two accounts, `a` and `b`, each with its own lock, A and B. `left`
moves 3 at a time from a to b, `right` moves 1 back. Nothing is ever
lost: both locks are held for every transfer.

But `left` takes A first and then B, `right` takes B first and then A:
you have seen where that ends.

You cannot change their code. You have one more lock, G, and may place
it twice. Let it see to it that the two never meet half-way.

At the end: a == 100 - 2 * n and b == 100 + 2 * n
"""

import json
import os
import sys
import threading
import time

n = 30

a = 100
b = 100

A = threading.Lock()
B = threading.Lock()
G = threading.Lock()


def work(us):
    """Compute for us microseconds of this thread's own time."""
    end = time.thread_time() + us / 1e6
    while time.thread_time() < end:
        pass


def left():
    global a, b
    for i in range(n):
        work(40)
        with G:
            with A:
                with B:
                    a -= 3
                    b += 3


def right():
    global a, b
    for i in range(n):
        work(40)
        with G:
            with B:
                with A:
                    b -= 1
                    a += 1


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main():
    threading.excepthook = fail
    threads = [
        threading.Thread(target=left),
        threading.Thread(target=right),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"a": a, "b": b}))


if __name__ == "__main__":
    main()
