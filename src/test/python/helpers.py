"""A program of the tests."""

import json
import os
import sys
import threading

n = 2

x = 0
buf = [0, 0]
y = 0

A = threading.Lock()


# Adds one, and says so.
def bump():
    global x
    x += 1


def first(me):
    def own(value):
      buf[me] = value

      return value

    def both(value):
        with A:
            bump()

        return own(value)

    both(7 + 2 * me)


def twice():
    with A:
        bump()
        bump()


def second():
    twice()


def third():
    global y

    def own(value):
        return value

    y = own(7)


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main():
    threading.excepthook = fail
    threads = [
        *(threading.Thread(target=first, args=(me,)) for me in range(2)),
        threading.Thread(target=second),
        threading.Thread(target=third),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"x": x, "buf": buf, "y": y}))


if __name__ == "__main__":
    main()
