package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldersTest {
  private static final Path HOME = Path.of("/home/anna");

  @Test
  void checkoutHoldsLevelsAndSaves() {
    assertEquals(
        new Folders(
            Optional.of(Path.of("/game/levels")),
            Path.of("/game/saves"),
            Path.of("/home/anna/.config/gilbreak/settings.yaml"),
            Path.of("/home/anna/.local/state/gilbreak"),
            Path.of("/home/anna/.cache/gilbreak")),
        Folders.of(Map.of("XDG_DATA_HOME", "/data"), HOME, Optional.of(Path.of("/game"))));
  }

  @Test
  void jarAloneKeepsToTheSpecification() {
    assertEquals(
        new Folders(
            Optional.empty(),
            Path.of("/data/gilbreak/saves"),
            Path.of("/config/gilbreak/settings.yaml"),
            Path.of("/state/gilbreak"),
            Path.of("/cache/gilbreak")),
        Folders.of(
            Map.of(
                "XDG_DATA_HOME",
                "/data",
                "XDG_CONFIG_HOME",
                "/config",
                "XDG_STATE_HOME",
                "/state",
                "XDG_CACHE_HOME",
                "/cache"),
            HOME,
            Optional.empty()));
    assertEquals(
        Path.of("/home/anna/.local/share/gilbreak/saves"),
        Folders.of(Map.of("XDG_DATA_HOME", "relative"), HOME, Optional.empty()).saves());
  }
}
