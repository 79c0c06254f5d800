package gilbreak.level;

import gilbreak.lang.Declaration;
import gilbreak.program.Interpreter;
import gilbreak.program.Type;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A puzzle as its author wrote it.
 *
 * @param source the file it came from
 * @param digest changes with everything that decides whether a solution is right
 */
public record Level(
    SourceText source,
    String digest,
    Story story,
    Setting setting,
    List<ThreadText> threads,
    Tools tools,
    Goal goal,
    Answers answers) {
  public Level {
    threads = List.copyOf(threads);
  }

  public String id() {
    return story.id();
  }

  /**
   * What the player reads.
   *
   * @param hints from a nudge to nearly the answer
   */
  public record Story(
      String id, String title, String chapter, String lesson, String debrief, List<String> hints) {}

  /**
   * What the threads run on.
   *
   * @param parameters each level parameter's two values, in the order of the file
   * @param shared the shared variables, in the order of the file
   * @param objects the synchronisation objects that the author's own text uses
   * @param cores how many cores par is meant for
   */
  public record Setting(
      Interpreter interpreter,
      Map<String, Sizes> parameters,
      List<Shared> shared,
      List<Declaration> objects,
      int cores) {}

  /** A level parameter: small for the explorer, large for the runner. */
  public record Sizes(long prove, long run) {
    /** The value at a size. */
    public long at(Size size) {
      return size == Size.PROVE ? prove : run;
    }
  }

  /** Which of the two values of each level parameter. */
  public enum Size {
    /** Small, for every interleaving. */
    PROVE,
    /** Large, for real threads. */
    RUN
  }

  /**
   * A shared variable.
   *
   * @param list whether it is a list; else it has one value
   * @param values in the engines' form, see {@link gilbreak.program.Value}
   * @param types of the values, one each
   */
  public record Shared(String name, boolean list, List<Long> values, List<Type> types) {}

  /**
   * What the player may place.
   *
   * @param locks the names of the locks; empty when none may be placed
   * @param max how many placements at the most
   */
  public record Tools(List<String> locks, int max) {}

  /**
   * What must hold, besides that every run ends without an error.
   *
   * @param atEnd of every final state, or empty
   * @param always after every step, or empty
   */
  public record Goal(GoalText atEnd, GoalText always) {}

  /** An expression in the level file, and the place of its first character. */
  public record GoalText(String text, int line, int column) {
    public static final GoalText NONE = new GoalText("", 0, 0);

    public boolean isPresent() {
      return !text.isEmpty();
    }
  }

  /**
   * The author's answers.
   *
   * @param baseline a plain correct one, against which speed is measured
   * @param par the best one known
   */
  public record Answers(
      Optional<Solution> baseline, Optional<Solution> par, List<Rejected> rejected, Stars stars) {}

  /** A tempting wrong answer, and the word for how it fails. */
  public record Rejected(Solution solution, String because) {}

  /**
   * What two and three stars take; one star is for a right answer.
   *
   * @param two the speedup for two
   * @param three the share of par's speedup for three, 0.9 for 90 %
   */
  public record Stars(double two, double three) {
    public static final Stars DEFAULT = new Stars(1.0, 0.9);
  }
}
