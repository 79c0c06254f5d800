package gilbreak.shell.lanterna;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlyphsTest {
  private static final String HOSTILE = "\u001b\u0007\u007f\u009b\u200b\u202e\ud83d\u0301\uff21漢";

  @Test
  void asciiTwinsKeepTheShape() {
    assertEquals("/|\\++|---+++=", shown(false, "┌│└├┼│─━─┤┬┴═"));
    assertEquals("#=+-.", shown(false, "█▓▒░·"));
    assertEquals("**- > < -> x v ~ @o x", shown(false, "★★☆ ▸ ◂ -→ ✗ ✓ … ●○ ×"));
  }

  @Test
  void asciiHasAMarkForWhatItLacks() {
    assertEquals("a?b???", shown(false, "aéb∀\u001b漢"));
  }

  @Test
  void unicodeStaysAsItIs() {
    String drawn = "┌│└├ █▓▒░· ★☆▸→✗✓…●○× é λ ∀";
    assertEquals(drawn, shown(true, drawn));
  }

  @Test
  void nothingLeavesItsCellOrCommandsTheTerminal() {
    assertEquals("??????????", shown(true, HOSTILE));
    assertEquals("??????????", shown(false, HOSTILE));
  }

  private static String shown(boolean unicode, String text) {
    Glyphs glyphs = new Glyphs(unicode);
    return text.chars()
        .mapToObj(c -> String.valueOf(glyphs.shown((char) c)))
        .collect(Collectors.joining());
  }
}
