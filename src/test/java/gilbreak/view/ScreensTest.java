package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.judge.Ends;
import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.level.yaml.LevelReader;
import gilbreak.play.Boards;
import gilbreak.play.Judgements;
import gilbreak.play.Levels;
import gilbreak.play.Msg;
import gilbreak.play.News;
import gilbreak.play.Player;
import gilbreak.play.Saved;
import gilbreak.play.Size;
import gilbreak.play.Takes;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every screen, as it is seen. */
class ScreensTest {
  private static final Size LARGE = new Size(120, 40);

  private static final Saved SOME =
      new Saved(
          Map.of(
              "lost-update",
              new Saved.Entry(Solution.EMPTY, List.of(), true, OptionalDouble.of(1.934), 2, true),
              "crowd",
              new Saved.Entry(Solution.EMPTY, List.of(), true, OptionalDouble.empty(), 0, true)));

  @Test
  void list() {
    Golden.check("list", draw(new Player(Size.LEAST, Levels.ALL, SOME)));
  }

  @Test
  void listLarge() {
    Golden.check("list-120x40", draw(new Player(LARGE, Levels.ALL, SOME)));
  }

  @Test
  void listEmpty() {
    Golden.check("list-empty", draw(new Player(Size.LEAST, List.of(), Saved.NOTHING)));
  }

  @Test
  void map() {
    Golden.check("map", draw(campaign(Size.LEAST)));
  }

  @Test
  void mapLarge() {
    Golden.check("map-120x40", draw(campaign(LARGE).press("jj<End>")));
  }

  @Test
  void tracker() {
    Golden.check("tracker", draw(campaign(Size.LEAST).press("tj")));
  }

  @Test
  void lookup() {
    Golden.check("lookup", draw(campaign(Size.LEAST).press("/livelock<Down>")));
    Golden.check("lookup-none", draw(campaign(Size.LEAST).press("/livelock x")));
  }

  @Test
  void joining() {
    Player player =
        new Player().press("J").tell(new Msg.Contest(new News.Suggested("Keen Otter 42")));
    Golden.check("joining", draw(player));
    Golden.check("joining-asked", draw(player.press("10.0.0.7:8080<Enter>K7QX9<Enter>")));
  }

  @Test
  void contest() {
    Player player = new Player().tell(Boards.joined()).press("J");
    Golden.check("contest-nothing-yet", draw(player));
    player.tell(Boards.board()).tell(Boards.results("proved"));
    Golden.check("contest", draw(player));
    Golden.check("contest-level", draw(player.press("l")));
    Golden.check("contest-figure", draw(player.press("f").tell(Boards.board(true))));
    Golden.check("contest-120x40", draw(player.press("ff").tell(new Msg.Resized(LARGE))));
  }

  @Test
  void contestOfManyWithOneselfFarBehind() {
    Player player = new Player().tell(Boards.joined()).press("J").tell(Boards.crowd());
    Golden.check("contest-many", draw(player.tell(Boards.results(33)).press("jj")));
  }

  @Test
  void contestWhileTheServerIsAway() {
    Player player = new Player().tell(Boards.joined()).tell(Boards.board());
    player.press("l<Enter>r").judged(Judgements.proved());
    Golden.check("contest-proved", draw(player));
    player.press("h").tell(Boards.lost()).tell(Boards.kept(2));
    Golden.check("contest-kept", draw(player));
    Golden.check("contest-away", draw(player.press("<Esc>")));
    Golden.check("contest-leaving", draw(player.press("bx")));
  }

