package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.Solution;

/** Something that the game asks the world to do. */
public sealed interface Effect {

  /** Read the level with that id; the answer comes before anything else that happens. */
  record Open(String level) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.open(this);
    }
  }

  /** Judge a solution; every message about it carries the ticket. */
  record Judge(Level level, Solution solution, int ticket) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.judge(this);
    }
  }

  /** Only look at the interleavings; every message about it carries the ticket. */
  record Prove(Level level, Solution solution, int ticket) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.prove(this);
    }
  }

  /** Find every end that the runs of a level have; the message about it carries the ticket. */
  record FindEnds(Level level, int ticket) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.findEnds(this);
    }
  }

  /** Take a picture of a right answer; the message about it carries the ticket. */
  record Take(Level level, Solution solution, int ticket, Picture picture) implements Effect {
    /** What can be seen of a right answer. */
    public enum Picture {
      /** What the threads do when. */
      TRACES,
      /** What more cores would do. */
      CURVE
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.take(this);
    }
  }

  /** Tell the game when so much time is over; the message carries the beat. */
  record Tick(int millis, int beat) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tick(this);
    }
  }

  /** Give up the judgement with that ticket. */
  record CancelJudging(int ticket) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cancelJudging(this);
    }
  }

  /** Write this where the next game finds it, in the place of what was there. */
  record Save(Campaign campaign) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.save(this);
    }
  }

  /** Keep where undo and redo lead to in the level with that id. */
  record KeepHistory(String level, History history) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keepHistory(this);
    }
  }

  /** Find out whether a solution can be written into its level's file as par. */
  record OfferPar(Level level, Solution solution) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.offerPar(this);
    }
  }

  /** Write a solution into its level's file as par. */
  record WritePar(Level level, Solution solution) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.writePar(this);
    }
  }

  /** Show everything as the player prefers it from now on, and keep that. */
  record Adjust(Preferences preferences) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.adjust(this);
    }
  }

  /** Do something about a contest, without keeping the game waiting. */
  record Contest(Errand errand) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contest(this);
    }
  }

  /** Stop the job as Ctrl-Z does. */
  record Suspend() implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.suspend(this);
    }
  }

  /** Draw the whole screen again, whatever is there. */
  record Redraw() implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.redraw(this);
    }
  }

  /** End the game. */
  record Quit() implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quit(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of effect. */
  interface Visitor<R> {
    R open(Open effect);

    R judge(Judge effect);

    R prove(Prove effect);

    R findEnds(FindEnds effect);

    R take(Take effect);

    R tick(Tick effect);

    R cancelJudging(CancelJudging effect);

    R save(Save effect);

    R keepHistory(KeepHistory effect);

    R offerPar(OfferPar effect);

    R writePar(WritePar effect);

    R adjust(Adjust effect);

    R contest(Contest effect);

    R suspend(Suspend effect);

    R redraw(Redraw effect);

    R quit(Quit effect);
  }
}
