package gilbreak.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gilbreak.source.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WritersTest {

  /** A map whose keys keep their order. */
  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** A tree as plain values, all scalars as text. */
  private static Object plain(Node node) {
    if (node instanceof Node.MapNode map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.entries().forEach(entry -> plain.put(entry.key(), plain(entry.value())));
      return plain;
    }
    return node instanceof Node.ListNode list
        ? list.items().stream().map(WritersTest::plain).toList()
        : ((Node.ScalarNode) node).text();
  }

  @Test
  void solutionIsWrittenInBlockStyleWithFewQuotes() {
    Map<String, Object> placement =
        map("thread", "adder", "name", "A", "lines", "2-3", "nested", map("a", 1));
    assertEquals(
        """
        format: 1
        level: lost-update
        digest: "0123456789012345"
        "on": true
        nothing: null
        text: "a: b"
        place:
          - thread: adder
            name: A
            lines: 2-3
            nested:
              a: 1
          - {}
          -
            - x
          - []
        """,
        YamlWriter.write(
            map(
                "format",
                1,
                "level",
                "lost-update",
                "digest",
                "0123456789012345",
                "on",
                true,
                "nothing",
                null,
                "text",
                "a: b",
                "place",
                List.of(placement, map(), List.of("x"), List.of()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " a",
        "a ",
        "-",
        "- a",
        "---",
        "...",
        "...a",
        "?",
        "? a",
        ":",
        "a:",
        "a: b",
        ":a",
        "#",
        "a #b",
        "a#b",
        "&a",
        "*a",
        "!a",
        "<<",
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "'",
        "''",
        "\"",
        "a'b",
        "a\"b",
        "\\",
        "\\n",
        "[a]",
        "{a}",
        "a, b",
        "a\nb",
        "\n",
        "a\n",
        "\ta",
        "a\tb",
        "on",
        "no",
        "y",
        "true",
        "null",
        "~",
        "1",
        "-1",
        "+1",
        "1.5",
        "017",
        "0x1F",
        "1_000",
        "12:30",
        "1e5",
        ".5",
        ".inf",
        ".nan",
        "2-3",
        "90%",
        "=",
        "é",
        "日本語",
        "😀",
        "א",
        "a  b",
        "2001-01-01"
      })
  void everyTextComesBackAsKeyAndValue(String text) throws SourceException {
    Map<String, Object> map = map("k", text, "list", List.of(text, map("k", text)), text, "v");
    assertEquals(map, plain(Trees.read(YamlWriter.write(map))));
  }

  @Test
  void anyTextOfNastyCharactersComesBack() throws SourceException {
    String nasty = "ab1 -?:,[]{}#&*!|>'\"%@`\\\n\t.=~<é😀";
    int[] alphabet = nasty.codePoints().toArray();
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      Map<String, Object> map = map("k" + text, text.toString());
      assertEquals(map, plain(Trees.read(YamlWriter.write(map))));
    }
  }

  @Test
  void invisibleCharactersAreWrittenAsEscapes() {
    String yaml = YamlWriter.write(map("k", "\u001B\u202E\u0085"));
    assertEquals("k: \"\\u001B\\u202E\\u0085\"\n", yaml);
  }

  @Test
  void jsonHasEveryKindOfValue() {
    List<Object> list = new ArrayList<>(List.of(1L, 2.5, "a\"\u001B"));
    list.add(null);
    assertEquals(
        """
        {
          "truth": true,
          "list": [
            1,
            2.5,
            "a\\"\\u001B",
            null
          ],
          "empty": {},
          "none": []
        }
        """,
        JsonWriter.write(map("truth", true, "list", list, "empty", map(), "none", List.of())));
  }

  @Test
  void textsOfBothWritersHaveNoCarriageReturns() {
    Map<String, Object> map = map("a", List.of(map("b", 1)), "c", "d\re");
    assertFalse(YamlWriter.write(map).contains("\r"));
    assertFalse(JsonWriter.write(map).contains("\r"));
  }
}
