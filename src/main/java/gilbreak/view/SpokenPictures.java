package gilbreak.view;

import gilbreak.judge.Curve;
import gilbreak.judge.Traces;
import gilbreak.play.CurveScreen;
import gilbreak.play.Ecosystem;
import gilbreak.play.Ecosystem.Port;
import gilbreak.play.Gantt;
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
      return List.of(Sentences.taking());
    }
    List<String> lines = new ArrayList<>();
    lines.add(screen.model() ? "In model time:" : "On the real cores:");
    Traces.Sides sides = screen.sides().get();
    side(lines, "you", sides.own());
    side(lines, "par", sides.par());
    return lines;
  }

  private static void side(List<String> lines, String who, Optional<Timeline> timeline) {
    lines.add(
        who + ": " + timeline.map(all -> Words.duration(all.length())).orElse(Sentences.noOwn()));
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
      case RUNNING -> "runs";
      case READY -> "has no core";
      case GIL -> "waits for the GIL";
      case LOCK -> "waits for a lock";
      case OTHERS -> "waits for others";
      case IO -> "waits for I/O";
    };
  }

  static List<String> curve(CurveScreen screen) {
    return screen
        .shots()
        .curve()
        .map(curve -> curve(screen, curve))
        .orElseGet(() -> List.of(Sentences.taking()));
  }

  private static List<String> curve(CurveScreen screen, Curve curve) {
    List<String> lines = new ArrayList<>(List.of("In model time:"));
    for (Curve.Point point : curve.own()) {
      lines.add("  " + Words.count(point.cores(), "core") + ": " + Words.duration(point.nanos()));
    }
    lines.add(Sentences.measured(curve));
    lines.add(Sentences.meantFor(screen.level()));
    return lines;
  }

  static List<String> tracker(Ecosystem packages) {
    List<String> lines = new ArrayList<>();
    lines.add(Sentences.wheels(packages) + ".");
    lines.addAll(Spoken.wrapped(Sentences.packages()));
    for (Port port : packages.ports()) {
      lines.add(port.name() + ": " + Words.state(port.state()) + ".");
    }
    return lines;
  }
}
