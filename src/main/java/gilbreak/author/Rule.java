package gilbreak.author;

import java.util.Locale;

/** What a good level keeps to. Each has a section of its name in {@code docs/authoring.md}. */
public enum Rule {
  /** The file is a level at all. */
  FORMAT,
  /** The file is named after the id. */
  NAME,
  /** No two levels have one id. */
  UNIQUE,
  /** A pack lists its levels, and says whose it is. */
  PACK,
  /** There is a lesson, not too long. */
  LESSON,
  /** There is a debrief. */
  DEBRIEF,
  /** There are hints, each another one. */
  HINTS,
  /** What the player reads fits the screen. */
  WIDTH,
  /** The level fails as shipped, as it says. */
  START,
  /** There is a plain answer, and it is right. */
  BASELINE,
  /** There is a best answer, and it is right. */
  PAR,
  /** What the player breaks is decided, and can be broken by hand. */
  BREAK,
  /** What is foretold is decided, and nothing possible is left out. */
  PREDICT,
  /** No proof is too long. */
  STATES,
  /** The best answer is faster than the plain one. */
  FASTER,
  /** Every star can be had. */
  STARS,
  /** Every wrong answer is refused for its reason. */
  REJECTED,
  /** Some right answer needs each tool. */
  TOOLS,
  /** The best answer has nothing in it that it could do without. */
  REDUNDANT,
  /** The printed program runs. */
  PYTHON;

  /** Its name in findings and in the docs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
