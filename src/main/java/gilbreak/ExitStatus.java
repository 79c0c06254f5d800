package gilbreak;

/** What the program tells the shell when it ends. A signal ends it with 128 and its number. */
final class ExitStatus {
  /** All is well; of a judgement: proved. */
  static final int OK = 0;

  /** Of a judgement: broken or undecided. */
  static final int WRONG = 1;

  /** The command line or a file could not be used. */
  static final int USAGE = 2;

  /** The program itself is at fault. */
  static final int INTERNAL = 70;

  private ExitStatus() {}
}
