package gilbreak.classroom.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The pictures in the documents: {@code -Dboard.pictures=docs} makes them anew. */
@EnabledIfSystemProperty(named = "board.pictures", matches = ".+")
class BoardPictureTest extends BrowserTest {
  private static final Path FOLDER = Path.of(System.getProperty("board.pictures", ""));
  private static final int COLOURS = 32;
  private static final long MOST_BYTES = 60_000;

  @Test
  void wallIsShownWhileSomebodyOvertakes() throws IOException {
    Page page = live(size(1280, 720), room.url("/c/class/projector"));
    Locator sixth = page.locator("#totals tbody tr").nth(5);
    long player = Long.parseLong(sixth.getAttribute("data-player"));
    for (String level : List.of("water", "half-built")) {
      room.prove(player, level, 1.8, 2);
    }
    assertThat(page.locator(".move.up")).hasCount(1);
    keep(page.screenshot(), "board.png");
  }

  @Test
  void levelIsShownToSomebodyInTheMiddle() throws IOException {
    var you = room.join("Curious Crane 11");
    room.prove(you.player().id(), SampleClass.LEVEL, 1.72, 2);
    String url = room.url("/c/class/level/" + SampleClass.LEVEL + "#me=" + you.token());
    Page page = live(size(1000, 900), url);
    assertThat(page.locator("g.you").first()).isVisible();
    keep(page.screenshot(), "board-level.png");
  }

  private static Browser.NewContextOptions size(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static void keep(byte[] screenshot, String name) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(screenshot));
    Path file = FOLDER.resolve(name);
    ImageIO.write(withFewColours(full), "png", file.toFile());
    assertTrue(Files.size(file) < MOST_BYTES, () -> file + " is large");
  }

  /** With the colours alone that are used most: the others are edges of letters. */
  private static BufferedImage withFewColours(BufferedImage full) {
    int[] palette = palette(full);
    IndexColorModel model = new IndexColorModel(8, COLOURS, palette, 0, false, -1, 0);
    BufferedImage few =
        new BufferedImage(
            full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        few.setRGB(x, y, full.getRGB(x, y));
      }
    }
    return few;
  }

  private static int[] palette(BufferedImage image) {
    Map<Integer, Integer> uses = new LinkedHashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        uses.merge(image.getRGB(x, y), 1, Integer::sum);
      }
    }
    int[] most =
        uses.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    return Arrays.copyOf(most, COLOURS);
  }
}
