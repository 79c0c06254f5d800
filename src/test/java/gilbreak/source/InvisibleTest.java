package gilbreak.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvisibleTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x1B, '\r', 0x7F, 0x9B, 0xAD, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xD800, 0xFFFF
      })
  void whatCouldSteerOrHideIsInvisible(int codePoint) {
    assertTrue(Invisible.is(codePoint));
  }

  @ParameterizedTest
  @ValueSource(ints = {'a', ' ', '\n', '\t', 0xE9, 0x5D0, 0x200D, 0x1F600})
  void whatShowsIsNot(int codePoint) {
    assertFalse(Invisible.is(codePoint));
  }

  @Test
  void aShownLineCannotSteerTheTerminal() {
    SourceText text = new SourceText("a.yaml", "x: \u001B[2J\n");
    String shown = text.show(new Diagnostic(Span.of(1, 4, 1), "no"));
    assertEquals(String.format("a.yaml:1:4: no%n  x: \uFFFD[2J%n     ^"), shown);
  }
}
