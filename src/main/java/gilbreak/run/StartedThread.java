package gilbreak.run;

/** The part of a thread that starts with the program. */
final class StartedThread implements LocalPart {
  private final Worker worker;
  private final Body body;
  private final long[] cells;
  private final long me;

  StartedThread(Worker worker, Body body, long[] cells, long me) {
    this.worker = worker;
    this.body = body;
    this.cells = cells;
    this.me = me;
  }

  @Override
  public Worker worker() {
    return worker;
  }

  @Override
  public long play() {
    worker.run(body, cells, me);
    return System.nanoTime();
  }
}
