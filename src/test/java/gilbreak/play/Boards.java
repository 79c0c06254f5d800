package gilbreak.play;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What a server of a contest could tell. */
public final class Boards {
  public static final Participant ADA =
      new Participant("http://127.0.0.1:8080", "Class 5b", 3, "Ada");

  private Boards() {}

  /** The player has joined before the game began. */
  public static Msg joined() {
    return new Msg.Contest(new News.Joined(ADA, 0, false));
  }

  /** Two levels, in one of which the player is the third of seven. */
  public static Msg board() {
    return board(false);
  }

  /** The same, and perhaps it is not the newest. */
  public static Msg board(boolean frozen) {
    return new Msg.Contest(
        new News.BoardSeen(
            new Scoreboard(
                "Class 5b",
                frozen,
                12,
                List.of(
                    new Scoreboard.Place(1, 5, "Brave Badger 7", 5, 2),
                    new Scoreboard.Place(2, 8, "A name that has exactly 32 cells", 4, 2),
                    new Scoreboard.Place(3, 3, "Ada", 3, 1),
                    new Scoreboard.Place(3, 1, "<b>&amp;", 3, 1)),
                List.of(level(Levels.OVERDRAFT.digest()), untried()))));
  }

  private static Scoreboard.OfLevel level(String digest) {
    return new Scoreboard.OfLevel(
        "overdraft",
        "Overdraft",
        digest,
        9,
        7,
        List.of(
            place(1, 5, "Brave Badger 7", 2.1),
            place(2, 8, "A name that has exactly 32 cells", 1.98),
            place(3, 3, "Ada", 1.93),
            new Scoreboard.LevelPlace(4, 1, "<b>&amp;", 4, OptionalDouble.empty())),
        Map.of(
            Metric.SPEEDUP,
            new Scoreboard.Figure(
                OptionalDouble.of(2.1), new Histogram(0.2, 5, List.of(2, 0, 0, 1, 3, 1))),
            Metric.PLACEMENTS,
            new Scoreboard.Figure(OptionalDouble.of(1), new Histogram(1, 1, List.of(3, 4)))));
  }

  private static Scoreboard.LevelPlace place(int rank, long player, String name, double speedup) {
    return new Scoreboard.LevelPlace(rank, player, name, 2, OptionalDouble.of(speedup));
  }

  private static Scoreboard.OfLevel untried() {
    return new Scoreboard.OfLevel("rope", "Rope", "0", 0, 0, List.of(), Map.of());
  }

  /** A class of forty, and the player has the last place, which is not among the first ten. */
  public static Msg crowd() {
    List<Scoreboard.Place> first =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new Scoreboard.Place(i, 100 + i, "Player " + i, 60 - i, 20))
            .toList();
    return new Msg.Contest(
        new News.BoardSeen(new Scoreboard("Class 5b", false, 40, first, List.of())));
  }

  /** The player's own results: a solution of the first level with this decision. */
  public static Msg results(String decision) {
    boolean proved = decision.equals("proved");
    return results(
        proved ? 3 : 0,
        new Feedback.Handed(
            17,
            "overdraft",
            decision,
            decision.equals("broken") ? "an update is lost" : "",
            proved ? OptionalInt.of(2) : OptionalInt.empty(),
            proved ? Optional.of(new Feedback.Speed(1.93, 1.88, 1.98)) : Optional.empty()));
  }

  /** Results with a rank, unless that is 0. */
  public static Msg results(int rank, Feedback.Handed... entries) {
    return new Msg.Contest(
        new News.ResultsSeen(
            new Feedback(
                rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank),
                rank == 0 ? Map.of() : Map.of("overdraft", rank),
                rank == 0
                    ? Map.of()
                    : Map.of("overdraft", Map.of(Metric.SPEEDUP, 1.93, Metric.PLACEMENTS, 2.0)),
                List.of(entries))));
  }

  /** The server has acknowledged what the player has just handed in. */
  public static Msg posted(long... submissions) {
    return new Msg.Contest(
        new News.Posted(
            LongStream.of(submissions)
                .boxed()
                .collect(Collectors.toMap(number -> number, number -> "overdraft")),
            List.of(),
            0,
            Optional.empty(),
            true));
  }

  /** The server could not be reached when the player handed in. */
  public static Msg kept(int waiting) {
    return new Msg.Contest(
        new News.Posted(
            Map.of(), List.of(), waiting, Optional.of("No server answers at that address."), true));
  }

  public static Msg lost() {
    return new Msg.Contest(new News.Lost("No server answers at that address."));
  }
}
