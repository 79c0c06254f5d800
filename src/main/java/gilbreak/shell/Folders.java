package gilbreak.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the game's files are: in the checkout it was started from, else where the XDG Base
 * Directory Specification wants them.
 *
 * @param levels empty when those in the jar are played
 * @param saves one file for each player
 * @param logs what went wrong inside the game
 * @param cache what can be made again
 */
public record Folders(Optional<Path> levels, Path saves, Path logs, Path cache) {

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
    Path state = named(environment, "XDG_STATE_HOME").orElse(home.resolve(".local/state"));
    Path cache = named(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    return new Folders(
        checkout.map(folder -> folder.resolve("levels")),
        checkout.orElse(data.resolve("gilbreak")).resolve("saves"),
        state.resolve("gilbreak"),
        cache.resolve("gilbreak"));
  }

  /** As the specification says, a path that is not absolute counts for nothing. */
  private static Optional<Path> named(Map<String, String> environment, String variable) {
    String value = environment.getOrDefault(variable, "");
    return value.startsWith("/") ? Optional.of(Path.of(value)) : Optional.empty();
  }
}
