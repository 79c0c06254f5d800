package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Result;
import gilbreak.classroom.Standing;
import gilbreak.classroom.Total;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A board as the inside of a page. Each row has an id, so that a script can change it alone. */
final class BoardHtml {
  private BoardHtml() {}

  static String overall(Board board, int top) {
    return """
        <h1 id="title">%s</h1>
        <p id="summary">%s</p>
        %s
        <nav id="levels" aria-label="Levels">
        <ul id="level-list">
        %s
        </ul>
        </nav>
        """
        .formatted(
            Html.escape(board.contest().title()),
            summary(board),
            totals(board, top),
            board.levels().stream()
                .map(level -> levelLink(board, level))
                .collect(Collectors.joining("\n")));
  }

  private static String summary(Board board) {
    String players = board.players() == 1 ? "1 player" : board.players() + " players";
    String frozen = board.frozen() ? " The board is frozen: there may be newer results." : "";
    return "%s, %d of them with a proved level.%s"
        .formatted(players, board.totals().size(), frozen);
  }

  private static String levelLink(Board board, Board.OfLevel level) {
    return "<li id=\"link-%s\"><a href=\"/c/%s/level/%s\">%s</a>: proved by %d of %d who tried</li>"
        .formatted(
            Html.escape(level.ruling().level()),
            Html.escape(board.contest().id()),
            Html.escape(level.ruling().level()),
            Html.escape(level.ruling().title()),
            level.standings().size(),
            level.tried());
  }

  private static String totals(Board board, int top) {
    return table(
        "All levels" + shown(board.totals().size(), top),
        List.of("Rank", "Player", "Stars", "Levels proved"),
        "totals",
        board.totals().stream().limit(top).map(BoardHtml::total).collect(Collectors.joining("\n")));
  }

  private static String shown(int all, int top) {
    return all > top ? ", the first %d of %d".formatted(top, all) : "";
  }

  private static String total(Total total) {
    return row(
        "total-" + total.player().id(),
        total.rank(),
        total.player().name(),
        List.of(String.valueOf(total.stars()), String.valueOf(total.levels())));
  }

  static String level(Board board, Board.OfLevel level, int top) {
    return """
        <h2 id="title-%s">%s</h2>
        <p><a href="/c/%s">%s</a></p>
        %s
        <div id="figures-%1$s">
        %s
        </div>
        """
        .formatted(
            Html.escape(level.ruling().level()),
            Html.escape(level.ruling().title()),
            Html.escape(board.contest().id()),
            Html.escape(board.contest().title()),
            ranks(level, top),
            level.bests().entrySet().stream()
                .map(entry -> Bars.html(level.ruling().level(), entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static String ranks(Board.OfLevel level, int top) {
    return table(
        Html.escape(level.ruling().title()) + shown(level.standings().size(), top),
        List.of("Rank", "Player", "Speedup", "Interval", "Placements", "Stars"),
        "ranks-" + Html.escape(level.ruling().level()),
        level.standings().stream()
            .limit(top)
            .map(standing -> standing(level, standing))
            .collect(Collectors.joining("\n")));
  }

  private static String standing(Board.OfLevel level, Standing standing) {
    Entry entry = standing.entry();
    OptionalInt stars = entry.result().map(Result::stars).orElse(OptionalInt.empty());
    return row(
        "rank-" + Html.escape(level.ruling().level()) + "-" + entry.player().id(),
        standing.rank(),
        entry.player().name(),
        List.of(
            entry.speed(level.ruling().yardstick()).map(BoardHtml::speedup).orElse("not measured"),
            entry.speed(level.ruling().yardstick()).map(BoardHtml::interval).orElse(""),
            String.valueOf(entry.placements()),
            stars.isPresent() ? String.valueOf(stars.getAsInt()) : ""));
  }

  private static String speedup(Result.Speed speed) {
    return number(speed.speedup()) + Metric.SPEEDUP.unit() + (speed.noisy() ? " (noisy)" : "");
  }

  private static String interval(Result.Speed speed) {
    return number(speed.low()) + "–" + number(speed.high());
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String table(String caption, List<String> head, String id, String rows) {
    String columns =
        head.stream()
            .map(title -> "<th scope=\"col\">" + title + "</th>")
            .collect(Collectors.joining());
    return """
        <table>
        <caption id="caption-%s">%s</caption>
        <thead><tr>%s</tr></thead>
        <tbody id="%1$s">
        %s
        </tbody>
        </table>"""
        .formatted(id, caption, columns, rows);
  }

  private static String row(String id, int rank, String name, List<String> cells) {
    return "<tr id=\"%s\"><td>%d</td><th scope=\"row\"><bdi>%s</bdi></th>%s</tr>"
        .formatted(
            id,
            rank,
            Html.escape(name),
            cells.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining()));
  }
}
