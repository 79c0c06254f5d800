package gilbreak.judge;

import java.util.Locale;

/** Whether an answer is right. */
public enum Verdict {
  /** Right in every interleaving at prove size, and in every round at run size. */
  PROVED,
  /** Wrong in at least one. */
  BROKEN,
  /** A limit was hit first. */
  UNDECIDED;

  /** The word for it in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
