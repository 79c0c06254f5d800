package gilbreak.view;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Scoreboard;
import gilbreak.play.Classroom;
import gilbreak.play.Participant;
import gilbreak.play.Scores;
import gilbreak.play.Size;
import gilbreak.texts.ContestTexts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws a page of the contest's board: the first places, and where the player is. */
final class ScoresView {
  private static final int HEAD = 5;
  private static final int NAME = 7;
  private static final int LEAST_NAME = 21;
  private static final int NUMBER = 8;

  private final Pane pane;
  private final Classroom classroom;
  private final Scores screen;
  private final Feedback results;
  private final long player;
  private final int nameWidth;

  private ScoresView(Pane pane, Classroom classroom, Scores screen) {
    this.pane = pane;
    this.classroom = classroom;
    this.screen = screen;
    this.results = classroom.results().orElse(Feedback.NONE);
    this.player = classroom.participant().map(Participant::player).orElse(0L);
    int room = LEAST_NAME + pane.width() - Size.LEAST.columns();
    this.nameWidth = Math.max(0, Math.min(Nickname.LONGEST, room));
  }

  /** The columns of the table. */
  private int middle() {
    return NAME + nameWidth + 2 * NUMBER + 1;
  }

  /** A row of the table, whichever it is. */
  private record Row(String rank, String name, String first, String second, boolean own) {}

  static Pane draw(Pane pane, Classroom classroom, Scores screen) {
    ScoresView view = new ScoresView(pane, classroom, screen);
    pane.put(1, 0, classroom.participant().map(Participant::title).orElse(""), Ink.TITLE);
    pane.rule(1, "");
    if (classroom.board().isPresent()) {
      classroom.participant().ifPresent(one -> view.head(one, classroom.board().get()));
      view.board(classroom.board().get());
    } else {
      pane.put(2, 3, ContestTexts.nothingYet(), Ink.PLAIN);
    }
    return pane;
  }

  private void head(Participant participant, Scoreboard board) {
    OptionalInt rank = results.rank();
    pane.putRight(0, ContestTexts.place(participant.name(), rank, board.players()), Ink.PLAIN);
    if (board.frozen()) {
      pane.put(2, 3, ContestTexts.frozen(), Ink.CHANGED);
    }
  }

  private void board(Scoreboard board) {
    Optional<Scoreboard.OfLevel> level = screen.level().flatMap(board::level);
    if (screen.level().isEmpty()) {
      page(ContestTexts.allLevels(), 0, board);
      table(heading(ContestTexts.STARS, ContestTexts.LEVELS), totals(board), total(board));
      new ScoresAside(aside(), results).ranks(board.levels());
    } else if (level.isPresent()) {
      page(level.get().title(), 1 + board.levels().indexOf(level.get()), board);
      last(board, level.get());
      table(
          heading(ContestTexts.SPEEDUP, ContestTexts.PLACED),
          places(level.get()),
          place(level.get()));
      new ScoresAside(aside(), results).histogram(level.get(), screen.figure());
    } else {
      pane.put(2, 3, ContestTexts.notInContest(board.title()), Ink.PLAIN);
    }
  }

  private static Row heading(String first, String second) {
    return new Row(ContestTexts.RANK, ContestTexts.PLAYER, first, second, false);
  }

  private Pane aside() {
    return pane.part(middle(), HEAD - 1, pane.width() - middle(), pane.height() - HEAD);
  }

  /** Which page this is. */
  private void page(String title, int number, Scoreboard board) {
    int column = pane.put(1, 2, "◂ ", Ink.KEY);
    column = pane.part(0, 2, middle() - 4, 1).put(column, 0, title, Ink.TITLE);
    pane.put(Math.min(column, middle() - 4), 2, " ▸", Ink.KEY);
    int all = board.levels().size();
    String which = number == 0 ? ContestTexts.levels(all) : ContestTexts.page(number, all);
    pane.putRight(2, which, Ink.FAINT);
  }

  /** What became of the newest solution; on a frozen board nothing else has the room. */
  private void last(Scoreboard board, Scoreboard.OfLevel level) {
    if (!board.frozen()) {
      Optional<Feedback.Handed> newest = classroom.newest(level.id());
      Ink ink = newest.filter(Feedback.Handed::isProved).isPresent() ? Ink.GOOD : Ink.PLAIN;
      pane.put(2, 3, ContestTexts.last(newest), ink);
    }
  }

  private List<Row> totals(Scoreboard board) {
    return board.totals().stream()
        .map(
            place ->
                row(place.rank(), place.player(), place.name(), place.stars(), place.levels() + ""))
        .toList();
  }

  private Row row(int rank, long who, String name, Object first, String second) {
    return new Row(rank + "", name, first.toString(), second, who == player);
  }

  /** The player's own place, where it is not among the first. */
  private Optional<Row> total(Scoreboard board) {
    boolean among = board.totals().stream().anyMatch(place -> place.player() == player);
    return among ? Optional.empty() : own(results.rank());
  }

  private static Optional<Row> own(OptionalInt rank) {
    return rank.isPresent()
        ? Optional.of(new Row(rank.getAsInt() + "", ContestTexts.you(), "", "", true))
        : Optional.empty();
  }

  private List<Row> places(Scoreboard.OfLevel level) {
    return level.places().stream()
        .map(
            place ->
                row(
                    place.rank(),
                    place.player(),
                    place.name(),
                    place.speedup().isPresent()
                        ? ContestTexts.number(place.speedup().getAsDouble())
                        : "-",
                    place.placements() + ""))
        .toList();
  }

  private Optional<Row> place(Scoreboard.OfLevel level) {
    boolean among = level.places().stream().anyMatch(place -> place.player() == player);
    return among ? Optional.empty() : own(results.rank(level.id()));
  }

  private void table(Row heading, List<Row> rows, Optional<Row> own) {
    row(pane.rows(HEAD - 1, 1), heading, Ink.TITLE);
    int height = pane.frame().size().pageRows() - Scores.HEAD;
    Pane table = pane.part(0, HEAD, middle() - 1, height);
    if (rows.isEmpty()) {
      table.put(NAME, 0, ContestTexts.nobodyYet(), Ink.PLAIN);
    }
    int first = Math.max(0, Math.min(screen.scroll(), rows.size() - height));
    for (int i = 0; i < height && first + i < rows.size(); i++) {
      Row shown = rows.get(first + i);
      row(table.rows(i, 1), shown, shown.own ? Ink.PLACED : Ink.PLAIN);
    }
    table.put(0, 0, first > 0 ? "↑" : "", Ink.KEY);
    table.put(0, height - 1, first + height < rows.size() ? "↓" : "", Ink.KEY);
    own.ifPresent(last -> row(pane.part(0, HEAD + height + 1, middle() - 1, 1), last, Ink.PLACED));
  }

  private void row(Pane line, Row row, Ink ink) {
    line.put(1, 0, row.own ? "▸" : " ", Ink.KEY);
    line.put(2, 0, "%4s".formatted(row.rank), ink);
    line.part(NAME, 0, nameWidth, 1).put(0, 0, row.name, ink);
    int column = line.put(NAME + nameWidth, 0, "%8s".formatted(row.first), ink);
    line.put(column, 0, "%8s".formatted(row.second), ink);
  }
}
