package gilbreak.classroom;

import java.util.Locale;

/** What became of a submission. */
public enum Decision {
  /** Right in every interleaving. */
  PROVED,
  /** Wrong in at least one. */
  BROKEN,
  /** A limit of the judge was hit first. */
  UNDECIDED,
  /** It is no answer to the level as it is by now. */
  REFUSED,
  /** It was tried several times, and no judge came to an end. */
  GIVEN_UP;

  /** The word for it, as players read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
