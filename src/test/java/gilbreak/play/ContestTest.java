package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.texts.ContestTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the game does in a contest. */
class ContestTest {
  private final Player player = new Player();

  private List<Errand> errands() {
    return player.effects().stream()
        .filter(Effect.Contest.class::isInstance)
        .map(effect -> ((Effect.Contest) effect).errand())
        .toList();
  }

  private Player proved() {
    return proved(player.tell(Boards.joined()).tell(Boards.board()));
  }

  private static Player proved(Player player) {
    return player.press("l<Enter>r").judged(Judgements.proved());
  }

  private boolean offers(String label) {
    return player.model().footer().stream().anyMatch(help -> help.label().equals(label));
  }

  private static Msg suggested(String name) {
    return new Msg.Contest(new News.Suggested(name));
  }

  @Test
  void noServerIsAskedForAnythingByWhoIsInNoContest() {
    proved(player);
    assertEquals(List.of(), errands());
    assertFalse(offers("hand in"));
    player.press("<Esc><Esc>J");
    assertEquals(List.of(new Errand.Suggest()), errands());
  }

  @Test
  void formIsFilledInFieldByFieldAndSent() {
    player.press("J").tell(suggested("Keen Otter 42"));
    player.press("10.0.0.7:8080<Enter>K7?QX9<Enter>");
    assertEquals(new Errand.Join("10.0.0.7:8080", "K7?QX9", "Keen Otter 42"), errands().get(1));
    assertTrue(player.model().isBusy());
    player.press("<Enter>");
    assertEquals(2, errands().size());
    player.tell(new Msg.Contest(new News.Joined(Boards.ADA, 0, true)));
    assertInstanceOf(Scores.class, player.model().top());
    assertEquals("You are Ada in Class 5b.", player.notice());
  }

  @Test
  void addressCanBePasted() {
    player.press("J").tell(new Msg.Pasted("10.0.0.7:8080"));
    assertEquals("10.0.0.7:8080", ((Joining) player.model().top()).text(Joining.Field.ADDRESS));
  }

  @Test
  void pasteCommandsNothing() {
    Model before = player.model();
    assertEquals(before, player.tell(new Msg.Pasted("q/lt")).model());
  }

  @Test
  void refusedNameCanBeChanged() {
    player.press("J").tell(suggested("Keen Otter 42")).press("here<Tab>K<Enter>");
    player.tell(new Msg.Contest(new News.Failed("Somebody else has this name.")));
    assertEquals("Somebody else has this name.", player.notice());
    player.press("<Tab>").press(Key.of(Key.Name.BACKSPACE)).press("3é<Enter>");
    assertEquals(new Errand.Join("here", "K", "Keen Otter 43é"), errands().get(2));
  }

  @Test
  void nameThatWasMadeUpIsReplacedAndAWrittenOneIsNot() {
    player.press("J").tell(suggested("One")).press("<CtrlR>").tell(suggested("Two"));
    Joining form = (Joining) player.model().top();
    assertEquals("Two", form.text(Joining.Field.NAME));
    player.press("<Up>!").tell(suggested("Three"));
    assertEquals("Two!", ((Joining) player.model().top()).text(Joining.Field.NAME));
  }

  @Test
  void provedSolutionIsHandedInByAKeyAndItsResultIsTold() {
    proved();
    assertTrue(offers("hand in") && offers("board"));
    player.press("h");
    Errand.HandIn handed = (Errand.HandIn) errands().get(0);
    assertEquals("overdraft", handed.level().id());
    assertTrue(player.model().isBusy());
    player.tell(Boards.posted(17)).tell(Boards.results("waiting"));
    assertTrue(player.model().isBusy());
    player.tell(Boards.results("proved"));
    assertFalse(player.model().isBusy());
    assertEquals(
        "Overdraft: proved, speedup 1.93 (1.88 to 1.98), 2 of 3 stars, rank 3 of 7.",
        player.notice());
  }

