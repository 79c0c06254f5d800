package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The file of a level changes while it is played. */
class ReloadTest {
  private static final Level LEVEL = Levels.OVERDRAFT;
  private static final Level SHORTER = version("shorter", 2);
  private static final String FIRST = "A around line 2 of buyer";
  private static final String SECOND = "A around lines 3-7 of buyer";

  /** With one lock around line 2 and one around lines 3 to 7. */
  private final Player player = Player.inOverdraft().press("jl<Enter>jl<Enter>");

  /** The buyer's text is so many lines long. */
  private static Level version(String digest, int lines) {
    return Versioned.of(LEVEL, digest, lines);
  }

  @Test
  void levelIsTheNewOneAndWhatFitsStays() {
    player.tell(new Msg.LevelChanged(version("longer", 8)));
    assertEquals(List.of(FIRST, SECOND), player.placements());
    assertEquals("longer", screen().level().digest());
    assertEquals("longer", player.model().campaign().levels().get(1).digest());
    assertEquals("overdraft.yaml has changed, and was read anew.", player.notice());
  }

  @Test
  void whatDoesNotFitWaitsAndIsNamed() {
    player.tell(new Msg.LevelChanged(SHORTER));
    assertEquals(List.of(FIRST), player.placements());
    assertEquals(
        "overdraft.yaml has changed, and was read anew. This does not fit now, and waits until it"
            + " does: "
            + SECOND
            + ".",
        player.notice());
  }

  @Test
  void levelThatHasChangedUnseenIsOpenedAsItIsNow() {
    player.press("<Esc>").file(version("longer", 8)).press("<Enter>");
    assertEquals("longer", screen().level().digest());
    assertEquals("longer", player.model().campaign().levels().get(1).digest());
    assertEquals(List.of(FIRST, SECOND), player.placements());
  }

  @Test
  void levelThatCannotBeReadAnyMoreIsNotOpened() {
    player.press("<Esc>").tell(new Msg.NotOpened("It is gone."));
    assertEquals("This level cannot be opened now. It is gone.", player.notice());
    assertEquals(Optional.empty(), player.model().level());
  }

  @Test
  void whatWaitsComesBackWithTheFile() {
    player.tell(new Msg.LevelChanged(SHORTER)).tell(new Msg.LevelChanged(LEVEL));
    assertEquals(List.of(FIRST, SECOND), player.placements());
    assertEquals("overdraft.yaml has changed, and was read anew.", player.notice());
  }

  @Test
  void whatWaitsComesBackToWhatWasPlacedMeanwhile() {
    player.tell(new Msg.LevelChanged(SHORTER)).press("gl<Enter>");
    List<String> meanwhile = player.placements();
    assertEquals(2, meanwhile.size());
    player.tell(new Msg.LevelChanged(LEVEL));
    assertTrue(player.placements().containsAll(meanwhile), () -> "" + player.placements());
    assertTrue(player.placements().contains(SECOND), () -> "" + player.placements());
  }

  @Test
  void whatWaitsComesBackAfterTheLevelWasLeftAndEntered() {
    player.tell(new Msg.LevelChanged(SHORTER)).press("<Esc><Enter>");
    assertEquals(List.of(FIRST), player.placements());
    player.tell(new Msg.LevelChanged(LEVEL));
    assertEquals(List.of(FIRST, SECOND), player.placements());
  }

  @Test
  void undoAndRedoGoOnInTheOtherVersionAndBack() {
    player.tell(new Msg.LevelChanged(SHORTER)).press("uu");
    assertEquals(List.of(), player.placements());
    assertEquals(List.of(FIRST), player.press("U").placements());
    player.tell(new Msg.LevelChanged(LEVEL)).press("U");
    assertEquals(List.of(FIRST, SECOND), player.placements());
  }

  @Test
  void cursorStaysInTheText() {
    player.press("G").tell(new Msg.LevelChanged(SHORTER));
    assertEquals(2, screen().place().line());
  }

  @Test
  void starsAreThoseOfTheVersion() {
    player.press("r").judged(Judgements.proved()).press("<Esc>");
    player.tell(new Msg.LevelChanged(SHORTER));
    assertFalse(entry().proved());
    assertEquals(0, entry().stars());
    player.tell(new Msg.LevelChanged(LEVEL));
    assertEquals(3, entry().stars());
  }

  @Test
  void saveIsAboutTheLevelAsItIsNow() {
    player.tell(new Msg.LevelChanged(SHORTER));
    Effect.Save save =
        assertInstanceOf(Effect.Save.class, player.effects().get(player.effects().size() - 1));
    assertEquals("shorter", save.campaign().levels().get(1).digest());
    assertEquals(1, save.campaign().saved().of("overdraft").solution().placements().size());
  }

