package gilbreak.shell.lanterna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  @Test
  void ordinaryTerminalIsTaken() {
    assertEquals(Optional.empty(), new Surroundings(Map.of("TERM", "xterm"), "", true).refusal());
  }

  @Test
  void pipeIsRefused() {
    assertRefused("input and output", new Surroundings(Map.of("TERM", "xterm"), "", false));
  }

  @Test
  void dumbTerminalIsRefused() {
    assertRefused("TERM=dumb", new Surroundings(Map.of("TERM", "dumb"), "", true));
  }

  @Test
  void namelessTerminalIsRefused() {
    assertRefused("TERM is not set", new Surroundings(Map.of(), "", true));
    assertRefused("TERM is not set", new Surroundings(Map.of("TERM", ""), "", true));
  }

  private static void assertRefused(String why, Surroundings surroundings) {
    String refusal = surroundings.refusal().orElse("");
    assertTrue(refusal.contains(why), refusal);
  }
}
