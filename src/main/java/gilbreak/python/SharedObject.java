package gilbreak.python;

/**
 * An object that threads share, and the library it comes from.
 *
 * @param kind its class as the game calls it
 * @param arguments what stands in the parentheses
 */
record SharedObject(String name, String kind, String arguments, Library library) {
  /** Where a class comes from. */
  enum Library {
    THREADING,
    ASYNCIO,
    MULTIPROCESSING
  }

  boolean isAsync() {
    return library == Library.ASYNCIO;
  }

  /** Whether it is handed to each process, as a module's globals are not. */
  boolean isPassed() {
    return library == Library.MULTIPROCESSING;
  }

  /** The expression that makes it. */
  String construction(Names names) {
    boolean queue = kind.equals("Queue");
    return switch (library) {
          case THREADING -> names.module(queue ? "queue" : "threading") + "." + kind;
          case ASYNCIO -> names.module("asyncio") + "." + kind;
          case MULTIPROCESSING -> names.own("context") + "." + (queue ? "JoinableQueue" : kind);
        }
        + "("
        + arguments
        + ")";
  }
}
