package gilbreak.run;

/** The part of a process that starts with the program. */
final class StartedProcess implements Part {
  private final Delegate delegate;

  StartedProcess(Delegate delegate) {
    this.delegate = delegate;
  }

  @Override
  public Worker worker() {
    return delegate.worker();
  }

  /** The process itself stands at the start line. */
  @Override
  public Stamps play(StartLine line, RunDelay delay) {
    long begun = System.nanoTime();
    Stamps stamps =
        delegate.let(
            Word.ROUND,
            message -> {},
            Word.PLAYED,
            wire -> new Stamps(wire.number(), wire.number(), wire.number()));
    // Without a common clock the way there and back counts, too.
    return delegate.hasSameClock() ? stamps : new Stamps(begun, System.nanoTime(), stamps.delay());
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
