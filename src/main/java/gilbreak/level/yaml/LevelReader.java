package gilbreak.level.yaml;

import gilbreak.level.Level;
import gilbreak.level.Level.Goal;
import gilbreak.level.Level.Kind;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Tools;
import gilbreak.level.Prediction;
import gilbreak.level.Puzzle;
import gilbreak.level.ThreadText;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Reads a level file, and sees to it that its threads and its goal can be compiled. */
public final class LevelReader {
  /** The most bytes a level file may have. */
  public static final int MAX_BYTES = 64 * 1024;

  private final Expect expect;
  private final Fields level;

  private LevelReader(Expect expect, Fields level) {
    this.expect = expect;
    this.level = level;
  }

  /**
   * The level that a text describes.
   *
   * @throws SourceException with everything that is wrong with it
   */
  public static Level read(SourceText text) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Expect expect = new Expect(problems);
    Fields fields = expect.map(YamlReader.read(text, MAX_BYTES, problems), "the level");
    Format.check(fields, expect, text);
    Level level = new LevelReader(expect, fields).read(text, problems);
    problems.throwIfAny(text);
    return level;
  }

  private Level read(SourceText text, Diagnostics problems) {
    Level.Story story = new StoryReader(expect).read(level);
    KindReader kinds = new KindReader(expect, level);
    Optional<Kind> kind = kinds.read();
    Names names = new Names(expect);
    SettingReader settings = new SettingReader(expect, names);
    Constants constants = settings.constants(level);
    ThreadsReader threads = new ThreadsReader(expect, constants);
    List<ThreadText> texts = level.need("threads").map(threads::read).orElse(List.of());
    ObjectsReader objects = settings.objects(level, constants);
    Setting setting = settings.read(level, constants, objects, threads.choosing());
    Tools tools = tools(names, objects, setting);
    Goal goal = goal();
    checkBeats(goal, setting);
    AnswersReader answers =
        new AnswersReader(expect, new SolutionReader(expect, texts, tools, setting.options()));
    Level.Answers read = answers.read(level);
    PredictionReader predictions = new PredictionReader(expect);
    Optional<Prediction> prediction = level.find("predict").map(predictions::read);
    level.end();
    kind.ifPresent(known -> kinds.check(known, setting.options()));
    String digest = problems.isEmpty() ? Digest.of(setting, texts, tools, goal, prediction) : "";
    Level whole =
        new Level(
            text,
            digest,
            story,
            setting,
            texts,
            tools,
            goal,
            read,
            kind.orElse(Kind.PLACE),
            prediction);
    check(whole, answers, problems);
    if (problems.isEmpty()) {
      predictions.check(whole);
    }
    return whole;
  }

  private void checkBeats(Goal goal, Setting setting) {
    if (goal.bounds().lateness().isPresent() && setting.pace().beats().isEmpty()) {
      level
          .find("goal")
          .ifPresent(
              node ->
                  expect.problem(
                      node.span(),
                      "lateness is that of threads with beat: true, but no thread has it"));
    }
  }

  private void check(Level whole, AnswersReader answers, Diagnostics problems) {
    if (problems.isEmpty()) {
      Puzzle.check(whole, problems);
    } else {
      Puzzle.checkSyntax(whole, problems);
    }
    if (problems.isEmpty()) {
      answers.check(whole);
    }
  }

  private Tools tools(Names names, ObjectsReader objects, Setting setting) {
    return level
        .find("tools")
        .map(new ToolsReader(expect, names, objects, setting.objects())::read)
        .orElse(Tools.NONE);
  }

  private Goal goal() {
    return level.need("goal").map(new GoalReader(expect)::read).orElse(Goal.NONE);
  }
}
