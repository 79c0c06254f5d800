package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Which command lines are understood without picocli. */
class ShortcutTest {
  @Test
  void noArgumentsStartTheUsualGame() {
    Shortcut usual = new Shortcut(Shortcut.USUAL_PLAYER, Optional.empty(), List.of());
    assertEquals(Optional.of(usual), Shortcut.of());
  }

  @Test
  void itUnderstandsWhatPicocliUnderstands() {
    String[] args = {
      "--saves", "/tmp/a b", "--levels", "one", "--player", "anna-2", "--levels", "x"
    };
    Shortcut known = Shortcut.of(args).orElseThrow();
    CommandLine.Model.CommandSpec spec = new CommandLine(new PlayCommand()).getCommandSpec();
    spec.commandLine().parseArgs(args);
    assertEquals(value(spec.findOption("--player")), known.player());
    assertEquals(value(spec.findOption("--saves")), known.saves().orElse(Path.of("")));
    assertEquals(value(spec.findOption("--levels")), known.packs());
  }

  private static Object value(OptionSpec option) {
    return option.getValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--saves",
        "--saves=x",
        "--player a --player b",
        "judge lost-update",
        "--plain",
        "--saves --plain",
        "play x",
        "--saves x --theme mono",
        "--player \"a\"",
        "@file x"
      })
  void picocliIsAskedOfAllElse(String line) {
    assertEquals(Optional.empty(), Shortcut.of(line.split(" ", -1)));
  }
}
