package gilbreak.run;

/** A part that the real thread plays itself. */
interface LocalPart extends Part {
  /**
   * Plays the part to its end.
   *
   * @return when it has done the last thing that counts, by {@link System#nanoTime}
   */
  long play();

  @Override
  default Stamps play(StartLine line, RunDelay delay) {
    return Recorder.noting(worker().recorder(), delay, () -> timed(line, delay));
  }

  private Stamps timed(StartLine line, RunDelay delay) {
    long before = line.await(worker(), delay);
    long start = System.nanoTime();
    long end = play();
    return new Stamps(start, end, Math.max(0, delay.nanos() - before));
  }
}
