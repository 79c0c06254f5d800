package gilbreak.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.program.Property.When;
import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each wrong text has what it is told right under it, and is told nothing else. In a file a line
 * {@code === name} begins a case and a line {@code ---} ends its text; a text under {@code ===
 * goal: name} is a goal. After a change of the messages {@code mvn test -Dtest=WrongTextsTest
 * -Drewrite} writes them anew, to be read in the difference.
 */
final class WrongTextsTest {
  private static final Path FOLDER = Path.of("src/test/wrong");
  private static final boolean REWRITE = System.getProperty("rewrite") != null;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void wrongTextsGetTheirMessages(Path file) throws IOException {
    String expected = Files.readString(file);
    String found = cases(expected).stream().map(Case::answered).collect(Collectors.joining("\n"));
    if (REWRITE) {
      Files.writeString(file, found);
    }
    assertEquals(expected, found);
  }

  @Test
  void everyTextIsToldSomething() throws IOException {
    for (Path file : files()) {
      for (Case wrong : cases(Files.readString(file))) {
        assertTrue(!wrong.problems().isEmpty(), wrong.name());
      }
    }
  }

  @Test
  void thereAreMany() throws IOException {
    int count = 0;
    for (Path file : files()) {
      count += cases(Files.readString(file)).size();
    }
    assertTrue(count >= 120, "only " + count);
  }

  private static List<Case> cases(String text) {
    List<Case> cases = new ArrayList<>();
    for (String part : text.split("(?m)^=== ")) {
      if (!part.isBlank()) {
        int head = part.indexOf('\n');
        int end = part.indexOf("\n---\n");
        cases.add(new Case(part.substring(0, head), part.substring(head + 1, end)));
      }
    }
    return cases;
  }

  private record Case(String name, String code) {
    List<Diagnostic> problems() {
      Diagnostics problems = new Diagnostics();
      if (name.startsWith("goal: ")) {
        Texts.compile("pass", new Source.Goal(When.FINALLY, code, problems));
      } else {
        Texts.compile(code, problems);
      }
      return problems.sorted();
    }

    String answered() {
      String told =
          problems().stream()
              .map(p -> p.span().line() + ":" + p.span().column() + " " + p.message() + "\n")
              .collect(Collectors.joining());
      return "=== " + name + "\n" + code + "\n---\n" + told;
    }
  }
}
