package gilbreak;

import gilbreak.level.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which levels a contest has: those to which a solution is handed in, whose speed can be measured
 * beside the author's baseline.
 *
 * @param levels in the order in which they are played
 * @param leftOut why there are no others, in sentences
 */
record Lineup(List<Level> levels, List<String> leftOut) {
  Lineup {
    levels = List.copyOf(levels);
    leftOut = List.copyOf(leftOut);
  }

  /** The contest's levels among all of a pack. */
  static Lineup of(List<Level> pack) {
    List<String> leftOut = new ArrayList<>();
    for (Level.Kind kind : Level.Kind.inFiles()) {
      add(leftOut, pack, level -> !isSolved(level) && level.kind() == kind, unsolved(kind));
    }
    add(
        leftOut,
        pack,
        level -> isSolved(level) && !isMeasured(level),
        "without a baseline, beside which speed is measured");
    return new Lineup(
        pack.stream().filter(level -> isSolved(level) && isMeasured(level)).toList(), leftOut);
  }

  private static boolean isSolved(Level level) {
    return level.kind().isSolved();
  }

  private static boolean isMeasured(Level level) {
    return level.answers().baseline().isPresent();
  }

  private static String unsolved(Level.Kind kind) {
    return "of the kind " + kind.word() + ", which are answered on the screen";
  }

  private static void add(
      List<String> leftOut, List<Level> pack, Predicate<Level> which, String why) {
    List<Level> some = pack.stream().filter(which).toList();
    if (!some.isEmpty()) {
      String ids = some.stream().map(Level::id).collect(Collectors.joining(", "));
      String count = some.size() + (some.size() == 1 ? " level " : " levels ");
      leftOut.add("Not in the contest: " + count + why + ": " + ids + ".");
    }
  }
}
