package gilbreak.play;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Scoreboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something about a contest that the world tells. */
public sealed interface News {

  /** A name that was made up. */
  record Suggested(String name) implements News {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.suggested(this);
    }
  }

  /**
   * The player takes part in a contest.
   *
   * @param waiting how many solutions wait to be sent to it
   * @param asked whether that was asked now; else it was so before the game began
   */
  record Joined(Participant participant, int waiting, boolean asked) implements News {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.joined(this);
    }
  }

  /** What was asked could not be done, and why, in a sentence. */
  record Failed(String because) implements News {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.failed(this);
    }
  }

  /**
   * Solutions were sent, as far as that could be done.
   *
   * @param arrived the numbers of those that have, with the ids of their levels
   * @param refusals why others will never be taken, in sentences
   * @param waiting how many wait now
   * @param trouble why those could not be sent, in a sentence
   * @param asked whether the player has just handed one in
   */
  record Posted(
      Map<Long, String> arrived,
      List<String> refusals,
      int waiting,
      Optional<String> trouble,
      boolean asked)
      implements News {
    public Posted {
      arrived = Map.copyOf(arrived);
      refusals = List.copyOf(refusals);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.posted(this);
    }
  }

  /** The board as it is now. */
  record BoardSeen(Scoreboard board) implements News {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.boardSeen(this);
    }
  }

  /** The player's own results as they are now. */
  record ResultsSeen(Feedback results) implements News {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.resultsSeen(this);
    }
  }

  /** Nothing can be heard of the server for now, and why, in a sentence. */
  record Lost(String because) implements News {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lost(this);
    }
  }

  /** The player takes part no more. */
  record Left() implements News {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.left(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of news. */
  interface Visitor<R> {
    R suggested(Suggested news);

    R joined(Joined news);

    R failed(Failed news);

    R posted(Posted news);

    R boardSeen(BoardSeen news);

    R resultsSeen(ResultsSeen news);

    R lost(Lost news);

    R left(Left news);
  }
}
