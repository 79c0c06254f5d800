package gilbreak.run;

import gilbreak.machine.Failure;

/** Takes a worker out of a round in which it has raised an error. */
final class RoundFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  RoundFailed(Failure failure) {
    super(failure.message(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
