package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.Solution;

/** Something about a contest that the world is asked to do; a {@link News} answers each. */
public sealed interface Errand {

  /** Make a name up. */
  record Suggest() implements Errand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.suggest(this);
    }
  }

  /** Take part in the contest that a code is for. */
  record Join(String address, String code, String name) implements Errand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.join(this);
    }
  }

  /** Hand a solution in, now or as soon as the server can be reached. */
  record HandIn(Level level, Solution solution) implements Errand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.handIn(this);
    }
  }

  /** Take part no more. */
  record Leave() implements Errand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.leave(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of errand. */
  interface Visitor<R> {
    R suggest(Suggest errand);

    R join(Join errand);

    R handIn(HandIn errand);

    R leave(Leave errand);
  }
}
