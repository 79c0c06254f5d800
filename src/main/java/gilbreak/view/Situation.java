package gilbreak.view;

import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.explore.Walk;
import gilbreak.level.Level;
import gilbreak.play.Scheduling;
import gilbreak.texts.SchedulingTexts;

/** Where a player who is the scheduler stands, in a sentence or two. */
final class Situation {
  private Situation() {}

  /** What there is to do for a player who is the scheduler, or what has come of it. */
  static String told(Scheduling screen) {
    Walk walk = screen.walk();
    if (walk.failure().isPresent()) {
      return SchedulingTexts.broken(walk.failure().get()) + simpler(screen) + help(screen);
    }
    if (screen.claimed()) {
      return claimed(screen);
    }
    if (walk.isOver()) {
      return SchedulingTexts.ALL_WELL;
    }
    return SchedulingTexts.toDo(screen.level().goal());
  }

  /** Whether the player has said what is so. */
  static boolean isRight(Scheduling screen) {
    return screen.claimed()
        && screen.known().map(Exploration::finding).orElse(null) instanceof Finding.Proved;
  }

  /** Why a run that fails wins less than it could. */
  private static String help(Scheduling screen) {
    if (screen.level().kind() != Level.Kind.BREAK) {
      return "";
    }
    return switch (screen.help()) {
      case NONE -> "";
      case TOLD -> SchedulingTexts.TOLD;
      case SHOWN -> SchedulingTexts.SHOWN;
    };
  }

  private static String simpler(Scheduling screen) {
    if (screen.known().isEmpty()) {
      return screen.isUnanswered() ? SchedulingTexts.NEVER_KNOWN : SchedulingTexts.UNKNOWN;
    }
    Walk walk = screen.walk();
    return screen
        .simplest()
        .filter(
            run ->
                run.preemptions() < walk.preemptions()
                    || run.schedule().size() < walk.schedule().size())
        .map(SchedulingTexts::simplest)
        .orElse(SchedulingTexts.NO_SIMPLER);
  }

  private static String claimed(Scheduling screen) {
    if (screen.known().isEmpty()) {
      return screen.isUnanswered() ? SchedulingTexts.UNANSWERED : SchedulingTexts.AT_WORK;
    }
    Finding finding = screen.known().get().finding();
    if (finding instanceof Finding.Proved) {
      return SchedulingTexts.right(screen.level(), screen.known().get());
    }
    return screen.simplest().map(SchedulingTexts::wrong).orElse(SchedulingTexts.TOO_MANY);
  }
}
