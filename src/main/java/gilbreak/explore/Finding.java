package gilbreak.explore;

import gilbreak.machine.Failure;

/** What the exploration of a program says of it. */
public sealed interface Finding {

  /** Nothing fails in any schedule, and every fair schedule ends. */
  record Proved() implements Finding {}

  /** A schedule fails. */
  record Broken(Failure failure, Witness witness) implements Finding {}

  /** A limit was hit before an answer was there. */
  record Undecided(String limit) implements Finding {}
}
