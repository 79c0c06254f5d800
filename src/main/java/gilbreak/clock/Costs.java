package gilbreak.clock;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What everything costs on one interpreter. */
public final class Costs {
  private final String name;
  private final Map<Cost, Long> values;
  private final List<Cost> changed;

  private Costs(String name, Map<Cost, Long> values, List<Cost> changed) {
    this.name = name;
    this.values = values;
    this.changed = List.copyOf(changed);
  }

  /** A table; what is not given costs nothing, and work takes as long as the program says. */
  public static Costs of(String name, Map<Cost, Long> given) {
    Map<Cost, Long> values = new EnumMap<>(Cost.class);
    values.put(Cost.WORK, 100L);
    values.putAll(given);
    return new Costs(name, values, List.of());
  }

  /** The same table with single costs changed, which is noted. */
  public Costs with(Map<Cost, Long> others) {
    Map<Cost, Long> all = new EnumMap<>(values);
    all.putAll(others);
    List<Cost> noted = new ArrayList<>(changed);
    noted.addAll(others.keySet());
    return new Costs(name, all, noted);
  }

  /** In nanoseconds, bytes or percent. */
  public long of(Cost cost) {
    return values.getOrDefault(cost, 0L);
  }

  /** The name of the table. */
  public String name() {
    return name;
  }

  /** Which costs are not the table's own. */
  public List<Cost> changed() {
    return changed;
  }
}
