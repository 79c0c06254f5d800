package gilbreak.shell;

import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Something that is asked of the judge besides a whole judgement: a proof, all ends, a picture. */
final class Inquiry implements Matter {
  private final int ticket;
  private final Question question;
  private final ErrorLog log;
  private final Consumer<Msg> tell;
  private volatile boolean dropped;

  /** What is asked; the answer may end early once it need not go on. */
  interface Question {
    Msg answer(BooleanSupplier goOn) throws SourceException;
  }

  /**
   * @param log for traces of what the judge throws
   * @param tell gets the answer, unless it is given up before
   */
  Inquiry(int ticket, Question question, ErrorLog log, Consumer<Msg> tell) {
    this.ticket = ticket;
    this.question = question;
    this.log = log;
    this.tell = tell;
  }

  @Override
  public int ticket() {
    return ticket;
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
      Msg answer = question.answer(() -> !dropped);
      if (!dropped) {
        tell.accept(answer);
      }
    } catch (SourceException | RuntimeException | Error e) {
      tell.accept(new Msg.JudgeFailed(ticket, e + "; " + log.add(e) + "."));
    }
  }
}
