package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command line as a script sees it. The levels are those of the jar: of the class path here.
 */
class MainTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static String lostUpdate() throws IOException {
    return Files.readString(Shipped.file("lost-update"));
  }

  @Test
  void brokenAnswerIsOneAndShowsTheRun() {
    assertEquals(1, run("judge", "lost-update", "--no-run"));
    assertEquals(
        """
        cnt += 1: broken
        at the end, cnt == 2 * n is false: cnt is 2
        The simplest run that shows it for n = 2: 1 preemption, 8 steps.
            1  adder[0], line 3: read cnt → 0   [cnt = 0]
            2  adder[0], line 3: cnt = 1   [cnt = 1]
            3  adder[0], line 3: read cnt → 1   [cnt = 1]
               (preempted)
            4  adder[1], line 3: read cnt → 1   [cnt = 1]
            5  adder[1], line 3: cnt = 2   [cnt = 2]
            6  adder[1], line 3: read cnt → 2   [cnt = 2]
            7  adder[1], line 3: cnt = 3   [cnt = 3]
               (finished)
            8  adder[0], line 3: cnt = 2   [cnt = 2]
        Seen: 33 states, 47 transitions, 70 interleavings, 3 outcomes; in 6 KB of memory.
        Stars: 0 of 3.
        Placements: 0.
        """,
        out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void provedAnswerIsZero() {
    assertEquals(0, run("judge", "lost-update", "--par", "--no-run"));
    assertEquals(
        """
        cnt += 1: proved
        No interleaving fails for n = 2.
        Seen: 24 states, 26 transitions, 6 interleavings, 1 outcome; in 6 KB of memory.
        Model time: 1.103 ms on 2 cores; speedup 2.00, par 2.00; costs of 3.14t.
        Placements: 1.
        """,
        out.toString());
  }

  @Test
  void jsonHasTheFormThatIsPromised() {
    assertEquals(1, run("judge", "opposite-locks", "--json", "--no-run"));
    String start =
        """
        {
          "level": "opposite-locks",
          "kind": "place",
          "verdict": "broken",
          "failure": {
            "kind": "deadlock",
            "message": "deadlock: left waits for B, held by right; right waits for A, held by left",
            "thread": null,
            "line": null
          },
          "states": 105,
          "transitions": 120,
          "interleavings": "48",
          "outcomes": [
            {
              "a": 96,
              "b": 104
            }
          ],
          "memory": 14256,
          "witness": [
            {
              "thread": "left",
              "line": 3,
              "does": "acquire A",
              "before": null,
              "shared": {
                "a": 100,
                "b": 100
              }
            },
        """;
    assertTrue(out.toString().startsWith(start), out.toString());
    String end =
        """
          "loop": null,
          "waits": [
            {
              "thread": "left",
              "line": 4,
              "waits": "for B, held by right",
              "on": [
                "right"
              ],
              "lost": null
            },
            {
              "thread": "right",
              "line": 4,
              "waits": "for A, held by left",
              "on": [
                "left"
              ],
              "lost": null
            }
          ],
          "circle": [
            "left",
            "right"
          ],
          "run": null,
          "model": null,
          "stars_from": "cores",
          "stars": 0,
          "placements": 0
        }
        """;
    assertTrue(out.toString().endsWith(end), out.toString());
  }

  @Test
  void judgementInAProcessOfItsOwnIsTheSame() {
    assertEquals(0, run("judge", "lost-update", "--par", "--no-run"));
    String here = out.toString();
    out.getBuffer().setLength(0);
    assertEquals(0, run("judge", "lost-update", "--par", "--no-run", "--isolated"));
    assertEquals(here, out.toString());
  }

  @Test
  void levelWithAFixedNumberOfThreadsDoesNotScale() {
    assertEquals(2, run("judge", "lost-update", "--par", "--scaling"));
    assertTrue(err.toString().contains("this level's thread count is fixed"), err.toString());
    assertEquals(2, run("judge", "lost-update", "--trace", "--isolated"));
  }

  @Test
  void wholeJudgementIsPrinted() {
    assertEquals(0, run("judge", "lost-update", "--baseline", "--json", "--trace"));
    for (String key :
        new String[] {
          "rounds",
          "wrong",
          "speedup",
          "low",
          "high",
          "par",
          "beside_baseline",
          "beside_par",
          "medians",
          "cores",
          "noisy",
          "memory_bytes",
          "makespan_us",
          "lateness_us",
          "stars_from",
          "locked_us",
          "longest_wait_us",
          "wait99_us",
          "stars",
          "placements",
          "trace",
          "lanes"
        }) {
      assertTrue(out.toString().contains("\"" + key + "\": "), key);
    }
  }

  @Test
  void clockIsReadOnMoreAndMoreCores() {
    assertEquals(0, run("scale", "too-much-inside", "--par", "--no-run", "--cores", "1..4"));
    assertEquals(
        """
        Too much inside: costs of 3.14t
        cores    model ms  measured ms  speedup   used
            1       2.599            -     1.00   100%  ...................*
            2       1.303            -     1.99   100%  .......................................*
            3       1.303            -     1.99    67%  .......................................*
            4       1.303            -     1.99    50%  .......................................*
        """,
        out.toString());
  }

  @Test
  void coresBeyondTheModelAreRefused() {
    assertEquals(2, run("scale", "too-much-inside", "--cores", "4..65"));
    assertTrue(err.toString().contains("--cores takes a range such as 1..64"), err.toString());
  }

  @Test
  void memoryOfProcessesIsTold() throws IOException {
    String level =
        file(
            "two.yaml",
            """
            format: 1
            id: two
            title: Two
            shared: {cnt: 0}
            threads:
              - name: child
                copies: 2
                kind: process
                code: |
                  cnt += 1
            goal: {finally: cnt == 0}
            """);
    assertEquals(0, run("judge", level));
    boolean known = Files.exists(Path.of("/proc/self/status"));
    assertEquals(known, out.toString().contains("\nMemory: 2 processes, "), out.toString());
  }

  @Test
  void solutionFileIsJudged() throws IOException {
    String solution =
        file(
            "mine.yaml",
            "format: 1\nlevel: lost-update\nplace: [{thread: adder, name: A, lines: 2-3}]\n");
    assertEquals(0, run("judge", "lost-update", "--no-run", "--solution", solution));
  }

  @Test
  void solutionThatCannotBePlacedIsTwo() throws IOException {
    String solution =
        file("mine.yaml", "format: 1\nlevel: lost-update\nplace: [{name: A, lines: 1}]\n");
    assertEquals(2, run("judge", "lost-update", "--no-run", "--solution", solution));
    assertTrue(
        err.toString()
            .startsWith(
                solution
                    + ":3:8: A around line 1 of adder:"
                    + " a lock goes around whole statements of one block\n"),
        err.toString());
  }

  @Test
  void typoInALevelIsToldWithItsPlace() throws IOException {
    String level =
        file("typo.yaml", lostUpdate().replace("          cnt += 1", "          cmt += 1"));
    assertEquals(2, run("judge", level));
    assertEquals(
        level
            + ":46:11: unknown name 'cmt'; did you mean cnt?\n"
            + "            cmt += 1\n"
            + "            ^^^\n",
        err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void programForPythonIsPrinted() {
    assertEquals(0, run("python", "lost-update", "--par"));
    assertTrue(out.toString().contains("        with A:\n            cnt += 1\n"), out.toString());
    assertTrue(out.toString().contains("\nn = 50\n"), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void programForPythonIsOfTheSizeThatIsAskedFor() {
    assertEquals(0, run("python", "lost-update", "--size", "prove"));
    assertTrue(out.toString().contains("\nn = 2\n"), out.toString());
    assertEquals(2, run("python", "lost-update", "--size", "huge"));
    assertTrue(err.toString().startsWith("gilbreak: Invalid value for option"), err.toString());
  }

  @Test
  void unknownLevelIsTwo() {
    assertEquals(2, run("judge", "lost-updat"));
    assertEquals("There is no level lost-updat; did you mean lost-update?\n", err.toString());
  }

  @Test
  void missingFilesAreTwo() {
    assertEquals(2, run("judge", "no/such.yaml"));
    assertEquals(2, run("judge", "lost-update", "--solution", "no-such.yaml"));
    assertEquals(2, err.toString().lines().count(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pra", "--par --baseline", "a b", "--solution"})
  void unusableCommandLineIsTwo(String arguments) {
    String[] args = ("judge lost-update " + arguments).split(" ");
    assertEquals(2, run(args));
    assertTrue(err.toString().startsWith("gilbreak: "), err.toString());
    assertEquals(2, err.toString().lines().count(), err.toString());
  }

  @Test
  void answerOverALimitIsToldWithoutReasonsForItsStars() {
    assertEquals(1, run("judge", "kettle", "--no-run"));
    assertTrue(out.toString().contains("model time"), out.toString());
    assertFalse(out.toString().contains("The stars are"), out.toString());
  }

  @Test
  void gilSinceCheckpointsLosesNothing() throws IOException {
    String level = file("gil.yaml", lostUpdate().replace("gil: off", "gil: on"));
    assertEquals(0, run("judge", level, "--no-run"));
  }

  @Test
  void gilBeforeCheckpointsLosesUpdates() throws IOException {
    String text = lostUpdate().replace("gil: off", "gil: on").replace("\"3.14\"", "\"3.9\"");
    assertEquals(1, run("judge", file("gil.yaml", text), "--no-run"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "judge --help",
        "python --help",
        "check --help",
        "new --help",
        "solve --help",
        "watch --help",
        "pack --help",
        "upgrade --help",
        "play --help",
        "--version"
      })
  void helpIsZero(String arguments) {
    assertEquals(0, run(arguments.split(" ")));
    assertTrue(out.toString().contains("gilbreak"), out.toString());
  }

  @Test
  void playerNameThatCannotBeIsTwo() {
    assertEquals(2, run("--player", "../x"));
    assertTrue(err.toString().startsWith("gilbreak: A player's name is 1 to 32"), err.toString());
  }
}
