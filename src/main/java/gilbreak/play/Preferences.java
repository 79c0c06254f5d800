package gilbreak.play;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the player wants the game to be: what was asked for this once comes before what is kept in
 * the file of settings, and that before what was found out about the terminal.
 *
 * @param once what holds for this game only: the flags of the command line, the key for the mouse
 * @param kept what the file says
 * @param found what the surroundings promise
 * @param keys those that the file changes
 */
public record Preferences(
    Map<Setting, String> once,
    Map<Setting, String> kept,
    Map<Setting, String> found,
    KeyChanges keys) {
  /** Where nothing is set and nothing is known. */
  public static final Preferences NONE =
      new Preferences(Map.of(), Map.of(), Map.of(), KeyChanges.NONE);

  public Preferences {
    once = Map.copyOf(once);
    kept = Map.copyOf(kept);
    found = Map.copyOf(found);
  }

  /** The word that holds; never {@link Setting#AUTO}. */
  public String now(Setting setting) {
    return word(once, setting)
        .or(() -> word(kept, setting))
        .or(() -> word(found, setting))
        .orElse(setting.lastResort());
  }

  private static Optional<String> word(Map<Setting, String> words, Setting setting) {
    return Optional.ofNullable(words.get(setting)).filter(word -> !word.equals(Setting.AUTO));
  }

  /** What the settings screen shows as set. */
  public String kept(Setting setting) {
    return kept.getOrDefault(setting, setting.usual());
  }

  /** Whether a setting that can be on or off is on. */
  public boolean has(Setting setting) {
    return now(setting).equals("on");
  }

  /** Keeps a word from now on; what was asked for once ends with it. */
  public Preferences keeping(Setting setting, String word) {
    Map<Setting, String> rest = new HashMap<>(once);
    rest.remove(setting);
    return new Preferences(rest, with(kept, setting, word), found, keys);
  }

  /** Has a word hold for this game. */
  public Preferences once(Setting setting, String word) {
    return new Preferences(with(once, setting, word), kept, found, keys);
  }

  private static Map<Setting, String> with(
      Map<Setting, String> words, Setting setting, String word) {
    Map<Setting, String> changed = new EnumMap<>(Setting.class);
    changed.putAll(words);
    changed.put(setting, word);
    return changed;
  }
}
