package gilbreak.view;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import gilbreak.texts.ContestTexts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Draws what stands beside the places of a board: the player's ranks, or a histogram. */
final class ScoresAside {
  private static final int LABEL = 12;
  private static final int BEHIND = 11;

  private final Pane pane;
  private final Feedback results;

  ScoresAside(Pane pane, Feedback results) {
    this.pane = pane;
    this.results = results;
  }

  /** The player's rank on each level that anybody has tried. */
  void ranks(List<Scoreboard.OfLevel> levels) {
    pane.put(0, 0, ContestTexts.yourRanks(), Ink.TITLE);
    int row = 1;
    for (Scoreboard.OfLevel level : levels) {
      if (level.tried() > 0) {
        rank(row++, level);
      }
    }
  }

  private void rank(int row, Scoreboard.OfLevel level) {
    OptionalInt rank = results.rank(level.id());
    Ink ink = rank.isPresent() ? Ink.PLACED : Ink.PLAIN;
    int room = pane.width() - BEHIND;
    pane.part(0, row, room, 1).put(0, 0, level.title(), ink);
    pane.putRight(row, ContestTexts.rank(rank, level.proved()), ink);
  }

  /** How many players are where with a figure, and in which bar the player is. */
  void histogram(Scoreboard.OfLevel level, Metric metric) {
    pane.put(0, 0, metric.title(), Ink.TITLE);
    Optional<Scoreboard.Figure> figure = Optional.ofNullable(level.figures().get(metric));
    List<Histogram.Bar> bars =
        figure.map(shown -> shown.histogram().bars()).orElse(List.<Histogram.Bar>of());
    int most = bars.stream().mapToInt(Histogram.Bar::count).max().orElse(0);
    int own = own(figure, results.best(level.id(), metric));
    int row = 1;
    for (int i = 0; i < bars.size(); i++) {
      bar(row++, ContestTexts.bar(bars.get(i)), bars.get(i).count(), most, i == own);
    }
    pane.put(0, row, ContestTexts.best(metric, figure), Ink.FAINT);
    pane.put(0, row + 1, ContestTexts.tried(level), Ink.FAINT);
  }

  private static int own(Optional<Scoreboard.Figure> figure, OptionalDouble best) {
    return figure.isPresent() && best.isPresent()
        ? figure.get().histogram().indexOf(best.getAsDouble())
        : -1;
  }

  private void bar(int row, String label, int count, int most, boolean own) {
    int room = pane.width() - LABEL - BEHIND;
    int length = most == 0 ? 0 : (int) Math.ceil((double) room * count / most);
    pane.put(0, row, "%11s".formatted(label), Ink.PLAIN);
    pane.put(LABEL, row, "█".repeat(length), own ? Ink.GOOD : Ink.FAINT);
    int column = pane.put(LABEL + length + 1, row, String.valueOf(count), Ink.PLAIN);
    if (own) {
      pane.put(column + 1, row, "◂ " + ContestTexts.you(), Ink.PLACED);
    }
  }
}
