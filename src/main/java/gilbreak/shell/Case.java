package gilbreak.shell;

import gilbreak.judge.Progress;
import gilbreak.judge.Verdict;
import gilbreak.judge.Worth;
import gilbreak.play.Effect;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One answer before the judge. */
final class Case implements Matter {
  /** The least time between two reports of progress: more than twenty a second nobody can read. */
  private static final long PAUSE_NANOS = 50_000_000;

  private final Effect.Judge asked;
  private final Judging judging;
  private final ErrorLog log;
  private final LongSupplier nanos;
  private final Consumer<Msg> tell;

  private Class<?> lastKind = Case.class;
  private long lastTold;
  private volatile boolean dropped;
  private volatile boolean hurried;

  /**
   * @param nanos the time, from any start
   * @param tell gets the progress and, at the end, the outcome
   */
  Case(Effect.Judge asked, Judging judging, ErrorLog log, LongSupplier nanos, Consumer<Msg> tell) {
    this.asked = asked;
    this.judging = judging;
    this.log = log;
    this.nanos = nanos;
    this.tell = tell;
  }

  @Override
  public int ticket() {
    return asked.ticket();
  }

  /** Gives the case up: the judge is told when he next reports, and whatever he finds is void. */
  @Override
  public void drop() {
    dropped = true;
  }

  /** Asks the judge to leave out what is not the verdict, as others are waiting. */
  @Override
  public void hurry() {
    hurried = true;
  }

  @Override
  public void run() {
    Msg outcome = dropped ? new Msg.Cancelled(ticket()) : outcome();
    tell.accept(dropped ? new Msg.Cancelled(ticket()) : outcome);
    if (outcome instanceof Msg.Judged judged
        && judged.judgement().verdict() != Verdict.UNDECIDED
        && goesOn()) {
      appraise(judged.judgement().verdict() == Verdict.PROVED);
    }
  }

  private boolean goesOn() {
    return !dropped && !hurried;
  }

  /** Nobody waits for this, so what goes wrong in it is only noted. */
  private void appraise(boolean proved) {
    try {
      Worth worth = judging.appraise(asked.level(), asked.solution(), proved, this::goesOn);
      if (goesOn()) {
        tell.accept(new Msg.Appraised(ticket(), worth));
      }
    } catch (SourceException | RuntimeException | Error e) {
      log.add(e);
    }
  }

  /** Whatever a judge throws, even for want of memory, must not end the game. */
  private Msg outcome() {
    try {
      return new Msg.Judged(
          ticket(), judging.judge(asked.level(), asked.solution(), this::progressed));
    } catch (SourceException e) {
      return failed(e, String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      return failed(e, e.toString());
    }
  }

  private Msg failed(Throwable error, String what) {
    String where = dropped ? "" : log.add(error);
    return new Msg.JudgeFailed(ticket(), what.lines().findFirst().orElse("") + "; " + where + ".");
  }

  private synchronized boolean progressed(Progress progress) {
    long now = nanos.getAsLong();
    if (progress.getClass() != lastKind || now - lastTold >= PAUSE_NANOS) {
      lastKind = progress.getClass();
      lastTold = now;
      tell.accept(new Msg.Progressed(ticket(), progress));
    }
    return !dropped;
  }
}
