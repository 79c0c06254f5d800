package gilbreak.shell.lanterna;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.googlecode.lanterna.input.AltAndCharacterPattern;
import com.googlecode.lanterna.input.BasicCharacterPattern;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.CtrlAltAndCharacterPattern;
import com.googlecode.lanterna.input.CtrlAndCharacterPattern;
import com.googlecode.lanterna.input.EscapeSequenceCharacterPattern;
import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.NormalCharacterPattern;
import gilbreak.play.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a keyboard's bytes into keys, and those of a mouse into what was done with it. */
final class KeyReader {
  private static final int LONGEST_PASTE = 200;

  private final InputDecoder decoder;

  KeyReader(InputStream bytes) {
    // UTF-8 in every locale: ASCII is part of it, and what is not UTF-8 is no key of the game.
    decoder = new InputDecoder(new InputStreamReader(new PatientInput(bytes), UTF_8));
    decoder.addProfile(KeyReader::patterns);
  }

  /** Waits for what is typed, pasted or clicked next; {@code null} at the end of the input. */
  @Nullable Input read() throws IOException {
    while (true) {
      KeyStroke stroke = decoder.getNextCharacter(true);
      if (stroke.getKeyType() == KeyType.EOF) {
        return null;
      }
      if (stroke instanceof PasteMark mark) {
        if (mark.begins) {
          return pasted();
        }
      } else if (stroke instanceof MouseReport report) {
        if (report.input().isPresent()) {
          return report.input().get();
        }
      } else {
        return new Input.Typed(key(stroke));
      }
    }
  }

  /** The first line of what is pasted, up to where the paste ends. */
  private @Nullable Input pasted() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    while (true) {
      KeyStroke stroke = decoder.getNextCharacter(true);
      if (stroke.getKeyType() == KeyType.EOF) {
        return null;
      }
      if (stroke instanceof PasteMark mark && !mark.begins) {
        return new Input.Pasted(text.toString());
      }
      first &= stroke.getKeyType() != KeyType.Enter;
      if (first && stroke.getKeyType() == KeyType.Character && text.length() < LONGEST_PASTE) {
        Key key = character(stroke);
        text.append(key.name() == Key.Name.CHARACTER ? String.valueOf(key.symbol()) : "");
      }
    }
  }

  /** The order matters: of the patterns that match, the last one counts. */
  private static List<CharacterPattern> patterns() {
    return List.of(
        new UnknownSequence(),
        new EscapeSequenceCharacterPattern(),
        new MouseReport.Pattern(),
        new BasicCharacterPattern(new PasteMark(true), sequence("[200~")),
        new BasicCharacterPattern(new PasteMark(false), sequence("[201~")),
        new BasicCharacterPattern(new KeyStroke(KeyType.Escape), sequence("")),
        new BasicCharacterPattern(new KeyStroke(KeyType.Tab), '\t'),
        new BasicCharacterPattern(new KeyStroke(KeyType.Enter), '\n'),
        new BasicCharacterPattern(new KeyStroke(KeyType.Enter), '\r'),
        new BasicCharacterPattern(new KeyStroke(KeyType.Backspace), '\b'),
        new BasicCharacterPattern(new KeyStroke(KeyType.Backspace), '\u007f'),
        new NormalCharacterPattern(),
        new CtrlAndCharacterPattern(),
        new AltAndCharacterPattern(),
        new CtrlAltAndCharacterPattern());
  }

  private static char[] sequence(String behindEscape) {
    return (KeyDecodingProfile.ESC_CODE + behindEscape).toCharArray();
  }

  private static Key key(KeyStroke stroke) {
    // Modifiers of an arrow are passed over: in one of their modes terminals send a plain one as
    // what Lanterna takes for Ctrl with an arrow.
    return switch (stroke.getKeyType()) {
      case Character -> character(stroke);
      case ArrowUp -> Key.of(Key.Name.UP);
      case ArrowDown -> Key.of(Key.Name.DOWN);
      case ArrowLeft -> Key.of(Key.Name.LEFT);
      case ArrowRight -> Key.of(Key.Name.RIGHT);
      case Home -> Key.of(Key.Name.HOME);
      case End -> Key.of(Key.Name.END);
      case PageUp -> Key.of(Key.Name.PAGE_UP);
      case PageDown -> Key.of(Key.Name.PAGE_DOWN);
      case Enter -> Key.of(Key.Name.ENTER);
      case Escape -> Key.of(Key.Name.ESCAPE);
      case Tab -> Key.of(Key.Name.TAB);
      case ReverseTab -> Key.of(Key.Name.BACK_TAB);
      case Backspace -> Key.of(Key.Name.BACKSPACE);
      case Delete -> Key.of(Key.Name.DELETE);
      default -> Key.of(Key.Name.OTHER);
    };
  }

  private static Key character(KeyStroke stroke) {
    char symbol = stroke.getCharacter();
    if (stroke.isAltDown() || Character.isSurrogate(symbol)) {
      return Key.of(Key.Name.OTHER);
    }
    return stroke.isCtrlDown() ? Key.of(control(symbol)) : Key.of(symbol);
  }

  private static Key.Name control(char letter) {
    return switch (letter) {
      case 'c' -> Key.Name.INTERRUPT;
      case 'l' -> Key.Name.REDRAW;
      case 'r' -> Key.Name.REDO;
      case 'z' -> Key.Name.SUSPEND;
      default -> Key.Name.OTHER;
    };
  }

  /** Where a pasted text begins or ends: typed by nobody, it must not command the game. */
  private static final class PasteMark extends KeyStroke {
    final boolean begins;

    PasteMark(boolean begins) {
      super(KeyType.Unknown);
      this.begins = begins;
    }
  }
}
