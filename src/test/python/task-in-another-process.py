"""A program of the tests."""

import asyncio
import concurrent.futures
import json
import multiprocessing

n = 6

x = 0


async def to_process(function, *args):
    """Run a function in a process of its own."""
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, context) as pool:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(pool, function, *args)


def double(a):
    return a + half(n)


def half(a):
    return a // 2


async def only():
    global x
    x = await to_process(double, 3)


async def main():
    await asyncio.gather(only())
    print(json.dumps({"x": x}))


if __name__ == "__main__":
    asyncio.run(main())
