package gilbreak.yaml;

import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;

/** Reads small texts for the tests. */
final class Trees {
  private static final int LIMIT = 65_536;

  private Trees() {}

  static Node read(String text) throws SourceException {
    SourceText source = new SourceText("t.yaml", text);
    Diagnostics problems = new Diagnostics();
    Node node = YamlReader.read(source, LIMIT, problems);
    problems.throwIfAny(source);
    return node;
  }

  /** Each problem as {@code line:column message}. */
  static List<String> problems(String text) {
    try {
      read(text);
      return List.of();
    } catch (SourceException e) {
      return e.diagnostics().stream().map(Trees::show).toList();
    }
  }

  static String show(Diagnostic diagnostic) {
    return "%d:%d %s"
        .formatted(diagnostic.span().line(), diagnostic.span().column(), diagnostic.message());
  }

  /** The value of a key at the top. */
  static Node value(String text, String key) throws SourceException {
    return ((Node.MapNode) read(text))
        .entries().stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow().value();
  }

  static Node.ScalarNode scalar(String text, String key) throws SourceException {
    return (Node.ScalarNode) value(text, key);
  }
}
