package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors know of packs: {@code docs/pack.schema.json}, beside what the reader knows. */
final class PackSchemaTest {
  private static final Path FILE = Path.of("docs/pack.schema.json");
  private static final String GOOD =
      """
      format: 1
      title: Three evenings of locks
      author: Ada
      licence: CC-BY-4.0
      chapters:
        - title: Seats
          levels: [the-last-seat]
      """;

  private static List<String> complaints(String yaml) throws IOException {
    return Schema.complaints(FILE, yaml);
  }

  private static PackFile read(String text) throws SourceException {
    return PackFile.read(new SourceText("pack.yaml", text));
  }

  @Test
  void goodPackIsValid() throws IOException, SourceException {
    assertEquals(List.of("the-last-seat"), read(GOOD).ids());
    assertEquals(List.of(), complaints(GOOD));
    assertEquals(List.of(), complaints(Files.readString(Path.of("levels/pack.yaml"))));
  }

  @Test
  void packOfTheDocsIsValid() throws IOException, SourceException {
    String page = Files.readString(Path.of("docs/authoring.md"));
    String pack =
        Pattern.compile("(?s)```\\w*\\n(format: 1\\ntitle: .*?chapters:.*?)```")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    assertEquals(1, read(pack).chapters().size());
    assertEquals(List.of(), complaints(pack));
  }

  @Test
  void shippedPackNamesTheSchemaInItsFirstLine() throws IOException {
    String first = Files.readString(Path.of("levels/pack.yaml")).lines().findFirst().orElse("");
    assertEquals("# yaml-language-server: $schema=../docs/pack.schema.json", first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s/format: 1/format: 2/",
        "s/format: 1/format: one/",
        "s/format: 1//",
        "s/title: Three evenings of locks/title: [a]/",
        "s/title: Three evenings of locks/title: {a: b}/",
        "s/author: Ada/author: \"\"/",
        "s/author: Ada/autor: Ada/",
        "s/  - title: Seats/  - titel: Seats/",
        "s/    levels: .the-last-seat./    levels: the-last-seat/",
        "s/    levels: .the-last-seat./    level: []/",
        "s/    levels: .the-last-seat./    levels: [[a]]/",
        "s/    levels: .the-last-seat.//",
      })
  void whatTheReaderRefusesIsInvalid(String change) throws IOException {
    String[] parts = change.split("/", -1);
    String text = GOOD.replaceFirst(parts[1], parts[2]);
    assertNotEquals(GOOD, text);
    assertThrows(SourceException.class, () -> read(text));
    assertNotEquals(List.of(), complaints(text));
  }

  @Test
  void schemaHasTheKeysThatTheReaderKnows() throws IOException {
    Schema schema = Schema.of(FILE);
    assertEquals(known(GOOD.replace("format: 1", "format: 1\nqqqqqqqqqqqq: 1")), schema.keys());
    assertEquals(
        known(GOOD.replace("- title: Seats", "- qqqqqqqqqqqq: 1\n    title: Seats")),
        schema.under("chapters").item().keys());
  }

  /** The keys that the reader tells when it meets an unknown one, and those that are there. */
  private static Set<String> known(String text) {
    SourceException e = assertThrows(SourceException.class, () -> read(text));
    String message = e.diagnostics().get(0).message();
    String known = message.substring(message.indexOf("expected ") + "expected ".length());
    assertTrue(message.contains("unknown key"), message);
    Set<String> keys = new TreeSet<>(List.of(known.split(", ")));
    boolean chapter = message.contains("chapter;");
    keys.addAll(
        chapter
            ? List.of("title", "levels")
            : List.of("format", "title", "author", "licence", "chapters"));
    return keys;
  }
}
