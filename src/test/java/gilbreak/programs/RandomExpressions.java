package gilbreak.programs;

import java.util.List;
import java.util.Random;

/** Random expressions. Every list they index has two elements. */
final class RandomExpressions {
  private final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  String integer(RandomScope scope, int depth) {
    if (depth <= 0 || random.nextInt(3) == 0) {
      return atom(scope);
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> operation(pick("+", "-", "*", "+"), scope, depth);
      case 3 -> operation(pick("//", "%"), scope, depth);
      case 4 -> "-" + integer(scope, depth - 1);
      case 5 -> pick("min", "max") + "(" + arguments(scope, depth) + ")";
      case 6 -> "abs(" + integer(scope, depth - 1) + ")";
      case 7 -> choice(integer(scope, depth - 1), scope, integer(scope, depth - 1), depth);
      case 8 -> operation(pick("and", "or"), scope, depth);
      case 9 -> "(" + bool(scope, 0) + " + " + integer(scope, depth - 1) + ")";
      default -> composite(scope, depth);
    };
  }

  private String composite(RandomScope scope, int depth) {
    if (!scope.helpers.isEmpty() && random.nextBoolean()) {
      return call(scope, depth);
    }
    if (!scope.lists.isEmpty()) {
      return random.nextInt(3) == 0
          ? pick("len", "sum") + "(" + pick(scope.lists) + ")"
          : element(scope, depth);
    }
    return scope.maybes.isEmpty() ? atom(scope) : "(" + pick(scope.maybes) + " or 1)";
  }

  private String arguments(RandomScope scope, int depth) {
    String two = integerOrNone(scope, depth - 1) + ", " + integer(scope, depth - 1);
    return random.nextBoolean() ? two : two + ", " + integer(scope, depth - 1);
  }

  /** Mostly an integer, for places where {@code None} is an error. */
  private String integerOrNone(RandomScope scope, int depth) {
    return random.nextInt(15) == 0 ? maybe(scope, 0) : integer(scope, depth);
  }

  private String operation(String operator, RandomScope scope, int depth) {
    boolean logical = operator.equals("and") || operator.equals("or");
    String left = logical ? integer(scope, depth - 1) : integerOrNone(scope, depth - 1);
    return "(" + left + " " + operator + " " + integer(scope, depth - 1) + ")";
  }

  private String choice(String then, RandomScope scope, String otherwise, int depth) {
    return "(" + then + " if " + truth(scope, depth - 1) + " else " + otherwise + ")";
  }

  private String atom(RandomScope scope) {
    if (!scope.ints.isEmpty() && random.nextInt(4) != 0) {
      return pick(scope.ints);
    }
    return Integer.toString(random.nextInt(8) == 0 ? -2 : random.nextInt(4));
  }

  /** A call of a helper; all of them take one integer. */
  String call(RandomScope scope, int depth) {
    return pick(scope.helpers) + "(" + integer(scope, depth - 1) + ")";
  }

  String element(RandomScope scope, int depth) {
    return pick(scope.lists) + "[" + index(scope, depth) + "]";
  }

  private String index(RandomScope scope, int depth) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> pick("0", "1", "-1", "-2");
      case 4 -> integerOrNone(scope, depth - 1);
      default -> "(" + integer(scope, depth - 1) + " % 2)";
    };
  }

  /** An integer or {@code None}. */
  String maybe(RandomScope scope, int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> "None";
      case 1 -> choice(integer(scope, depth - 1), scope, "None", depth);
      case 2 -> integer(scope, depth);
      default -> scope.maybes.isEmpty() ? "None" : pick(scope.maybes);
    };
  }

  /** {@code True} or {@code False}. */
  String bool(RandomScope scope, int depth) {
    if (depth <= 0 || random.nextInt(4) == 0) {
      return scope.bools.isEmpty() || random.nextInt(4) == 0
          ? pick("True", "False")
          : pick(scope.bools);
    }
    return switch (random.nextInt(7)) {
      case 0 -> "(not " + truth(scope, depth - 1) + ")";
      case 1 -> connected(bool(scope, depth - 1), bool(scope, depth - 1));
      case 2 -> choice(bool(scope, depth - 1), scope, bool(scope, depth - 1), depth);
      case 3 -> "(" + maybe(scope, depth - 1) + pick(" is None)", " is not None)");
      case 4 -> "(" + maybe(scope, 0) + pick(" == ", " != ") + integer(scope, depth - 1) + ")";
      default -> comparison(scope, depth);
    };
  }

  private String comparison(RandomScope scope, int depth) {
    StringBuilder text = new StringBuilder("(" + integerOrNone(scope, depth - 1));
    int operators = random.nextInt(4) == 0 ? 2 : 1;
    for (int i = 0; i < operators; i++) {
      text.append(pick(" < ", " <= ", " > ", " >= ", " == ", " != "));
      text.append(integer(scope, depth - 1));
    }
    return text.append(")").toString();
  }

  private String connected(String left, String right) {
    return "(" + left + pick(" and ", " or ") + right + ")";
  }

  /** Something of which only the truth counts. */
  private String truth(RandomScope scope, int depth) {
    return depth > 0 && random.nextInt(5) == 0 ? condition(scope, depth) : bool(scope, depth);
  }

  /** The condition of a statement: there, both sides of {@code and} may differ in type. */
  String condition(RandomScope scope, int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> integer(scope, depth - 1);
      case 1 -> connected(maybe(scope, depth - 1), bool(scope, depth - 1));
      default -> bool(scope, depth);
    };
  }
}
