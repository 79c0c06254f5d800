package gilbreak.program;

import java.util.Locale;

/**
 * One thread, task or process that will run.
 *
 * @param name as it is shown: {@code adder[0]}, or {@code restocker} when there is only one
 * @param me its number among the copies of the same text, from 0
 * @param code shared by all copies of the same text
 * @param starts whether it starts with the program; the others wait for a {@link Instr.Spawn}
 * @param children the number of the first one that it can start; the others follow it
 */
public record ProgramThread(
    String name, Kind kind, long me, Code code, boolean starts, int children) {

  /** A thread that starts with the program. */
  public static ProgramThread thread(String name, long me, Code code) {
    return new ProgramThread(name, Kind.THREAD, me, code, true, 0);
  }

  public boolean isTask() {
    return kind == Kind.TASK;
  }

  public boolean isProcess() {
    return kind == Kind.PROCESS;
  }

  /** What runs a text. */
  public enum Kind {
    /** A thread of the operating system. */
    THREAD,
    /** A task of the one event loop, which runs in a thread of its own. */
    TASK,
    /** A process with a copy of the shared variables. */
    PROCESS;

    /** As a level calls it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
