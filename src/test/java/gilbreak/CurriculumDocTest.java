package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.LevelReader;
import gilbreak.level.yaml.PackFile;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on what is taught where, compared with the campaign. */
class CurriculumDocTest {
  private static final Path PAGE = Path.of("docs/curriculum.md");

  /** Words in code font are levels there; a single letter is a key. */
  private static final Pattern ID = Pattern.compile("`([a-z][a-z-]+)`");

  private static final Pattern TITLED = Pattern.compile("`([a-z][a-z-]+)` \\*([^*\\n]+)\\*");

  @Test
  void everyLevelHasAPlaceInTheCurriculum() throws IOException, SourceException {
    Set<String> missing = campaign();
    missing.removeAll(named());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyLevelInTheCurriculumExists() throws IOException, SourceException {
    Set<String> unknown = named();
    unknown.removeAll(campaign());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void levelsBearTheirOwnTitles() throws IOException, SourceException {
    Map<String, String> titles = titles();
    Set<String> wrong = new TreeSet<>();
    for (MatchResult level : found(TITLED)) {
      if (!level.group(2).equals(titles.get(level.group(1)))) {
        wrong.add(level.group());
      }
    }
    assertEquals(Set.of(), wrong);
  }

  private static Set<String> campaign() throws IOException, SourceException {
    Path pack = Shipped.FOLDER.resolve(PackFile.NAME);
    return new TreeSet<>(PackFile.read(text(pack)).ids());
  }

  private static Set<String> named() throws IOException {
    Set<String> ids = new TreeSet<>();
    found(ID).forEach(level -> ids.add(level.group(1)));
    return ids;
  }

  private static Map<String, String> titles() throws IOException, SourceException {
    Map<String, String> titles = new TreeMap<>();
    for (Path file : Shipped.files()) {
      Level level = LevelReader.read(text(file));
      titles.put(level.id(), level.story().title());
    }
    return titles;
  }

  private static List<MatchResult> found(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(PAGE)).results().toList();
  }

  private static SourceText text(Path file) throws IOException {
    return new SourceText(file.toString(), Files.readString(file));
  }
}
