package gilbreak.classroom.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import gilbreak.classroom.store.Players;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The board's pages while a class plays. */
class LiveBoardTest extends BrowserTest {
  private static final String LEVEL_PAGE = "/c/class/level/" + SampleClass.LEVEL;
  private static final double FASTEST = 9;

  @Test
  void newPlayerIsOnTheBoardWithoutTheReaderLosingTheirPlace() {
    room.store.contests().top("class", 50);
    Page page = live("/c/class");
    page.evaluate("() => { window.same = true; }");
    page.locator("#untried summary").click();
    Locator link = page.locator("#levels a").nth(1);
    link.focus();

    long player = room.join("Newcomer").player().id();
    room.prove(player, SampleClass.LEVEL, FASTEST, 1);

    assertThat(page.locator("#totals")).containsText("Newcomer");
    assertThat(page.locator("#levels")).containsText("9.00");
    assertThat(page.locator("#summary")).hasText(Pattern.compile("^24 players.*"));
    assertThat(link).isFocused();
    assertThat(page.locator("#untried li").first()).isVisible();
    assertEquals(true, page.evaluate("() => window.same"));
  }

  @Test
  void whoOvertakesIsMarkedInWords() {
    Page page = live(LEVEL_PAGE);
    Locator third = page.locator("tbody tr").nth(2);
    String name = third.locator("bdi").textContent();
    room.prove(player(third), SampleClass.LEVEL, FASTEST, 1);
    Locator first = page.locator("tbody tr").first();
    assertThat(first.locator("bdi")).hasText(name);
    assertThat(first.locator("td").first()).hasText("▲up 2, now 1");
    assertThat(page.locator("tbody tr").nth(1).locator("td").first()).hasText("▼down 1, now 2");
  }

  private static long player(Locator row) {
    return Long.parseLong(row.getAttribute("data-player"));
  }

  @Test
  void oneLineSaysTheNewestInOneSentence() {
    Page page = live("/c/class");
    assertThat(page.locator("[role=status], [aria-live]")).hasCount(1);
    for (int i = 0; i < 3; i++) {
      room.join("Newcomer " + i);
    }
    assertThat(page.locator("#summary")).hasText(Pattern.compile("^26 players.*"));
    assertThat(page.locator("#status"))
        .hasText(
            page.locator("#summary").textContent(),
            new LocatorAssertions.HasTextOptions().setTimeout(20_000));
  }

  @Test
  void nothingMovesWhileTheBoardIsFrozen() {
    Page page = live(LEVEL_PAGE);
    page.evaluate(
        """
        () => {
          window.seen = [];
          const look = () => {
            if (document.getElementById("frozen")) {
              window.seen.push(document.querySelector("tbody").textContent);
            }
          };
          new MutationObserver(look).observe(document.getElementById("board"),
            { childList: true, subtree: true, characterData: true });
        }
        """);
    room.freeze();
    assertThat(page.locator("#frozen")).containsText("The board is frozen.");
    String before = page.locator("tbody").first().textContent();
    room.prove(player(page.locator("tbody tr").nth(2)), SampleClass.LEVEL, FASTEST, 1);
    room.unfreeze();
    assertThat(page.locator("tbody").first()).containsText("9.00");
    assertThat(page.locator("#frozen")).hasCount(0);
    List<?> seen = (List<?>) page.evaluate("() => [...new Set(window.seen)]");
    assertEquals(List.of(before), seen);
  }

  @Test
  void histogramsShowWhoeverComesWithTheirTokenWhereTheyAre() {
    Players.Joined you = room.join("Me Myself");
    room.prove(you.player().id(), SampleClass.LEVEL, 1.03, 3);
    Page page = live(LEVEL_PAGE + "#me=" + you.token());
    assertThat(page.locator("#you")).hasText(Pattern.compile("You are Me Myself: place [0-9]+\\."));
    assertThat(page.locator("figure")).hasCount(5);
    assertThat(page.locator("g.you")).hasCount(5);
    Locator speedup = page.locator("figure[data-metric=speedup]");
    assertThat(speedup.locator("g.you text").first()).hasText("you");
    assertTrue(
        speedup.locator("svg").getAttribute("aria-label").endsWith("You are at 1.0 to 1.2."));
    assertThat(page.locator("figure[data-metric=placements] tr.you th")).hasText("3");

    room.prove(you.player().id(), SampleClass.LEVEL, FASTEST, 1);
    assertThat(page.locator("#you")).hasText("You are Me Myself: place 1.");
    assertThat(page.locator("figure[data-metric=placements] tr.you th")).hasText("1");
    assertThat(page.locator("tr.you bdi")).hasText("Me Myself");
  }

  @Test
  void boardLeadsToTheLevelsAndKeepsYou() {
    Players.Joined you = room.join("Me Myself");
    room.prove(you.player().id(), SampleClass.LEVEL, FASTEST, 1);
    Page page = live("/c/class#me=" + you.token());
    assertThat(page.locator("#you")).isVisible();
    page.locator("#levels a").first().click();
    assertThat(page.locator("h1")).hasText("cnt += 1");
    assertThat(page.locator("#you")).hasText("You are Me Myself: place 1.");
  }

  @Test
  void strangersSeeTheFirstTenOnlyAndNobodyMarked() {
    expect("401");
    Page page = live("/c/class#me=1.wrong");
    assertThat(page.locator("#totals tbody tr")).hasCount(10);
    assertThat(page.locator("#totals caption")).hasText(Pattern.compile("the first 10 of [0-9]+$"));
    assertThat(page.locator(".you, #you")).hasCount(0);
  }

  @Test
  void nameThatIsMarkupIsOnlyAName() {
    String name = "<img src=x onerror=alert(1)>";
    Page page = live(LEVEL_PAGE);
    long player = room.join(name).player().id();
    room.prove(player, SampleClass.LEVEL, FASTEST, 1);
    assertThat(page.locator("tbody tr").first().locator("bdi")).hasText(name);
    assertThat(page.locator("#summary")).containsText(name);
    assertThat(page.locator("img")).hasCount(0);
  }

  @Test
  void pageSaysThatItHearsNothingAnyMore() {
    Page page = live("/c/class/projector");
    expect("net::ERR_");
    room.server.close();
    assertThat(page.locator("#live")).hasText("Connection lost, trying again ·");
  }

  @Test
  void everythingIsThereWithoutAScript() {
    Browser.NewContextOptions without = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    Page board = look(without, room.url("/c/class"));
    assertThat(board.locator("#totals tbody tr")).hasCount(10);
    assertThat(board.locator("noscript a")).hasText("Look again");
    board.locator("#levels a").first().click();
    assertThat(board.locator("figure svg")).hasCount(5);
    board.locator("figure summary").first().click();
    assertThat(board.locator("figure table").first()).isVisible();
    Page join = look(without, room.url("/j/" + room.contest().code()));
    assertThat(join.locator("code")).containsText("127.0.0.1:" + room.server.port());
    Page wall = look(without, room.url("/c/class/projector"));
    assertThat(wall.locator("meta[http-equiv=refresh]")).hasCount(1);
  }
}
