package gilbreak.run;

import java.io.IOException;

/** Lets another process run a helper: {@code await to_process(f, x)}. */
final class CalledProcess implements ChildWork {
  private final Delegate delegate;
  private final long[] frame;

  /**
   * @param frame the helper's slots: what it is given, and later what it returns
   */
  CalledProcess(Delegate delegate, long[] frame) {
    this.delegate = delegate;
    this.frame = frame;
  }

  @Override
  public void run() {
    frame[0] = delegate.let(Word.CALL, this::writeFrame, Word.RETURNED, Wire::number);
  }

  private void writeFrame(Wire wire) throws IOException {
    wire.small(frame.length);
    for (long slot : frame) {
      wire.number(slot);
    }
  }

  @Override
  public void stopElsewhere() {
    delegate.stop();
  }

  @Override
  public void killElsewhere() {
    delegate.kill();
  }
}
