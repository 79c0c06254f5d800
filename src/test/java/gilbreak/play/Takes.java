package gilbreak.play;

import gilbreak.judge.Curve;
import gilbreak.judge.Traces;
import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Pictures made by hand, as the engines would take them. */
public final class Takes {
  private Takes() {}

  /** Everything that a thread can do; par is shorter. */
  public static Traces traces() {
    return new Traces(
        new Traces.Sides(Optional.of(own()), Optional.of(par())),
        new Traces.Sides(Optional.of(par()), Optional.of(par())));
  }

  /** Neither came to its end. */
  public static Traces none() {
    Traces.Sides nobody = new Traces.Sides(Optional.empty(), Optional.empty());
    return new Traces(nobody, nobody);
  }

  public static Curve curve() {
    return new Curve(points(600_000, 200_000), points(400_000, 100_000), 2, OptionalDouble.of(620));
  }

  private static List<Curve.Point> points(long serial, long parallel) {
    return Curve.steps(1, Curve.MOST_CORES).stream()
        .map(cores -> new Curve.Point(cores, parallel + serial / cores))
        .toList();
  }

  private static Timeline own() {
    return new Timeline(
        List.of(
            lane("buyer[0]", run(0, 300), wait("A", 0, 200), run(0, 300)),
            lane("buyer[1]", run(1, 200), wait("A", 1, 100), ready(50), run(1, 300)),
            lane("restocker", io(400), gil(100), others("ready", 100), run(0, 100))),
        800_000,
        true);
  }

  private static Timeline par() {
    return new Timeline(
        List.of(
            lane("buyer[0]", run(0, 300), run(0, 200)),
            lane("buyer[1]", run(1, 350), wait("B", 1, 30), run(1, 100)),
            lane("restocker", io(400), run(0, 90))),
        500_000,
        true);
  }

  private record Part(Activity activity, String on, int core, long micros) {}

  private static Part run(int core, long micros) {
    return new Part(Activity.RUNNING, "", core, micros);
  }

  private static Part wait(String on, int core, long micros) {
    return new Part(Activity.LOCK, on, core, micros);
  }

  private static Part ready(long micros) {
    return new Part(Activity.READY, "", Span.NO_CORE, micros);
  }

  private static Part io(long micros) {
    return new Part(Activity.IO, "", Span.NO_CORE, micros);
  }

  private static Part gil(long micros) {
    return new Part(Activity.GIL, "", Span.NO_CORE, micros);
  }

  private static Part others(String on, long micros) {
    return new Part(Activity.OTHERS, on, Span.NO_CORE, micros);
  }

  private static Lane lane(String thread, Part... parts) {
    List<Span> spans = new ArrayList<>();
    long now = 0;
    for (Part part : parts) {
      long end = now + part.micros * 1_000;
      spans.add(new Span(part.activity, part.on, part.core, now, end));
      now = end;
    }
    return new Lane(thread, spans);
  }
}
