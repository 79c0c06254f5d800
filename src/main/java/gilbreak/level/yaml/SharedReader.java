package gilbreak.level.yaml;

import gilbreak.level.Level.Shared;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the first value of a shared variable. */
final class SharedReader {
  private static final int LONGEST_LIST = 1024;
  private static final String EXPECTED = "a whole number, True, False or None";

  private final Expect expect;

  SharedReader(Expect expect) {
    this.expect = expect;
  }

  /** A whole number as the engines hold it; the one that stands for None is none. */
  static long integer(Expect expect, Node node) {
    return expect.integer(node, -Long.MAX_VALUE, Long.MAX_VALUE);
  }

  Shared read(Entry entry) {
    if (entry.value() instanceof ListNode list) {
      return list(entry.key(), list);
    }
    Initial initial = initial(entry.value(), EXPECTED + ", or a list of these");
    return new Shared(entry.key(), false, List.of(initial.value), List.of(initial.type));
  }

  private Shared list(String name, ListNode list) {
    int length = list.items().size();
    if (length == 0 || length > LONGEST_LIST) {
      expect.problem(
          list.span(), "a list has 1 to %d elements, found %d".formatted(LONGEST_LIST, length));
    }
    List<Initial> initials = new ArrayList<>();
    Type common = Type.NONE;
    for (Node item : list.items()) {
      Initial initial = initial(item, EXPECTED);
      Optional<Type> joined = common.join(initial.type);
      if (joined.isEmpty()) {
        expect.instead(item, "one type in the whole list, here " + common.words());
      }
      common = joined.orElse(common);
      initials.add(initial);
    }
    return new Shared(
        name,
        true,
        initials.stream().map(Initial::value).toList(),
        initials.stream().map(Initial::type).toList());
  }

  /** A single value; 0 after a complaint. */
  Initial initial(Node node, String expected) {
    if (!(node instanceof ScalarNode scalar)
        || scalar.style() != Style.PLAIN
        || scalar.isMissing()) {
      expect.instead(node, expected);
      return new Initial(0, Type.INT);
    }
    return switch (scalar.text()) {
      case "true", "True" -> new Initial(Value.of(true), Type.BOOL);
      case "false", "False" -> new Initial(Value.of(false), Type.BOOL);
      case "null", "None" -> new Initial(Value.NONE, Type.NONE);
      default -> number(scalar, expected);
    };
  }

  private Initial number(ScalarNode scalar, String expected) {
    if (!Expect.isInteger(scalar.text())) {
      expect.instead(scalar, expected);
      return new Initial(0, Type.INT);
    }
    return new Initial(integer(expect, scalar), Type.INT);
  }

  /** A single value. */
  record Initial(long value, Type type) {}
}
