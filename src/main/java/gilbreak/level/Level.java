package gilbreak.level;

import gilbreak.lang.Declaration;
import gilbreak.program.Interpreter;
import gilbreak.program.PythonVersion;
import gilbreak.program.Type;
import gilbreak.source.SourceText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A puzzle as its author wrote it.
 *
 * @param source the file it came from
 * @param digest changes with everything that decides whether a solution is right
 * @param kind what the player does in it
 * @param prediction what he is asked to foretell, in a level of that kind
 */
public record Level(
    SourceText source,
    String digest,
    Story story,
    Setting setting,
    List<ThreadText> threads,
    Tools tools,
    Goal goal,
    Answers answers,
    Kind kind,
    Optional<Prediction> prediction) {
  public Level {
    threads = List.copyOf(threads);
  }

  /** One in which something is placed. */
  public Level(
      SourceText source,
      String digest,
      Story story,
      Setting setting,
      List<ThreadText> threads,
      Tools tools,
      Goal goal,
      Answers answers) {
    this(
        source,
        digest,
        story,
        setting,
        threads,
        tools,
        goal,
        answers,
        Kind.PLACE,
        Optional.empty());
  }

  public String id() {
    return story.id();
  }

  /** The same level with its threads running on something else. */
  public Level with(Setting other) {
    return new Level(source, digest, story, other, threads, tools, goal, answers, kind, prediction);
  }

  /** How every synchronisation object is declared, by its name: {@code Semaphore(0)}. */
  public Map<String, String> declarations() {
    Map<String, String> texts = new LinkedHashMap<>();
    setting.objects().forEach(object -> texts.put(object.name(), object.text()));
    tools.objects().forEach(object -> texts.put(object.name(), object.text()));
    return texts;
  }

  /** The threads with the kinds and the copies that were picked. */
  public List<ThreadText> threads(Choices choices) {
    return threads.stream().map(text -> setting.options().applied(text, choices)).toList();
  }

  /** What the player does in a level. */
  public enum Kind {
    /** He places tools. */
    PLACE,
    /** He picks every step, to make the program fail; or says that it cannot. */
    BREAK,
    /** He says how its runs can end. */
    PREDICT,
    /** He picks knobs, what runs a thread, and whether there is a GIL. */
    TUNE,
    /** He tries what he likes, and nothing is won; no file has this kind. */
    SANDBOX;

    /** The kinds that a level's file can have. */
    public static List<Kind> inFiles() {
      return List.of(PLACE, BREAK, PREDICT, TUNE);
    }

    /** The one that a level's file calls so. */
    public static Optional<Kind> named(String word) {
      return inFiles().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The word for it in a level's file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an answer is a {@link Solution}, which is judged; else it is given on the screen. */
    public boolean isSolved() {
      return this != BREAK && this != PREDICT;
    }
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
   * @param wheels what the level imports
   * @param options what the player may choose
   * @param cores how many cores par is meant for
   * @param pace what model time is made of
   */
  public record Setting(
      PythonVersion python,
      Map<String, Sizes> parameters,
      List<Shared> shared,
      List<Declaration> objects,
      List<Wheel> wheels,
      Options options,
      int cores,
      Pace pace) {
    /** One that says nothing of model time. */
    public Setting(
        PythonVersion python,
        Map<String, Sizes> parameters,
        List<Shared> shared,
        List<Declaration> objects,
        List<Wheel> wheels,
        Options options,
        int cores) {
      this(python, parameters, shared, objects, wheels, options, cores, Pace.NONE);
    }

    /** The constant that says how long a thread may keep the GIL that others wait for. */
    public static final String SWITCH_INTERVAL = "switch_interval";

    /** What runs the program. */
    public Interpreter interpreter(Choices choices) {
      boolean gil = options.gil(choices).isOn(wheels);
      Long interval = constants(choices, Size.RUN).get(SWITCH_INTERVAL);
      return interval == null
          ? new Interpreter(gil, python)
          : new Interpreter(gil, python, interval);
    }

    /** The level parameters and knobs, with their values. */
    public Map<String, Long> constants(Choices choices, Size size) {
      Map<String, Long> values = new LinkedHashMap<>();
      parameters.forEach((name, sizes) -> values.put(name, sizes.at(size)));
      values.putAll(options.knobs(choices));
      return values;
    }
  }

  /**
   * What a level says of model time.
   *
   * @param table the table of costs that it asks for; else that of its interpreter
   * @param costs its own, by their names, in the units of the tables
   * @param beats the declarations of the threads whose lateness counts
   */
  public record Pace(Optional<String> table, Map<String, Long> costs, Set<String> beats) {
    /** Says nothing. */
    public static final Pace NONE = new Pace(Optional.empty(), Map.of(), Set.of());

    public Pace {
      costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
      beats = Set.copyOf(beats);
    }
  }

  /** A level parameter: small for the explorer, large for the runner, any for the model clock. */
  public record Sizes(long prove, long run, long clock) {
    /** The model clock takes what the runner takes. */
    public Sizes(long prove, long run) {
      this(prove, run, run);
    }

    /** The value at a size. */
    public long at(Size size) {
      return switch (size) {
        case PROVE -> prove;
        case RUN -> run;
        case CLOCK -> clock;
      };
    }
  }

  /** Which of the values of each level parameter. */
  public enum Size {
    /** Small, for every interleaving. */
    PROVE,
    /** Large, for real threads. */
    RUN,
    /** For the model clock. */
    CLOCK
  }

  /**
   * A shared variable.
   *
   * @param list whether it is a list; else it has one value
   * @param values in the engines' form, see {@link gilbreak.program.Value}
   * @param types of the values, one each
   * @param crosses whether all processes have it in common
   */
  public record Shared(
      String name, boolean list, List<Long> values, List<Type> types, boolean crosses) {
    /** A variable of which each process has a copy. */
    public Shared(String name, boolean list, List<Long> values, List<Type> types) {
      this(name, list, values, types, false);
    }

    /** The same variable in memory that all processes have in common. */
    public Shared crossing() {
      return new Shared(name, list, values, types, true);
    }
  }

  /**
   * What the player may place.
   *
   * @param objects the ones that the tools bring along
   */
  public record Tools(List<Offer> offers, List<Declaration> objects) {
    public static final Tools NONE = new Tools(List.of(), List.of());

    public Tools {
      offers = List.copyOf(offers);
      objects = List.copyOf(objects);
    }

    /** Where one tool may be placed, if it may. */
    public Optional<Offer> offer(Tool tool) {
      return offers.stream().filter(offer -> offer.tool() == tool).findFirst();
    }
  }

  /**
   * One tool that the player may place.
   *
   * @param names of the objects to choose from; empty where the tool uses none
   * @param max how many placements at the most
   */
  public record Offer(Tool tool, List<String> names, int max) {
    public Offer {
      names = List.copyOf(names);
    }
  }

  /**
   * What must hold, besides that every run ends without an error.
   *
   * @param atEnd of every final state, or empty
   * @param always after every step, or empty
   * @param bounds what the run at the model clock's size must keep to
   */
  public record Goal(GoalText atEnd, GoalText always, Bounds bounds) {
    public static final Goal NONE = new Goal(GoalText.NONE, GoalText.NONE);

    /** One that does not look at model time. */
    public Goal(GoalText atEnd, GoalText always) {
      this(atEnd, always, Bounds.NONE);
    }
  }

  /**
   * The most that an answer may take in model time.
   *
   * @param makespan from start to end, in nanoseconds
   * @param lateness of the marked threads, in nanoseconds
   * @param memory in bytes
   */
  public record Bounds(OptionalLong makespan, OptionalLong lateness, OptionalLong memory) {
    public static final Bounds NONE =
        new Bounds(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

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
