package gilbreak.view;

import gilbreak.judge.Traces;
import gilbreak.play.Gantt;
import gilbreak.texts.GanttTexts;
import gilbreak.texts.PictureTexts;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws what the threads of an answer do when, and those of par below, to the same scale. */
final class GanttView {
  private static final int HEAD = 3;
  private static final int FOOT = 4;
  private static final int NAME = 5;
  private static final int LONGEST_NAME = 14;

  private final Pane pane;
  private final Gantt screen;

  private GanttView(Pane pane, Gantt screen) {
    this.pane = pane;
    this.screen = screen;
  }

  static Pane draw(Pane pane, Gantt screen) {
    new GanttView(pane, screen).draw();
    return pane;
  }

  private void draw() {
    pane.put(1, 0, GanttTexts.title(screen.level().story().title()), Ink.TITLE);
    pane.putRight(
        0, PictureTexts.clock(screen.model(), screen.level().setting().cores()), Ink.PLAIN);
    pane.rule(1, "");
    if (screen.sides().isEmpty()) {
      pane.put(2, 3, PictureTexts.TAKING, Ink.PLAIN);
    } else {
      both(screen.sides().get());
    }
  }

  private void both(Traces.Sides sides) {
    Pane body = pane.rows(HEAD - 1, pane.height() - HEAD - FOOT + 1);
    int half = body.height() / 2;
    int own = rows(sides.own());
    int par = rows(sides.par());
    int ownRoom = par <= half ? Math.min(own, body.height() - par) : Math.min(own, half);
    side(body.rows(0, ownRoom), PictureTexts.YOU, sides.own(), PictureTexts.NO_OWN);
    side(
        body.rows(ownRoom, body.height() - ownRoom),
        PictureTexts.PAR,
        sides.par(),
        PictureTexts.noPar(screen.level()));
    axis(pane.height() - FOOT);
    legend(sides);
  }

  /** The rows that a side takes, with a blank one below it. */
  private int rows(Optional<Timeline> side) {
    return 1 + side.map(this::count).orElse(1);
  }

  private int count(Timeline timeline) {
    return screen.cores()
        ? Math.max(1, new Cores(timeline).numbers().size())
        : timeline.lanes().size();
  }

  private void side(Pane part, String who, Optional<Timeline> side, String otherwise) {
    part.put(1, 0, who, Ink.TITLE);
    if (side.isEmpty()) {
      part.put(NAME, 0, otherwise, Ink.PLAIN);
    } else if (screen.cores()) {
      cores(part, new Cores(side.get()));
    } else {
      threads(part, side.get());
    }
  }

  private void threads(Pane part, Timeline timeline) {
    int count = timeline.lanes().size();
    Window seen = seen(count, part.height());
    Strip strip = new Strip(locks(), screen.from(), screen.span());
    for (int i = seen.first(); i < seen.end(); i++) {
      String name = timeline.lanes().get(i).thread();
      part.part(NAME, i - seen.first(), LONGEST_NAME, 1).put(0, 0, name, Ink.PLAIN);
      strip.draw(bars(part, i - seen.first()), timeline.lanes().get(i));
    }
    more(part, seen, count);
  }

  private void cores(Pane part, Cores cores) {
    List<Integer> numbers = cores.numbers();
    if (numbers.isEmpty()) {
      part.put(NAME, 0, GanttTexts.NO_CORES, Ink.PLAIN);
    }
    Window seen = seen(numbers.size(), part.height());
    for (int i = seen.first(); i < seen.end(); i++) {
      part.put(NAME, i - seen.first(), GanttTexts.core(numbers.get(i)), Ink.PLAIN);
      cores.draw(bars(part, i - seen.first()), numbers.get(i), screen.from(), screen.span());
    }
    more(part, seen, numbers.size());
  }

  private Window seen(int count, int height) {
    int room = Math.max(1, height - 1);
    int first = Math.max(0, Math.min(screen.row(), count - room));
    return new Window(first, Math.min(count, first + room));
  }

  private static void more(Pane part, Window seen, int count) {
    part.put(0, 0, seen.first() > 0 ? "↑" : "", Ink.KEY);
    part.put(0, seen.count() - 1, seen.end() < count ? "↓" : "", Ink.KEY);
  }

  private int left() {
    int longest =
        screen.sides().stream()
            .flatMap(sides -> Stream.of(sides.own(), sides.par()))
            .flatMap(Optional::stream)
            .flatMap(timeline -> timeline.lanes().stream())
            .mapToInt(lane -> lane.thread().length())
            .max()
            .orElse(0);
    return NAME + Math.min(LONGEST_NAME, Math.max(7, longest)) + 1;
  }

  private Pane bars(Pane part, int row) {
    return part.part(left(), row, part.width() - left() - 1, 1);
  }

  private List<String> locks() {
    return List.copyOf(screen.level().declarations().keySet());
  }

  private void axis(int row) {
    pane.put(left() - 1, row, "└" + "─".repeat(pane.width() - left() - 1), Ink.FAINT);
    Axis.draw(pane.part(left(), row, pane.width() - left() - 1, 2), screen.from(), screen.span());
  }

  private void legend(Traces.Sides sides) {
    int column = 1;
    int row = pane.height() - 2;
    for (String sign : screen.cores() ? threadSigns(sides) : signs(sides)) {
      if (column + sign.length() >= pane.width()) {
        column = 1;
        row++;
      }
      column = pane.put(column, row, sign, Ink.PLAIN) + 3;
    }
  }

  private static List<String> signs(Traces.Sides sides) {
    return Arrays.stream(Activity.values())
        .filter(
            activity ->
                Stream.of(sides.own(), sides.par())
                    .flatMap(Optional::stream)
                    .anyMatch(timeline -> timeline.total(activity) > 0))
        .map(activity -> Strip.glyph(activity) + " " + Strip.meaning(activity))
        .toList();
  }

  private static List<String> threadSigns(Traces.Sides sides) {
    return sides
        .own()
        .map(
            timeline ->
                IntStream.range(0, timeline.lanes().size())
                    .mapToObj(i -> Cores.sign(i) + " " + timeline.lanes().get(i).thread())
                    .toList())
        .orElse(List.of());
  }
}
