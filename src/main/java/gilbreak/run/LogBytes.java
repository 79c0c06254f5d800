package gilbreak.run;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What another process has noted in a traced round, on its way to the first one. */
final class LogBytes {
  private LogBytes() {}

  static void write(Wire wire, ThreadLog log) throws IOException {
    wire.small(log.isComplete() ? 1 : 0).small(log.spans().size());
    for (Span span : log.spans()) {
      wire.constant(span.activity()).small(span.core()).number(span.from()).number(span.to());
    }
  }

  /**
   * Adds it to what is known of the process.
   *
   * @param begun when the process was asked, which is where its time begins when it has a clock of
   *     its own
   */
  static void read(Wire wire, ThreadLog log, boolean sameClock, long begun) throws IOException {
    boolean complete = wire.small() == 1;
    List<Span> spans = new ArrayList<>();
    long shift = 0;
    for (int left = wire.small(); left > 0; left--) {
      Activity activity = wire.constant(Activity.class);
      int core = wire.small();
      long from = wire.number();
      shift = sameClock || !spans.isEmpty() ? shift : begun - from;
      spans.add(new Span(activity, "", core, from + shift, wire.number() + shift));
    }
    log.add(spans, complete);
  }
}
