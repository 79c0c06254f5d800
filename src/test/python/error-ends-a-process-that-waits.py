"""A program of the tests."""

import json
import multiprocessing
import multiprocessing.connection
import sys

x = 0


def waiter(A):
    A.acquire()


def divider():
    global x
    x = 1 // x


def join(processes):
    """Wait for all processes; end the program when one of them fails."""
    running = {process.sentinel: process for process in processes}
    while running:
        for sentinel in multiprocessing.connection.wait(running):
            process = running.pop(sentinel)
            process.join()
            if process.exitcode != 0:
                sys.exit(1)


def main():
    context = multiprocessing.get_context("spawn")
    A = context.Semaphore(0)
    processes = [
        context.Process(target=waiter, args=(A,), daemon=True),
        context.Process(target=divider, daemon=True),
    ]
    for process in processes:
        process.start()
    join(processes)
    print(json.dumps({"x": x}))


if __name__ == "__main__":
    main()
