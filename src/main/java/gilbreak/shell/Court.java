package gilbreak.shell;

import gilbreak.play.Effect;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Judges in a thread of its own, one case after the other: two at once would take the cores away
 * from each other, and both measure time.
 */
final class Court {
  private final Judging judging;
  private final ErrorLog log;
  private final Consumer<Msg> tell;
  private final Runnable rested;
  private final ExecutorService worker;

  /** Those that are not known to be over, the oldest first. */
  private final Queue<Matter> cases = new ArrayDeque<>();

  /**
   * @param log for traces of what the judge throws
   * @param tell gets what comes of it
   * @param rested is called whenever a case is over
   * @param threads makes the worker
   */
  Court(Judging judging, ErrorLog log, Consumer<Msg> tell, Runnable rested, ThreadFactory threads) {
    this.judging = judging;
    this.log = log;
    this.tell = tell;
    this.rested = rested;
    this.worker = Executors.newSingleThreadExecutor(threads);
  }

  void judge(Effect.Judge asked) {
    take(new Case(asked, judging, log, System::nanoTime, tell));
  }

  void prove(Effect.Prove asked) {
    ask(
        asked.ticket(),
        goOn ->
            new Msg.Explored(
                asked.ticket(),
                judging.prove(asked.level(), asked.solution(), told -> goOn.getAsBoolean())));
  }

  void find(Effect.FindEnds asked) {
    ask(
        asked.ticket(),
        goOn ->
            new Msg.EndsFound(
                asked.ticket(), judging.ends(asked.level(), told -> goOn.getAsBoolean())));
  }

  void take(Effect.Take asked) {
    ask(asked.ticket(), goOn -> picture(asked, goOn));
  }

  private Msg picture(Effect.Take asked, BooleanSupplier goOn) throws SourceException {
    return switch (asked.picture()) {
      case TRACES ->
          new Msg.Traced(asked.ticket(), judging.traces(asked.level(), asked.solution(), goOn));
      case CURVE ->
          new Msg.Scaled(asked.ticket(), judging.curve(asked.level(), asked.solution(), goOn));
    };
  }

  private void ask(int ticket, Inquiry.Question question) {
    take(new Inquiry(ticket, question, log, tell));
  }

  private void take(Matter opened) {
    synchronized (cases) {
      cases.forEach(Matter::hurry);
      cases.add(opened);
    }
    worker.execute(
        () -> {
          opened.run();
          synchronized (cases) {
            cases.remove(opened);
          }
          rested.run();
        });
  }

  /** Whether no case is open, so that all that will come of them has been told. */
  boolean isAtRest() {
    synchronized (cases) {
      return cases.isEmpty();
    }
  }

  void cancel(int ticket) {
    synchronized (cases) {
      cases.stream().filter(open -> open.ticket() == ticket).forEach(Matter::drop);
    }
  }

  /** Gives everything up, and does not wait for a judge who will not hear of it. */
  void close() {
    synchronized (cases) {
      cases.forEach(Matter::drop);
    }
    worker.shutdownNow();
  }
}
