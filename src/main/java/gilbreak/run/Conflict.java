package gilbreak.run;

/** A transaction has read what another one has changed since; it has to begin again. */
public final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  Conflict() {
    super(null, null, false, false);
  }
}
