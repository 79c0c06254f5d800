package gilbreak.play;

import gilbreak.judge.Curve;
import gilbreak.judge.Ends;
import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.judge.Traces;
import gilbreak.judge.Worth;
import gilbreak.level.Choices;
import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import java.util.Optional;

/** Something that happened outside the game and that it may answer. */
public sealed interface Msg {

  /** A key was pressed. */
  record Pressed(Key key) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pressed(this);
    }
  }

  /** A line was pasted. */
  record Pasted(String text) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pasted(this);
    }
  }

  /** The first button of the mouse was pressed, on something or on nothing. */
  record Clicked(Optional<Target> target) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.clicked(this);
    }
  }

  /** The wheel of the mouse was turned by a notch. */
  record Wheeled(boolean down) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.wheeled(this);
    }
  }

  /** The terminal has another size now. */
  record Resized(Size size) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.resized(this);
    }
  }

  /** The judgement with that ticket has come so far. */
  record Progressed(int ticket, Progress progress) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.progressed(this);
    }
  }

  /** The judgement with that ticket is there. */
  record Judged(int ticket, Judgement judgement) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.judged(this);
    }
  }

  /** What the interleavings show of the answer with that ticket. */
  record Explored(int ticket, Judgement judgement) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.explored(this);
    }
  }

  /** Every end that the runs of a level have that was asked for with that ticket. */
  record EndsFound(int ticket, Ends ends) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.endsFound(this);
    }
  }

  /** What the placements of an answer are worth that was judged with that ticket. */
  record Appraised(int ticket, Worth worth) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.appraised(this);
    }
  }

  /** What the threads of the answer with that ticket do when. */
  record Traced(int ticket, Traces traces) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.traced(this);
    }
  }

  /** What more cores would do for the answer with that ticket. */
  record Scaled(int ticket, Curve curve) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scaled(this);
    }
  }

  /** The time until that beat is over. */
  record Ticked(int beat) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ticked(this);
    }
  }

  /** The judge failed, which is the game's own fault and not the player's. */
  record JudgeFailed(int ticket, String error) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.judgeFailed(this);
    }
  }

  /** The judgement with that ticket was given up. */
  record Cancelled(int ticket) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cancelled(this);
    }
  }

  /** What was to be saved could not be. */
  record SaveFailed(String because) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.saveFailed(this);
    }
  }

  /** The player should read this: a damaged save was set aside, a level file was skipped. */
  record Warned(String text) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.warned(this);
    }
  }

  /** A level that was asked for, as its file has it now. */
  record Opened(Level level, Optional<History> left) implements Msg {
    /** Of which nothing is known that the game does not know. */
    public Opened(Level level) {
      this(level, Optional.empty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.opened(this);
    }
  }

  /** A level that was asked for cannot be read any more. */
  record NotOpened(String problem) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notOpened(this);
    }
  }

  /** The file of a level holds something else now, and this is it. */
  record LevelChanged(Level level) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.levelChanged(this);
    }
  }

  /** The file of the level that is open has changed and is none any more. */
  record LevelBroken(String problem) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.levelBroken(this);
    }
  }

  /** A solution can be written into its level's file as par. */
  record ParOffered(Level level, Solution solution, String file) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parOffered(this);
    }
  }

  /** That was done; the level is what the file holds now. */
  record ParWritten(Level level, String file) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parWritten(this);
    }
  }

  /** The levels with some words are to be shown. */
  record Sought(String words) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sought(this);
    }
  }

  /** A level was chosen by its id. */
  record Chosen(String level) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.chosen(this);
    }
  }

  /** Something is to be placed in the open level. */
  record Placed(Placement placement) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.placed(this);
    }
  }

  /** A placement is to be taken back. */
  record Removed(Placement placement) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.removed(this);
    }
  }

  /** The options of the open level are to be these. */
  record Picked(Choices choices) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.picked(this);
    }
  }

  /** Something was heard of a contest. */
  record Contest(News news) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contest(this);
    }
  }

  /** All that joining a contest needs was given at once. */
  record Named(Errand.Join contest) implements Msg {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.named(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of message. */
  interface Visitor<R> {
    R pressed(Pressed msg);

    R pasted(Pasted msg);

    R clicked(Clicked msg);

    R wheeled(Wheeled msg);

    R resized(Resized msg);

    R progressed(Progressed msg);

    R judged(Judged msg);

    R explored(Explored msg);

    R endsFound(EndsFound msg);

    R appraised(Appraised msg);

    R traced(Traced msg);

    R scaled(Scaled msg);

    R ticked(Ticked msg);

    R judgeFailed(JudgeFailed msg);

    R cancelled(Cancelled msg);

    R saveFailed(SaveFailed msg);

    R warned(Warned msg);

    R opened(Opened msg);

    R notOpened(NotOpened msg);

    R levelChanged(LevelChanged msg);

    R levelBroken(LevelBroken msg);

    R parOffered(ParOffered msg);

    R parWritten(ParWritten msg);

    R sought(Sought msg);

    R chosen(Chosen msg);

    R placed(Placed msg);

    R removed(Removed msg);

    R picked(Picked msg);

    R contest(Contest msg);

    R named(Named msg);
  }
}
