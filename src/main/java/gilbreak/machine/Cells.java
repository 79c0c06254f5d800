package gilbreak.machine;

import gilbreak.program.SharedVariable;
import gilbreak.program.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows shared variables as Python prints them. */
public final class Cells {
  private Cells() {}

  /** The variable's value among all cells. */
  public static String show(SharedVariable variable, List<Long> cells) {
    return show(variable, cells.stream().mapToLong(Long::longValue).toArray());
  }

  static String show(SharedVariable variable, long[] cells) {
    if (!variable.list()) {
      return Value.show(variable.type(), cells[variable.first()]);
    }
    return IntStream.range(variable.first(), variable.first() + variable.length())
        .mapToObj(cell -> Value.show(variable.type(), cells[cell]))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
