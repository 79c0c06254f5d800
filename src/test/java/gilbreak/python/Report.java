package gilbreak.python;

import gilbreak.python.Case.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of what the explorer finds a real Python shows. */
final class Report {
  private final Map<Case, Ends> ends;
  private final Map<String, Integer> skipped;

  Report(Map<Case, Ends> ends, Map<String, Integer> skipped) {
    this.ends = ends;
    this.skipped = skipped;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("| | programs | runs | outcomes seen | outcomes found | errors | hangs |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Family family : Family.values()) {
      text.append(sum(family));
    }
    text.append("\n| left out | programs |\n|---|---|\n");
    skipped.forEach((reason, count) -> text.append("| %s | %d |\n".formatted(reason, count)));
    text.append("\n| program | runs | outcomes seen | outcomes found | errors | hangs |\n");
    text.append("|---|---|---|---|---|---|\n");
    ends.forEach((one, end) -> text.append(row(one.name(), List.of(one))));
    return text.toString();
  }

  private String sum(Family family) {
    List<Case> cases = new ArrayList<>(ends.keySet());
    cases.removeIf(one -> one.family() != family);
    String name = family.name().toLowerCase(Locale.ROOT);
    return row(name + " | " + cases.size(), cases);
  }

  private String row(String name, List<Case> cases) {
    int runs = 0;
    int seen = 0;
    int found = 0;
    int errors = 0;
    int hangs = 0;
    for (Case one : cases) {
      Ends end = ends.getOrDefault(one, new Ends());
      runs += end.runs();
      seen += end.outcomes().size();
      found += one.outcomes().size();
      errors += Ends.runs(end.errors());
      hangs += Ends.runs(end.hangs());
    }
    return "| %s | %d | %d | %d | %d | %d |\n".formatted(name, runs, seen, found, errors, hangs);
  }
}
