package gilbreak.view;

import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.play.LevelScreen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shared variables that the cursor is about: those that its placement holds, else those of its
 * line. Every line of every lane that touches one of them matters to what is decided here.
 */
record Guarded(Set<String> names) {

  static Guarded of(LevelScreen screen, List<Placement> placements) {
    Optional<Placement> under =
        placements.stream()
            .filter(placed -> placed.thread().equals(screen.thread().name()))
            .filter(placed -> placed.lines().contains(screen.place().line()))
            .reduce((outer, inner) -> inner);
    List<String> lines = screen.thread().lines();
    Set<String> shared =
        screen.level().setting().shared().stream()
            .map(Level.Shared::name)
            .collect(Collectors.toSet());
    int line = screen.place().line();
    int first = under.map(placed -> placed.lines().first()).orElse(line);
    int last = under.map(placed -> placed.lines().last()).orElse(line);
    return new Guarded(
        IntStream.rangeClosed(first, Math.min(last, lines.size()))
            .mapToObj(number -> lines.get(number - 1))
            .flatMap(text -> Syntax.names(text).stream())
            .filter(shared::contains)
            .collect(Collectors.toSet()));
  }

  /** A sign for each line of a thread that touches one of them. */
  Map<Integer, String> marks(ThreadText thread) {
    Map<Integer, String> marks = new HashMap<>();
    List<String> lines = thread.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (Syntax.names(lines.get(i)).stream().anyMatch(names::contains)) {
        marks.put(i + 1, "•");
      }
    }
    return marks;
  }
}
