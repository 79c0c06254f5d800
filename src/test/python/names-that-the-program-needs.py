"""A program of the tests."""

import builtins
import json as json_
import os
import sys
import threading
import time as time_

json = 3

time = 0
thread = 0
print = 0
fail = 0
left = 1
values = 0

main = threading.Lock()


def work(us):
    """Compute for us microseconds of this thread's own time."""
    end = time_.thread_time() + us / 1e6
    while time_.thread_time() < end:
        pass


def left_thread():
    global time, print, left

    def right(a):
        return a + json

    with main:
        work(1)
        time = json
        print = right(-2)
        left = 5
        left += 1


def right():
    global thread, fail, values
    threads = 3
    with main:
        thread = threads
        fail += json
        values = 2


def fail_(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main_():
    threading.excepthook = fail_
    threads_ = [
        threading.Thread(target=left_thread),
        threading.Thread(target=right),
    ]
    for thread_ in threads_:
        thread_.start()
    for thread_ in threads_:
        thread_.join()
    values_ = {
        "time": time,
        "thread": thread,
        "print": print,
        "fail": fail,
        "left": left,
        "values": values,
    }
    builtins.print(json_.dumps(values_))


if __name__ == "__main__":
    main_()
