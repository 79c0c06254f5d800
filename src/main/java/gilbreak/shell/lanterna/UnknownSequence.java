package gilbreak.shell.lanterna;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any control sequence, {@code ESC [} parameters final or {@code ESC O} final, as one unknown key.
 *
 * <p>Lanterna takes a sequence that it does not know apart: Alt and a bracket, then letters and
 * digits, each of which would be a command. Where several patterns match, the last one counts, so
 * this one comes before those that know a sequence's meaning.
 */
final class UnknownSequence implements CharacterPattern {
  private static final Matching UNKNOWN = new Matching(new KeyStroke(KeyType.Unknown));

  @Override
  public @Nullable Matching match(List<Character> typed) {
    if (typed.get(0) != KeyDecodingProfile.ESC_CODE) {
      return null;
    }
    if (typed.size() == 1) {
      return Matching.NOT_YET;
    }
    if (typed.get(1) != '[' && typed.get(1) != 'O') {
      return null;
    }
    for (int i = 2; i < typed.size(); i++) {
      if (!isParameter(typed, i)) {
        boolean last = i == typed.size() - 1;
        return last && isFinal(typed.get(i)) ? UNKNOWN : null;
      }
    }
    return Matching.NOT_YET;
  }

  private static boolean isParameter(List<Character> typed, int i) {
    char c = typed.get(i);
    // The Linux console's F1 to F5 are ESC [ [ A to E.
    return (c >= 0x20 && c <= 0x3f) || (c == '[' && i == 2);
  }

  private static boolean isFinal(char c) {
    return c >= 0x40 && c <= 0x7e;
  }
}
