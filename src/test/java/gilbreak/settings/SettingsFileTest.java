package gilbreak.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.Key;
import gilbreak.play.KeyChanges;
import gilbreak.play.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  private Path path() {
    return folder.resolve("config/settings.yaml");
  }

  private SettingsFile file(String text) throws IOException {
    Files.createDirectories(path().getParent());
    Files.writeString(path(), text);
    return new SettingsFile(path());
  }

  private String text() throws IOException {
    return Files.readString(path());
  }

  @Test
  void noFileIsNoSettings() {
    SettingsFile.Start start = new SettingsFile(path()).load();
    assertEquals(new SettingsFile.Start(Map.of(), KeyChanges.NONE, List.of()), start);
    assertFalse(Files.exists(path()));
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    SettingsFile file = new SettingsFile(path());
    assertEquals(Optional.empty(), file.keep(Map.of(Setting.THEME, "light")));
    assertEquals(
        Optional.empty(), file.keep(Map.of(Setting.THEME, "light", Setting.COLOURS, "256")));
    assertEquals(
        Map.of(Setting.THEME, "light", Setting.COLOURS, "256"),
        new SettingsFile(path()).load().words());
    assertTrue(text().endsWith("theme: light\ncolours: 256\n"), text());
  }

  @Test
  void everythingElseInTheFileStays() throws IOException {
    SettingsFile file =
        file(
            """
            # mine
            theme: dark   # for the night
            future: 1
            keys:
              level.place: y
            """);
    SettingsFile.Start start = file.load();
    assertEquals(
        List.of(path() + ": line 3, " + "unknown key future in the settings; expected " + rest()),
        start.warnings());
    file.keep(Map.of(Setting.THEME, "mono", Setting.MOUSE, "off"));
    assertEquals(
        """
        # mine
        theme: mono   # for the night
        future: 1
        keys:
          level.place: y
        mouse: off
        """,
        text());
  }

  private static String rest() {
    return "colours, unicode, mouse, motion, speed, hand-in.";
  }

  @Test
  void changeMadeBesideTheGameStays() throws IOException {
    SettingsFile file = file("theme: dark\n");
    file.load();
    Files.writeString(path(), "theme: dark\nspeed: fast\n");
    file.keep(Map.of(Setting.THEME, "light"));
    assertEquals("theme: light\nspeed: fast\n", text());
  }

  @Test
  void brokenFileIsSetAside() throws IOException {
    SettingsFile file = file("theme: [\n");
    String warning = file.load().warnings().get(0);
    Path aside = path().resolveSibling("settings.yaml.damaged-1");
    assertTrue(warning.startsWith("Your settings could not be read and are now " + aside), warning);
    assertEquals("theme: [\n", Files.readString(aside));
    assertFalse(Files.exists(path()));
    file.keep(Map.of(Setting.THEME, "light"));
    assertTrue(text().contains("theme: light"));
  }

  @Test
  void oddValueIsToldAndAllElseCounts() throws IOException {
    SettingsFile.Start start = file("theme: drak\nspeed: fast\n").load();
    assertEquals(Map.of(Setting.SPEED, "fast"), start.words());
    assertEquals(
        List.of(path() + ": line 1, unknown theme drak; did you mean dark?."), start.warnings());
  }

  @Test
  void onlyCommentsAreNoSettings() throws IOException {
    SettingsFile file = file("# nothing yet\n");
    assertEquals(List.of(), file.load().warnings());
    file.keep(Map.of(Setting.SPEED, "slow"));
    assertEquals("# nothing yet\nspeed: slow\n", text());
  }

  @Test
  void keysAreReadByTheirNames() throws IOException {
    SettingsFile.Start start =
        file("""
                keys:
                  level.place: [y, Backspace]
                  level.run: Space
                  everywhere.settings: ";"
                """)
            .load();
    assertEquals(List.of(), start.warnings());
    assertEquals(
        Map.of(
            "level.place", List.of(Key.of('y'), Key.of(Key.Name.BACKSPACE)),
            "level.run", List.of(Key.of(' ')),
            "everywhere.settings", List.of(Key.of(';'))),
        start.keys().keys());
  }

  @Test
  void unknownActionsKeysAndClashesAreToldAtOnceWithTheirLines() throws IOException {
    SettingsFile.Start start =
        file("""
                keys:
                  level.plaec: p
                  level.run: Foo
                  level.place: u
                  level.tools: z
                """)
            .load();
    assertEquals(Map.of("level.tools", List.of(Key.of('z'))), start.keys().keys());
    assertEquals(
        List.of(
            path()
                + ": line 2, unknown action level.plaec; did you mean level.place?; line 3,"
                + " expected a key such as p, Space, Enter, Up or PgDn, found Foo; line 4,"
                + " level.place stays as it is: u is level.undo already."),
        start.warnings());
  }

  @Test
  void interruptingCannotBeTakenAway() throws IOException {
    SettingsFile.Start start = file("keys: {level.place: Ctrl-C}\n").load();
    assertEquals(KeyChanges.NONE, start.keys());
    assertEquals(1, start.warnings().size());
  }

  @Test
  void folderThatCannotBeWrittenIsTold() throws IOException {
    Files.writeString(folder.resolve("config"), "a file");
    Optional<String> because = new SettingsFile(path()).keep(Map.of(Setting.THEME, "light"));
    assertTrue(because.orElse("").startsWith("The settings cannot be kept: "), because.toString());
  }
}
