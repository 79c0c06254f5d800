package gilbreak.run;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process has done, when two have noted it: the process itself, which knows only that it has
 * sent a message and waited for the answer, and the first process, which knows what was waited for
 * meanwhile.
 */
final class Overlay {
  private final List<Span> result = new ArrayList<>();
  private final List<Span> waits;
  private int next;

  private Overlay(List<Span> waits) {
    this.waits = waits;
  }

  /**
   * The spans, where the waits are known by what they wait for.
   *
   * @param known in order of time; only those that wait count
   */
  static List<Span> of(List<Span> spans, List<Span> known) {
    Overlay overlay = new Overlay(known.stream().filter(span -> span.activity().waits()).toList());
    spans.forEach(overlay::add);
    return overlay.result;
  }

  private void add(Span span) {
    long at = span.from();
    while (span.activity() == Activity.OTHERS && next < waits.size() && ends(span)) {
      Span wait = waits.get(next++);
      part(span, at, wait.from());
      part(wait, Math.max(at, wait.from()), wait.to());
      at = Math.max(at, wait.to());
    }
    part(span, at, span.to());
  }

  private boolean ends(Span span) {
    return waits.get(next).to() <= span.to();
  }

  private void part(Span span, long from, long to) {
    if (from < to) {
      result.add(new Span(span.activity(), span.on(), span.core(), from, to));
    }
  }
}
