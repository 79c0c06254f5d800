package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
  private static final String HEAD = "format: 1\ntitle: T\nauthor: A\nlicence: CC0-1.0\n";

  @TempDir Path folder;

  private List<String> complaints(String text) throws IOException {
    Files.writeString(folder.resolve("lost-update.yaml"), Sample.text());
    Files.writeString(folder.resolve("pack.yaml"), text);
    return Pack.complaints(folder).stream()
        .map(complaint -> complaint.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void shippedPackIsComplete() throws IOException {
    assertEquals(List.of(), Pack.complaints(Path.of("levels")));
  }

  @Test
  void packSaysWhoseItIs() throws IOException {
    assertEquals(
        List.of(
            "pack.yaml:1:1: pack: the pack has no title",
            "pack.yaml:1:1: pack: the pack has no author",
            "pack.yaml:1:1: pack: the pack has no licence"),
        complaints("format: 1\nchapters: [{title: T, levels: [lost-update]}]\n"));
  }

  @Test
  void packListsEveryLevelOnceAndNoOther() throws IOException {
    assertEquals(List.of(), complaints(HEAD + "chapters: [{title: T, levels: [lost-update]}]\n"));
    assertEquals(
        List.of("pack.yaml:5:1: pack: not listed: lost-update"),
        complaints(HEAD + "chapters: []\n"));
    assertEquals(
        List.of(
            "pack.yaml:8:9: pack: there is no level gone in this folder",
            "pack.yaml:10:9: pack: the level lost-update is listed twice"),
        complaints(
            HEAD
                + """
                chapters:
                  - title: T
                    levels:
                      - gone
                      - lost-update
                      - lost-update
                """));
  }

  @Test
  void folderWithoutAPackFileIsNone() throws IOException {
    assertEquals(List.of(), Pack.complaints(folder));
  }

  @Test
  void brokenPackFileIsToldWithItsPlace() throws IOException {
    assertTrue(complaints(HEAD + "chapter: []\n").get(0).contains("did you mean chapters?"));
  }

  @Test
  void sameLevelsGiveTheSameZip() throws IOException {
    complaints(HEAD + "chapters: [{title: T, levels: [lost-update]}]\n");
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    PackZip.write(folder, one);
    PackZip.write(folder, two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }
}
