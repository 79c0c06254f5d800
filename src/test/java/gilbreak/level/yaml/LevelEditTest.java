package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelEditTest {
  private static final String PAR =
      "par: {place: [{thread: adder, tool: lock, name: A, lines: 3}]}";
  private static final String OTHER =
      "par: {place: [{thread: adder, tool: lock, name: A, lines: 2-3}]}";

  private static String text() throws IOException {
    return Files.readString(Shipped.file("lost-update"));
  }

  private static String replaced(String old, String put) throws IOException {
    assertTrue(text().contains(old), old);
    return text().replace(old, put);
  }

  private static Level level(String text) throws SourceException {
    return LevelReader.read(new SourceText("level.yaml", text));
  }

  private static String withBaselineAsPar(String text) throws SourceException {
    Level level = level(text);
    Solution baseline = level.answers().baseline().orElseThrow();
    Level changed = new LevelEdit(level).withPar(baseline);
    assertEquals(baseline, changed.answers().par().orElseThrow());
    return changed.source().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PAR,
        PAR + "  # é😀 comment",
        "par:   {place: [{name: A, lines: 3}]}",
        "par:\n    place:\n      - {name: A, lines: 3}  # here\n    # there",
        "par:\n    place:\n      - name: A\n        lines: 3\n\n# end"
      })
  void onlyParChanges(String written) throws IOException, SourceException {
    String text = replaced(PAR, written);
    String changed = withBaselineAsPar(text);
    String rest = written.replaceFirst("(?s)par:.*(3\\}\\]\\}|3\\}|3)", "");
    assertEquals(replaced(PAR, OTHER + rest), changed);
  }

  @Test
  void missingParIsAddedToWhatThereIs() throws IOException, SourceException {
    String text = replaced("\n  " + PAR, "");
    assertEquals(
        replaced("\n  " + PAR, "").replace("  baseline", "  " + OTHER + "\n  baseline"),
        withBaselineAsPar(text));
  }

  @Test
  void starsChangeOrAreAdded() throws IOException, SourceException {
    Level level = level(text());
    assertEquals(
        replaced("two: 1.3", "two: 1.5"), new LevelEdit(level).withTwoStars(1.46).source().text());
    String none = replaced("stars: {two: 1.3, three: 90%}\n", "");
    assertEquals(
        none + "stars: {two: 1.5}\n", new LevelEdit(level(none)).withTwoStars(1.5).source().text());
  }

  @Test
  void everyKeyElseIsLeftAlone() throws IOException, SourceException {
    String text = Files.readString(Path.of("src/test/levels/everything.yaml"));
    Level level = level(text);
    Solution baseline = level.answers().baseline().orElseThrow();
    String changed = new LevelEdit(level).withPar(baseline).source().text();
    String kept = text.substring(0, text.indexOf("  par:"));
    assertEquals(kept, changed.substring(0, kept.length()));
    assertEquals(
        text.substring(text.indexOf("rejected:")), changed.substring(changed.indexOf("rejected:")));
  }
}
