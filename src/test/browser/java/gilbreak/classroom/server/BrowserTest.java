package gilbreak.classroom.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class in the middle of a lesson, and a browser that looks at it and has nothing to complain of.
 */
abstract class BrowserTest {
  private static Chromium chromium;

  @TempDir private Path folder;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  SampleClass room;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void open() throws Exception {
    room = new SampleClass(folder);
    room.play();
  }

  @AfterEach
  void close() {
    contexts.forEach(BrowserContext::close);
    room.close();
    complaints.removeIf(text -> expected.stream().anyMatch(text::contains));
    assertEquals(List.of(), complaints);
  }

  /** A page as a reader sees it who has set up the browser so. */
  Page look(Browser.NewContextOptions options, String url) {
    BrowserContext context = chromium.browser().newContext(options);
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(url);
    return page;
  }

  /** A page that hears what is new. */
  Page live(Browser.NewContextOptions options, String url) {
    Page page = look(options, url);
    assertThat(page.locator("#live")).hasText("Live ·");
    return page;
  }

  Page live(String path) {
    return live(new Browser.NewContextOptions(), room.url(path));
  }

  /** The browser may complain of something with this text in it. */
  void expect(String text) {
    expected.add(text);
  }
}
