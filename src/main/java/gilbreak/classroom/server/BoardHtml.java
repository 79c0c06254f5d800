package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Total;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A board over all levels as the inside of a page. */
final class BoardHtml {
  private BoardHtml() {}

  static String overall(Board board, View view) {
    return """
        <h1 id="title">%s</h1>
        <p id="summary">%s</p>
        %s<div id="tables" class="tables">
        %s
        %s
        </div>
        %s
        """
        .formatted(
            Html.escape(board.contest().title()),
            summary(board),
            frozen(board),
            totals(board, view),
            levels(board, view),
            untried(board, view));
  }

  private static String summary(Board board) {
    return "%s, %d of them with a proved level.%s"
        .formatted(Html.count(board.players(), "player"), board.totals().size(), leader(board));
  }

  private static String leader(Board board) {
    List<Total> totals = board.totals();
    boolean alone = totals.size() == 1 || (totals.size() > 1 && totals.get(1).rank() > 1);
    return alone
        ? " %s leads with %s."
            .formatted(
                Html.name(totals.get(0).player().name()), Html.count(totals.get(0).stars(), "star"))
        : "";
  }

  static String frozen(Board board) {
    return board.frozen()
        ? """
        <p id="frozen" class="notice"><strong>The board is frozen.</strong> <span>What comes in \
        now is judged, and shown when the teacher lets the board move again.</span></p>
        """
        : "";
  }

  private static String totals(Board board, View view) {
    if (board.totals().isEmpty()) {
      return "<p id=\"nobody\" class=\"notice\">Nobody has proved a level yet.</p>";
    }
    int most = board.totals().get(0).stars();
    Table table =
        new Table("totals", "All levels" + view.shown(board.totals().size()))
            .numbers("Rank")
            .words("Player")
            .numbers("Stars")
            .numbers("Proved");
    board.totals().stream().limit(view.top()).forEach(total -> row(table, total, most));
    return table.html();
  }

  private static void row(Table table, Total total, int most) {
    table.row(
        "total-" + total.player().id(),
        Html.ranked(total.rank(), total.player()),
        Table.number(total.rank()),
        Table.heading(Html.name(total.player().name())),
        Table.drawn(Drawing.bar(total.stars(), most), String.valueOf(total.stars())),
        Table.number(total.levels()));
  }

  private static String levels(Board board, View view) {
    List<Board.OfLevel> levels = view.tried(board);
    if (levels.isEmpty()) {
      return "";
    }
    long all = board.levels().stream().filter(level -> level.tried() > 0).count();
    String rest = all > levels.size() ? ", those that most have tried" : "";
    Table table =
        new Table("levels", "By level" + rest)
            .words("Level")
            .numbers("Tried")
            .numbers("Proved")
            .numbers("Fastest");
    levels.forEach(level -> row(table, level, board.contest(), view));
    return table.html();
  }

  private static void row(Table table, Board.OfLevel level, Contest contest, View view) {
    int proved = level.standings().size();
    table.row(
        "level-" + Html.escape(level.ruling().level()),
        "",
        Table.heading(link(level, contest, view)),
        Table.number(level.tried()),
        Table.drawn(Drawing.bar(proved, level.tried()), String.valueOf(proved)),
        Table.number(fastest(level)));
  }

  private static String link(Board.OfLevel level, Contest contest, View view) {
    return "<a href=\"%s\">%s</a>"
        .formatted(
            view.levelAddress(contest, level.ruling().level()),
            Html.escape(level.ruling().title()));
  }

  private static String fastest(Board.OfLevel level) {
    Board.Bests bests = level.bests().get(Metric.SPEEDUP);
    OptionalDouble best =
        bests == null ? OptionalDouble.empty() : Metric.SPEEDUP.best(bests.values().values());
    return best.isPresent() ? Html.times(best.getAsDouble()) : "–";
  }

  /** The other levels, folded; on a page that is alone they have no part to refer to. */
  private static String untried(Board board, View view) {
    List<Board.OfLevel> levels =
        board.levels().stream().filter(level -> level.tried() == 0).toList();
    if (levels.isEmpty() || view.alone()) {
      return "";
    }
    String items =
        levels.stream()
            .map(level -> "<li>" + link(level, board.contest(), view) + "</li>")
            .collect(Collectors.joining("\n"));
    return """
        <details id="untried">
        <summary>%s that nobody has tried yet</summary>
        <ul>
        %s
        </ul>
        </details>"""
        .formatted(Html.count(levels.size(), "level"), items);
  }
}
