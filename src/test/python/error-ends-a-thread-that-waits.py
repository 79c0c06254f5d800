"""A program of the tests."""

import json
import os
import sys
import threading

x = 0

A = threading.Semaphore(0)


def waiter():
    A.acquire()


def divider():
    global x
    x = 1 // x


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main():
    threading.excepthook = fail
    threads = [
        threading.Thread(target=waiter),
        threading.Thread(target=divider),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"x": x}))


if __name__ == "__main__":
    main()
