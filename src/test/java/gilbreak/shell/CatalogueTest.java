package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Card;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.PackFile;
import gilbreak.play.Msg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels that were read in a former game. */
class CatalogueTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;

  private Path pack = Path.of("");
  private Path level = Path.of("");

  @BeforeEach
  void copyTwoLevels() throws IOException {
    pack = Files.createDirectory(folder.resolve("pack"));
    level = copy("lost-update");
    copy("opposite-locks");
  }

  @Test
  void cardsComeBackFromBytesAsTheyWere() throws Exception {
    Library shipped = Levels.of(Shipped.FOLDER).library(Catalogues.NONE);
    Stamp stamp = new Stamp(7, 8, "key");
    Catalogue all =
        new Catalogue(
            shipped.cards().stream()
                .collect(Collectors.toMap(Card::id, card -> new Catalogue.Known<>(stamp, card))),
            Optional.of(new Catalogue.Known<>(stamp, List.of("one", "two"))));
    assertEquals(all, CatalogueBytes.read(CatalogueBytes.write(all, "build"), "build"));
  }

  @Test
  void bytesThatAreDamagedOrOfAnotherBuildAreRefused() throws IOException {
    byte[] bytes = CatalogueBytes.write(Catalogue.EMPTY, "build");
    assertThrows(IOException.class, () -> CatalogueBytes.read(bytes, "another"));
    bytes[bytes.length - 1] ^= 1;
    assertThrows(IOException.class, () -> CatalogueBytes.read(bytes, "build"));
    assertThrows(IOException.class, () -> CatalogueBytes.read(new byte[0], "build"));
  }

  @Test
  void fileThatHasNotChangedIsNotReadAgain() throws IOException {
    Library before = library();
    write("title: unread".repeat(1000).substring(0, (int) Files.size(level)), LONG_AGO);
    assertEquals(before.cards(), library().cards());
    assertFalse(library("another build").cards().contains(before.cards().get(0)));
  }

  @Test
  void changedFileIsReadAnew() throws IOException {
    library();
    String text = Files.readString(level).replace("title: cnt += 1", "title: cnt += 2");
    write(text, FileTime.fromMillis(1_000_000_000_001L));
    assertEquals("cnt += 2", library().cards().get(0).title());
    write(text.replace("cnt += 2", "another"), LONG_AGO);
    assertEquals("another", library().cards().get(0).title());
  }

  @Test
  void filesThatComeGoOrBreakAreNoticed() throws IOException {
    library();
    copy("too-much-inside");
    Files.delete(pack.resolve("opposite-locks.yaml"));
    write("id: nothing", LONG_AGO);
    for (int times = 0; times < 2; times++) {
      assertEquals(List.of("too-much-inside"), ids());
      assertTrue(library().warnings().get(0).startsWith("Left out: "));
    }
  }

  @Test
  void orderOfThePackIsNoticed() throws IOException {
    assertEquals(List.of("lost-update", "opposite-locks"), ids());
    order("format: 1\nchapters: [{title: T, levels: [opposite-locks]}]\n");
    assertEquals(List.of("opposite-locks", "lost-update"), ids());
    assertEquals(List.of("opposite-locks", "lost-update"), ids());
    order("chapters: []\n");
    assertEquals(1, library().warnings().size());
    assertEquals(1, library().warnings().size());
  }

  @Test
  void whatWasChangedAMomentAgoIsReadAgain() {
    Stamp stamp = new Stamp(1, 5_000_000_000L, "");
    assertFalse(stamp.isSettled(6_000));
    assertTrue(stamp.isSettled(7_001));
    assertTrue(Stamp.NEVER.isSettled(7_001));
  }

  @Test
  void cacheThatCannotBeWrittenCostsNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Library kept = Levels.of(pack).library(new Catalogues(Optional.of(file), "jar", "build"));
    assertEquals(library().cards(), kept.cards());
  }

  @Test
  void oldCardsOfOtherBuildsAreDeletedWhenNewOnesAreWritten() throws IOException {
    Path cache = folder.resolve("cache");
    Path other = Files.createDirectories(cache).resolve("levels-00000001.cards");
    Path same = cache.resolve("levels-00000002.cards");
    Path recent = cache.resolve("levels-00000003.cards");
    Path damaged = cache.resolve("levels-00000004.cards");
    Path strange = cache.resolve("classes-1.jsa");
    Files.write(other, CatalogueBytes.write(Catalogue.EMPTY, "another"));
    Files.write(same, CatalogueBytes.write(Catalogue.EMPTY, "build"));
    Files.write(recent, CatalogueBytes.write(Catalogue.EMPTY, "another"));
    Files.write(damaged, new byte[3]);
    Files.write(strange, new byte[3]);
    for (Path old : List.of(other, same, damaged, strange)) {
      Files.setLastModifiedTime(old, LONG_AGO);
    }
    Levels.of(pack).library(new Catalogues(Optional.of(cache), "jar", "build"));
    assertEquals(
        List.of(false, true, true, false, true),
        List.of(other, same, recent, damaged, strange).stream().map(Files::exists).toList());
  }

  @Test
  void onlyAGameInAJarKeepsAnything() throws IOException {
    assertEquals(Catalogues.NONE, Catalogues.in(folder, pack.toString()));
    assertEquals(Catalogues.NONE, Catalogues.in(folder, level + ":" + level));
    assertEquals(Optional.of(folder), Catalogues.in(folder, level.toString()).folder());
  }

  @Test
  void levelThatIsGoneOrBrokenIsNotOpened() throws IOException {
    Library library = library();
    assertEquals("lost-update", opened(library.open("lost-update")));
    write("id: 7", LONG_AGO);
    assertTrue(library.open("lost-update") instanceof Msg.NotOpened);
    Files.delete(level);
    assertTrue(library.open("lost-update") instanceof Msg.NotOpened);
  }

  private static String opened(Msg answer) {
    return ((Msg.Opened) answer).level().id();
  }

  private Path copy(String id) throws IOException {
    Path file = Files.copy(Shipped.file(id), pack.resolve(id + ".yaml"));
    return Files.setLastModifiedTime(file, LONG_AGO);
  }

  private void write(String text, FileTime time) throws IOException {
    Files.writeString(level, text);
    Files.setLastModifiedTime(level, time);
  }

  private void order(String text) throws IOException {
    Path file = Files.writeString(pack.resolve(PackFile.NAME), text);
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private List<String> ids() throws IOException {
    return library().cards().stream().map(Card::id).toList();
  }

  private Library library() throws IOException {
    return library("build");
  }

  private Library library(String build) throws IOException {
    return Levels.of(pack).library(new Catalogues(Optional.of(folder), "jar", build));
  }
}
