package gilbreak.machine;

import org.jspecify.annotations.Nullable;

/** A step that is more than the machine can do, with the reason; no error of the program. */
public final class GivenUp extends RuntimeException {
  private static final long serialVersionUID = 1;

  GivenUp(@Nullable String reason) {
    super(reason, null, false, false);
  }
}
