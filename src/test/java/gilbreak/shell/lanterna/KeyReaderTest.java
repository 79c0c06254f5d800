package gilbreak.shell.lanterna;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gilbreak.play.Key;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {
  @ParameterizedTest
  @CsvSource({
    "␛[A, UP",
    "␛[B, DOWN",
    "␛[C, RIGHT",
    "␛[D, LEFT",
    "␛OA, UP",
    "␛OB, DOWN",
    "␛OC, RIGHT",
    "␛OD, LEFT",
    "␛[1;5A, UP",
    "␛[1;2D, LEFT",
    "␛[H, HOME",
    "␛OH, HOME",
    "␛[1~, HOME",
    "␛[F, END",
    "␛OF, END",
    "␛[4~, END",
    "␛[5~, PAGE_UP",
    "␛[6~, PAGE_DOWN",
    "␛[6;5~, PAGE_DOWN",
    "␛[3~, DELETE",
    "␛[Z, BACK_TAB",
    "␛, ESCAPE"
  })
  void sequenceIsItsKey(String typed, Key.Name name) throws IOException {
    assertEquals(name + " q", keys(typed.replace('␛', '\u001b'), "q"));
  }

  @ParameterizedTest
  @CsvSource({
    "3, INTERRUPT",
    "26, SUSPEND",
    "18, REDO",
    "12, REDRAW",
    "9, TAB",
    "10, ENTER",
    "13, ENTER",
    "8, BACKSPACE",
    "127, BACKSPACE",
    "0, OTHER",
    "1, OTHER",
    "17, OTHER",
    "19, OTHER",
    "28, OTHER"
  })
  void controlCharacterIsItsKey(int code, Key.Name name) throws IOException {
    assertEquals(name + " q", keys(Character.toString(code) + "q"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "␛[99;5u", // Ctrl-C by the kitty protocol
        "␛[27;5;105~", // Ctrl-I by xterm's modifyOtherKeys
        "␛[I", // focus came
        "␛[O", // focus went
        "␛[12;40R", // a cursor position that somebody asked for
        "␛[?62;22c", // what the terminal is
        "␛[1;2;3;4x",
        "␛[[A", // F1 on the Linux console
        "␛OP", // F1
        "␛[15~", // F5
        "␛[2~", // Insert
        "␛Oj", // * on the keypad
        "␛OM", // Enter on the keypad
        "␛x", // Alt-x
        "␛[", // Alt-[
        "␛\u0003" // Ctrl-Alt-C
      })
  void otherSequencesAreOneOtherKey(String typed) throws IOException {
    assertEquals("OTHER q", keys(typed.replace('␛', '\u001b'), "q"));
  }

  @Test
  void clickHasItsPlace() throws IOException {
    assertEquals(
        "32,11 0,0 222,49 q",
        keys("␛[<0;33;12M␛[<0;33;12m␛[<0;1;1M␛[<0;223;50Mq".replace('␛', '\u001b')));
  }

  @Test
  void wheelTurnsBothWays() throws IOException {
    assertEquals("wheel-up wheel-down q", keys("␛[<64;1;1M␛[<65;9;9Mq".replace('␛', '\u001b')));
  }

  @Test
  void otherButtonsAreNothing() throws IOException {
    assertEquals(
        "q", keys("␛[<2;5;5M␛[<2;5;5m␛[<4;5;5M␛[<35;1;1M␛[<0;0;3Mq".replace('␛', '\u001b')));
  }

  @Test
  void splitReportIsOneClick() throws IOException {
    assertEquals("4,4 q", pieces("\u001b[<0", ";5;", "5", "Mq"));
  }

  @Test
  void clickInAPasteIsNone() throws IOException {
    assertEquals("<xy> b", keys("\u001b[200~x\u001b[<0;5;5My\u001b[201~b"));
  }

  @Test
  void charactersAreThemselves() throws IOException {
    assertEquals("a G ~ ? [ é λ █", keys("aG~?[éλ█"));
  }

  @Test
  void emojiIsNoCommand() throws IOException {
    assertEquals("OTHER OTHER q", keys("\ud83d\ude00q"));
  }

  @Test
  void brokenUtf8IsIgnored() throws IOException {
    assertEquals("q", names(Trickle.ofKeys(List.of("é".getBytes(ISO_8859_1), bytes("q")))));
  }

  @Test
  void loneEscapeIsEscape() throws IOException {
    assertEquals("ESCAPE", keys("\u001b"));
    assertEquals("ESCAPE ESCAPE q", keys("\u001b", "\u001b", "q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"␛/[A", "␛[/A", "␛/[/A", "␛/OA", "␛O/A", "␛[1/;5A", "␛[1;/5/A"})
  void splitArrowIsOneKey(String typed) throws IOException {
    assertEquals("UP q", pieces((typed.replace('␛', '\u001b') + "q").split("/")));
  }

  @Test
  void splitCharacterIsOneKey() throws IOException {
    byte[] lambda = bytes("λ");
    List<byte[]> halves = List.of(new byte[] {lambda[0]}, new byte[] {lambda[1]});
    assertEquals("λ", names(Trickle.ofPieces(halves)));
  }

  @Test
  void pasteIsNoKeyButItsFirstLine() throws IOException {
    assertEquals("a <rm -rf> b", keys("a\u001b[200~rm -rf\nqqq\u001b[A\u0003\u001b[201~b"));
    assertEquals("a <q> b", pieces("a\u001b[20", "0~q\u001b", "[201~b"));
  }

  @Test
  void keysTypedAheadAreAllRead() throws IOException {
    assertEquals("j DOWN ENTER ESCAPE", keys("j\u001b[B\n\u001b"));
  }

  @Test
  void endOfInputIsNoKeyForEver() throws IOException {
    KeyReader reader = new KeyReader(new ByteArrayInputStream(new byte[0]));
    assertNull(reader.read());
    assertNull(reader.read());
  }

  /** The names of the keys that some inputs, with a rest after each, are read as. */
  private static String keys(String... inputs) throws IOException {
    return names(Trickle.ofKeys(Stream.of(inputs).map(KeyReaderTest::bytes).toList()));
  }

  /** The names of the keys that an input in pieces is read as. */
  private static String pieces(String... pieces) throws IOException {
    return names(Trickle.ofPieces(Stream.of(pieces).map(KeyReaderTest::bytes).toList()));
  }

  private static String names(InputStream keyboard) throws IOException {
    KeyReader reader = new KeyReader(keyboard);
    Stream.Builder<Input> inputs = Stream.builder();
    for (Input input = reader.read(); input != null; input = reader.read()) {
      inputs.add(input);
    }
    return inputs.build().map(KeyReaderTest::name).collect(Collectors.joining(" "));
  }

  private static String name(Input input) {
    if (input instanceof Input.Click click) {
      return click.column() + "," + click.row();
    }
    if (input instanceof Input.Pasted pasted) {
      return "<" + pasted.text() + ">";
    }
    return input instanceof Input.Typed typed
        ? name(typed.key())
        : ((Input.Wheel) input).down() ? "wheel-down" : "wheel-up";
  }

  private static String name(Key key) {
    return key.name() == Key.Name.CHARACTER ? String.valueOf(key.symbol()) : key.name().name();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
