package gilbreak.level;

/**
 * One tool placed in the program.
 *
 * @param thread the name of the thread declaration; all its copies get it
 * @param name of the object that the tool uses; empty where it uses none
 * @param lines the statements it is around, or the statement it is at
 */
public record Placement(String thread, Tool tool, String name, LineRange lines) {

  /** As a sentence has it: {@code A around line 3 of adder}. */
  @Override
  public String toString() {
    return what() + " " + where() + lines + " of " + thread;
  }

  /** The tool as a sentence has it. */
  private String what() {
    if (tool == Tool.TRANSACTION) {
      return tool.word();
    }
    return tool.place() == Tool.Place.AROUND ? name : tool.code(name);
  }

  private String where() {
    String line = lines.first() == lines.last() ? "line " : "lines ";
    return switch (tool.place()) {
      case AROUND -> "around " + line;
      case BEFORE -> "before " + line;
      case AFTER -> "after " + line;
      case ON -> "in " + line;
    };
  }
}
