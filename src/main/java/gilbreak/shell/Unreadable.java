package gilbreak.shell;

import java.io.IOException;

/** A level that is not there or cannot be read; the message is a sentence for its reader. */
public final class Unreadable extends IOException {
  private static final long serialVersionUID = 1;

  Unreadable(String message) {
    super(message);
  }
}
