package gilbreak.level;

import gilbreak.level.Level.Goal;
import gilbreak.level.Level.Kind;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Story;
import java.util.Optional;

/**
 * What is known of a level before it is opened: all that a map of levels and a search among them
 * show, and by which a saved game knows it.
 *
 * @param digest the level's
 * @param ground what it runs on before anything is picked
 * @param question what is asked in the place of a goal
 * @param par how many placements the author's best answer has; 0 where nothing is said of them
 */
public record Card(
    String id,
    String digest,
    String title,
    String chapter,
    String lesson,
    Kind kind,
    Ground ground,
    Goal goal,
    Optional<String> question,
    int par) {

  /** The card of a level. */
  public static Card of(Level level) {
    Story story = level.story();
    return new Card(
        story.id(),
        level.digest(),
        story.title(),
        story.chapter(),
        story.lesson(),
        level.kind(),
        Ground.of(level.setting(), Choices.NONE),
        level.goal(),
        level.prediction().map(Prediction::question),
        level.answers().par().map(par -> par.placements().size()).orElse(0));
  }

  /**
   * What a level's threads run on.
   *
   * @param interpreter in the words of the screens
   * @param again whether the GIL is on because of what the level imports
   */
  public record Ground(String interpreter, boolean again, int cores) {
    /** What they run on with what was picked. */
    public static Ground of(Setting setting, Choices choices) {
      boolean off = setting.options().gil(choices) == Gil.OFF;
      return new Ground(
          setting.interpreter(choices).toString(),
          off && Gil.OFF.isOn(setting.wheels()),
          setting.cores());
    }
  }
}
