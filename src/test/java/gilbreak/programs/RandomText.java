package gilbreak.programs;

import java.util.List;
import java.util.Random;

/**
 * The random text of one thread. A local's first letter tells what it holds: i an integer, t True
 * or False, n an integer or None, l a list; a c counts the rounds of a while.
 */
final class RandomText {
  private static final int EXPRESSION_DEPTH = 2;

  private final Random random;
  private final RandomExpressions expressions;
  private final RandomPrograms.Shape shape;
  private final RandomScope shared;
  private final StringBuilder text = new StringBuilder();
  private int left;
  private int names;
  private boolean inHelper;

  RandomText(Random random, RandomPrograms.Shape shape, RandomScope shared) {
    this.random = random;
    this.expressions = new RandomExpressions(random);
    this.shape = shape;
    this.shared = shared;
  }

  /** The helpers and the body. */
  String write() {
    RandomScope scope = shared.copy();
    int helpers = random.nextInt(4) == 0 ? 2 : random.nextInt(2);
    for (int i = 0; i < helpers; i++) {
      helper("h" + i, scope);
      scope.helpers.add("h" + i);
    }
    inHelper = false;
    left = 1 + random.nextInt(shape.statements());
    while (left > 0) {
      statement(scope, "", false, 0);
    }
    return text.toString();
  }

  private void helper(String name, RandomScope outside) {
    RandomScope scope = outside.copy();
    scope.ints.add("v");
    line("", "def " + name + "(v):");
    inHelper = true;
    left = random.nextInt(3);
    do {
      statement(scope, "    ", false, 1);
    } while (left > 0);
    line("    ", "return " + integer(scope));
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }

  private String integer(RandomScope scope) {
    return expressions.integer(scope, EXPRESSION_DEPTH);
  }

  private String bool(RandomScope scope) {
    return expressions.bool(scope, EXPRESSION_DEPTH);
  }

  private String maybe(RandomScope scope) {
    return expressions.maybe(scope, EXPRESSION_DEPTH);
  }

