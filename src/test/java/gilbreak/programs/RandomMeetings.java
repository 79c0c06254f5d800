package gilbreak.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A random program over the synchronisation objects. It consists of meetings: what one thread puts
 * another gets, what one waits for another notifies, mostly.
 */
final class RandomMeetings {
  private final Random random;
  private final RandomPrograms.Shape shape;
  private final RandomObjects objects;
  private final List<Group> groups = new ArrayList<>();

  /** Threads with the same text, each a list of blocks. */
  private record Group(String name, int copies, List<List<String>> blocks) {
    String text() {
      String lines =
          blocks.isEmpty()
              ? "pass"
              : blocks.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
      return "thread " + name + (copies > 1 ? " x" + copies : "") + "\n" + lines + "\n";
    }
  }

  RandomMeetings(Random random, RandomPrograms.Shape shape) {
    this.random = random;
    this.shape = shape;
    int threads = shape.threads() == 1 ? 1 : 2 + random.nextInt(shape.threads() - 1);
    this.objects = new RandomObjects(random, threads);
    int left = threads;
    for (char name = 'u'; left > 0; name++) {
      int copies = random.nextInt(3) == 0 ? left : 1;
      groups.add(new Group(String.valueOf(name), copies, new ArrayList<>()));
      left -= copies;
    }
  }

  /** The objects and the threads. */
  String write() {
    int meetings = 1 + random.nextInt(shape.statements());
    for (int i = 0; i < meetings; i++) {
      meet();
    }
    if (random.nextInt(4) != 0) {
      add(group(), List.of(simple()));
    }
    String threads = groups.stream().map(Group::text).collect(Collectors.joining());
    return (objects.isEmpty() ? "" : objects.text()) + threads;
  }

