package gilbreak.program;

/**
 * Which Python runs the program, and whether it has its GIL.
 *
 * @param switchInterval how long a thread keeps a GIL that others wait for, in microseconds: {@code
 *     sys.getswitchinterval()}
 */
public record Interpreter(boolean gil, PythonVersion version, long switchInterval) {
  /** CPython's own interval, 5 ms. */
  public static final long SWITCH_INTERVAL = 5_000;

  /** With CPython's own interval. */
  public Interpreter(boolean gil, PythonVersion version) {
    this(gil, version, SWITCH_INTERVAL);
  }

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
