package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Traces;
import gilbreak.play.Boards;
import gilbreak.play.Effect;
import gilbreak.play.IndentRules;
import gilbreak.play.Judgements;
import gilbreak.play.Key;
import gilbreak.play.KeyHelp;
import gilbreak.play.Levels;
import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.News;
import gilbreak.play.Next;
import gilbreak.play.Player;
import gilbreak.play.Saved;
import gilbreak.play.Size;
import gilbreak.play.Takes;
import gilbreak.play.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A cat walks over the keyboard while the terminal is resized. */
class AnyKeyTest {
  private static final List<Size> SIZES =
      List.of(
          new Size(80, 24),
          new Size(120, 40),
          new Size(200, 60),
          new Size(60, 20),
          new Size(1, 1),
          new Size(80, 24));

  private static final List<Judgement> JUDGEMENTS =
      List.of(
          Judgements.proved(),
          Judgements.noisy(),
          Judgements.unmeasured(),
          Judgements.broken(0),
          Judgements.deadlock(),
          Judgements.livelock(),
          Judgements.wide(),
          Judgements.brokenByTheRun(),
          Judgements.undecided());

  private static final List<Msg> HEARD =
      List.of(
          Boards.joined(),
          Boards.board(),
          Boards.crowd(),
          Boards.results("waiting"),
          Boards.results("proved"),
          Boards.posted(17),
          Boards.kept(2),
          Boards.lost(),
          new Msg.Contest(new News.Left()));

  private static final List<Traces> TRACES = List.of(Takes.traces(), Takes.none());

  private final Random random = new Random(20_261_122);
  private final Update update = new Update(new IndentRules());
  private final Player player =
      new Player(
          Size.LEAST, List.of(Levels.WORKSHOP, Levels.LOST_UPDATE, Levels.CROWD), Saved.NOTHING);

  @Test
  void noKeyOnAnyScreenFails() {
    for (int i = 0; i < 12_000; i++) {
      step();
      Frame frame = View.draw(player.model());
      assertEquals(player.model().size(), frame.size());
    }
    assertFalse(player.effects().isEmpty());
  }

  @Test
  void everyFooterKeyDoesSomething() {
    for (int i = 0; i < 2_000; i++) {
      step();
      for (KeyHelp help : player.model().footer()) {
        boolean any = keys(help.key()).stream().anyMatch(key -> changes(player.model(), key));
        assertTrue(any, help + " on " + player.model().shown().keys().name());
      }
    }
  }

  private boolean changes(Model model, Key key) {
    Next next = update.apply(model, new Msg.Pressed(key));
    boolean said = !next.model().notice().text().isEmpty();
    return said || !next.model().equals(model) || !next.effects().isEmpty();
  }

  /** The keys that the footer names; for a range of them its first two. */
  private static List<Key> keys(String label) {
    return label.startsWith("1-9") ? List.of(Key.of('1'), Key.of('2')) : List.of(key(label));
  }

  private void step() {
    act();
    int chance = random.nextInt(14);
    if (chance == 0) {
      player.tell(new Msg.Resized(pick(SIZES)));
    } else if (chance < 5) {
      player.progressed(new Progress.Proving(random.nextInt(1_000_000)));
    } else if (chance < 7) {
      player.progressed(new Progress.Measuring(random.nextInt(200), 200));
    } else if (chance == 7) {
      player.judged(pick(JUDGEMENTS));
    } else if (chance == 8) {
      player.tell(new Msg.Traced(player.model().tickets(), pick(TRACES)));
    } else if (chance == 9) {
      player.tell(new Msg.Scaled(player.model().tickets(), Takes.curve()));
    } else if (chance == 10) {
      player.tell(pick(HEARD));
    } else if (chance > 10) {
      player.effects().stream()
          .filter(Effect.Tick.class::isInstance)
          .reduce((before, last) -> last)
          .ifPresent(tick -> player.tell(new Msg.Ticked(((Effect.Tick) tick).beat())));
    }
  }

  /** Presses a key, clicks anywhere, or turns the wheel. */
  private void act() {
    int chance = random.nextInt(10);
    if (chance == 0) {
      player.tell(new Msg.Wheeled(random.nextBoolean()));
    } else if (chance < 3) {
      Frame frame = View.draw(player.model());
      int column = random.nextInt(frame.size().columns());
      player.tell(new Msg.Clicked(frame.target(column, random.nextInt(frame.size().rows()))));
    } else {
      player.press(key());
    }
  }

  private Key key() {
    List<Key.Name> names = new ArrayList<>(List.of(Key.Name.values()));
    names.remove(Key.Name.CHARACTER);
    return random.nextInt(3) == 0
        ? Key.of(pick(names))
        : Key.of(
            pick(List.of("lrjkhxuUid?gGAB12 nqZtotTTRRcwm+-/v o<>,JJbfy".split(""))).charAt(0));
  }

  private static Key key(String label) {
    for (Key.Name name : Key.Name.values()) {
      if (name != Key.Name.CHARACTER && Key.of(name).label().equals(label)) {
        return Key.of(name);
      }
    }
    return Key.of(label.charAt(0));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
