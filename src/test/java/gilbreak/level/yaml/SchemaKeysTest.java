package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.MapNode;
import gilbreak.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema has the keys that the readers know, and no others. What the readers know they tell:
 * each map of the levels that have them all gets a key that none of them knows.
 */
final class SchemaKeysTest {
  private static final String JUNK = "qqqqqqqqqqqq";
  private static final Pattern EXPECTED =
      Pattern.compile("unknown key " + JUNK + " in .*; expected (.*)");

  private final List<String> compared = new ArrayList<>();
  private String text = "";

  private void read(String level) throws IOException {
    text = Files.readString(Path.of("src/test/levels", level + ".yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything", "prediction"})
  void levelWithEveryKeyIsRead(String level) throws IOException, SourceException {
    read(level);
    assertEquals(level, LevelReader.read(new SourceText(level, text)).id());
  }

  @Test
  void schemaHasTheKeysThatTheReadersKnow() throws IOException, SourceException {
    compare("everything");
    assertTrue(compared.size() > 25, compared::toString);
    compare("prediction");
    assertTrue(compared.contains("/predict"), compared::toString);
  }

  private void compare(String level) throws IOException, SourceException {
    read(level);
    Node root = YamlReader.read(new SourceText("", text), 1 << 16, new Diagnostics());
    compare(root, Schema.ofLevels(), "");
  }

  private void compare(Node node, Schema schema, String path) {
    if (node instanceof ListNode list) {
      list.items().forEach(item -> compare(item, schema.item(), path + "[]"));
    } else if (node instanceof MapNode map) {
      Optional<Set<String>> known = known(map);
      assertEquals(known.orElse(Set.of()), schema.keys(), path);
      known.ifPresent(keys -> compared.add(path));
      for (Entry entry : map.entries()) {
        compare(entry.value(), schema.under(entry.key()), path + "/" + entry.key());
      }
    }
  }

  /** The keys that a map can have; empty when any name can be one. */
  private Optional<Set<String>> known(MapNode map) {
    Span first = map.entries().get(0).keySpan();
    int start = offset(first.line(), first.column());
    boolean flow = text.charAt(offset(map.span().line(), map.span().column())) == '{';
    String next = flow ? ", " : "\n" + " ".repeat(first.column() - 1);
    String broken = text.substring(0, start) + JUNK + ": 1" + next + text.substring(start);
    Optional<Set<String>> expected = expected(broken);
    expected.ifPresent(keys -> map.entries().forEach(entry -> keys.add(entry.key())));
    return expected;
  }

  private static Optional<Set<String>> expected(String broken) {
    try {
      LevelReader.read(new SourceText("broken", broken));
      return Optional.empty();
    } catch (SourceException e) {
      return e.diagnostics().stream()
          .map(Diagnostic::message)
          .map(EXPECTED::matcher)
          .filter(Matcher::matches)
          .map(found -> names(found.group(1)))
          .findFirst();
    }
  }

  private static Set<String> names(String list) {
    return new TreeSet<>(Set.of(list.split(", ")));
  }

  private int offset(int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + column - 1;
  }
}
