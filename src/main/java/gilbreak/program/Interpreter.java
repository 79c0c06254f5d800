package gilbreak.program;

/** Which Python runs the program, and whether it has its GIL. */
public record Interpreter(boolean gil, PythonVersion version) {

  /** Where a running thread can lose the interpreter to another one. */
  public Switching switching() {
    return gil && version.compareTo(PythonVersion.CHECKPOINTS) >= 0
        ? Switching.AT_CHECKPOINTS
        : Switching.ANYWHERE;
  }

  /** Whether a thread can be interrupted when a {@code with} has just taken a lock. */
  public boolean switchesBehindWith() {
    return version.compareTo(PythonVersion.WITH_IS_A_CALL) >= 0;
  }

  /** As the screens show it: {@code 3.14 · GIL off}. */
  @Override
  public String toString() {
    return version + " · GIL " + (gil ? "on" : "off");
  }

  /** Where a switch is possible. */
  public enum Switching {
    /** Between any two steps: no GIL, or the GIL of 3.9 and older. */
    ANYWHERE,
    /** At {@link Instr.Checkpoint}s, and where a thread blocks or spends time: 3.10 and newer. */
    AT_CHECKPOINTS
  }
}