  @Test
  void resultThatComesBeforeTheReceiptIsToldToo() {
    proved().press("h").tell(Boards.results("broken")).tell(Boards.posted(17));
    assertEquals("Overdraft: broken: an update is lost.", player.notice());
  }

  @Test
  void resultIsToldOnceAndOldOnesAreNot() {
    player.tell(Boards.joined()).tell(Boards.results("proved"));
    assertEquals("", player.notice());
    proved().press("h").tell(Boards.posted(17)).tell(Boards.results("proved"));
    player.press("<Esc>").tell(Boards.results("proved"));
    assertEquals("", player.notice());
  }

  @Test
  void levelThatIsNotInTheContestIsNotHandedIn() {
    player.tell(Boards.joined()).tell(Boards.board());
    player.press("<Enter><Enter>r").judged(Judgements.proved()).press("h");
    assertEquals("This level is not in Class 5b.", player.notice());
    assertEquals(List.of(), errands());
  }

  @Test
  void everyProofIsHandedInAtOnceWhereThatIsSet() {
    Preferences preferences = Preferences.NONE.keeping(Setting.HAND_IN, "at-once");
    Player other = new Player(Size.LEAST, Levels.ALL, Saved.NOTHING, preferences);
    proved(other.tell(Boards.joined()).tell(Boards.board()));
    assertEquals(1, other.effects().stream().filter(Effect.Contest.class::isInstance).count());
    assertInstanceOf(Proved.class, other.model().top());
  }

  @Test
  void playGoesOnWhileTheServerIsAwayAndWhatWaitsIsSentLater() {
    proved().tell(Boards.lost());
    assertTrue(player.notice().startsWith("No server answers at that address."));
    player.press("h").tell(Boards.kept(1));
    assertEquals(1, player.model().classroom().post().waiting());
    assertFalse(player.model().isBusy());
    player.press("<Esc>").tell(Boards.lost());
    assertEquals("", player.notice());
    player.tell(Boards.board());
    assertEquals("The server is back.", player.notice());
    player.tell(
        new Msg.Contest(
            new News.Posted(Map.of(17L, "overdraft"), List.of(), 0, Optional.empty(), false)));
    assertEquals("The solution that waited was sent.", player.notice());
    assertEquals(0, player.model().classroom().post().waiting());
  }

  @Test
  void refusalIsTold() {
    proved().press("h");
    player.tell(
        new Msg.Contest(
            new News.Posted(
                Map.of(), List.of("overdraft: The contest is over."), 0, Optional.empty(), true)));
    assertEquals("Not taken. overdraft: The contest is over.", player.notice());
    assertFalse(player.model().classroom().post().asked() > 0);
  }

  @Test
  void boardHasAPageForEachLevelAndGoesRound() {
    player.tell(Boards.joined()).tell(Boards.board()).press("Jl");
    assertEquals(Optional.of("overdraft"), ((Scores) player.model().top()).level());
    player.press("<Right><Right>");
    assertEquals(Optional.empty(), ((Scores) player.model().top()).level());
    player.press("<Left><Enter>");
    assertEquals(ContestTexts.notHere(), player.notice());
    player.press("h<Enter>");
    assertInstanceOf(LevelScreen.class, player.model().top());
  }

  @Test
  void leavingIsAskedTwiceAndEndsEverythingOfTheContest() {
    proved().press("bx");
    assertInstanceOf(Leaving.class, player.model().top());
    player.press("y");
    assertEquals(List.of(new Errand.Leave()), errands());
    player.tell(new Msg.Contest(new News.Left()));
    assertInstanceOf(Proved.class, player.model().top());
    assertFalse(offers("hand in"));
    assertEquals("You have left Class 5b.", player.notice());
    Model before = player.model();
    player.tell(Boards.board()).tell(Boards.results("proved")).tell(Boards.lost());
    assertEquals(before, player.model());
  }

  @Test
  void keysOfTheContestCanBeChanged() {
    KeyChanges changes = new KeyChanges(Map.of("proved-solution.hand-in", List.of(Key.of('S'))));
    assertEquals(Optional.empty(), Actions.clash(changes));
  }
}
