package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a board a page shows, and how its parts refer to each other.
 *
 * @param top how many players a table has at the most
 * @param most how many levels the table of all levels has at the most
 * @param alone whether all parts are on one page
 */
record View(int top, int most, boolean alone) {
  private static final int ALL = Integer.MAX_VALUE;
  private static final int WHOLE_CLASS = 1_000;
  private static final int PLAYERS_ON_A_WALL = 10;
  private static final int LEVELS_ON_A_WALL = 8;

  /** For whoever sits before it. */
  static View page(Contest contest) {
    return new View(contest.top(), ALL, false);
  }

  /** For a room: no more than can be read from the back of it. */
  static View wall(Contest contest) {
    return new View(Math.min(contest.top(), PLAYERS_ON_A_WALL), LEVELS_ON_A_WALL, false);
  }

  /** Everything on one page. */
  static View toKeep() {
    return new View(WHOLE_CLASS, ALL, true);
  }

  /** The address of a level's part, escaped. */
  String levelAddress(Contest contest, String level) {
    return alone
        ? "#title-" + Html.escape(level)
        : "/c/%s/level/%s".formatted(Html.escape(contest.id()), Html.escape(level));
  }

  /** The address of the board's part for all levels, escaped. */
  String boardAddress(Contest contest) {
    return alone ? "#title" : "/c/" + Html.escape(contest.id());
  }

  /** What stands behind a caption when not everybody is shown. */
  String shown(int all) {
    return all > top ? ", the first %d of %d".formatted(top, all) : "";
  }

  /** The levels that somebody has tried: those that most have tried, in the contest's order. */
  List<Board.OfLevel> tried(Board board) {
    return board.levels().stream()
        .filter(level -> level.tried() > 0)
        .sorted(Comparator.comparingInt(Board.OfLevel::tried).reversed())
        .limit(most)
        .sorted(Comparator.comparingInt(level -> level.ruling().place()))
        .toList();
  }
}
