package gilbreak.level;

import gilbreak.level.Level.GoalText;
import gilbreak.program.Type;
import gilbreak.program.Value;
import java.util.List;
import java.util.Locale;

/**
 * What a player is asked to foretell of a program.
 *
 * @param question in words
 * @param value what is looked at in every final state
 * @param choices each of them is possible or not
 */
public record Prediction(String question, GoalText value, List<Choice> choices) {
  public Prediction {
    choices = List.copyOf(choices);
  }

  /** How a run can end. */
  public enum Ending {
    /** All threads are finished; then there is a value. */
    VALUE,
    DEADLOCK,
    LIVELOCK,
    /** Python raises an error, that of a failed assert included. */
    ERROR;

    /** The word for it in a level's file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An end that a run may have.
   *
   * @param value which one, where there is one
   * @param type of the value
   */
  public record Choice(Ending ending, long value, Type type) {
    /** A run that ends with a value. */
    public static Choice of(long value, Type type) {
      return new Choice(Ending.VALUE, value, type);
    }

    /** A run that ends without one. */
    public static Choice of(Ending ending) {
      return new Choice(ending, 0, Type.NONE);
    }

    /** As the level's file has it. */
    public String word() {
      return ending == Ending.VALUE ? Value.show(type, value) : ending.word();
    }
  }
}