  private String condition(RandomScope scope) {
    return expressions.condition(scope, EXPRESSION_DEPTH);
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private void statement(RandomScope scope, String indent, boolean inLoop, int depth) {
    left--;
    int kind = random.nextInt(depth < shape.depth() ? 24 : 16);
    switch (kind) {
      case 0, 1, 2, 3 -> assignShared(scope, indent);
      case 4, 5, 6 -> augment(scope, indent);
      case 7, 8 -> assignLocal(scope, indent);
      case 9 -> makeList(scope, indent);
      case 10 -> line(indent, "assert " + condition(scope) + pick("", ", \"no\""));
      case 11 -> line(indent, pick("work", "io", "sleep") + "(" + duration(scope) + ")");
      case 12 -> callOrPass(scope, indent);
      case 13 -> lockCall(indent);
      case 14 -> element(scope, indent);
      case 15 -> leave(scope, indent, inLoop);
      case 16, 17, 18 -> branch(scope, indent, inLoop, depth);
      case 19, 20 -> count(scope, indent, depth);
      case 21 -> loop(scope, indent, depth);
      default -> with(scope, indent, inLoop, depth);
    }
  }

  private String duration(RandomScope scope) {
    return random.nextInt(12) == 0 ? maybe(scope) : Integer.toString(random.nextInt(4));
  }

  private void assignShared(RandomScope scope, String indent) {
    switch (random.nextInt(6)) {
      case 0 -> line(indent, "p = " + bool(scope));
      case 1 -> line(indent, "o = " + maybe(scope));
      case 2 -> line(indent, "b = " + integer(scope));
      default -> line(indent, "a = " + integer(scope));
    }
  }

  private void element(RandomScope scope, String indent) {
    if (scope.lists.isEmpty()) {
      line(indent, "b = " + integer(scope));
    } else {
      String operator = random.nextBoolean() ? " = " : pick(" += ", " -= ", " *= ");
      line(indent, expressions.element(scope, EXPRESSION_DEPTH) + operator + integer(scope));
    }
  }

  private void augment(RandomScope scope, String indent) {
    String operator = pick(" += ", " += ", " -= ", " *= ", " //= ", " %= ");
    List<String> locals = scope.ints.stream().filter(name -> name.startsWith("i")).toList();
    String target = pick("a", "a", "b", random.nextInt(6) == 0 ? "o" : "a");
    if (!locals.isEmpty() && random.nextInt(3) == 0) {
      target = locals.get(random.nextInt(locals.size()));
    }
    String value = random.nextInt(15) == 0 ? maybe(scope) : integer(scope);
    line(indent, target + operator + value);
  }

  private void assignLocal(RandomScope scope, String indent) {
    String number = Integer.toString(random.nextInt(3));
    switch (random.nextInt(4)) {
      case 0 -> assignNew(scope.bools, "t" + number, bool(scope), indent);
      case 1 -> assignNew(scope.maybes, "n" + number, maybe(scope), indent);
      default -> assignNew(scope.ints, "i" + number, integer(scope), indent);
    }
  }

  private void assignNew(List<String> names, String name, String value, String indent) {
    line(indent, add(names, name) + " = " + value);
  }

  private static String add(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return name;
  }

  private void makeList(RandomScope scope, String indent) {
    String value =
        random.nextBoolean()
            ? "[" + integer(scope) + "] * 2"
            : "[" + integer(scope) + ", " + integer(scope) + "]";
    List<String> lists = scope.lists.stream().filter(name -> name.startsWith("l")).toList();
    boolean again = !lists.isEmpty() && random.nextInt(3) == 0;
    line(indent, (again ? lists.get(0) : add(scope.lists, "l" + names++)) + " = " + value);
  }

  private void callOrPass(RandomScope scope, String indent) {
    line(indent, scope.helpers.isEmpty() ? "pass" : expressions.call(scope, EXPRESSION_DEPTH));
  }

  /** Half of a lock's use, which is wrong more often than not. */
  private void lockCall(String indent) {
    String lock = pick("A", "B");
    switch (random.nextInt(4)) {
      case 0 -> line(indent, lock + ".release()");
      case 1 -> line(indent, lock + ".acquire()");
      default -> {
        line(indent, lock + ".acquire()");
        line(indent, "a += 1");
        line(indent, lock + ".release()");
      }
    }
  }

  private void leave(RandomScope scope, String indent, boolean inLoop) {
    String value = inHelper ? pick("return", "return " + maybe(scope)) : "return";
    String word = inLoop && random.nextInt(4) != 0 ? pick("break", "continue") : value;
    line(indent, "if " + condition(scope) + ": " + word);
  }

  private void branch(RandomScope scope, String indent, boolean inLoop, int depth) {
    line(indent, "if " + condition(scope) + ":");
    block(scope, indent, inLoop, depth);
    if (random.nextInt(4) == 0) {
      line(indent, "elif " + condition(scope) + ":");
      block(scope, indent, inLoop, depth);
    }
    if (random.nextBoolean()) {
      line(indent, "else:");
      block(scope, indent, inLoop, depth);
    }
  }

  private void block(RandomScope scope, String indent, boolean inLoop, int depth) {
    RandomScope inside = scope.copy();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      statement(inside, indent + "    ", inLoop, depth + 1);
    }
    if (inLoop && random.nextInt(6) == 0) {
      line(indent + "    ", pick("break", "continue"));
    }
  }

  private void count(RandomScope scope, String indent, int depth) {
    String range =
        switch (random.nextInt(5)) {
          case 0 -> integer(scope) + " % 3, " + integer(scope) + " % 4, 2";
          case 1 -> "2, -1, -" + (1 + random.nextInt(2));
          case 2 -> integer(scope) + " % 3";
          default -> "2";
        };
    RandomScope inside = scope.copy();
    line(indent, "for " + add(inside.ints, "i" + random.nextInt(3)) + " in range(" + range + "):");
    block(inside, indent, true, depth);
  }

  private void loop(RandomScope scope, String indent, int depth) {
    if (shape.waits() && random.nextInt(4) == 0) {
      line(indent, "while " + pick("not p", "a < 1", "p", "o is None") + ": pass");
      return;
    }
    String counter = add(scope.ints, "c" + names++);
    line(indent, counter + " = 0");
    String also = random.nextBoolean() ? " and " + condition(scope) : "";
    line(indent, "while " + counter + " < 2" + also + ":");
    line(indent + "    ", counter + " += 1");
    block(scope, indent, true, depth);
  }

  private void with(RandomScope scope, String indent, boolean inLoop, int depth) {
    line(indent, "with " + pick("A", "A", "B", "A, B", "B, A") + ":");
    block(scope, indent, inLoop, depth);
  }
}
