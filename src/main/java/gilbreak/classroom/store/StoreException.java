package gilbreak.classroom.store;

import java.io.Serial;

/** The database cannot be read or written. What was to be written is not. */
public final class StoreException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  StoreException(String what, Exception cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
