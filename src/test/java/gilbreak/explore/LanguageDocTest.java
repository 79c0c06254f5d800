package gilbreak.explore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.programs.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in the reference of the language comes out as its head says. */
final class LanguageDocTest {
  private static final Path PAGE = Path.of("docs/language.md");
  private static final Pattern EXAMPLE = Pattern.compile("```prog\\R(.*?)\\R```", Pattern.DOTALL);

  static List<TestProgram> examples() throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(PAGE));
    return examples.results().map(found -> TestProgram.of("example", found.group(1))).toList();
  }

  @Test
  void thereAreMany() throws IOException {
    assertTrue(examples().size() >= 20);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleEndsAsItsHeadSays(TestProgram example) {
    Expectations.check(example);
  }
}
