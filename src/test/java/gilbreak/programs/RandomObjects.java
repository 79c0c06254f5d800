package gilbreak.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The synchronisation objects of a random program, declared as they are needed. */
final class RandomObjects {
  private final Random random;
  private final int threads;
  private final Map<String, String> declared = new LinkedHashMap<>();

  RandomObjects(Random random, int threads) {
    this.random = random;
    this.threads = threads;
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private String use(String name, String declaration) {
    declared.putIfAbsent(name, declaration);
    return name;
  }

  String lock() {
    return use(pick("A", "A", "B"), "Lock");
  }

  private String reentrant() {
    return use("R", "RLock");
  }

  /** A semaphore that has something to take. */
  String full() {
    return random.nextInt(3) == 0
        ? use("N", "BoundedSemaphore(" + pick("1", "2") + ")")
        : use("S", "Semaphore(" + pick("1", "1", "2") + ")");
  }

  /** A semaphore that has nothing to take. */
  String empty() {
    return use(pick("Z", "Z", "Y"), "Semaphore(0)");
  }

  /** One of at most two conditions, which often share a lock. */
  String condition() {
    if (!declared.containsKey("c")) {
      String lock = pick("", "", "(" + use("L", "Lock") + ")", "(" + use("M", "RLock") + ")");
      return use("c", "Condition" + lock);
    }
    return random.nextInt(4) == 0 ? use("d", declared.get("c")) : "c";
  }

  String event() {
    return use(pick("e", "e", "f"), "Event");
  }

  String barrier() {
    int parties = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : threads;
    return use("gate", "Barrier(" + parties + ")");
  }

  String queue() {
    return use("q", "Queue" + pick("(1)", "(1)", "(2)", ""));
  }

  String readersWriter() {
    return use("W", "RWLock");
  }

  /** Something to stand behind {@code with}. */
  String held() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> lock();
      case 2 -> reentrant();
      case 3 -> full();
      case 4 -> condition();
      case 5, 6 -> readersWriter() + pick(".read()", ".write()");
      default -> use("A", "Lock") + ", " + use("B", "Lock");
    };
  }

  /** Something that can be acquired. */
  String acquired() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> lock();
      case 2 -> reentrant();
      case 3 -> full();
      default -> condition();
    };
  }

  String any() {
    return switch (random.nextInt(6)) {
      case 0 -> empty();
      case 1 -> event();
      case 2 -> barrier();
      case 3 -> queue();
      case 4 -> readersWriter();
      default -> acquired();
    };
  }

  /** The head's line. */
  String text() {
    return declared.entrySet().stream()
        .map(object -> object.getKey() + "=" + object.getValue())
        .collect(Collectors.joining(" ", "objects: ", "\n"));
  }

  boolean isEmpty() {
    return declared.isEmpty();
  }
}
