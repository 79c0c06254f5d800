package gilbreak.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which helpers can be functions of the module; the others stay inside their thread's function. */
final class Helpers {
  private final List<Text> texts;
  private final Names names;
  private final Set<String> inside = new HashSet<>(Set.of("me"));

  /**
   * @param texts those of the parts
   * @param passed the names that functions get as parameters
   */
  Helpers(List<Text> texts, Set<String> passed, Names names) {
    this.texts = texts;
    this.names = names;
    inside.addAll(passed);
    int before;
    do {
      before = inside.size();
      texts.forEach(this::keepInside);
    } while (inside.size() > before);
  }

  /** Whether a helper stands in the module. */
  boolean isOutside(Helper helper) {
    return !inside.contains(helper.name());
  }

  private void keepInside(Text text) {
    Set<String> assigned = text.assigned(0, text.size(), text.helpers());
    for (Helper helper : text.helpers()) {
      boolean needs =
          text.names(helper.from() + 1, helper.to()).stream()
              .anyMatch(name -> inside.contains(name) && !name.equals(helper.name()));
      if (needs || assigned.contains(helper.name()) || isTaken(text, helper)) {
        inside.add(helper.name());
      }
    }
  }

  /**
   * Whether something else has its name: two helpers of one name are one only if they are alike.
   */
  private boolean isTaken(Text text, Helper helper) {
    List<String> lines = lines(text, helper, Set.of());
    return !names.isFree(helper.name())
        || texts.stream().anyMatch(other -> hasAnother(other, helper.name(), lines));
  }

  private static boolean hasAnother(Text text, String name, List<String> lines) {
    return text.helpers().stream()
        .filter(helper -> helper.name().equals(name))
        .anyMatch(helper -> !lines(text, helper, Set.of()).equals(lines));
  }

  /** A helper's lines, with the globals that it assigns. */
  static List<String> lines(Text text, Helper helper, Set<String> globals) {
    List<String> lines =
        new ArrayList<>(text.lines().subList(helper.firstLine() - 1, helper.lastLine()));
    int head = helper.colon().line() - helper.firstLine();
    if (!helper.block()) {
      String line = lines.get(head);
      int end = helper.colon().endColumn() - 1;
      lines.set(head, line.substring(0, end));
      lines.add(head + 1, "    " + line.substring(end).strip());
    }
    if (!globals.isEmpty()) {
      lines.add(head + 1, " ".repeat(helper.indent()) + "global " + String.join(", ", globals));
    }
    return lines;
  }
}
