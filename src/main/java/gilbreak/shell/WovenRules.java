package gilbreak.shell;

import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Outline;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.play.Rules;
import java.util.Optional;

/** The rules by which placements really go into a level's texts. */
public final class WovenRules implements Rules {

  @Override
  public Optional<String> refusal(Level level, Solution solution) {
    return Puzzle.refusal(level, solution)
        .map(reason -> Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".");
  }

  @Override
  public Optional<LineRange> around(ThreadText text, LineRange lines) {
    return Outline.of(text.code()).around(lines);
  }
}