  private static Player campaign(Size size) {
    Map<String, Saved.Entry> won = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      won.put(
          "level-" + (i < 15 ? i : i + 6),
          new Saved.Entry(
              Solution.EMPTY, List.of(), true, OptionalDouble.of(1 + i / 10.0), 3 - i % 3, true));
    }
    return new Player(size, Levels.CAMPAIGN, new Saved(won));
  }

  @Test
  void lesson() {
    Golden.check("lesson", draw(new Player().press("<Enter>")));
  }

  @Test
  void hints() {
    Golden.check("hints", draw(new Player().press("<Enter><Enter>h")));
  }

  @Test
  void parOffer() {
    Player player = locked().press("r").judged(Judgements.proved());
    Solution solution =
        new Solution(List.of(new Placement("buyer", Tool.LOCK, "A", new LineRange(2, 4))));
    player.press("p").tell(new Msg.ParOffered(Levels.OVERDRAFT, solution, "mine/overdraft.yaml"));
    Golden.check("par-offer", draw(player));
  }

  @Test
  void level() {
    Golden.check("level", draw(Player.inOverdraft()));
  }

  @Test
  void levelWithNestedLocks() {
    Golden.check("level-locks", draw(locked()));
  }

  @Test
  void levelLarge() {
    Golden.check("level-120x40", draw(locked().tell(new Msg.Resized(LARGE))));
  }

  @Test
  void listVerbose() {
    Golden.check("list-verbose", draw(verbose()));
  }

  @Test
  void levelVerbose() {
    Golden.check("level-verbose", draw(verbose().press("<Enter>")));
  }

  @Test
  void placing() {
    Golden.check("placing", draw(Player.inOverdraft().press("jjjl<Down>B")));
  }

  private static Player workshop() {
    return new Player(Size.LEAST, List.of(Levels.WORKSHOP), Saved.NOTHING).press("<Enter>");
  }

  @Test
  void tools() {
    Golden.check("tools", draw(workshop().press("tjj")));
  }

  @Test
  void options() {
    Golden.check("options", draw(workshop().press("ol<Down><Down>l")));
  }

  @Test
  void levelWithToolsOfEveryPlace() {
    Player player = workshop().press("jjll").press("tj<Enter>l").press("tjj<Enter>l");
    Golden.check("level-tools", draw(player.press("ktj<Enter>l").press("ol<Esc>")));
  }

  @Test
  void refused() {
    Golden.check("refused", draw(Player.inOverdraft().press("l<Down>")));
  }

  @Test
  void crowdScrollsBothWays() {
    Golden.check("level-scrolled", draw(new Player().press("G<Enter><Tab><Tab>" + "j".repeat(20))));
  }

  private static Player in(Level level) {
    return new Player(Size.LEAST, List.of(level), Saved.NOTHING).press("<Enter>");
  }

  private static Player predicting() throws SourceException {
    Player player = in(Levels.FORETOLD).press("<Enter>");
    Ends ends = Ends.of(Levels.FORETOLD, progress -> true);
    return player.tell(new Msg.EndsFound(player.model().tickets(), ends));
  }

  private static Player breaking(Level level) throws SourceException {
    Player player = in(level).press("b");
    Judgement found = new Judge().explore(level, Solution.EMPTY, progress -> true);
    return player.tell(new Msg.Explored(player.model().tickets(), found));
  }

  @Test
  void breakLevel() {
    Golden.check("break-level", draw(in(Levels.BREAKABLE)));
  }

  @Test
  void breakLevelWon() throws SourceException {
    Golden.check("break-won", draw(breaking(Levels.BREAKABLE).press("1221")));
  }

  @Test
  void breakLevelWonAfterAWrongClaim() throws SourceException {
    Golden.check("break-helped", draw(breaking(Levels.BREAKABLE).press("n1221")));
  }

  @Test
  void breakLevelThatCannotFail() throws SourceException {
    Golden.check("break-cannot", draw(breaking(Levels.UNBREAKABLE).press("n")));
  }

  @Test
  void predictLevel() {
    Golden.check("predict-level", draw(in(Levels.FORETOLD)));
  }

  @Test
  void predicted() throws SourceException {
    Golden.check("predicting", draw(predicting().press("2<Right>")));
  }

  @Test
  void foretoldWrong() throws SourceException {
    Golden.check("foretold-wrong", draw(predicting().press("24<Enter>")));
  }

  @Test
  void foretoldRight() throws SourceException {
    Golden.check("foretold-right", draw(predicting().press("23<Enter>")));
  }

  @Test
  void watching() throws SourceException {
    Golden.check("watching", draw(predicting().press("23<Enter><Enter>l")));
  }

  @Test
  void forecasting() {
    Golden.check("forecasting", draw(Player.inOverdraft().press("pj<Right>")));
  }

  @Test
  void forecastThatCameTrue() {
    Player player = Player.inOverdraft().press("p<Enter>").judged(Judgements.proved());
    Golden.check("forecast-right", draw(player));
  }

  @Test
  void tuneLevelAfterSomeRuns() {
    Player player = in(Levels.TUNED).press("r").judged(Judgements.proved()).press("<Esc>");
    Golden.check(
        "tune-level", draw(player.press("2r").judged(Judgements.deadlock()).press("<Esc>")));
  }

  @Test
  void tuneLevelProved() {
    Golden.check("tune-proved", draw(in(Levels.TUNED).press("12r").judged(Judgements.proved())));
  }

  /** A long result leaves no rows to the last runs; they are beside the level as well. */
  @Test
  void lastRunsCoverNothingOfALongResult() {
    Golden.check(
        "tune-proved-long", draw(in(Levels.TUNED).press("12r").judged(Judgements.onTooFewCores())));
  }

  @Test
  void explorerThatHasFailed() {
    Player player = Player.inOverdraft().press("b1n").tell(new Msg.JudgeFailed(1, "boom"));
    Golden.check("scheduling-unanswered", draw(player));
  }

  @Test
  void sandbox() {
    Golden.check("sandbox", draw(Player.inOverdraft().press("sjl<Down>D<Enter>")));
  }

  @Test
  void sandboxProved() {
    Golden.check(
        "sandbox-proved", draw(Player.inOverdraft().press("sr").judged(Judgements.proved())));
  }

  private static Player appraised(Judgement judgement, Worth worth) {
    return Player.inOverdraft().press("r").judged(judgement).tell(new Msg.Appraised(1, worth));
  }

  @Test
  void provedWithSomethingToSpare() {
    Placement spare = new Placement("buyer", Tool.LOCK, "B", new LineRange(3, 4));
    Worth worth = new Worth(List.of(spare), Optional.empty(), true, 90);
    Golden.check("proved-spare", draw(appraised(Judgements.proved(), worth)));
  }

  @Test
  void brokenNearARightAnswer() {
    Worth worth = new Worth(List.of(), Optional.of(Solution.EMPTY), true, 90);
    Golden.check("broken-near", draw(appraised(Judgements.broken(0), worth)));
  }

  @Test
  void proving() {
    Player player =
        Player.inOverdraft().press("r").progressed(new Progress.Proving(123_456, 2_048));
    Golden.check("proving", draw(player));
  }

  @Test
  void measuring() {
    Player player = Player.inOverdraft().press("r").progressed(new Progress.Proving(1_236));
    Golden.check("measuring", draw(player.progressed(new Progress.Measuring(37, 200))));
  }

  @Test
  void proved() {
    Golden.check("proved", result(Judgements.proved()));
  }

  @Test
  void provedNoisy() {
    Golden.check("proved-noisy", result(Judgements.noisy()));
  }

  @Test
  void provedOnTooFewCores() {
    Golden.check("proved-on-too-few-cores", result(Judgements.onTooFewCores()));
  }

  @Test
  void provedUnmeasured() {
    Golden.check("proved-unmeasured", result(Judgements.unmeasured()));
  }

  private static Player won(String keys) {
    return judged(Judgements.proved())
        .press(keys)
        .tell(new Msg.Traced(1, Takes.traces()))
        .tell(new Msg.Scaled(1, Takes.curve()));
  }

  @Test
  void timeline() {
    Golden.check("timeline", draw(won("T")));
    Golden.check("timeline-zoomed", draw(won("T").press("++l")));
    Golden.check("timeline-cores", draw(won("T").press("o")));
    Golden.check("timeline-model-120x40", draw(won("T").press("m").tell(new Msg.Resized(LARGE))));
  }

  @Test
  void timelineThatIsNotThere() {
    Golden.check("timeline-taking", draw(judged(Judgements.proved()).press("T")));
    Player none = judged(Judgements.proved()).press("T").tell(new Msg.Traced(1, Takes.none()));
    Golden.check("timeline-none", draw(none));
  }

  @Test
  void race() {
    Golden.check("race", draw(won("R").press("l".repeat(97))));
    Golden.check("race-end", draw(won("R").press("G")));
  }

  @Test
  void curve() {
    Golden.check("curve", draw(won("c")));
    Golden.check("curve-120x40", draw(won("c").tell(new Msg.Resized(LARGE))));
  }

  @Test
  void times() {
    Golden.check("times", draw(won("w")));
  }

  @Test
  void broken() {
    Golden.check("broken", draw(judged(Judgements.broken(37)).press("lll")));
  }

  @Test
  void brokenAtItsEnd() {
    Golden.check("broken-end", draw(judged(Judgements.broken(0)).press("<End>")));
  }

  @Test
  void brokenLarge() {
    Player player = judged(Judgements.broken(0)).tell(new Msg.Resized(LARGE));
    Golden.check("broken-120x40", draw(player));
  }

  @Test
  void deadlock() {
    Golden.check("deadlock", draw(judged(Judgements.deadlock()).press("<End>")));
  }

  @Test
  void brokenWithTheProgram() {
    Golden.check("broken-program", draw(judged(Judgements.broken(0)).press("llv")));
    Player large = judged(Judgements.broken(0)).press("ll").tell(new Msg.Resized(LARGE));
    Golden.check("broken-both-120x40", draw(large));
  }

  @Test
  void brokenPlaying() {
    Golden.check("broken-playing", draw(judged(Judgements.deadlock()).press(" ")));
  }

  @Test
  void levelShowsWhatALockGuards() {
    Golden.check("level-guarded", draw(locked().press("jj")));
  }

  @Test
  void levelScrolledSideways() {
    Player player = verbose().press("<Enter>>");
    Golden.check("level-sideways", draw(player));
  }

  @Test
  void brokenFromTheStart() {
    Golden.check("broken-from-the-start", result(Judgements.brokenFromTheStart()));
  }

  @Test
  void livelock() {
    Golden.check("livelock", result(Judgements.livelock()));
  }

  @Test
  void wideWitness() {
    Golden.check("broken-wide", draw(judged(Judgements.wide()).press("<PgDn><PgDn>")));
  }

  @Test
  void brokenByTheRun() {
    Golden.check("broken-by-the-run", result(Judgements.brokenByTheRun()));
  }

  @Test
  void undecided() {
    Golden.check("undecided", result(Judgements.undecided()));
  }

  @Test
  void help() {
    Golden.check("help", draw(Player.inOverdraft().press("?")));
  }

  @Test
  void helpOfPlacing() {
    Golden.check("help-placing", draw(Player.inOverdraft().press("l?")));
  }

  @Test
  void warning() {
    String text =
        "The saved progress could not be read and was set aside as progress.yaml.damaged;"
            + " the game begins anew.";
    Golden.check("warning", draw(new Player().tell(new Msg.Warned(text))));
  }

  @Test
  void tooSmall() {
    Golden.check("too-small", draw(new Player().tell(new Msg.Resized(new Size(60, 20)))));
  }

  private static Player locked() {
    return Player.inOverdraft().press("jjl<Enter>jlB<Down><Enter><Tab>jjlA<Enter>");
  }

  private static Player verbose() {
    return new Player(Size.LEAST, List.of(Levels.VERBOSE), Saved.NOTHING);
  }

  private static Player judged(Judgement judgement) {
    return Player.inOverdraft().press("r").judged(judgement);
  }

  private static Frame result(Judgement judgement) {
    return draw(judged(judgement));
  }

  private static Frame draw(Player player) {
    return View.draw(player.model());
  }

  @Test
  void schedulingBegins() {
    Golden.check("scheduling", draw(Player.inOverdraft().press("b")));
  }

  @Test
  void schedulingGoesOn() {
    Golden.check("scheduling-on", draw(Player.inOverdraft().press("b13322")));
  }

  @Test
  void schedulingLarge() {
    Player player = new Player(LARGE, Levels.ALL, SOME).press("hl<Enter>b");
    Golden.check("scheduling-120x40", draw(player.press("113311113331122")));
  }

  @Test
  void schedulingClaimed() throws SourceException {
    Player player = Player.inOverdraft().press("b13n");
    Judgement explored = new Judge().explore(Levels.OVERDRAFT, Solution.EMPTY, progress -> true);
    Golden.check("scheduling-claimed", draw(player.tell(new Msg.Explored(1, explored))));
    Golden.check("scheduling-watched", draw(player.press("w")));
  }

  @Test
  void parameterOfOneSizeHasOneNumber() throws SourceException {
    String text =
        """
        format: 1
        id: test
        title: Test
        params: {n: {prove: 2, run: 2}, m: {prove: 1, run: 4}}
        shared: {x: 0}
        threads: [{name: t, code: x = n + m}]
        goal: {finally: x == n + m}
        """;
    Level level = LevelReader.read(new SourceText("test.yaml", text));
    Player player = new Player(Size.LEAST, List.of(level), Saved.NOTHING).press("<Enter>");
    String screen = String.join("\n", draw(player).text());
    assertTrue(screen.contains("n is 2 "), screen);
    assertTrue(screen.contains("m is 1 to prove, 4 to run"), screen);
  }
}
