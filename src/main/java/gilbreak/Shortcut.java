package gilbreak;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The usual command lines, which only start a game, understood without picocli. It understands
 * every other one, tells what is wrong with it, and would understand these in the same way.
 *
 * @param packs levels to play as well
 */
record Shortcut(String player, Optional<Path> saves, List<Path> packs) {
  static final String USUAL_PLAYER = "player";

  /** Empty where picocli has to look at it. */
  static Optional<Shortcut> of(String... args) {
    String player = USUAL_PLAYER;
    Optional<Path> saves = Optional.empty();
    List<Path> packs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < args.length; i += 2) {
      Optional<Path> path = i + 1 < args.length ? path(args[i + 1]) : Optional.empty();
      boolean again = !seen.add(args[i]) && !args[i].equals("--levels");
      if (path.isEmpty() || again) {
        return Optional.empty();
      }
      switch (args[i]) {
        case "--player" -> player = args[i + 1];
        case "--saves" -> saves = path;
        case "--levels" -> packs.add(path.get());
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Shortcut(player, saves, List.copyOf(packs)));
  }

  /** A value in its simplest form. */
  private static Optional<Path> path(String text) {
    try {
      return text.matches("[A-Za-z0-9_./][^\"']*") ? Optional.of(Path.of(text)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  Playing playing() {
    return new Playing(player, saves, Playing.Lines.NONE, new LookOptions());
  }
}
