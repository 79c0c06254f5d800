package gilbreak.python;

import java.util.List;

/** Brackets on one line where there is room, else with one element a line. */
final class Layout {
  /** As PEP 8 has it. */
  static final int WIDTH = 79;

  private Layout() {}

  /**
   * Elements in brackets.
   *
   * @param head what stands before the elements, opening bracket included
   * @param tail the closing bracket and what follows it
   * @param room how wide the line can be
   */
  static String brackets(String head, List<String> elements, String tail, int room) {
    String line = head + String.join(", ", elements) + tail;
    if (elements.isEmpty() || (line.length() <= room && !line.contains("\n"))) {
      return line;
    }
    StringBuilder text = new StringBuilder(head).append('\n');
    elements.forEach(element -> text.append((element + ",").indent(4)));
    return text.append(tail).toString();
  }
}
