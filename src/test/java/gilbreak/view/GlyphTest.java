package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GlyphTest {

  @Test
  void singleWidthCharactersStay() {
    assertEquals("aé─┌█★▸✗→", shown("aé─┌█★▸✗→"));
  }

  @Test
  void whatWouldShiftTheColumnsIsReplaced() {
    assertEquals("?????", shown("\t\u001b\u200b\u0301漢"));
    assertEquals("??", shown("😀"));
  }

  private static String shown(String text) {
    StringBuilder all = new StringBuilder();
    for (char wanted : text.toCharArray()) {
      all.append(new Cell(wanted, Ink.PLAIN).glyph());
    }
    return all.toString();
  }
}
