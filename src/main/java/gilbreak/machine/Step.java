package gilbreak.machine;

/** What a step led to. */
public sealed interface Step {
  /** The program goes on from here. */
  record Reached(State state) implements Step {}

  /** The step raised an error. */
  record Failed(Failure failure) implements Step {}
}
