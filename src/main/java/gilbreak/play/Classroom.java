package gilbreak.play;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Scoreboard;
import gilbreak.texts.ContestTexts;
import java.util.Map;
import java.util.Optional;

/**
 * What the game knows of the contest that the player takes part in.
 *
 * @param participant empty when in none
 * @param post what is under way
 * @param trouble why nothing can be heard of the server now
 * @param board as it was seen last
 * @param results the player's own, as they were seen last
 */
public record Classroom(
    Optional<Participant> participant,
    Post post,
    Optional<String> trouble,
    Optional<Scoreboard> board,
    Optional<Feedback> results) {
  /** In no contest. */
  static final Classroom NONE =
      new Classroom(
          Optional.empty(),
          new Post(0, 0, Map.of()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * What is under way between the player and the server.
   *
   * @param asked how many errands have no answer yet
   * @param waiting how many solutions wait to be sent
   * @param awaited submissions that the referee has not judged yet, as far as is known, with the
   *     ids of their levels
   */
  public record Post(int asked, int waiting, Map<Long, String> awaited) {
    public Post {
      awaited = Map.copyOf(awaited);
    }

    Post asking(int more) {
      return new Post(Math.max(0, asked + more), waiting, awaited);
    }

    Post keeping(int number) {
      return new Post(asked, number, awaited);
    }

    Post awaiting(Map<Long, String> submissions) {
      return new Post(asked, waiting, submissions);
    }
  }

  public boolean isJoined() {
    return participant.isPresent();
  }

  /** What the player has handed in last of a level, and what became of it. */
  public Optional<Feedback.Handed> newest(String level) {
    return post.awaited().entrySet().stream()
        .filter(awaited -> awaited.getValue().equals(level))
        .map(awaited -> Feedback.Handed.waiting(awaited.getKey(), level))
        .findFirst()
        .or(() -> results.flatMap(known -> known.newest(level)));
  }

  /** Why a level's solution would not be taken, as far as is known; empty when it would. */
  Optional<String> refusal(String level, String digest) {
    return board.flatMap(
        known ->
            known
                .level(level)
                .map(
                    there ->
                        there.digest().equals(digest)
                            ? Optional.<String>empty()
                            : Optional.of(ContestTexts.otherVersion()))
                .orElseGet(() -> Optional.of(ContestTexts.notInContest(known.title()))));
  }

  /** Whether everything is there that the server can tell now. */
  boolean isSettled() {
    boolean seen = board.isPresent() && results.isPresent() && post.awaited().isEmpty();
    return participant.isEmpty() || trouble.isPresent() || seen;
  }

  Classroom with(Participant now) {
    return new Classroom(
        Optional.of(now), post, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Classroom with(Post now) {
    return new Classroom(participant, now, trouble, board, results);
  }

  Classroom with(Scoreboard now) {
    return new Classroom(participant, post, Optional.empty(), Optional.of(now), results);
  }

  Classroom with(Feedback now) {
    return new Classroom(participant, post, Optional.empty(), board, Optional.of(now));
  }

  /** The server is away. */
  Classroom without(String because) {
    return new Classroom(participant, post, Optional.of(because), board, results);
  }
}
