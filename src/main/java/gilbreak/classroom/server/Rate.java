package gilbreak.classroom.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often something may be done by each of many: so often at once, and then at a steady pace. */
final class Rate {
  private static final int MOST_KNOWN = 20_000;
  private static final double NANOS = 1e9;

  private final double burst;
  private final double perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>();

  Rate(double burst, double perSecond, LongSupplier nanos) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  private record Bucket(double left, long at) {}

  /** Whether this one may do it now; if so, it counts as done. */
  synchronized boolean allows(String who) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.remove(who);
    double left =
        bucket == null
            ? burst
            : Math.min(burst, bucket.left() + (now - bucket.at()) / NANOS * perSecond);
    boolean allowed = left >= 1;
    buckets.put(who, new Bucket(allowed ? left - 1 : left, now));
    forgetOldest();
    return allowed;
  }

  private void forgetOldest() {
    Iterator<String> oldest = buckets.keySet().iterator();
    while (buckets.size() > MOST_KNOWN) {
      oldest.next();
      oldest.remove();
    }
  }
}
