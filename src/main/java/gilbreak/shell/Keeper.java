package gilbreak.shell;

import gilbreak.play.Setting;
import java.util.Map;
import java.util.Optional;

/** Keeps what a player has set. */
public interface Keeper {

  /**
   * Keeps these from now on.
   *
   * @return why they could not be kept, as a sentence
   */
  Optional<String> keep(Map<Setting, String> settings);
}
