package gilbreak.sync;

import gilbreak.program.SyncObject;

/** Says for whose lock a thread waits. */
final class Holder {
  private Holder() {}

  static String reason(SyncObject object, int holder, int thread, Meaning.Names names) {
    if (holder < 0) {
      return "for " + object.name();
    }
    String who = holder == thread ? "itself" : names.of(holder);
    return "for %s, held by %s".formatted(object.name(), who);
  }
}
