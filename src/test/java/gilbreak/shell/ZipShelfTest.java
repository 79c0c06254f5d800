package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Shipped;
import gilbreak.level.yaml.PackFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip from a stranger. */
class ZipShelfTest {
  private static final int ENTRY = 0x02014b50;

  @TempDir Path folder;

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("pack.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (String name : names) {
        packed.putNextEntry(new ZipEntry(name));
        packed.write(content(name));
        packed.closeEntry();
      }
    }
    return zip;
  }

  private static byte[] content(String name) throws IOException {
    if (name.equals(PackFile.NAME)) {
      return LevelsTest.PACK.getBytes(UTF_8);
    }
    Optional<Path> shipped =
        Shipped.files().stream().filter(file -> file.endsWith(name)).findFirst();
    return shipped.isPresent() ? Files.readAllBytes(shipped.get()) : name.getBytes(UTF_8);
  }

  /** The zip with other bytes in its list's first entry. */
  private Path changed(Path zip, int field, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int entry = 0;
    while (buffer.getInt(entry) != ENTRY) {
      entry++;
    }
    buffer.putInt(entry + field, value);
    return Files.write(zip, bytes);
  }

  private static String refusal(Path zip) {
    return String.valueOf(assertThrows(IOException.class, () -> ZipShelf.open(zip)).getMessage());
  }

  @Test
  void levelsAreReadInTheOrderOfThePack() throws Exception {
    Path zip = zip("opposite-locks.yaml", "lost-update.yaml", "too-much-inside.yaml", "pack.yaml");
    Levels.Found found = Levels.of(zip).all();
    assertEquals(List.of(), found.warnings());
    assertEquals(
        List.of("lost-update", "too-much-inside", "opposite-locks"),
        found.levels().stream().map(level -> level.id()).toList());
    assertEquals("lost-update", Levels.of(zip).find("lost-update").id());
  }

  @Test
  void otherFilesAreNoLevels() throws IOException {
    assertEquals(List.of("a/b.yaml"), ZipShelf.open(zip("README.md", "a/", "a/b.yaml")).files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.yaml",
        "a/../../x.yaml",
        "/etc/x.yaml",
        "C:/x.yaml",
        "a\\x.yaml",
        "a//x.yaml",
        ".x",
        "x\u001B[2J.yaml",
        "\u202Ex.yaml",
        "~/x.yaml",
        "a/b/c/d/e/f/g/h/i.yaml"
      })
  void oddPathIsRefused(String name) throws IOException {
    String refusal = refusal(zip(name));
    assertTrue(refusal.contains("odd name in the pack"), refusal);
    assertTrue(refusal.indexOf('\u001B') < 0 && refusal.indexOf('\u202E') < 0);
  }

  @Test
  void linkIsRefused() throws IOException {
    Path zip = changed(zip("link.yaml"), 38, 0xA1FF << 16);
    assertTrue(refusal(zip).endsWith("no plain file: link.yaml"));
  }

  @Test
  void fileThatSaysItIsHugeIsRefused() throws IOException {
    assertTrue(refusal(changed(zip("bomb.yaml"), 24, -1)).endsWith("too large: bomb.yaml"));
  }

  @Test
  void fileThatIsHugerThanItSaysIsUnpackedNoFurtherThanALevel() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("bomb.yaml"));
      packed.write(new byte[4_000_000]);
      packed.closeEntry();
    }
    changed(zip, 24, 10);
    assertTrue(ZipShelf.open(zip).read("bomb.yaml", 1000).length <= 1000);
    assertEquals(1, Levels.of(zip).all().warnings().size());
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    String[] names = new String[1001];
    Arrays.setAll(names, i -> "l" + i + ".yaml");
    assertTrue(refusal(zip(names)).endsWith("at most 1000 files"));
  }

  @Test
  void anyDamageIsRefusedOrRead() throws IOException {
    byte[] good = Files.readAllBytes(zip("lost-update.yaml", "pack.yaml"));
    for (int i = Math.max(0, good.length - 250); i < good.length; i++) {
      for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
        byte[] bad = good.clone();
        bad[i] = (byte) value;
        Path zip = Files.write(folder.resolve("bad.zip"), bad);
        try {
          Levels.of(zip).all();
        } catch (Unreadable e) {
          assertTrue(String.valueOf(e.getMessage()).startsWith("The pack cannot be read: "));
        }
      }
    }
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "x");
    assertTrue(refusal(file).endsWith("this is no zip, or a damaged one"));
    assertThrows(Unreadable.class, () -> Levels.of(folder.resolve("missing.zip")));
  }

  @Test
  void levelsOfAPackComeBehindTheOthersUnlessTheirIdsAreTaken() throws Exception {
    Library shipped = Levels.of(Path.of("levels")).library(Catalogues.NONE);
    Library both = shipped.and(Levels.of(zip("lost-update.yaml")).library(Catalogues.NONE));
    assertEquals(shipped, new Library(both.cards(), shipped.warnings(), both.books()));
    assertEquals(List.of("Left out: there is another level lost-update."), both.warnings());
  }
}
