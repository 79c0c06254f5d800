package gilbreak.clock;

import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * Two ways to do the same work, of which one may be faster.
 *
 * @param name what is different, and at which size
 */
record Pair(String name, Program one, Program other) {
  private static Pair of(String name, String head, String one, String other) {
    return new Pair(name, program(name, head + one), program(name, head + other));
  }

  private static Program program(String name, String text) {
    return TestProgram.of(name, text).program();
  }

  /** All of them, such that two cores can run them. */
  static List<Pair> all() {
    List<Pair> pairs = new ArrayList<>();
    locks(pairs);
    interpreters(pairs);
    waiting(pairs);
    objects(pairs);
    memory(pairs);
    tasks(pairs);
    return pairs;
  }

  private static void locks(List<Pair> pairs) {
    for (int work : List.of(2, 5, 10, 20, 50)) {
      int times = 1000 / work;
      pairs.add(
          of(
              "%d us of work inside or outside the lock".formatted(work),
              "shared: cnt=0\nlocks: A\n",
              "thread t x2\nfor i in range(%d):\n    with A:\n        work(%d)\n        cnt += 1\n"
                  .formatted(times, work),
              "thread t x2\nfor i in range(%d):\n    work(%d)\n    with A:\n        cnt += 1\n"
                  .formatted(times, work)));
    }
    for (int times : List.of(1000, 5000)) {
      pairs.add(
          of(
              "a lock %d times or once".formatted(times),
              "shared: cnt=0\nlocks: A\n",
              "thread t x2\nfor i in range(%d):\n    with A:\n        cnt += 1\n".formatted(times),
              "thread t x2\nmine = 0\nfor i in range(%d):\n    mine += 1\nwith A:\n    cnt += mine\n"
                  .formatted(times)));
    }
    for (int work : List.of(5, 20, 50)) {
      String body = "for i in range(%d):\n    with %s:\n        work(%d)\n        %s += 1\n";
      int times = 1000 / work;
      pairs.add(
          of(
              "one lock or two for two counters, %d us".formatted(work),
              "shared: a=0 b=0\nlocks: A B\n",
              "thread t\n"
                  + body.formatted(times, "A", work, "a")
                  + "thread u\n"
                  + body.formatted(times, "A", work, "b"),
              "thread t\n"
                  + body.formatted(times, "A", work, "a")
                  + "thread u\n"
                  + body.formatted(times, "B", work, "b")));
    }
  }

  private static void interpreters(List<Pair> pairs) {
    for (int work : List.of(5, 50, 500)) {
      String code = "shared: x=0\nthread t x2\nfor i in range(%d):\n    work(%d)\n";
      String text = code.formatted(2000 / work, work);
      pairs.add(of("with or without GIL, %d us".formatted(work), "", "gil: on\n" + text, text));
      pairs.add(
          of(
              "one thread or two without GIL, %d us".formatted(work),
              "shared: x=0\n",
              "thread t\nfor i in range(%d):\n    work(%d)\n".formatted(4000 / work, work),
              "thread t x2\nfor i in range(%d):\n    work(%d)\n".formatted(2000 / work, work)));
    }
    for (int io : List.of(200, 500, 1000)) {
      String both = "shared: x=0\n%sthread t x2\nfor i in range(4):\n    work(%d)\n    io(%d)\n";
      pairs.add(
          of(
              "work beside I/O of %d us with or without GIL".formatted(io),
              "",
              both.formatted("gil: on\n", io, io),
              both.formatted("", io, io)));
    }
    String convoy =
        "shared: x=0\ngil: on\ninterval: %d\nthread hog\nwork(8000)\n"
            + "thread io\nfor i in range(4):\n    work(50)\n    io(100)\n";
    pairs.add(of("interval of 5 or of 1 ms", "", convoy.formatted(5000), convoy.formatted(1000)));
  }

