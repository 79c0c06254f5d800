package gilbreak.view;

import gilbreak.explore.Walk;
import gilbreak.explore.Walk.Seat;
import gilbreak.explore.Walk.Status;
import gilbreak.explore.Witness;
import gilbreak.machine.Failure;
import gilbreak.play.Choice;
import gilbreak.play.Key;
import gilbreak.play.Msg;
import gilbreak.play.Scheduling;
import gilbreak.texts.SchedulingTexts;
import gilbreak.texts.WitnessTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A run that the player picks, in lines of text. */
final class SpokenWalk {
  private final Scheduling screen;
  private final Walk walk;

  SpokenWalk(Scheduling screen) {
    this.screen = screen;
    this.walk = screen.walk();
  }

  /** A choice for each of the first nine threads, those that wait or have finished too. */
  List<Choice> steps() {
    return IntStream.range(0, Math.min(9, walk.seats().size())).mapToObj(this::step).toList();
  }

  private Choice step(int thread) {
    Seat seat = walk.seats().get(thread);
    String line = seat.status() == Status.READY ? SchedulingTexts.line(seat.line()) : "";
    return new Choice(
        SchedulingTexts.WHO,
        seat.name(),
        line + SchedulingView.what(screen.level(), seat),
        new Msg.Pressed(Key.of((char) ('1' + thread))));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(SchedulingTexts.title(screen.level().story().title()) + ".");
    if (!walk.moments().isEmpty()) {
      Witness run = new Witness(walk.schedule(), walk.moments(), walk.preemptions(), walk.loop());
      lines.addAll(SpokenRun.moments(walk.program(), run, walk.failure().map(Failure::kind)));
      lines.add(WitnessTexts.soFar(walk.preemptions(), walk.moments().size()));
    }
    lines.addAll(Spoken.wrapped(Situation.told(screen)));
    return lines;
  }
}
