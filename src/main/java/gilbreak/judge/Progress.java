package gilbreak.judge;

/** How far a judgement has come. */
public sealed interface Progress {

  /** The explorer is at work and has seen so many states. */
  record Proving(long states) implements Progress {}

  /** The runner is at work and has finished so many rounds of about so many. */
  record Measuring(int rounds, int of) implements Progress {}
}
