package gilbreak.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong in one text, so that a reader can go on and find the rest; the first
 * hundred, as nobody reads more of a hostile text.
 */
public final class Diagnostics {
  private static final int MOST = 100;

  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Span span, String message) {
    add(new Diagnostic(span, message));
  }

  /** Notes a problem; a second one at the same place would only be an echo and is dropped. */
  public void add(Diagnostic diagnostic) {
    if (found.size() < MOST
        && found.stream().noneMatch(earlier -> earlier.compareTo(diagnostic) == 0)) {
      found.add(diagnostic);
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems in the order of their places. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted().toList();
  }

  /** Does nothing when nothing is wrong. */
  public void throwIfAny(SourceText text) throws SourceException {
    if (!found.isEmpty()) {
      throw new SourceException(text, sorted());
    }
  }
}
