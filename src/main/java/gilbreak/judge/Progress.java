package gilbreak.judge;

/** How far a judgement has come. */
public sealed interface Progress {

  /**
   * The explorer is at work.
   *
   * @param states how many it has seen
   * @param frontier how many ways to go on from them it has still to try
   */
  record Proving(long states, long frontier) implements Progress {
    /** All ways have been tried that are known so far. */
    public Proving(long states) {
      this(states, 0);
    }
  }

  /** The runner is at work and has finished so many rounds of about so many. */
  record Measuring(int rounds, int of) implements Progress {}
}
