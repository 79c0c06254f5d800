package gilbreak.shell.lanterna;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A report of the mouse: {@code ESC [ < button ; column ; row M}, or {@code m} for a release. */
final class MouseReport extends KeyStroke {
  private static final java.util.regex.Pattern FORM =
      java.util.regex.Pattern.compile("\u001b\\[<(\\d{1,4});(\\d{1,4});(\\d{1,4})([Mm])");

  private static final int BUTTON_1 = 0;
  private static final int WHEEL_UP = 64;
  private static final int WHEEL_DOWN = 65;

  private final int button;
  private final int column;
  private final int row;
  private final boolean pressed;

  private MouseReport(Matcher parts) {
    super(KeyType.Unknown);
    button = Integer.parseInt(parts.group(1));
    column = Integer.parseInt(parts.group(2)) - 1;
    row = Integer.parseInt(parts.group(3)) - 1;
    pressed = parts.group(4).equals("M");
  }

  /** What it means to the game; other buttons, releases and modified clicks mean nothing. */
  Optional<Input> input() {
    if (!pressed || column < 0 || row < 0) {
      return Optional.empty();
    }
    return switch (button) {
      case BUTTON_1 -> Optional.of(new Input.Click(column, row));
      case WHEEL_UP -> Optional.of(new Input.Wheel(false));
      case WHEEL_DOWN -> Optional.of(new Input.Wheel(true));
      default -> Optional.empty();
    };
  }

  /** Knows a report among what is typed. */
  static final class Pattern implements CharacterPattern {
    @Override
    public @Nullable Matching match(List<Character> typed) {
      StringBuilder text = new StringBuilder();
      typed.forEach(text::append);
      Matcher matcher = FORM.matcher(text);
      if (matcher.matches()) {
        return new Matching(new MouseReport(matcher));
      }
      return matcher.hitEnd() ? Matching.NOT_YET : null;
    }
  }
}
