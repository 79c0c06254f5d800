package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.PackFile;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelsTest {
  private static final Path SHIPPED = Shipped.FOLDER;

  /** A pack of three of them. */
  static final String PACK =
      """
      format: 1
      title: Three levels
      author: nobody
      licence: Apache-2.0
      chapters:
        - title: Races
          levels: [lost-update]
        - title: Locks
          levels: [too-much-inside, opposite-locks]
      """;

  @TempDir private Path folder;

  @BeforeEach
  void copySomeOfTheShippedOnes() throws IOException {
    Files.writeString(folder.resolve(PackFile.NAME), PACK);
    for (String id : List.of("lost-update", "too-much-inside", "opposite-locks")) {
      Files.copy(Shipped.file(id), folder.resolve(id + ".yaml"));
    }
  }

  @Test
  void shippedCampaignListsEveryFileUnderItsChapter() throws Exception {
    FolderShelf shelf = new FolderShelf(SHIPPED, "levels");
    PackFile campaign = shelf.pack();
    List<String> listed = campaign.ids().stream().map(id -> id + ".yaml").sorted().toList();
    assertEquals(shelf.files().stream().map(LevelsTest::name).sorted().toList(), listed);
    Levels.Found found = Levels.in(Optional.of(SHIPPED)).all();
    assertEquals(List.of(), found.warnings());
    assertEquals(campaign.ids(), ids(found));
    Map<String, String> chapters =
        found.levels().stream().collect(Collectors.toMap(Level::id, l -> l.story().chapter()));
    campaign
        .chapters()
        .forEach(
            chapter ->
                chapter.levels().forEach(id -> assertEquals(chapter.title(), chapters.get(id))));
  }

  @Test
  void jarHasTheSameLevels() throws Exception {
    Levels jar = Levels.in(Optional.empty());
    assertEquals(new JarShelf().files(), new FolderShelf(SHIPPED, "levels").files());
    assertEquals(Levels.in(Optional.of(SHIPPED)).all().levels(), jar.all().levels());
    assertEquals(Optional.empty(), jar.library(Catalogues.NONE).file("lost-update"));
    assertEquals("lost-update", jar.find("lost-update").id());
    assertEquals(jar.all(), Levels.in(Optional.of(folder.resolve("missing"))).all());
  }

  @Test
  void brokenLevelIsLeftOutWithFileLineAndCause() throws IOException {
    edit("lost-update", "cnt += 1\ncores", "cnt +=\ncores");
    Levels.Found found = in().all();
    assertEquals(List.of("too-much-inside", "opposite-locks"), ids(found));
    assertEquals(1, found.warnings().size());
    String warning = found.warnings().get(0);
    assertTrue(warning.matches("Left out: levels/lost-update\\.yaml:4\\d:\\d+: .*"), warning);
  }

  @Test
  void levelsOfOnesOwnComeAfterTheListedOnes() throws IOException {
    Files.createDirectory(folder.resolve("mine"));
    own("mine/alpha.yaml", "alpha");
    own("mine/lost-update.yaml", "lost-update");
    own("mine/wrong.yaml", "right");
    Levels.Found found = in().all();
    assertEquals(List.of("lost-update", "too-much-inside", "opposite-locks", "alpha"), ids(found));
    assertEquals(
        List.of(
            "Left out: levels/mine/lost-update.yaml: there is another level lost-update.",
            "Left out: levels/mine/wrong.yaml has the level right and should be named right.yaml."),
        found.warnings());
  }

  @Test
  void folderNeedsNoCampaignAndABrokenOneCostsOnlyTheOrder() throws IOException {
    Files.delete(folder.resolve("pack.yaml"));
    assertEquals(new Levels.Found(in().all().levels(), List.of()), in().all());
    Files.writeString(folder.resolve("pack.yaml"), "format: 1\nchapter: []\n");
    assertEquals(3, in().all().levels().size());
    assertTrue(in().all().warnings().get(0).contains("did you mean chapters?"));
    Files.writeString(
        folder.resolve("pack.yaml"), "format: 1\nchapters: [{title: T, levels: [gone]}]\n");
    assertEquals(
        List.of("levels/pack.yaml lists a level that is not there: gone."), in().all().warnings());
  }

  @Test
  void unknownIdGetsAdvice() {
    assertEquals("There is no level lost-updat; did you mean lost-update?", trouble("lost-updat"));
    assertEquals(
        "There is no level x; the levels are lost-update, too-much-inside, opposite-locks.",
        trouble("x"));
  }

  @Test
  void pathIsReadAsItIs() throws Exception {
    own("other.yaml", "some-id");
    assertEquals("some-id", in().find(folder.resolve("other.yaml").toString()).id());
    assertEquals("lost-update", in().find(Shipped.file("lost-update").toString()).id());
  }

  @Test
  void troubleWithAPathIsOneSentence() throws IOException {
    String missing = folder.resolve("missing.yaml").toString();
    assertEquals(
        "The level cannot be read: " + missing + ": no such file or folder.", trouble(missing));
    assertTrue(trouble(folder + "/").contains("Is a directory"));
    assertTrue(trouble("a\0/b").startsWith("The level cannot be read: "));
  }

  @Test
  void brokenLevelSaysWhereAndLongOneIsNotRead() throws IOException {
    Path file = folder.resolve("lost-update.yaml");
    Files.writeString(file, "format: 1\nid: 7\n");
    SourceException broken = assertThrows(SourceException.class, () -> in().find("lost-update"));
    assertEquals("levels/lost-update.yaml", broken.text().name());
    Files.write(file, new byte[10_000_000]);
    SourceException big = assertThrows(SourceException.class, () -> in().find(file.toString()));
    assertTrue(String.valueOf(big.getMessage()).contains("longer than 64 KiB"));
  }

  private static String name(String file) {
    return file.substring(1 + file.lastIndexOf('/'));
  }

  private Levels in() {
    return Levels.in(Optional.of(folder));
  }

  private String trouble(String idOrPath) {
    return String.valueOf(assertThrows(Unreadable.class, () -> in().find(idOrPath)).getMessage());
  }

  private void own(String file, String id) throws IOException {
    String text = Files.readString(Shipped.file("lost-update"));
    Files.writeString(folder.resolve(file), text.replace("id: lost-update", "id: " + id));
  }

  private void edit(String id, String from, String to) throws IOException {
    Path file = folder.resolve(id + ".yaml");
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private static List<String> ids(Levels.Found found) {
    return found.levels().stream().map(Level::id).toList();
  }
}
