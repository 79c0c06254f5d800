package gilbreak.view;

import gilbreak.judge.Curve;
import gilbreak.judge.Traces;
import gilbreak.play.CurveScreen;
import gilbreak.play.Ecosystem;
import gilbreak.play.Ecosystem.Port;
import gilbreak.play.Gantt;
import gilbreak.play.Race;
import gilbreak.run.Times;
import gilbreak.texts.CurveTexts;
import gilbreak.texts.PictureTexts;
import gilbreak.texts.RaceTexts;
import gilbreak.texts.SpreadTexts;
import gilbreak.texts.TrackerTexts;
import gilbreak.texts.Words;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pictures of an answer show, in lines of text. */
final class SpokenPictures {
  private SpokenPictures() {}

  /** What each thread did, as shares of its time. */
  static List<String> gantt(Gantt screen) {
    if (screen.sides().isEmpty()) {
      return List.of(PictureTexts.TAKING);
    }
    List<String> lines = new ArrayList<>();
    lines.add(screen.model() ? PictureTexts.IN_MODEL_TIME : PictureTexts.ON_CORES);
    Traces.Sides sides = screen.sides().get();
    side(lines, PictureTexts.YOU, sides.own());
    side(lines, PictureTexts.PAR, sides.par());
    return lines;
  }

  private static void side(List<String> lines, String who, Optional<Timeline> timeline) {
    lines.add(
        who + ": " + timeline.map(all -> Words.duration(all.length())).orElse(PictureTexts.NO_OWN));
    timeline.ifPresent(all -> all.lanes().forEach(lane -> lines.add(lane(lane, all.length()))));
  }

  private static String lane(Lane lane, long length) {
    String shares =
        Arrays.stream(Activity.values())
            .filter(activity -> lane.total(activity) > 0)
            .map(activity -> doing(activity) + " " + 100 * lane.total(activity) / length + " %")
            .collect(Collectors.joining(", "));
    return "  " + lane.thread() + ": " + shares;
  }

  private static String doing(Activity activity) {
    return switch (activity) {
      case RUNNING -> PictureTexts.RUNS;
      case READY -> PictureTexts.NO_CORE;
      case GIL -> PictureTexts.WAITS_GIL;
      case LOCK -> PictureTexts.WAITS_LOCK;
      case OTHERS -> PictureTexts.WAITS_OTHERS;
      case IO -> PictureTexts.WAITS_IO;
    };
  }

  /** How far both are whenever a quarter of the time is over. */
  static List<String> race(Race screen) {
    if (screen.sides().isEmpty()) {
      return List.of(PictureTexts.TAKING);
    }
    Traces.Sides sides = screen.sides().get();
    List<String> lines = new ArrayList<>();
    lines.add(screen.model() ? PictureTexts.IN_MODEL_TIME : PictureTexts.ON_CORES);
    if (sides.own().isEmpty() || sides.par().isEmpty()) {
      lines.add(sides.own().isEmpty() ? PictureTexts.NO_OWN : PictureTexts.noPar(screen.level()));
      return lines;
    }
    for (int quarter = 1; quarter <= 4; quarter++) {
      long now = sides.length() * quarter / 4;
      long own = RaceView.percent(sides.own().get(), now);
      lines.add(RaceTexts.after(now, own, RaceView.percent(sides.par().get(), now)));
    }
    lines.add(RaceView.outcome(sides));
    return lines;
  }

  /** How the times of the windows spread. */
  static List<String> spread(Optional<Times> times) {
    List<String> lines = new ArrayList<>();
    times.ifPresent(
        all -> {
          spread(lines, PictureTexts.YOU, all.own());
          spread(lines, PictureTexts.PAR, all.par());
        });
    return lines.isEmpty() ? List.of(SpreadTexts.NO_TIMES) : lines;
  }

  private static void spread(List<String> lines, String who, List<Double> micros) {
    if (!micros.isEmpty()) {
      List<Long> nanos = micros.stream().sorted().map(time -> Math.round(time * 1_000)).toList();
      lines.addAll(Spoken.wrapped(SpreadTexts.spread(who, nanos)));
    }
  }

  static List<String> curve(CurveScreen screen) {
    return screen
        .shots()
        .curve()
        .map(curve -> curve(screen, curve))
        .orElseGet(() -> List.of(PictureTexts.TAKING));
  }

  private static List<String> curve(CurveScreen screen, Curve curve) {
    List<String> lines = new ArrayList<>(List.of(PictureTexts.IN_MODEL_TIME));
    for (Curve.Point point : curve.own()) {
      lines.add("  " + CurveTexts.point(point));
    }
    lines.add(CurveTexts.measured(curve));
    lines.add(CurveTexts.meantFor(screen.level()));
    return lines;
  }

  static List<String> tracker(Ecosystem packages) {
    List<String> lines = new ArrayList<>();
    lines.add(Wheels.sentence(packages) + ".");
    lines.addAll(Spoken.wrapped(TrackerTexts.PACKAGES));
    for (Port port : packages.ports()) {
      lines.add(port.name() + ": " + TrackerView.state(port.state()) + ".");
    }
    return lines;
  }
}
