package gilbreak.run;

/** Takes a worker out of a round that is being given up. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  Stopped() {
    super(null, null, false, false);
  }
}
