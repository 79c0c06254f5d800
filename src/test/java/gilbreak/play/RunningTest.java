package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import gilbreak.judge.Progress;
import gilbreak.judge.Worth;
import gilbreak.level.Solution;
import gilbreak.texts.NoticeTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunningTest {
  private final Player player = Player.inOverdraft();

  @Test
  void runAsksForTheJudgementOfWhatIsPlaced() {
    player.press("r");
    assertEquals(List.of(new Effect.Judge(Levels.OVERDRAFT, Solution.EMPTY, 1)), player.effects());
  }

  @Test
  void verdictOpensItsScreenAndEscapeLeadsBackToTheLevel() {
    assertInstanceOf(Proved.class, player.press("r").judged(Judgements.proved()).model().top());
    assertInstanceOf(LevelScreen.class, player.press("<Esc>").model().top());
    assertInstanceOf(Broken.class, player.press("r").judged(Judgements.broken(1)).model().top());
    assertInstanceOf(LevelScreen.class, player.press("q").model().top());
    assertInstanceOf(
        Undecided.class, player.press("r").judged(Judgements.undecided()).model().top());
  }

  @Test
  void escapeCancelsTheRun() {
    player.press("r<Esc>");
    assertInstanceOf(LevelScreen.class, player.model().top());
    assertEquals(new Effect.CancelJudging(1), last());
    assertEquals(NoticeTexts.cancelled(), player.notice());
  }

  @Test
  void lateTicketsAreIgnored() {
    player.press("r<Esc>r");
    Model running = player.model();
    player.tell(new Msg.Judged(1, Judgements.proved()));
    player.tell(new Msg.Progressed(1, new Progress.Proving(7)));
    player.tell(new Msg.JudgeFailed(1, "late"));
    player.tell(new Msg.Cancelled(1));
    assertEquals(running, player.model());
    player.press("<Esc>").tell(new Msg.Judged(2, Judgements.proved()));
    assertInstanceOf(LevelScreen.class, player.model().top());
    assertEquals(0, player.model().campaign().stars());
  }

  @Test
  void resultArrivesUnderAnOpenHelp() {
    player.press("r?").judged(Judgements.proved());
    assertInstanceOf(Help.class, player.model().top());
    assertInstanceOf(Proved.class, player.press("<Esc>").model().top());
  }

  @Test
  void internalErrorIsToldInTheLevel() {
    player.press("r").tell(new Msg.JudgeFailed(1, "boom"));
    assertInstanceOf(LevelScreen.class, player.model().top());
    assertEquals("Internal error, not your fault: boom", player.notice());
  }

  @Test
  void interruptCancelsTheRunAndThenQuits() {
    player.press("r?<CtrlC>");
    List<Effect> effects = player.effects();
    assertEquals(
        List.of(new Effect.CancelJudging(1), new Effect.Quit()),
        effects.subList(effects.size() - 2, effects.size()));
  }

  @Test
  void suspendAndRedrawAreLeftToTheTerminal() {
    Model before = player.model();
    assertEquals(new Effect.Suspend(), lastAfter("<CtrlZ>"));
    assertEquals(new Effect.Redraw(), lastAfter("<CtrlL>"));
    assertEquals(before, player.model());
  }

  @Test
  void quitOnTheListEndsTheGame() {
    assertEquals(new Effect.Quit(), lastAfter("qq"));
  }

  @Test
  void smallTerminalKeepsTheGameAndLetsQuit() {
    player.press("jl");
    Screen open = player.model().top();
    player.tell(new Msg.Resized(new Size(60, 20))).press("l<Down>x?");
    assertSame(open, player.model().top());
    assertEquals(new Effect.Quit(), lastAfter("q"));
    player.tell(new Msg.Resized(Size.LEAST));
    assertSame(open, player.model().shown());
  }

  private Effect last() {
    List<Effect> effects = player.effects();
    return effects.get(effects.size() - 1);
  }

  private Effect lastAfter(String keys) {
    player.press(keys);
    return last();
  }

  @Test
  void worthOfAnotherAnswerChangesNothing() {
    player.press("r").judged(Judgements.proved());
    Model before = player.model();
    Worth worth = new Worth(List.of(), Optional.empty(), true, 5);
    assertEquals(before, player.tell(new Msg.Appraised(99, worth)).model());
    player.tell(new Msg.Appraised(before.tickets(), worth));
    assertEquals(Optional.of(worth), ((Proved) player.model().top()).worth());
  }
}
