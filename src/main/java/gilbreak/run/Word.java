package gilbreak.run;

/** What a message between the first process and another one begins with. */
enum Word {
  // To the other process.
  /** A number for a program, the number of the thread in it, and the program: be ready for it. */
  LOAD,
  /** The number of a program and of a round: play the part in it. */
  ROUND,
  /** The number of a program and of a round, and slots: run the helper once. */
  CALL,
  /** What an operation has given. */
  VALUE,
  /** The error that an operation has raised, in Python's words. */
  ERROR,
  /** In answer to an operation: the round is given up. */
  STOP,

  // From the other process.
  /** Its clock: it has started. */
  HELLO,
  /** The program is loaded. */
  READY,
  /** An object, an operation, whether it has a time limit, its argument, its time limit. */
  OPERATE,
  /** Start, end and delay: the part is played. */
  PLAYED,
  /** What the helper has returned. */
  RETURNED,
  /** The kind of a failure, its message, its thread, its line: the program has failed. */
  FAILED,
  /** The part was left because the round is given up. */
  LEFT,
  /** A bug, in words. */
  BROKEN
}
