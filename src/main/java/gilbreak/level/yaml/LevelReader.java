package gilbreak.level.yaml;

import gilbreak.level.Level;
import gilbreak.level.Level.Goal;
import gilbreak.level.Level.GoalText;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Tools;
import gilbreak.level.Puzzle;
import gilbreak.level.ThreadText;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.YamlReader;
import java.util.List;

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
    if (problems.isEmpty()) {
      Puzzle.check(level, problems);
    } else {
      Puzzle.checkSyntax(level, problems);
    }
    problems.throwIfAny(text);
    return level;
  }

  private Level read(SourceText text, Diagnostics problems) {
    Level.Story story = new StoryReader(expect).read(level);
    Names names = new Names(expect);
    Setting setting = new SettingReader(expect, names).read(level);
    List<ThreadText> threads = threads(setting);
    Tools tools = tools(names);
    Goal goal = goal();
    PlacementsReader placements = new PlacementsReader(expect, threads, tools);
    Level.Answers answers = new AnswersReader(expect, placements).read(level);
    level.end();
    String digest = problems.isEmpty() ? Digest.of(setting, threads, tools, goal) : "";
    return new Level(text, digest, story, setting, threads, tools, goal, answers);
  }

  private List<ThreadText> threads(Setting setting) {
    ThreadsReader reader = new ThreadsReader(expect, setting.parameters());
    return level.need("threads").map(reader::read).orElse(List.of());
  }

  private Tools tools(Names names) {
    return level.find("tools").map(new ToolsReader(expect, names)::read).orElse(ToolsReader.NONE);
  }

  private Goal goal() {
    return level
        .need("goal")
        .map(new GoalReader(expect)::read)
        .orElse(new Goal(GoalText.NONE, GoalText.NONE));
  }
}
