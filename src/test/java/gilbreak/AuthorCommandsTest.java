package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for authors as a script sees them. */
class AuthorCommandsTest {
  private static final String LEVEL = "levels/07-races/lost-update.yaml";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  private Path level(String old, String put) throws IOException {
    Path file = folder.resolve("lost-update.yaml");
    Files.writeString(file, Files.readString(Path.of(LEVEL)).replace(old, put));
    return file;
  }

  @Test
  void goodLevelIsZero() {
    assertEquals(0, run("check", LEVEL, "--no-run"));
    assertTrue(out.toString().endsWith("1 level: no errors, no warnings.\n"), out.toString());
  }

  @Test
  void badLevelInAFolderIsOneAndToldInOneLine() throws IOException {
    Path file = level("because: finally}", "because: deadlock}");
    assertEquals(1, run("check", folder.toString(), "--no-run"));
    String first = out.toString().lines().findFirst().orElse("");
    assertEquals(
        file
            + ":57:17: start: fails because of finally, not of deadlock:"
            + " at the end, cnt == 2 * n is false: cnt is 2",
        first);
  }

  @Test
  void warningIsZeroUnlessTheyCountAsErrors() throws IOException {
    String file = level("tools:\n", "tools:\n  yield: {max: 1}\n").toString();
    assertEquals(0, run("check", file, "--no-run"));
    assertEquals(1, run("check", file, "--no-run", "--werror"));
  }

  @Test
  void jsonNamesEveryFinding() throws IOException {
    String file = level("cores: 2", "corse: 2").toString();
    assertEquals(1, run("check", file, "--no-run", "--json"));
    String expected =
        """
        {
          "levels": 1,
          "errors": 1,
          "warnings": 0,
          "findings": [
            {
              "file": "%s",
              "line": 47,
              "column": 1,
              "rule": "format",
              "severity": "error",
              "message": "unknown key corse in the level; did you mean cores?"
            }
          ]
        }
        """;
    assertEquals(expected.formatted(file), out.toString());
  }

  @Test
  void newLevelIsWrittenOnce() {
    String file = folder.resolve("two-tills").toString();
    assertEquals(0, run("new", file));
    assertEquals(2, run("new", file));
    assertEquals(2, run("new", folder.resolve("Two").toString()));
    assertEquals(0, run("new", folder.resolve("like").toString(), "--like", "opposite-locks"));
    assertEquals(1, run("check", file + ".yaml", "--no-run"));
  }

  @Test
  void answersAreListedFewestPlacementsFirst() {
    assertEquals(0, run("solve", "lost-update"));
    assertEquals(
        """
        cnt += 1: tried 5 answers, all there are.
        Right: 3. The fewest placements are 1, and par has as many.
              1.103 ms  A around line 3 of adder   (par)
              2.177 ms  A around lines 1-3 of adder
              2.209 ms  A around lines 2-3 of adder   (baseline)
        """,
        out.toString());
  }

  @Test
  void levelWithoutARightAnswerIsOne() throws IOException {
    String file = level("finally: cnt == 2 * n", "finally: cnt == 3 * n").toString();
    assertEquals(1, run("solve", file));
    assertTrue(out.toString().endsWith("None is right.\n"), out.toString());
    assertEquals(2, run("solve", "lost-update", "--write"));
  }

  @Test
  void packIsWrittenOnlyWithoutErrors() throws IOException {
    level("", "");
    String zip = folder.resolve("mine.zip").toString();
    String[] pack = {"pack", folder.toString(), "-o", zip, "--no-run"};
    assertEquals(2, run(pack));
    Path said = folder.resolve("pack.yaml");
    String text = "format: 1\nchapters: [{title: T, levels: [lost-update]}]\n";
    Files.writeString(said, text);
    assertEquals(1, run(pack));
    Files.writeString(said, text + "title: T\nauthor: A\nlicence: CC0-1.0\n");
    assertEquals(0, run(pack));
    assertTrue(Files.exists(Path.of(zip)));
    assertEquals(2, run(pack));
  }

  @Test
  void upgradeChangesNothing() throws IOException {
    String file = level("", "").toString();
    assertEquals(0, run("upgrade", file));
    assertEquals(file + ": format 1, the only one; nothing to do\n", out.toString());
    assertEquals(Files.readString(Path.of(LEVEL)), Files.readString(Path.of(file)));
    assertEquals(2, run("upgrade", level("format: 1", "format: 2").toString()));
    assertTrue(err.toString().contains("this file has format 2"), err.toString());
  }

  @Test
  void whatCannotBeReadIsTwo() {
    assertEquals(2, run("check", folder.resolve("nothing").toString()));
    assertEquals(2, run("check", folder.toString()));
    assertEquals(2, run("check"));
    assertTrue(err.toString().contains("there are no levels in this folder"), err.toString());
  }
}
