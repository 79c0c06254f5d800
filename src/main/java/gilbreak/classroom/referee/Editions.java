package gilbreak.classroom.referee;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.classroom.Yardstick;
import gilbreak.classroom.store.Rulings;
import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.yaml.SolutionFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Levels and solutions in the form in which equal ones are found. */
public final class Editions {
  private static final int LENGTH = 16;

  private Editions() {}

  /** A level as it is to be judged. */
  public static Rulings.Draft draft(Level level, Yardstick by) {
    return new Rulings.Draft(
        level.id(), level.story().title(), level.digest(), edition(level), level.source(), by);
  }

  /** Changes with all that decides over a result: what is right, and what speed is measured by. */
  private static String edition(Level level) {
    Level.Answers answers = level.answers();
    String text =
        String.join(
            "\n",
            level.digest(),
            answers.baseline().map(of -> canonical(of, level)).orElse(""),
            answers.par().map(of -> canonical(of, level)).orElse(""),
            String.valueOf(answers.stars()));
    return sha256(text).substring(0, LENGTH);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("internal error: every Java has SHA-256", impossible);
    }
  }

  /**
   * A solution as a file, the same for solutions that are the same. It does not say which version
   * of the level it is for, so that it can be judged again after a change. In which order threads
   * are placed in does not matter; within a thread it can, so that is left alone.
   */
  public static String canonical(Solution solution, Level level) {
    List<Placement> placements = new ArrayList<>(solution.placements());
    placements.sort(Comparator.comparing(Placement::thread));
    return SolutionFile.write(solution.with(placements), level)
        .lines()
        .filter(line -> !line.startsWith("digest:"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
