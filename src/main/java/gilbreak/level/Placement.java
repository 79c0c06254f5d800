package gilbreak.level;

/**
 * One tool placed in the program.
 *
 * @param thread the name of the thread declaration; all its copies get it
 * @param name which lock
 */
public record Placement(String thread, String name, LineRange lines) {
  /** As a sentence has it: {@code A around line 3 of adder}. */
  @Override
  public String toString() {
    String where = lines.first() == lines.last() ? "line " : "lines ";
    return name + " around " + where + lines + " of " + thread;
  }
}
