package gilbreak.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import gilbreak.source.Span;

/** Turns Jackson's places into ours. */
final class Places {
  private Places() {}

  /** Of the current token. */
  static Span of(YAMLParser parser) {
    JsonLocation start = parser.currentTokenLocation();
    JsonLocation end = parser.currentLocation();
    return new Span(
        Math.max(1, start.getLineNr()),
        Math.max(1, start.getColumnNr()),
        Math.max(1, end.getLineNr()),
        Math.max(1, end.getColumnNr()));
  }
}
