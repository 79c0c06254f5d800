package gilbreak.run;

/** Where all who take part in a round wait for the last one, in whatever process they are. */
final class StartLine {
  private static final int SPINS = 10_000;

  private final LiveCells cells;
  private final int address;
  private final int size;

  /**
   * @param address the cell that counts who has arrived, 0 before the round
   * @param size how many take part
   */
  StartLine(LiveCells cells, int address, int size) {
    this.cells = cells;
    this.address = address;
    this.size = size;
  }

  /**
   * Begins together: spins, and only lets others run when they need this core to arrive.
   *
   * @return how long the thread had waited for a core when it last saw that somebody was missing;
   *     what it waits from then on, it waits in the round
   */
  @SuppressWarnings("ThreadPriorityCheck") // with more threads than cores the rest must get one
  long await(Worker worker, RunDelay delay) {
    long before = delay.nanos();
    cells.increment(address);
    for (int spins = 0; !isOpen(); spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        worker.poll();
        before = delay.nanos();
        Thread.yield();
      }
    }
    return before;
  }

  boolean isOpen() {
    return cells.get(address) >= size;
  }
}
