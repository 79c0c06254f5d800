"""A program of the tests."""

import ctypes
import json
import multiprocessing
import multiprocessing.connection
import multiprocessing.shared_memory
import sys

n = 4

mine = 5
big = [7] * 9


def private(by):
    global mine
    mine += by
    return mine


def adder(me, cnt, flags, winner, A, q, done, s):
    def bump(by):
        cnt.value += by

    for i in range(n):
        with A:
            bump(1)
    private(1)
    assert private(1) == 7
    flags[me] = True
    with s:
        if winner[0] is None:
            winner[0] = 0
    q.put(me)
    done.release()


def judge(flags, winner, log, q, done):
    done.acquire()
    done.acquire(timeout=5)
    if q.get() + q.get() == 1 and flags[-1]:
        winner[0] = winner[0] + 1
        log[0] = sum(flags) + len(flags)


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
    cnt = context.Value("q", 0, lock=False)
    flags = context.Array(ctypes.c_bool, [False, False], lock=False)
    winner = multiprocessing.shared_memory.ShareableList([None])
    log = multiprocessing.shared_memory.ShareableList([None, 2])
    A = context.Lock()
    q = context.JoinableQueue()
    done = context.Semaphore(0)
    s = context.Semaphore(1)
    processes = [
        *(
            context.Process(
                target=adder,
                args=(me, cnt, flags, winner, A, q, done, s),
                daemon=True,
            )
            for me in range(2)
        ),
        context.Process(
            target=judge,
            args=(flags, winner, log, q, done),
            daemon=True,
        ),
    ]
    for process in processes:
        process.start()
    join(processes)
    values = {
        "cnt": cnt.value,
        "flags": list(flags),
        "winner": winner[0],
        "log": list(log),
        "mine": mine,
        "big": big,
    }
    print(json.dumps(values))
    winner.shm.close()
    winner.shm.unlink()
    log.shm.close()
    log.shm.unlink()


if __name__ == "__main__":
    main()
