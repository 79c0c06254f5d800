package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.level.Level.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KindsCheckTest {
  @TempDir Path folder;

  private List<String> complaints(Kind kind, String old, String put) throws Exception {
    NewLevel level = NewLevel.named(folder.resolve("it").toString(), Optional.empty());
    Files.writeString(level.file(), level.skeleton(kind).replace(old, put));
    return new Inspection(false)
        .of(level.file()).stream()
            .filter(found -> found.rule() == Rule.BREAK || found.rule() == Rule.PREDICT)
            .map(found -> found.severity().word() + ": " + found.message())
            .toList();
  }

  @Test
  void runThatIsTooLongForAHandIsAWarning() throws Exception {
    String warning =
        "warning: the simplest run that fails has 60 moments; more than 40 are hard by hand";
    assertEquals(List.of(warning), complaints(Kind.BREAK, "prove: 1, run", "prove: 15, run"));
  }

  @Test
  void programThatCannotFailMayBeTheQuestion() throws Exception {
    assertEquals(List.of(), complaints(Kind.BREAK, "gil: off", "gil: on"));
  }

  @Test
  void choicesThatLeaveOutAPossibleValueLie() throws Exception {
    assertEquals(
        List.of("error: possible as well, and not among the choices: 5"),
        complaints(Kind.PREDICT, "[0, 5, 10]", "[0, 10]"));
  }

  @Test
  void allOrNoneOfTheChoicesIsAWarning() throws Exception {
    assertEquals(
        List.of("warning: all of the choices are possible"),
        complaints(Kind.PREDICT, "[0, 5, 10]", "[5, 10]"));
    assertEquals(
        List.of(
            "warning: none of the choices is possible",
            "error: possible as well, and not among the choices: 5, 10"),
        complaints(Kind.PREDICT, "[0, 5, 10]", "[0, deadlock]"));
  }
}
