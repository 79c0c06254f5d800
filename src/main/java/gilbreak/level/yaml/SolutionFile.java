package gilbreak.level.yaml;

import gilbreak.level.Choices;
import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Options;
import gilbreak.level.Placement;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.Excerpt;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.YamlReader;
import gilbreak.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes a player's answer to a level. */
public final class SolutionFile {
  /** The most bytes a solution file may have. */
  public static final int MAX_BYTES = 16 * 1024;

  private SolutionFile() {}

  /**
   * The answer that a text holds.
   *
   * @throws SourceException with everything that is wrong with it; when it is for another level or
   *     another version of this one, with that alone
   */
  public static Solution read(SourceText text, Level level) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Expect expect = new Expect(problems);
    Fields file = expect.map(YamlReader.read(text, MAX_BYTES, problems), "the solution");
    Format.check(file, expect, text);
    checkLevel(file, level, expect, text);
    Options options = level.setting().options();
    Solution solution =
        new SolutionReader(expect, level.threads(), level.tools(), options).read(file);
    file.end();
    problems.throwIfAny(text);
    Span place = file.find("place").map(Node::span).orElse(file.span());
    Puzzle.refusal(level, solution).ifPresent(reason -> expect.problem(place, reason));
    problems.throwIfAny(text);
    return solution;
  }

  private static void checkLevel(Fields file, Level level, Expect expect, SourceText text)
      throws SourceException {
    Optional<Node> id = file.need("level");
    Optional<Node> digest = file.find("digest");
    Diagnostics alone = new Diagnostics();
    id.ifPresent(node -> checkId(node, expect.line(node, "the level's id"), level, alone));
    alone.throwIfAny(text);
    digest.ifPresent(node -> checkDigest(node, expect.line(node, "a digest"), level, alone));
    alone.throwIfAny(text);
  }

  private static void checkId(Node node, String id, Level level, Diagnostics alone) {
    if (!id.equals(level.id())) {
      String message = "this solution is for the level %s, not for %s";
      alone.add(node.span(), message.formatted(Excerpt.of(id), level.id()));
    }
  }

  private static void checkDigest(Node node, String digest, Level level, Diagnostics alone) {
    if (!digest.equals(level.digest())) {
      String message =
          "this solution is for another version of the level %s: its digest is %s, the level's %s;"
              + " solve the level again, or delete this line to try it as it is";
      alone.add(node.span(), message.formatted(level.id(), Excerpt.of(digest), level.digest()));
    }
  }

  /** The text of a solution file; {@link #read} gives the same solution again. */
  public static String write(Solution solution, Level level) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", Format.VERSION);
    file.put("level", level.id());
    file.put("digest", level.digest());
    file.putAll(answer(solution));
    return YamlWriter.write(file);
  }

  /** A solution's own keys, to be written as YAML. */
  public static Map<String, Object> answer(Solution solution) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("place", solution.placements().stream().map(SolutionFile::placement).toList());
    map.putAll(choices(solution.choices()));
    return map;
  }

  /** What was picked, to be written as YAML. */
  public static Map<String, Object> choices(Choices choices) {
    Map<String, Object> map = new LinkedHashMap<>();
    choices.gil().ifPresent(gil -> map.put("gil", gil.word()));
    Map<String, Object> kinds = new LinkedHashMap<>();
    choices.kinds().forEach((thread, kind) -> kinds.put(thread, kind.word()));
    if (!kinds.isEmpty()) {
      map.put("kinds", kinds);
    }
    if (!choices.knobs().isEmpty()) {
      map.put("knobs", choices.knobs());
    }
    return map;
  }

  /** What was placed, to be written as YAML. */
  public static Map<String, Object> placement(Placement placement) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("thread", placement.thread());
    map.put("tool", placement.tool().word());
    if (!placement.name().isEmpty()) {
      map.put("name", placement.name());
    }
    map.put("lines", lines(placement.lines()));
    return map;
  }

  private static Object lines(LineRange lines) {
    return lines.first() == lines.last() ? (Object) lines.first() : lines.toString();
  }
}
