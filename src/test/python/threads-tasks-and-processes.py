"""A program of the tests."""

import asyncio
import json
import multiprocessing
import multiprocessing.connection
import os
import sys
import threading

here = 0
local = 0

L = asyncio.Lock()


async def sleep(us):
    """Do nothing for us microseconds; other tasks go on."""
    await asyncio.sleep(us / 1e6)


def helper(x, A, E):
    global local
    with A:
        x.value += 1
    E.set()
    local += 1


def worker(x, A, E):
    E.wait()
    with A:
        x.value += 1


async def looper(x, A):
    global here
    await sleep(10)
    with A:
        x.value += 1
    async with L:
        here += 1


def fail(args):
    """End the program when a thread ends in an exception."""
    sys.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
    for process in multiprocessing.active_children():
        process.kill()
    os._exit(1)


def join(processes):
    """Wait for all processes; end the program when one of them fails."""
    running = {process.sentinel: process for process in processes}
    while running:
        for sentinel in multiprocessing.connection.wait(running):
            process = running.pop(sentinel)
            process.join()
            if process.exitcode != 0:
                sys.exit(1)


async def run_tasks(x, A):
    await asyncio.gather(looper(x, A))


def main():
    context = multiprocessing.get_context("spawn")
    x = context.Value("q", 0, lock=False)
    A = context.Lock()
    E = context.Event()
    threading.excepthook = fail
    threads = [threading.Thread(target=helper, args=(x, A, E), daemon=True)]
    processes = [context.Process(target=worker, args=(x, A, E), daemon=True)]
    for thread in threads:
        thread.start()
    for process in processes:
        process.start()
    asyncio.run(run_tasks(x, A))
    join(processes)
    for thread in threads:
        thread.join()
    print(json.dumps({"x": x.value, "here": here, "local": local}))


if __name__ == "__main__":
    main()