  private static void waiting(List<Pair> pairs) {
    for (int io : List.of(100, 300, 1000)) {
      for (String gil : List.of("", "gil: on\n")) {
        pairs.add(
            of(
                "I/O of %d us inside or outside the lock%s"
                    .formatted(io, gil.isEmpty() ? "" : ", GIL"),
                "shared: x=0\nlocks: A\n" + gil,
                "thread t x2\nfor i in range(4):\n    with A:\n        io(%d)\n        x += 1\n"
                    .formatted(io),
                "thread t x2\nfor i in range(4):\n    io(%d)\n    with A:\n        x += 1\n"
                    .formatted(io)));
      }
      pairs.add(
          of(
              "I/O of %d us in turn or at once".formatted(io),
              "shared: x=0\n",
              "thread t\nfor i in range(4):\n    io(%d)\n".formatted(io),
              "thread t x4\nio(%d)\n".formatted(io)));
    }
  }

  private static void objects(List<Pair> pairs) {
    for (int work : List.of(10, 50)) {
      int times = 1000 / work;
      String body = "thread t x2\nfor i in range(%d):\n    with S:\n        work(%d)\n";
      String text = body.formatted(times, work);
      pairs.add(
          of(
              "a semaphore of one or two, %d us".formatted(work),
              "shared: x=0\n",
              "objects: S=Semaphore(1)\n" + text,
              "objects: S=Semaphore(2)\n" + text));
      pairs.add(
          of(
              "an RWLock or a lock to read, %d us".formatted(work),
              "shared: x=0\nobjects: R=RWLock L=Lock\n",
              "thread t x2\nfor i in range(%d):\n    with L:\n        work(%d)\n"
                  .formatted(times, work),
              ("thread t x2\nfor i in range(%d):\n    R.acquire_read()\n    work(%d)\n"
                      + "    R.release_read()\n")
                  .formatted(times, work)));
      String pipe =
          "shared: sum=0\nobjects: q=Queue(%d)\nthread maker\nfor i in range(%d):\n    work(%d)\n"
              + "    q.put(i)\nthread taker\nfor i in range(%d):\n    x = q.get()\n    work(%d)\n";
      pairs.add(
          of(
              "a queue of one or eight, %d us".formatted(work),
              "",
              pipe.formatted(1, times, work, times, work),
              pipe.formatted(8, times, work, times, work)));
      String apart =
          "shared: x=0\nobjects: B=Barrier(2)\nthread t\nfor i in range(%d):\n    work(%d)\n%s"
              + "thread u\nfor i in range(%d):\n    work(%d)\n%s";
      String meet = "    B.wait()\n";
      pairs.add(
          of(
              "a barrier in each round or none, %d us".formatted(work),
              "",
              apart.formatted(times, work, meet, times, work, meet),
              apart.formatted(times, work, "", times, work, "")));
    }
  }

  private static void memory(List<Pair> pairs) {
    for (int times : List.of(2000, 20000)) {
      String add =
          "shared: one=0 each=[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]\n"
              + "thread t x2\nfor i in range(%d):\n    atomic_add(%s, 1)\n";
      pairs.add(
          of(
              "one atomic counter or one each, %d times".formatted(times),
              "",
              add.formatted(times, "one"),
              add.formatted(times, "each[16 * me]")));
      pairs.add(
          of(
              "counters side by side or apart, %d times".formatted(times),
              "",
              add.formatted(times, "each[me]"),
              add.formatted(times, "each[16 * me]")));
    }
    for (int work : List.of(20, 100)) {
      String add =
          "shared: total=0 mine=[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]\nthread t x2\n"
              + "for i in range(%d):\n    with transaction:\n        %s += 1\n        work(%d)\n";
      pairs.add(
          of(
              "transactions that conflict or do not, %d us".formatted(work),
              "",
              add.formatted(1000 / work, "total", work),
              add.formatted(1000 / work, "mine[16 * me]", work)));
    }
  }

  private static void tasks(List<Pair> pairs) {
    for (int io : List.of(300, 1000)) {
      String fetch =
          "shared: x=0\ngil: on\ntask main\nasync def f():\n    work(20)\n"
              + "    await sleep(%d)\n%s";
      pairs.add(
          of(
              "awaits of %d us in turn or gathered".formatted(io),
              "",
              fetch.formatted(io, "await f()\nawait f()\nawait f()\n"),
              fetch.formatted(io, "await gather(f(), f(), f())\n")));
      pairs.add(
          of(
              "I/O of %d us that blocks the loop or does not".formatted(io),
              "shared: x=0\ngil: on\n",
              "task t x3\nio(%d)\n".formatted(io),
              "task t x3\nawait io(%d)\n".formatted(io)));
    }
  }
}
