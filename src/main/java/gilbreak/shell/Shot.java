package gilbreak.shell;

import gilbreak.play.Effect;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import java.util.function.Consumer;

/** A picture of a right answer, being taken. */
final class Shot implements Matter {
  private final Effect.Take asked;
  private final Judging judging;
  private final ErrorLog log;
  private final Consumer<Msg> tell;
  private volatile boolean dropped;

  Shot(Effect.Take asked, Judging judging, ErrorLog log, Consumer<Msg> tell) {
    this.asked = asked;
    this.judging = judging;
    this.log = log;
    this.tell = tell;
  }

  @Override
  public int ticket() {
    return asked.ticket();
  }

  @Override
  public void drop() {
    dropped = true;
  }

  @Override
  public void hurry() {}

  /** Whatever is thrown, even for want of memory, must not end the game. */
  @Override
  public void run() {
    if (dropped) {
      return;
    }
    try {
      Msg taken = taken();
      if (!dropped) {
        tell.accept(taken);
      }
    } catch (SourceException | RuntimeException | Error e) {
      tell.accept(new Msg.JudgeFailed(ticket(), e + "; " + log.add(e) + "."));
    }
  }

  private Msg taken() throws SourceException {
    return switch (asked.picture()) {
      case TRACES ->
          new Msg.Traced(ticket(), judging.traces(asked.level(), asked.solution(), () -> !dropped));
      case CURVE ->
          new Msg.Scaled(ticket(), judging.curve(asked.level(), asked.solution(), () -> !dropped));
    };
  }
}
