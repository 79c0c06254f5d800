package gilbreak.python;

import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.program.ProgramThread.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A thread's text with the placements of an answer written into its lines. */
final class Woven {
  private final List<String> lines;
  private final String with;
  private final List<Placed> placed;

  /** A lock and the lines that have more than a comment at their edges. */
  private record Placed(String name, int first, int last) {
    int length() {
      return last - first;
    }
  }

  private Woven(List<String> lines, String with, List<Placement> placements) {
    this.lines = lines;
    this.with = with;
    // The sort keeps the order of those around the same lines.
    this.placed =
        placements.stream()
            .map(this::placed)
            .sorted(Comparator.comparingInt(Placed::length).reversed())
            .toList();
  }

  static String of(ThreadText text, List<Placement> placements) {
    List<Placement> here =
        placements.stream().filter(placement -> placement.thread().equals(text.name())).toList();
    String with = text.kind() == Kind.TASK ? "async with " : "with ";
    return new Woven(text.lines(), with, here).text();
  }

  private Placed placed(Placement placement) {
    int first = placement.lines().first();
    int last = placement.lines().last();
    while (first < last && !isWritten(first)) {
      first++;
    }
    while (last > first && !isWritten(last)) {
      last--;
    }
    return new Placed(placement.name(), first, last);
  }

  private boolean isWritten(int line) {
    String text = lines.get(line - 1).strip();
    return !text.isEmpty() && !text.startsWith("#");
  }

  private String text() {
    List<String> woven = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      String indent = text.substring(0, text.length() - text.stripLeading().length());
      for (Placed lock : placed) {
        if (lock.first() <= line && line <= lock.last()) {
          if (lock.first() == line) {
            woven.add(indent + with + lock.name() + ":");
          }
          indent += "    ";
        }
      }
      woven.add((indent + text.strip()).stripTrailing());
    }
    return String.join("\n", woven);
  }
}
