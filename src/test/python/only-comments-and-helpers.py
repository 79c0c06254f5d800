"""A program of the tests."""

import json
import os
import sys
import threading

x = 0


def idle():
    # Nothing to do.
    pass


def unused(a):
    return (a +
            1)


def helped():
    pass


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main():
    threading.excepthook = fail
    threads = [
        threading.Thread(target=idle),
        threading.Thread(target=helped),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"x": x}))


if __name__ == "__main__":
    main()
