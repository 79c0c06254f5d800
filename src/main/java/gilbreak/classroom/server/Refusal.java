package gilbreak.classroom.server;

import java.io.Serial;

/** A request that cannot be done, with its status and the reason in a sentence. */
final class Refusal extends Exception {
  static final int BAD = 400;
  static final int UNKNOWN_TOKEN = 401;
  static final int NOT_FOUND = 404;
  static final int NOT_ALLOWED = 405;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int UNUSABLE = 422;
  static final int TOO_MANY = 429;
  static final int INTERNAL = 500;
  static final int UNAVAILABLE = 503;

  @Serial private static final long serialVersionUID = 1;

  private final int status;

  Refusal(int status, String reason) {
    super(reason);
    this.status = status;
  }

  int status() {
    return status;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  Answer answer() {
    return Answer.refusal(status, reason());
  }
}
