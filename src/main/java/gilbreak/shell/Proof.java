package gilbreak.shell;

import gilbreak.play.Effect;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import java.util.function.Consumer;

/** One answer of which only the interleavings are looked at. */
final class Proof implements Matter {
  private final Effect.Prove asked;
  private final Judging judging;
  private final ErrorLog log;
  private final Consumer<Msg> tell;
  private volatile boolean dropped;

  Proof(Effect.Prove asked, Judging judging, ErrorLog log, Consumer<Msg> tell) {
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
  @SuppressWarnings("CatchAndPrintStackTrace")
  public void run() {
    try {
      tell.accept(
          new Msg.Explored(
              ticket(), judging.prove(asked.level(), asked.solution(), progress -> !dropped)));
    } catch (SourceException | RuntimeException | Error e) {
      tell.accept(new Msg.JudgeFailed(ticket(), e + "; " + log.add(e) + "."));
    }
  }
}
