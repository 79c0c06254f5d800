package gilbreak.classroom;

import java.util.OptionalLong;

/**
 * A competition of a class. Times are milliseconds since 1970.
 *
 * @param id as addresses have it
 * @param code what players join by
 * @param locked whether nobody may join any more
 * @param top how many places the public board shows
 */
public record Contest(
    String id, String title, String code, Times times, boolean locked, int top, long created) {
  /** The places that the public board shows when nothing else is asked for. */
  public static final int USUAL_TOP = 10;

  /**
   * When it ends, and when its board stands still.
   *
   * @param thawed whether the board moves again after it stood still
   */
  public record Times(OptionalLong openUntil, OptionalLong freezeAt, boolean thawed) {
    /** Open until it is ended, and never frozen. */
    public static final Times OPEN = new Times(OptionalLong.empty(), OptionalLong.empty(), false);
  }

  /** Submissions from this time on are not for the public. */
  public long horizon() {
    return times.thawed() ? Long.MAX_VALUE : times.freezeAt().orElse(Long.MAX_VALUE);
  }

  public boolean isFrozen(long now) {
    return now >= horizon();
  }

  public boolean isOpen(long now) {
    return now <= times.openUntil().orElse(Long.MAX_VALUE);
  }
}
