package gilbreak.shell;

import gilbreak.play.Effect;
import gilbreak.play.Msg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The world outside the game: does what an effect asks, and tells whether the game goes on. */
final class Outside implements Effect.Visitor<Boolean> {
  private final Terminal terminal;
  private final Court court;
  private final Judging judging;
  private final ErrorLog log;
  private final Scribe scribe;
  private final Consumer<Msg> tell;
  private boolean spoilt;

  /**
   * @param log for traces of what the judge threw
   */
  Outside(
      Terminal terminal,
      Court court,
      Judging judging,
      ErrorLog log,
      Scribe scribe,
      Consumer<Msg> tell) {
    this.terminal = terminal;
    this.court = court;
    this.judging = judging;
    this.log = log;
    this.scribe = scribe;
    this.tell = tell;
  }

  /** Whether the picture on the terminal was spoilt since this was last asked. */
  boolean takeSpoilt() {
    boolean was = spoilt;
    spoilt = false;
    return was;
  }

  @Override
  public Boolean judge(Effect.Judge effect) {
    court.take(new Case(effect, judging, log, System::nanoTime, tell));
    return true;
  }

  @Override
  public Boolean prove(Effect.Prove effect) {
    court.take(new Proof(effect, judging, log, tell));
    return true;
  }

  @Override
  public Boolean cancelJudging(Effect.CancelJudging effect) {
    court.cancel(effect.ticket());
    return true;
  }

  @Override
  public Boolean save(Effect.Save effect) {
    scribe.note(effect.saved());
    return true;
  }

  @Override
  public Boolean suspend(Effect.Suspend effect) {
    try {
      terminal.suspend();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spoilt = true;
    tell.accept(new Msg.Resized(terminal.size()));
    return true;
  }

  @Override
  public Boolean redraw(Effect.Redraw effect) {
    terminal.forget();
    spoilt = true;
    return true;
  }

  @Override
  public Boolean quit(Effect.Quit effect) {
    return false;
  }
}
