package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {
  private static final String PAR =
      "par: {place: [{thread: adder, tool: lock, name: A, lines: 3}]}";

  @TempDir Path folder;

  /**
   * A change that makes the sample worse.
   *
   * @param old what is there, or a pattern for it that begins with (?
   * @param at how the line begins where the complaint has its place
   * @param says what is in its message
   */
  record Worse(Rule rule, Severity severity, String old, String put, String at, String says) {}

  static List<Worse> changes() {
    return List.of(
        worse(Rule.FORMAT, "cores: 2", "corse: 2", "corse: 2", "did you mean cores?"),
        worse(Rule.NAME, "id: lost-update", "id: found", "id: found", "in a file found.yaml"),
        worse(Rule.LESSON, "(?s)lesson: .*?(?=debrief:)", "", "# yaml", "there is no lesson"),
        worse(Rule.DEBRIEF, "(?s)debrief: .*?(?=hints:)", "", "# yaml", "there is no debrief"),
        worse(
            Rule.HINTS,
            "(?s)hints:.*?(?=python:)",
            "hints: []\n",
            "hints: []",
            "there are no hints"),
        worse(
            Rule.HINTS,
            "  - Watch one",
            "  - Twice.\n  - Twice.\n  - Watch one",
            "  - Twice.",
            "there already"),
        worse(Rule.WIDTH, "  - Watch", "  - " + "wide ".repeat(20), "  - wide", "columns"),
        worse(
            Rule.START,
            "  - {place: [], because: finally}\n",
            "",
            "  - {place: [{thread",
            "fails as shipped"),
        worse(
            Rule.START,
            "place: [], because: finally",
            "place: [], because: deadlock",
            "  - {place: []",
            "fails because of finally, not of deadlock"),
        worse(
            Rule.START,
            "gil: off",
            "gil: on",
            "  - {place: []",
            "the level as shipped is right, and should fail because of finally"),
        worse(
            Rule.START,
            "place: [], because: finally",
            "place: [], because: slow",
            "  - {place: []",
            "not slow but wrong"),
        worse(Rule.BASELINE, "lines: 2-3}", "lines: 2}", "  baseline:", "baseline is wrong"),
        worse(Rule.PAR, "lines: 3}]}", "lines: 2}]}", "  par:", "par is wrong: at the end"),
        worse(Rule.PAR, PAR, "", "solutions:", "the level has no par"),
        worse(
            Rule.FASTER, Severity.WARNING, "lines: 2-3}", "lines: 3}", "  par:", "par is baseline"),
        worse(
            Rule.REJECTED,
            "lines: 2}], because: finally",
            "lines: 2}], because: always",
            "  - {place: [{thread",
            "fails because of finally, not of always"),
        worse(
            Rule.REJECTED,
            "lines: 2}], because: finally",
            "lines: 3}], because: finally",
            "  - {place: [{thread",
            "this answer is right"),
        worse(
            Rule.TOOLS,
            Severity.WARNING,
            "tools:",
            "tools:\n  yield: {max: 1}",
            "  yield:",
            "no right answer uses the tool yield"),
        worse(
            Rule.REDUNDANT,
            "max: 1}",
            "max: 2}",
            "lines: 3}]}",
            "lines: 3}, {lines: 2, name: A}]}",
            "  par:",
            "as good without this: A around line 2 of adder"));
  }

  private static Worse worse(Rule rule, String old, String put, String at, String says) {
    return worse(rule, Severity.ERROR, old, put, at, says);
  }

  private static Worse worse(
      Rule rule, Severity severity, String old, String put, String at, String says) {
    return new Worse(rule, severity, old, put, at, says);
  }

  /** The same with two changes. */
  private static Worse worse(
      Rule rule, String old, String put, String old2, String put2, String at, String says) {
    return worse(rule, old + "\0" + old2, put + "\0" + put2, at, says);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void worseLevelIsFoundOut(Worse worse) throws Exception {
    String[] old = worse.old.split("\0");
    String[] put = worse.put.split("\0", -1);
    String text = Sample.text();
    for (int i = 0; i < old.length; i++) {
      String pattern = old[i].startsWith("(?") ? old[i] : Pattern.quote(old[i]);
      String changed = text.replaceFirst(pattern, put[i]);
      assertNotEquals(text, changed);
      text = changed;
    }
    List<String> lines = text.lines().toList();
    List<Complaint> complaints = Sample.check(folder, false, text);
    assertTrue(
        complaints.stream()
            .anyMatch(
                complaint ->
                    complaint.rule() == worse.rule
                        && complaint.severity() == worse.severity
                        && complaint.message().contains(worse.says)
                        && lines.get(complaint.span().line() - 1).startsWith(worse.at)),
        complaints::toString);
  }

  @Test
  void proofThatIsTooLongIsFoundOut() throws Exception {
    String endless =
        """
        format: 1
        id: lost-update
        title: Endless
        shared: {cnt: 0}
        threads: [{name: adder, code: "while cnt >= 0: cnt += 1"}]
        goal: {finally: cnt == 0}
        solutions: {par: {place: []}}
        """;
    Complaint complaint =
        Sample.check(folder, false, endless).stream()
            .filter(found -> found.rule() == Rule.STATES)
            .findFirst()
            .orElseThrow();
    assertEquals(7, complaint.span().line());
    assertTrue(complaint.message().startsWith("par cannot be proved: "), complaint.message());
  }

  static List<Path> shipped() throws IOException {
    return LevelFiles.under(Path.of("levels"));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedLevelKeepsAllRules(Path file) throws Exception {
    List<Complaint> complaints = new Inspection(false).of(file);
    assertEquals(
        List.of(), complaints.stream().filter(c -> c.severity() != Severity.NOTE).toList());
  }

  @Test
  void idOfAnotherLevelIsFoundOut() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy")).resolve(Sample.ID + ".yaml");
    Files.writeString(copy, Sample.text());
    Inspection inspection = new Inspection(false);
    inspection.of(Shipped.file(Sample.ID));
    Complaint complaint = inspection.of(copy).get(0);
    assertEquals(Rule.UNIQUE, complaint.rule());
    assertTrue(complaint.toString().contains(":3:1: unique: there is a level"));
  }

  @Test
  void sameFileTwiceIsNoOtherLevel() throws Exception {
    Path file = Shipped.file(Sample.ID);
    Inspection inspection = new Inspection(false);
    inspection.of(file);
    assertEquals(List.of(), inspection.of(file).stream().filter(InspectionTest::isError).toList());
  }

  private static boolean isError(Complaint complaint) {
    return complaint.severity() == Severity.ERROR;
  }

  /** A noisy machine cannot tell; it says that by the same rule. */
  @Test
  void parThatIsSlowerThanBaselineIsFoundOut() throws Exception {
    String text =
        Sample.text()
            .replace("lines: 3}]}", "lines: X}]}")
            .replace("lines: 2-3}", "lines: 3}")
            .replace("lines: X}]}", "lines: 2-3}]}");
    assertTrue(Sample.check(folder, true, text).stream().anyMatch(c -> c.rule() == Rule.FASTER));
  }

  @Test
  void programThatPythonRefusesIsFoundOut() throws Exception {
    Assumptions.assumeTrue(Python.refusal().isEmpty());
    assertEquals("ends with ZeroDivisionError: division by zero", Python.run("1/0").orElse(""));
    assertTrue(Python.run("print(1)").isEmpty());
  }

  @Test
  void whatPythonHasNoWordForIsOnlyNoted() throws Exception {
    String text =
        Sample.text()
            .replace("cnt += 1\n", "atomic_add(cnt, 1)\n")
            .replace("gil: off", "gil: off # atomic");
    Complaint note =
        Sample.check(folder, false, text).stream()
            .filter(complaint -> complaint.rule() == Rule.PYTHON)
            .findFirst()
            .orElseThrow();
    assertEquals(Severity.NOTE, note.severity());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasASectionInTheDocs(Rule rule) throws IOException {
    String page = Files.readString(Path.of("docs/authoring.md"));
    assertTrue(page.contains("\n### " + rule.name().toLowerCase(Locale.ROOT) + "\n"));
  }
}
