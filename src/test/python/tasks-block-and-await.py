"""A program of the tests."""

import asyncio
import json
import time

x = 0


def io(us):
    """Wait for the outside world, us microseconds."""
    time.sleep(us / 1e6)


async def async_io(us):
    """Wait for the outside world; other tasks go on."""
    await asyncio.sleep(us / 1e6)


async def sleep(us):
    """Do nothing for us microseconds; other tasks go on."""
    await asyncio.sleep(us / 1e6)


async def rude():
    global x
    io(100)
    x += 1


async def polite():
    global x
    await async_io(100)
    await asyncio.gather(sleep(1), async_io(2))
    x += 1


async def main():
    await asyncio.gather(rude(), polite())
    print(json.dumps({"x": x}))


if __name__ == "__main__":
    asyncio.run(main())
