package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import java.util.Optional;

/** What the language allows a player to place; asked while he places it. */
public interface Rules {

  /** Why a solution cannot be, in words for the player; empty when it can. */
  Optional<String> refusal(Level level, Solution solution);

  /**
   * The smallest range that holds the given lines and covers whole statements of one block; empty
   * where there is none.
   */
  Optional<LineRange> around(ThreadText text, LineRange lines);
}
