package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Result;
import gilbreak.classroom.Standing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** One level of a board as the inside of a page: its places, and a histogram of each figure. */
final class LevelHtml {
  private final Board board;
  private final Board.OfLevel level;
  private final View view;
  private final String id;

  LevelHtml(Board board, Board.OfLevel level, View view) {
    this.board = board;
    this.level = level;
    this.view = view;
    this.id = Html.escape(level.ruling().level());
  }

  /** A page of its own. */
  String page() {
    return """
        <nav aria-label="Way back"><a href="%s">%s</a></nav>
        <h1 id="title">%s</h1>
        <p id="summary">%s</p>
        %s%s
        %s
        """
        .formatted(
            view.boardAddress(board.contest()),
            Html.escape(board.contest().title()),
            Html.escape(level.ruling().title()),
            summary(),
            BoardHtml.frozen(board),
            ranks(),
            figures("h2"));
  }

  /** A part of a page. */
  String part() {
    return """
        <h2 id="title-%s">%s</h2>
        <p>%s</p>
        %s
        %s
        """
        .formatted(id, Html.escape(level.ruling().title()), summary(), ranks(), figures("h3"));
  }

  private String summary() {
    return level.tried() == 0
        ? "Nobody has tried it yet."
        : "Proved by %d of %d who tried.%s"
            .formatted(level.standings().size(), level.tried(), leader());
  }

  private String leader() {
    if (level.standings().isEmpty()) {
      return "";
    }
    Entry first = level.standings().get(0).entry();
    return " %s leads%s."
        .formatted(
            Html.name(first.player().name()),
            speed(first).map(speed -> " with " + Html.times(speed.speedup())).orElse(""));
  }

  private Optional<Result.Speed> speed(Entry entry) {
    return entry.speed(level.ruling().yardstick());
  }

  private String ranks() {
    if (level.standings().isEmpty()) {
      return "";
    }
    Table table =
        new Table("ranks-" + id, "Places" + view.shown(level.standings().size()))
            .numbers("Rank")
            .words("Player")
            .numbers("Speedup")
            .numbers("Place&shy;ments")
            .numbers("Stars");
    List<Standing> shown = level.standings().stream().limit(view.top()).toList();
    shown.forEach(standing -> row(table, standing, least(shown), most(shown)));
    return table.html();
  }

  private double least(List<Standing> shown) {
    return shown.stream()
        .flatMap(standing -> speed(standing.entry()).stream())
        .mapToDouble(Result.Speed::low)
        .min()
        .orElse(0);
  }

  private double most(List<Standing> shown) {
    return shown.stream()
        .flatMap(standing -> speed(standing.entry()).stream())
        .mapToDouble(Result.Speed::high)
        .max()
        .orElse(0);
  }

  private void row(Table table, Standing standing, double least, double most) {
    Entry entry = standing.entry();
    OptionalInt stars = entry.result().map(Result::stars).orElse(OptionalInt.empty());
    table.row(
        "rank-" + id + "-" + entry.player().id(),
        Html.ranked(standing.rank(), entry.player()),
        Table.number(standing.rank()),
        Table.heading(Html.name(entry.player().name())),
        speed(entry).map(speed -> speedup(speed, least, most)).orElse(Table.number("not measured")),
        Table.number(entry.placements()),
        Table.number(stars.isPresent() ? String.valueOf(stars.getAsInt()) : "–"));
  }

  private static String speedup(Result.Speed speed, double least, double most) {
    String small =
        "<small>%s–%s%s</small>"
            .formatted(
                Html.number(speed.low()),
                Html.number(speed.high()),
                speed.noisy() ? ", noisy" : "");
    return Table.drawn(
        Drawing.interval(speed.low(), speed.speedup(), speed.high(), least, most),
        Html.times(speed.speedup()) + " " + small);
  }

  private String figures(String heading) {
    if (level.standings().isEmpty()) {
      return "";
    }
    return """
        <%s id="everybody-%s">Where everybody is</%1$s>
        <div id="figures-%2$s" class="figures">
        %s
        </div>"""
        .formatted(
            heading,
            id,
            level.bests().entrySet().stream()
                .filter(entry -> !entry.getValue().values().isEmpty())
                .map(entry -> figure(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private String figure(Metric metric, Board.Bests bests) {
    return new Bars(metric, bests).html(id);
  }
}
