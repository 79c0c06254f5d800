package gilbreak.view;

/** What a piece of screen means; the terminal decides which colours and weights say it. */
public enum Ink {
  PLAIN,
  /** Less important: line numbers, rules, what is off. */
  FAINT,
  /** A heading. */
  TITLE,
  /** A key in the footer. */
  KEY,
  /** Where the cursor is. */
  CURSOR,
  /** Right: proved, a star that was won. */
  GOOD,
  /** Wrong: the step that breaks it. */
  BAD,
  /** A value that has just changed. */
  CHANGED,
  /** A comment in a program. */
  COMMENT,
  /** The first, second, … lock's bracket, and the lines inside it. */
  LOCK_1,
  LOCK_2,
  LOCK_3,
  LOCK_4,
  /** What the player has written into a program, or picked. */
  PLACED,
  /** A thread at work. */
  RUNS,
  /** A thread that is kept from going on. */
  STALLED,
  /** A word of the language. */
  KEYWORD,
  /** A number or a text in a program. */
  LITERAL,
  /** What is called. */
  CALL,
  /** A line that touches what the cursor's placement guards. */
  GUARDED
}