  private void meet() {
    switch (random.nextInt(shape.waits() ? 13 : 12)) {
      case 0, 1 -> exclude();
      case 2 -> tryToTake();
      case 3 -> signal();
      case 4 -> await();
      case 5, 6, 7 -> notice();
      case 8 -> gather();
      case 9, 10 -> handOver();
      case 11 -> stray();
      default -> poll();
    }
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private Group group() {
    return groups.get(random.nextInt(groups.size()));
  }

  /** Mostly another group than this one. */
  private Group other(Group group) {
    Group other = group();
    return other == group ? group() : other;
  }

  private void add(Group group, List<String> block) {
    List<String> wrapped = random.nextInt(9) == 0 ? wrap(block) : block;
    group.blocks().add(random.nextInt(group.blocks().size() + 1), wrapped);
  }

  private List<String> wrap(List<String> block) {
    return under(pick("if p:", "if me == 0:", "with " + objects.held() + ":"), block);
  }

  private static List<String> under(String line, List<String> block) {
    List<String> lines = new ArrayList<>(List.of(line));
    block.forEach(inside -> lines.add("    " + inside));
    return lines;
  }

  private static List<String> join(List<String> one, List<String> other) {
    List<String> lines = new ArrayList<>(one);
    lines.addAll(other);
    return lines;
  }

  /** Adds to both, as often as there are copies of the other; sometimes as a loop. */
  private void pair(Group one, List<String> oneBlock, Group other, List<String> otherBlock) {
    boolean twice = random.nextInt(5) == 0;
    times(one, oneBlock, (twice ? 2 : 1) * other.copies());
    times(other, otherBlock, (twice ? 2 : 1) * one.copies());
  }

  private void times(Group group, List<String> block, int times) {
    add(group, times == 1 ? block : under("for i in range(" + times + "):", block));
  }

  private String simple() {
    return pick(
        "a += 1",
        "a += 1",
        "b = a",
        "a = b + 1",
        "p = True",
        "p = not p",
        "o = a",
        "xs[me % 2] = a",
        "xs[0] += 1",
        "b = xs[1 - me % 2]",
        "assert a < 3",
        "work(1)",
        "sleep(20)");
  }

  private List<String> body() {
    return random.nextInt(3) == 0 ? List.of(simple(), simple()) : List.of(simple());
  }

  private String microseconds() {
    return pick("0", "1", "30", "30", "300", "2000");
  }

  private void exclude() {
    String held = objects.held();
    boolean both = held.endsWith(")");
    String name = held.replace(".read()", "").replace(".write()", "");
    Group one = group();
    add(one, under("with " + held + ":", body()));
    String also = both ? name + pick(".read()", ".write()") : held;
    add(other(one), under("with " + also + ":", body()));
  }

  private void tryToTake() {
    String taken = objects.acquired();
    String how = pick("blocking=False", "timeout=" + microseconds());
    List<String> inside = join(body(), List.of(taken + ".release()"));
    List<String> block = under("if " + taken + ".acquire(" + how + "):", inside);
    Group one = group();
    add(one, random.nextBoolean() ? block : join(block, under("else:", body())));
    List<String> plainly = List.of(taken + ".acquire()", simple(), taken + ".release()");
    add(other(one), random.nextInt(3) == 0 ? plainly : block);
  }

  /** A semaphore as a signal. */
  private void signal() {
    String semaphore = objects.empty();
    String take = semaphore + ".acquire(" + pick("", "", "timeout=" + microseconds()) + ")";
    List<String> release = List.of(semaphore + pick(".release()", ".release()", ".release(2)"));
    Group one = group();
    pair(
        one,
        join(body(), release),
        other(one),
        random.nextBoolean()
            ? join(List.of("t = " + take), body())
            : List.of("with " + semaphore + ":", "    " + simple()));
  }

  private void await() {
    String event = objects.event();
    String timeout = pick("", "", "timeout=" + microseconds());
    List<String> set =
        random.nextInt(4) == 0
            ? List.of(event + ".set()", event + ".clear()")
            : List.of(event + ".set()");
    Group one = group();
    add(one, join(body(), set));
    String wait = event + ".wait(" + timeout + ")";
    UnaryOperator<String> use = word -> pick(word, "p = " + word, "assert " + word);
    add(other(one), join(List.of(use.apply(wait)), body()));
  }

  private void notice() {
    String condition = objects.condition();
    String notify = pick("notify()", "notify()", "notify_all()", "notify(2)", "notify(a)");
    List<String> tell = List.of(simple(), pick("p = True", "a += 1"), condition + "." + notify);
    Group one = group();
    add(one, random.nextInt(12) == 0 ? tell : under("with " + condition + ":", tell));
    List<String> wait = waits(condition);
    add(
        other(one),
        random.nextInt(12) == 0
            ? wait
            : under("with " + condition + ":", join(wait, random.nextBoolean() ? body() : wait)));
  }

  private List<String> waits(String condition) {
    String timeout = pick("", "", "timeout=" + microseconds());
    String wait = condition + ".wait(" + timeout + ")";
    String also = timeout.isEmpty() ? "" : ", " + timeout;
    return switch (random.nextInt(6)) {
      case 0 -> List.of(wait);
      case 1 -> List.of("p = " + wait);
      case 2 -> List.of("if not p:", "    " + wait);
      case 3 -> List.of("t = " + condition + ".wait_for(lambda: a > 0" + also + ")", "p = t");
      case 4 -> List.of(condition + ".wait_for(lambda: p or a > 1" + also + ")");
      // With a timeout it may go round for ever.
      default -> List.of("while not p:", "    " + condition + ".wait()");
    };
  }

  private void gather() {
    String gate = objects.barrier();
    String wait = gate + ".wait(" + pick("", "", "", "timeout=" + microseconds()) + ")";
    List<String> arrive = random.nextBoolean() ? List.of(wait) : List.of("i = " + wait, "a += i");
    boolean twice = random.nextInt(4) == 0;
    groups.forEach(group -> times(group, arrive, twice ? 2 : 1));
    if (random.nextInt(4) == 0) {
      add(
          group(),
          List.of(pick(gate + ".abort()", gate + ".reset()", "b = " + gate + ".n_waiting")));
    }
    if (random.nextInt(8) == 0) {
      add(group(), List.of("p = " + gate + ".broken"));
    }
  }

  private void handOver() {
    String queue = objects.queue();
    String limit = ", timeout=" + microseconds();
    String put =
        switch (random.nextInt(8)) {
          case 0 -> queue + ".put_nowait(a)";
          case 1 -> queue + ".put(1" + limit + ")";
          case 2 -> "if not " + queue + ".full(): " + queue + ".put(2)";
          default -> queue + ".put(" + pick("1", "a", "me") + ")";
        };
    String get =
        switch (random.nextInt(8)) {
          case 0 -> "b = " + queue + ".get_nowait()";
          case 1 -> "b = " + queue + ".get(" + limit.substring(2) + ")";
          case 2 -> "if not " + queue + ".empty(): b = " + queue + ".get()";
          case 3 -> "if " + queue + ".qsize() > 0: b = " + queue + ".get(block=False)";
          default -> pick("b = ", "xs[0] = ", "a += ", "") + queue + ".get()";
        };
    boolean counted = random.nextInt(4) == 0;
    List<String> done = counted ? List.of(get, queue + ".task_done()") : List.of(get);
    Group one = group();
    pair(one, join(List.of(simple()), List.of(put)), other(one), done);
    if (counted || random.nextInt(8) == 0) {
      one.blocks().add(List.of(queue + ".join()"));
    }
  }

  private void poll() {
    String condition =
        switch (random.nextInt(4)) {
          case 0 -> "not " + objects.event() + ".is_set()";
          case 1 -> objects.queue() + ".empty()";
          case 2 -> "not " + objects.lock() + ".acquire(blocking=False)";
          default -> "not " + objects.acquired() + ".acquire(timeout=30)";
        };
    Group one = group();
    add(one, List.of("while " + condition + ": pass"));
    String name = condition.replaceAll("not |[.].*", "");
    String method =
        condition.contains("set") ? "set()" : condition.contains("acq") ? "release()" : "put(1)";
    add(method.startsWith("r") ? one : other(one), List.of(name + "." + method));
  }

  /** Something nobody answers, and often an error. */
  private void stray() {
    String object = objects.any();
    String statement =
        switch (object) {
          case "A", "B", "R" -> pick(".acquire()", ".release()", ".locked()");
          case "c", "d" -> pick(".acquire()", ".release()", ".wait()", ".notify()");
          case "N", "S", "Z", "Y" -> pick(".acquire()", ".release()", ".release(a)");
          case "e", "f" -> pick(".set()", ".clear()", ".is_set()", ".wait()");
          case "gate" -> pick(".wait()", ".abort()", ".reset()");
          case "q" -> pick(".put(1)", ".get()", ".task_done()", ".join()", ".get_nowait()");
          default ->
              pick(".acquire_read()", ".release_read()", ".acquire_write()", ".release_write()");
        };
    add(group(), List.of(object + statement));
  }
}
