package gilbreak.classroom.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import gilbreak.classroom.store.Players;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for whoever sees little, uses no mouse, or sits at the back of the room. */
class ReadablePagesTest extends BrowserTest {
  private static final int LINES_ON_A_WALL = 30;

  private List<String> pages() {
    Players.Joined you = room.join("Me Myself");
    room.prove(you.player().id(), SampleClass.LEVEL, 1.5, 2);
    String me = "#me=" + you.token();
    return List.of(
        room.url("/"),
        room.url("/j/" + room.contest().code()),
        room.url("/c/class" + me),
        room.url("/c/class/projector"),
        room.url("/c/class/level/" + SampleClass.LEVEL + me),
        room.url("/c/class/level/water"));
  }

  private static void show(Page page, String url) {
    page.navigate(url);
    if (url.contains("#me")) {
      assertThat(page.locator("#you")).isVisible();
    }
  }

  @Test
  void axeFindsNothing() throws Exception {
    room.freeze();
    Page page = look(new Browser.NewContextOptions(), room.url("/"));
    for (String url : pages()) {
      show(page, url);
      page.evaluate(
          "() => document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      assertEquals(List.of(), Axe.violations(page), url);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertEquals(List.of(), Axe.faintText(page), url);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 640})
  void nothingIsWiderThanTheWindowWhenItIsMagnified(int width) {
    room.prove(room.join("W".repeat(32)).player().id(), SampleClass.LEVEL, 9, 1);
    Page page = look(new Browser.NewContextOptions().setViewportSize(width, 400), room.url("/"));
    for (String url : pages()) {
      show(page, url);
      Object wide = page.evaluate("() => document.documentElement.scrollWidth");
      assertTrue((Integer) wide <= width, () -> url + ": " + wide);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1024x768", "1280x720", "1920x1080", "3840x2160"})
  void tenPlacesFitOnAWallInLargeLetters(String size) {
    room.freeze();
    int width = Integer.parseInt(size.split("x")[0]);
    int height = Integer.parseInt(size.split("x")[1]);
    Page page =
        live(
            new Browser.NewContextOptions().setViewportSize(width, height),
            room.url("/c/class/projector"));
    assertThat(page.locator("#totals tbody tr")).hasCount(10);
    Locator last = page.locator("#totals tbody tr").last();
    assertTrue(last.boundingBox().y + last.boundingBox().height <= height);
    Object letters =
        page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('bdi')).fontSize)");
    assertTrue(((Number) letters).doubleValue() * LINES_ON_A_WALL >= height, letters::toString);
  }

  @Test
  void keyboardReachesEverythingAndShowsWhereItIs() {
    Page page = live("/c/class");
    int links = page.locator("a:visible, summary").count();
    for (int i = 0; i < links; i++) {
      page.keyboard().press("Tab");
      Object outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle");
      assertEquals("solid", outline);
    }
    Locator folded = page.locator("#untried summary");
    folded.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#untried li").first()).isVisible();
  }

  @Test
  void tablesSayWhatTheyAre() {
    Page page = live("/c/class");
    assertThat(page.locator("#totals"))
        .matchesAriaSnapshot(
            """
        - table /All levels, the first 10 of \\d+/:
          - caption
          - rowgroup:
            - row "Rank Player Stars Proved":
              - columnheader "Rank"
              - columnheader "Player"
              - columnheader "Stars"
              - columnheader "Proved"
          - rowgroup:
            - row:
              - cell "1"
              - rowheader
              - cell
              - cell
        """);
  }

  @Test
  void barsAreSeenWhereTheReaderHasColoursOfTheirOwn() {
    Page page =
        live(
            new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE),
            room.url("/c/class/level/" + SampleClass.LEVEL));
    Object fill =
        page.evaluate(
            "() => [getComputedStyle(document.querySelector('g rect')).fill,"
                + " getComputedStyle(document.body).backgroundColor]");
    List<?> colours = (List<?>) fill;
    assertTrue(!colours.get(0).equals(colours.get(1)), colours::toString);
  }

  @Test
  void unknownCodeIsToldOnAPage() {
    expect("404");
    Page page = look(new Browser.NewContextOptions(), room.url("/j/XXXXXX"));
    assertThat(page.locator("main")).containsText("No contest has this code.");
  }

  @Test
  void keptPageNeedsNothingBesideItself(@TempDir Path folder) throws Exception {
    HttpResponse<String> answer = get("/api/c/class/teacher/page.html", room.teacher());
    Path file = Files.writeString(folder.resolve("class.html"), answer.body());
    Page page = look(new Browser.NewContextOptions().setOffline(true), file.toUri().toString());
    assertThat(page.locator("script, link, img, [src]")).hasCount(0);
    Object lost =
        page.evaluate(
            "() => [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))"
                + ".filter((to) => !to.startsWith('#') || !document.getElementById(to.slice(1)))");
    assertEquals(List.of(), lost);
    assertThat(page.locator("#totals tbody tr")).hasCount(proved());
    assertThat(page.locator("figure")).hasCount(5 * page.locator("h2[id^=title]").count());
    assertEquals(List.of(), Axe.violations(page));
  }

  private int proved() {
    return new Boards(room.store).ofTeacher("class").orElseThrow().totals().size();
  }

  private HttpResponse<String> get(String path, String token) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(room.url(path)))
              .header("Authorization", "Bearer " + token)
              .build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
