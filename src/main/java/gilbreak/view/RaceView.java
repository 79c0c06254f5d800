package gilbreak.view;

import gilbreak.judge.Traces;
import gilbreak.play.Race;
import gilbreak.texts.PictureTexts;
import gilbreak.texts.RaceTexts;
import gilbreak.texts.Words;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws two runs as far as the clock has come, and what each thread does at that moment. */
final class RaceView {
  private static final int NAME = 2;
  private static final int LONGEST_NAME = 14;
  private static final int NOW = 18;

  private final Pane pane;
  private final Race screen;

  private RaceView(Pane pane, Race screen) {
    this.pane = pane;
    this.screen = screen;
  }

  static Pane draw(Pane pane, Race screen) {
    new RaceView(pane, screen).draw();
    return pane;
  }

  private void draw() {
    pane.put(1, 0, RaceTexts.title(screen.level().story().title()), Ink.TITLE);
    String clock = PictureTexts.clock(screen.model(), screen.level().setting().cores());
    pane.putRight(0, clock, Ink.PLAIN);
    pane.rule(1, "");
    if (screen.sides().isEmpty()) {
      pane.put(2, 3, PictureTexts.TAKING, Ink.PLAIN);
    } else {
      both(screen.sides().get());
    }
  }

  private void both(Traces.Sides sides) {
    pane.put(1, 2, Words.duration(screen.now()), Ink.CURSOR);
    pane.put(14, 2, RaceTexts.speed(screen.playback().on(), screen.playback().speed()), Ink.PLAIN);
    pane.putRight(2, screen.now() < sides.length() ? "" : outcome(sides), Ink.TITLE);
    Pane body = pane.rows(4, pane.height() - 4);
    int half = body.height() / 2;
    int own = rows(sides.own());
    int room = rows(sides.par()) <= half ? Math.min(own, body.height() - rows(sides.par())) : half;
    int first = Math.min(own, room);
    side(body.rows(0, first), PictureTexts.YOU, sides.own(), PictureTexts.NO_OWN, sides.length());
    side(
        body.rows(first, body.height() - first),
        PictureTexts.PAR,
        sides.par(),
        PictureTexts.noPar(screen.level()),
        sides.length());
  }

  /** How a race ends; empty where one does not take part. */
  static String outcome(Traces.Sides sides) {
    if (sides.own().isEmpty() || sides.par().isEmpty()) {
      return "";
    }
    long lead = sides.par().get().length() - sides.own().get().length();
    return Math.abs(lead) * 50 < sides.length() ? RaceTexts.DEAD_HEAT : RaceTexts.ahead(lead);
  }

  private static int rows(Optional<Timeline> side) {
    return 2 + side.map(timeline -> timeline.lanes().size()).orElse(1);
  }

  private void side(
      Pane part, String who, Optional<Timeline> side, String otherwise, long longest) {
    part.put(1, 0, who, Ink.TITLE);
    if (side.isEmpty()) {
      part.put(NAME + 4, 0, otherwise, Ink.PLAIN);
      return;
    }
    Timeline timeline = side.get();
    progress(part, timeline);
    Strip strip = new Strip(locks(), 0, longest);
    for (int i = 0; i < Math.min(timeline.lanes().size(), part.height() - 2); i++) {
      lane(part.rows(1 + i, 1), timeline.lanes().get(i), strip);
    }
  }

  private List<String> locks() {
    return List.copyOf(screen.level().declarations().keySet());
  }

  /** How much of the computing is done, of all that there is. */
  private void progress(Pane part, Timeline timeline) {
    boolean over = screen.now() >= timeline.length();
    String words =
        over ? RaceTexts.over(timeline.length()) : RaceTexts.done(percent(timeline, screen.now()));
    part.put(6, 0, words, over ? Ink.GOOD : Ink.PLAIN);
  }

  /** How much of its computing a side has done after some time. */
  static long percent(Timeline timeline, long now) {
    long all = timeline.total(Activity.RUNNING) + timeline.total(Activity.IO);
    long done = 0;
    for (Lane lane : timeline.lanes()) {
      Lane so = soFar(lane, now);
      done += so.total(Activity.RUNNING) + so.total(Activity.IO);
    }
    return all == 0 ? 0 : Math.round(100.0 * done / all);
  }

  private void lane(Pane row, Lane lane, Strip strip) {
    row.part(NAME, 0, LONGEST_NAME, 1).put(0, 0, lane.thread(), Ink.PLAIN);
    int left = NAME + LONGEST_NAME + 1;
    strip.draw(row.part(left, 0, row.width() - left - NOW - 2, 1), soFar(lane, screen.now()));
    row.part(row.width() - NOW, 0, NOW, 1).put(0, 0, now(lane), Ink.PLAIN);
  }

  private static Lane soFar(Lane lane, long now) {
    List<Span> spans = new ArrayList<>();
    for (Span span : lane.spans()) {
      if (span.from() < now) {
        long end = Math.min(span.to(), now);
        spans.add(new Span(span.activity(), span.on(), span.core(), span.from(), end));
      }
    }
    return new Lane(lane.thread(), spans);
  }

  /** What a thread does at this moment. */
  private String now(Lane lane) {
    for (Span span : lane.spans()) {
      if (span.from() <= screen.now() && screen.now() < span.to()) {
        return span.activity().waits() && !span.on().isEmpty()
            ? PictureTexts.waitsFor(span.on())
            : Strip.meaning(span.activity());
      }
    }
    return screen.now() > 0 ? RaceTexts.FINISHED : "";
  }
}
