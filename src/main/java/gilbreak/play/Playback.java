package gilbreak.play;

import gilbreak.texts.NoticeTexts;

/**
 * Something that goes on by itself at a speed.
 *
 * @param on whether it does
 * @param beat the tick that it waits for; a tick that it does not wait for is of another time
 * @param speed how many times twice as fast as usual, or half as fast
 */
public record Playback(boolean on, int beat, int speed) {
  public static final Playback OFF = new Playback(false, 0, 0);

  private static final int FASTEST = 3;
  private static final int SHORTEST = 20;

  /** Starts it, from its start when it is over; or stops it. */
  static Next toggle(Stage stage, Turn turn) {
    Playback now = stage.playback();
    if (now.on) {
      return turn.show(stage, stage.with(now.stopped()));
    }
    if (!turn.model().preferences().has(Setting.MOTION)) {
      return turn.refuse(NoticeTexts.noMotion());
    }
    Stage ready = stage.isOver() ? stage.rewound() : stage;
    return new Playback(true, now.beat + 1, now.speed).going(turn.model(), stage, ready);
  }

  private Next going(Model model, Stage old, Stage ready) {
    Stage next = ready.with(this);
    return Next.of(
        model.swap(old, next), new Effect.Tick(millis(next.usual(), model.preferences()), beat));
  }

  /** Another tick: the stage goes on if it is seen and waits for this one. */
  static Next ticked(Model model, Stage stage) {
    Playback now = stage.playback();
    Stage further = stage.tick();
    if (!model.shown().equals(stage) || further.isOver()) {
      Stage stopped = model.shown().equals(stage) ? further : stage;
      return Next.of(model.swap(stage, stopped.with(now.stopped())));
    }
    return new Playback(true, now.beat + 1, now.speed).going(model, stage, further);
  }

  boolean awaits(int tick) {
    return on && beat == tick;
  }

  Playback stopped() {
    return new Playback(false, beat, speed);
  }

  Playback faster() {
    return new Playback(on, beat, Math.min(FASTEST, speed + 1));
  }

  Playback slower() {
    return new Playback(on, beat, Math.max(-FASTEST, speed - 1));
  }

  boolean canFaster() {
    return speed < FASTEST;
  }

  boolean canSlower() {
    return speed > -FASTEST;
  }

  private int millis(int usual, Preferences preferences) {
    return (int) Math.max(SHORTEST, usual * Math.pow(2, -speed - pace(preferences)));
  }

  private static int pace(Preferences preferences) {
    return switch (preferences.now(Setting.SPEED)) {
      case "slow" -> -1;
      case "fast" -> 1;
      default -> 0;
    };
  }
}
