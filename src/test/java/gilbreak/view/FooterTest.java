package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.Levels;
import gilbreak.play.Player;
import gilbreak.play.Saved;
import gilbreak.play.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class FooterTest {
  private final Player player =
      new Player(Size.LEAST, List.of(Levels.WORKSHOP), Saved.NOTHING).press("<Enter>");

  @Test
  void wordsAreShorterWhereAKeyOfWeightWouldBeLeftOutElse() {
    player.press("jjll");
    assertTrue(footer(player).contains("t tool  o opts"), footer(player));
    assertTrue(footer(player).contains("s sandbox"), footer(player));
    Player wide = new Player(new Size(120, 40), List.of(Levels.WORKSHOP), Saved.NOTHING);
    assertTrue(footer(wide.press("<Enter>")).contains("t tools  o options"), footer(wide));
  }

  private static String footer(Player player) {
    List<String> rows = View.draw(player.model()).text();
    return rows.get(rows.size() - 1);
  }
}
