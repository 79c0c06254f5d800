package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import gilbreak.program.Property.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether every {@code always} holds: of the values of the part that has all they read. */
final class Invariants {
  /** The number of that part. */
  static final int PART = 0;

  private final Machine machine;
  private final Values values;
  private final boolean any;
  private final List<@Nullable Failure> broken = new ArrayList<>();

  Invariants(Machine machine, Values values) {
    this.machine = machine;
    this.values = values;
    this.any =
        machine.program().properties().stream()
            .anyMatch(property -> property.when() == When.ALWAYS);
  }

  /** Whether there are any. */
  boolean any() {
    return any;
  }

  /** The first that does not hold of a value, if one does not. */
  @Nullable Failure broken(int number) {
    while (broken.size() <= number) {
      long[] words = new long[machine.parts().size()];
      values.copy(broken.size(), words, machine.parts().firstShared(PART));
      broken.add(machine.properties().check(When.ALWAYS, new State(words)).orElse(null));
    }
    return broken.get(number);
  }
}
