package gilbreak;

import gilbreak.play.Actions;
import gilbreak.shell.Folders;
import java.util.List;

/** What the command line tells of the game itself, line by line. */
final class Listings {
  private Listings() {}

  static List<String> paths(Folders folders) {
    return folders.byName().entrySet().stream()
        .map(entry -> "%-9s %s".formatted(entry.getKey(), entry.getValue()))
        .toList();
  }

  static List<String> keys() {
    return Actions.all().stream().map(Listings::line).toList();
  }

  private static String line(Actions.Action action) {
    return "%-36s %-22s %s"
        .formatted(action.name(), String.join(" ", action.keys()), action.meaning());
  }
}
