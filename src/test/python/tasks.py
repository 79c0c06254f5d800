"""A program of the tests."""

import asyncio
import json
import time

n = 3

total = 0
order = [9, 9]
at = 0
sums = [0, 0]

A = asyncio.Lock()
q = asyncio.Queue(1)
B = asyncio.Lock()


def work(us):
    """Compute for us microseconds of this thread's own time."""
    end = time.thread_time() + us / 1e6
    while time.thread_time() < end:
        pass


async def io(us):
    """Wait for the outside world; other tasks go on."""
    await asyncio.sleep(us / 1e6)


async def sleep(us):
    """Do nothing for us microseconds; other tasks go on."""
    await asyncio.sleep(us / 1e6)


async def add(value):
    global total
    global_value = total
    await sleep(0)
    total = global_value + value


# Slow, and no coroutine.
def slow(value):
    work(5)
    return value * 10


async def adder(me):
    for i in range(n):
        async with A:
            await add(2)
        await io(10)
    if me == 0:
        t = asyncio.create_task(add(0))
        r = await t
        await asyncio.gather(*[io(i) for i in range(n)], sleep(5))
        sums[1] += await asyncio.to_thread(slow, 4)
        sums[1] += 5
    await q.put(me)


async def taker():
    global at
    async with B:
        for i in range(2):
            order[at] = await q.get()
            at += 1
    sums[0] = at + 1
    if order[0] > order[1]:
        order[0] = order[1]
        order[1] = 1


async def main():
    await asyncio.gather(*(adder(me) for me in range(2)), taker())
    values = {
        "total": total,
        "order": order,
        "at": at,
        "sums": sums,
    }
    print(json.dumps(values))


if __name__ == "__main__":
    asyncio.run(main())
