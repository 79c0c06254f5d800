package gilbreak.source;

import java.util.List;
import java.util.stream.Collectors;

/** A text that cannot be used, with everything that is wrong in it. */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient SourceText text;
  private final transient List<Diagnostic> diagnostics;

  public SourceException(SourceText text, List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(text::show).collect(Collectors.joining("\n")));
    this.text = text;
    this.diagnostics = List.copyOf(diagnostics);
  }

  public SourceText text() {
    return text;
  }

  /** At least one, in the order of their places. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
