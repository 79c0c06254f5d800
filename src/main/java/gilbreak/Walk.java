package gilbreak;

import gilbreak.judge.Appraisal;
import gilbreak.judge.Camera;
import gilbreak.judge.Judge;
import gilbreak.play.Effect;
import gilbreak.play.Key;
import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.Next;
import gilbreak.play.Preferences;
import gilbreak.play.Saved;
import gilbreak.play.Size;
import gilbreak.play.Update;
import gilbreak.shell.Library;
import gilbreak.shell.WovenRules;
import gilbreak.source.SourceException;
import gilbreak.view.Frame;
import gilbreak.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk through the game: keys from a script, and the pictures that they lead to. Nothing is
 * measured, so that it is the same each time; the model clock gives the stars.
 */
final class Walk {
  private static final Size SIZE = Size.LEAST;

  /** Of so many ticks one is seen. */
  private static final int SEEN = 4;

  private final Update update = new Update(new WovenRules());
  private final List<Shot> shots = new ArrayList<>();
  private final Library levels;
  private Model model;

  /** A picture, and for how long it is seen. */
  record Shot(Frame frame, int millis) {}

  private Walk(Library levels) {
    this.levels = levels;
    this.model = Model.start(SIZE, levels.cards(), Saved.NOTHING, Preferences.NONE);
  }

  /** The pictures of a walk through these levels. */
  static List<Shot> through(Library levels, WalkScript script) throws SourceException {
    Walk walk = new Walk(levels);
    walk.see(script.first());
    for (WalkScript.Line line : script.lines()) {
      for (Key key : line.keys()) {
        walk.tell(new Msg.Pressed(key), line.millis());
        walk.see(line.millis());
      }
      walk.see(line.rest());
    }
    return walk.shots;
  }

  /** A picture that is the same as the one before is seen longer. */
  private void see(int millis) {
    if (millis == 0) {
      return;
    }
    Frame frame = View.draw(model);
    int last = shots.size() - 1;
    if (last >= 0 && shots.get(last).frame().looksLike(frame)) {
      shots.set(last, new Shot(frame, shots.get(last).millis() + millis));
    } else {
      shots.add(new Shot(frame, millis));
    }
  }

  private void tell(Msg msg, int millis) throws SourceException {
    Next next = update.apply(model, msg);
    model = next.model();
    for (Effect effect : next.effects()) {
      if (effect instanceof Effect.Open asked) {
        tell(levels.open(asked.level()), millis);
      } else if (!(effect instanceof Effect.KeepHistory)) {
        see(millis);
        answer(effect);
      }
    }
  }

  private void answer(Effect effect) throws SourceException {
    if (effect instanceof Effect.Judge asked) {
      var judgement = new Judge().judgeByClock(asked.level(), asked.solution(), progress -> true);
      tell(new Msg.Judged(asked.ticket(), judgement), 0);
      boolean proved = judgement.failure().isEmpty();
      var worth =
          Appraisal.of(asked.level(), asked.solution(), proved, Appraisal.USUAL_STATES, () -> true);
      tell(new Msg.Appraised(asked.ticket(), worth), 0);
    } else if (effect instanceof Effect.Take asked) {
      var traces = Camera.ofAnyMachine().traces(asked.level(), asked.solution(), () -> false);
      tell(new Msg.Traced(asked.ticket(), traces), 0);
    } else if (effect instanceof Effect.Tick asked) {
      if (asked.beat() % SEEN == 0) {
        see(asked.millis() * SEEN);
      }
      tell(new Msg.Ticked(asked.beat()), 0);
    }
  }
}
