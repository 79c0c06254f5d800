package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void paragraphsAreWrappedAtBlanks() {
    assertEquals(List.of("one two", "three"), Prose.wrap("one two\nthree", 8));
  }

  @Test
  void wordsThatAreTooLongAreCut() {
    assertEquals(List.of("abcd", "ef"), Prose.wrap("abcdef", 4));
  }

  @Test
  void listItemsHangUnderTheirMark() {
    assertEquals(
        List.of("- one two", "  three", "- four"), lines("- one two\n  three\n- four", 10));
  }

  @Test
  void programsStayAsTheyAre() {
    assertEquals(
        List.of("so:", "", "    if x:", "        y = 1", "    z"),
        lines("so:\n\n    if x:\n        y = 1\n```\nz\n```", 6));
  }

  private static List<String> lines(String markdown, int width) {
    return Prose.lines(markdown, width).stream().map(Prose.Line::text).toList();
  }
}
