"""A program of the tests."""

import json
import os
import queue
import sys
import threading

n = 3
limit = 2000

taken = [0, 0, 0]
at = 0
late = False

free = threading.Semaphore(n)
full = threading.Semaphore(0)
q = queue.Queue(2)
done = threading.Event()


def producer():
    for i in range(n):
        free.acquire()
        q.put(i + 1, timeout=5)
        full.release(1)
    done.set()


def consumer():
    global at, late
    for i in range(n):
        if not full.acquire(timeout=(limit * 1000) / 1e6):
            late = True
        taken[at] = q.get()
        at += 1
        q.task_done()
        free.release()
    q.join()
    if not done.wait(5):
        late = True


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    os._exit(1)


def main():
    threading.excepthook = fail
    threads = [
        threading.Thread(target=producer),
        threading.Thread(target=consumer),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"taken": taken, "at": at, "late": late}))


if __name__ == "__main__":
    main()