  @Test
  void openBracketIsAbandonedAndMenusAreClosed() {
    player.press("l");
    assertInstanceOf(Placing.class, player.model().top());
    player.tell(new Msg.LevelChanged(SHORTER));
    assertEquals(List.of(FIRST), player.placements());
  }

  @Test
  void runOfTheOldVersionIsGivenUp() {
    player.press("r").tell(new Msg.LevelChanged(SHORTER));
    assertInstanceOf(LevelScreen.class, player.model().top());
    assertTrue(player.effects().contains(new Effect.CancelJudging(1)));
    assertTrue(player.notice().contains("The run is given up."), player.notice());
  }

  @Test
  void resultOfTheOldVersionStaysAndLeadsToTheNextLevel() {
    player.press("r").judged(Judgements.proved()).tell(new Msg.LevelChanged(SHORTER));
    assertInstanceOf(Proved.class, player.model().top());
    player.press("<Enter>");
    assertEquals("crowd", screen().level().id());
  }

  @Test
  void brokenFileIsToldAndChangesNothing() {
    Model before = player.model();
    player.tell(new Msg.LevelBroken("overdraft.yaml:3:1: unknown key x"));
    assertEquals(before.screens(), player.model().screens());
    assertEquals(
        "overdraft.yaml:3:1: unknown key x; the level goes on as it was.", player.notice());
    assertTrue(player.model().notice().bad());
    player.tell(new Msg.LevelChanged(LEVEL));
    assertFalse(player.model().notice().bad());
  }

  @Test
  void sameFileAgainChangesNothing() {
    Model before = player.model();
    assertEquals(before, player.tell(new Msg.LevelChanged(LEVEL)).model());
  }

  @Test
  void lessonThatIsOpenIsTheNewOne() {
    Player reader = new Player().press("<Enter>");
    Level other = Versioned.withLesson(Levels.LOST_UPDATE, "Another lesson.");
    assertEquals("Another lesson.", read(reader.tell(new Msg.LevelChanged(other))).text());
  }

  @Test
  void provedSolutionIsOfferedAsPar() {
    player.press("r").judged(Judgements.proved()).press("p");
    Solution solution = screen().solution();
    assertTrue(player.effects().contains(new Effect.OfferPar(LEVEL, solution)));
    player.tell(new Msg.ParOffered(LEVEL, solution, "mine/overdraft.yaml"));
    assertEquals(List.of(FIRST, SECOND), ((ParOffer) player.model().top()).after());
    player.press("<Esc>");
    assertFalse(player.effects().contains(new Effect.WritePar(LEVEL, solution)));
    player.press("p").tell(new Msg.ParOffered(LEVEL, solution, "mine/overdraft.yaml")).press("y");
    assertTrue(player.effects().contains(new Effect.WritePar(LEVEL, solution)));
    Level written = Versioned.withLesson(LEVEL, "With par.");
    player.tell(new Msg.ParWritten(written, "mine/overdraft.yaml"));
    assertEquals("Written into mine/overdraft.yaml as the level's par.", player.notice());
    assertEquals(written, ((Proved) player.model().top()).level());
  }

  @Test
  void resultOfAnotherVersionIsNoPar() {
    player.press("r").judged(Judgements.proved()).tell(new Msg.LevelChanged(SHORTER)).press("p");
    assertEquals("The level has changed since; run it again.", player.notice());
  }

  private static Reading read(Player reader) {
    return assertInstanceOf(Reading.class, reader.model().top());
  }

  private LevelScreen screen() {
    return player.model().screens().stream()
        .filter(LevelScreen.class::isInstance)
        .map(LevelScreen.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private Saved.Entry entry() {
    return player.model().campaign().saved().of("overdraft");
  }

  /** Other versions of a level. */
  private static final class Versioned {
    static Level of(Level level, String digest, int lines) {
      return new Level(
          new SourceText(level.source().name(), digest),
          digest,
          level.story(),
          level.setting(),
          level.threads().stream()
              .map(
                  text ->
                      new ThreadText(
                          text.name(),
                          text.kind(),
                          text.copies(),
                          cut(text.code(), lines),
                          text.line(),
                          text.indent()))
              .toList(),
          level.tools(),
          level.goal(),
          level.answers());
    }

    private static String cut(String code, int lines) {
      return String.join("\n", code.lines().limit(lines).toList());
    }

    static Level withLesson(Level level, String lesson) {
      Level.Story story = level.story();
      return new Level(
          new SourceText(level.source().name(), lesson),
          level.digest(),
          new Level.Story(
              story.id(), story.title(), story.chapter(), lesson, story.debrief(), story.hints()),
          level.setting(),
          level.threads(),
          level.tools(),
          level.goal(),
          level.answers());
    }
  }
}
