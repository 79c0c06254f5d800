"""A program of the tests."""

import asyncio
import json

x = 0

A = asyncio.Semaphore(0)


async def sleep(us):
    """Do nothing for us microseconds; other tasks go on."""
    await asyncio.sleep(us / 1e6)


async def waiter():
    await A.acquire()


async def checker():
    await sleep(1)
    assert x == 1, "nothing came"


async def main():
    await asyncio.gather(waiter(), checker())
    print(json.dumps({"x": x}))


if __name__ == "__main__":
    asyncio.run(main())
