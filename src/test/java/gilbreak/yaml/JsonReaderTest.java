package gilbreak.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of programs. */
class JsonReaderTest {

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    Map<String, Object> map = new TreeMap<>();
    map.put("a", Arrays.asList(1L, 2.5, true, null, "\u0000 \uD83D\uDE00 \""));
    map.put("b", Map.of("c", List.of()));
    assertEquals(map, JsonReader.read(JsonWriter.write(map)));
    assertEquals(map, JsonReader.read(JsonWriter.line(map)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{} {}",
        "{\"a\": 1, \"a\": 2}",
        "{a: 1}",
        "{\"a\":1e}",
        "{\"a\":99999999999999999999}"
      })
  void otherTextIsRefused(String text) {
    assertThrows(IOException.class, () -> JsonReader.read(text));
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    String text = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";
    assertThrows(IOException.class, () -> JsonReader.read(text));
  }
}
