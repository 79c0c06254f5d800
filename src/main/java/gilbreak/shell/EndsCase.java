package gilbreak.shell;

import gilbreak.judge.Ends;
import gilbreak.play.Effect;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import java.util.function.Consumer;

/** One level of which every end is found. */
final class EndsCase implements Matter {
  private final Effect.FindEnds asked;
  private final Judging judging;
  private final ErrorLog log;
  private final Consumer<Msg> tell;
  private volatile boolean dropped;

  EndsCase(Effect.FindEnds asked, Judging judging, ErrorLog log, Consumer<Msg> tell) {
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
      Ends ends = judging.ends(asked.level(), progress -> !dropped);
      tell.accept(new Msg.EndsFound(ticket(), ends));
    } catch (SourceException | RuntimeException | Error e) {
      tell.accept(new Msg.JudgeFailed(ticket(), e + "; " + log.add(e) + "."));
    }
  }
}
