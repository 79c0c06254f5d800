package gilbreak.python;

import java.util.Map;
import java.util.TreeMap;

/** How the runs of one program ended, and how often: final states, errors, and runs that hang. */
record Ends(
    Map<String, Integer> outcomes, Map<String, Integer> errors, Map<String, Integer> hangs) {
  Ends() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  void add(String kind, int count, String what) {
    Map<String, Integer> counts =
        switch (kind) {
          case "outcome" -> outcomes;
          case "error" -> errors;
          default -> hangs;
        };
    counts.merge(what, count, Integer::sum);
  }

  static int runs(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int runs() {
    return runs(outcomes) + runs(errors) + runs(hangs);
  }
}
