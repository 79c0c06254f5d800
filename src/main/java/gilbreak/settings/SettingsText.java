package gilbreak.settings;

import gilbreak.play.Setting;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.MapNode;
import gilbreak.yaml.Node.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes single words in the text of a file; all else in it stays as its owner wrote it. */
final class SettingsText {
  private static final String HEAD =
      "# What is set about gilbreak; docs/playing.md tells what can be.\n";

  private SettingsText() {}

  /** The same text with a setting set. */
  static String with(SourceText text, Setting setting, String word) throws SourceException {
    if (text.text().isEmpty()) {
      return HEAD + line(setting, word);
    }
    Optional<Entry> entry =
        SettingsReader.isBlank(text) ? Optional.empty() : entry(text, setting.word());
    return entry
        .map(found -> replaced(text.text(), found, line(setting, word)))
        .orElseGet(() -> ended(text.text()) + line(setting, word));
  }

  private static String line(Setting setting, String word) {
    return setting.word() + ": " + word + "\n";
  }

  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  private static Optional<Entry> entry(SourceText text, String key) throws SourceException {
    return SettingsReader.tree(text) instanceof MapNode map
        ? map.entries().stream().filter(entry -> entry.key().equals(key)).findFirst()
        : Optional.empty();
  }

  /**
   * A word is replaced by a word and leaves the rest of its line; anything else goes as a whole.
   */
  private static String replaced(String text, Entry entry, String line) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Node value = entry.value();
    int first = entry.keySpan().line() - 1;
    String kept = isWord(value, first + 1) ? rest(lines.get(first), value.span()) : "";
    int end = Math.max(first + 1, isWord(value, first + 1) ? 0 : value.span().endLine());
    lines.subList(first, Math.min(lines.size(), end)).clear();
    lines.add(first, line.strip() + kept);
    return String.join("\n", lines) + "\n";
  }

  private static boolean isWord(Node value, int line) {
    return value instanceof ScalarNode
        && value.span().line() == line
        && value.span().endLine() == line;
  }

  private static String rest(String line, Span word) {
    return line.substring(Math.min(line.length(), word.endColumn() - 1));
  }
}
