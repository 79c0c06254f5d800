package gilbreak.timeline;

import java.util.List;

/**
 * What one thread did, from its start to its end.
 *
 * @param thread its name, with its number if it has copies
 * @param spans in order of time, each beginning where the one before it ends
 */
public record Lane(String thread, List<Span> spans) {
  public Lane {
    spans = List.copyOf(spans);
  }

  /** How long it did this, in nanoseconds. */
  public long total(Activity activity) {
    return spans.stream().filter(span -> span.activity() == activity).mapToLong(Span::length).sum();
  }

  /** The longest it did this without a break, in nanoseconds. */
  public long longest(Activity activity) {
    return spans.stream()
        .filter(span -> span.activity() == activity)
        .mapToLong(Span::length)
        .max()
        .orElse(0);
  }
}
