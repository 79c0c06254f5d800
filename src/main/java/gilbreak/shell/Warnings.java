package gilbreak.shell;

import gilbreak.texts.FileTexts;
import java.util.List;
import java.util.Optional;

/** Several warnings as one, as the status line has room for one. */
final class Warnings {
  private static final int MOST = 3;

  private Warnings() {}

  static Optional<String> together(List<String> warnings) {
    if (warnings.isEmpty()) {
      return Optional.empty();
    }
    String shown = String.join(" ", warnings.subList(0, Math.min(MOST, warnings.size())));
    int more = warnings.size() - MOST;
    return Optional.of(more > 0 ? FileTexts.andMore(shown, more) : shown);
  }
}
