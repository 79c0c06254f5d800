package gilbreak.python;

import java.util.List;

/** How much of what the explorer finds a real Python shows. */
final class Report {
  private Report() {}

  static String of(List<Comparison.Case> cases, List<Ends> ends) {
    StringBuilder text = new StringBuilder();
    text.append("| program | runs | outcomes seen | outcomes found | errors | hangs |\n");
    text.append("|---|---|---|---|---|---|\n");
    int runs = 0;
    int seen = 0;
    int all = 0;
    for (int i = 0; i < cases.size(); i++) {
      Comparison.Case one = cases.get(i);
      text.append(row(one, ends.get(i)));
      runs += ends.get(i).runs();
      seen += ends.get(i).outcomes().size();
      all += one.outcomes().size();
    }
    return text
        + "\n%d programs, %d runs, %d of %d outcomes seen\n"
            .formatted(cases.size(), runs, seen, all);
  }

  private static String row(Comparison.Case one, Ends ends) {
    return "| %s | %d | %d | %d | %d | %d |\n"
        .formatted(
            one.name(),
            ends.runs(),
            ends.outcomes().size(),
            one.outcomes().size(),
            Ends.runs(ends.errors()),
            Ends.runs(ends.hangs()));
  }
}
