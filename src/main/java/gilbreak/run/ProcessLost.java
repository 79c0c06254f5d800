package gilbreak.run;

import java.io.IOException;

/** Another process has come to its end, or cannot be reached any more. */
final class ProcessLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  ProcessLost(IOException cause) {
    super(cause);
  }
}
