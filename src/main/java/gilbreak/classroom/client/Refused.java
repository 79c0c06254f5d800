package gilbreak.classroom.client;

import java.io.IOException;
import java.io.Serial;

/** The server was reached, and says no; the message is its reason. */
public final class Refused extends IOException {
  private static final int UNKNOWN_TOKEN = 401;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;
  @Serial private static final long serialVersionUID = 1;

  private final int status;

  Refused(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /** Whether the same request may succeed later. */
  public boolean isForNow() {
    return status == TOO_MANY || status >= SERVER_FAULT;
  }

  /** Whether the server does not know who asks. */
  boolean isStranger() {
    return status == UNKNOWN_TOKEN;
  }

  /** Whether something else has the name, or the time for it is over. */
  public boolean isConflict() {
    return status == 409;
  }
}
