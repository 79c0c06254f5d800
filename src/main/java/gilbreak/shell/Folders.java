package gilbreak.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the game's files are: in the checkout it was started from, else where the XDG Base
 * Directory Specification wants them.
 *
 * @param levels empty when those in the jar are played
 * @param saves one file for each player
 * @param settings the file of what the player has set; the same one for all checkouts
 * @param logs what went wrong inside the game
 * @param cache what can be made again
 */
public record Folders(Optional<Path> levels, Path saves, Path settings, Path logs, Path cache) {

  /** The folders of this process. */
  public static Folders ofThisProcess() {
    Optional<Path> checkout =
        Optional.ofNullable(System.getProperty("gilbreak.home")).map(Path::of);
    return of(System.getenv(), Path.of(System.getProperty("user.home", "")), checkout);
  }

  /**
   * @param home the user's
   * @param checkout the game's, if it was started from one
   */
  static Folders of(Map<String, String> environment, Path home, Optional<Path> checkout) {
    Path data = named(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share"));
    Path config = named(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    Path state = named(environment, "XDG_STATE_HOME").orElse(home.resolve(".local/state"));
    Path cache = named(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    return new Folders(
        checkout.map(folder -> folder.resolve("levels")),
        checkout.orElse(data.resolve("gilbreak")).resolve("saves"),
        config.resolve("gilbreak/settings.yaml"),
        state.resolve("gilbreak"),
        cache.resolve("gilbreak"));
  }

  /** What is where, by names, for those who look for it. */
  public Map<String, String> byName() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("levels", levels.map(Path::toString).orElse("(those in the game's own jar)"));
    all.put("saves", saves.toString());
    all.put("settings", settings.toString());
    all.put("logs", logs.toString());
    all.put("cache", cache.toString());
    return all;
  }

  /** As the specification says, a path that is not absolute counts for nothing. */
  private static Optional<Path> named(Map<String, String> environment, String variable) {
    String value = environment.getOrDefault(variable, "");
    return value.startsWith("/") ? Optional.of(Path.of(value)) : Optional.empty();
  }
}
