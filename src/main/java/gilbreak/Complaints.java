package gilbreak;

import gilbreak.author.Complaint;
import gilbreak.author.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check has found, as its last line and as the JSON object that docs/authoring.md promises.
 */
final class Complaints {
  private Complaints() {}

  static long count(List<Complaint> all, Severity severity) {
    return all.stream().filter(complaint -> complaint.severity() == severity).count();
  }

  /** {@code 3 levels: no errors, 1 warning.} */
  static String sum(int levels, List<Complaint> all) {
    return "%s: %s, %s.%n"
        .formatted(
            number(levels, "level"),
            number(count(all, Severity.ERROR), "error"),
            number(count(all, Severity.WARNING), "warning"));
  }

  private static String number(long count, String noun) {
    return (count == 0 ? "no" : count) + " " + noun + (count == 1 ? "" : "s");
  }

  static Map<String, Object> json(int levels, List<Complaint> all) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("levels", levels);
    object.put("errors", count(all, Severity.ERROR));
    object.put("warnings", count(all, Severity.WARNING));
    object.put("findings", all.stream().map(Complaints::json).toList());
    return object;
  }

  private static Map<String, Object> json(Complaint complaint) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", complaint.file());
    object.put("line", complaint.span().line());
    object.put("column", complaint.span().column());
    object.put("rule", complaint.rule().id());
    object.put("severity", complaint.severity().word());
    object.put("message", complaint.message());
    return object;
  }
}
