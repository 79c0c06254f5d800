package gilbreak.play;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Scoreboard;
import gilbreak.texts.ContestTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What the game does when it hears of the contest that the player takes part in. */
final class Hearing implements News.Visitor<Next> {
  private final Model model;
  private final Classroom before;

  Hearing(Model model) {
    this.model = model;
    this.before = model.classroom();
  }

  /** Asks the world for something. */
  static Next ask(Model model, Errand errand) {
    Classroom now = model.classroom();
    return Next.of(model.with(now.with(now.post().asking(1))), new Effect.Contest(errand));
  }

  private Classroom answered() {
    return before.with(before.post().asking(-1));
  }

  @Override
  public Next suggested(News.Suggested news) {
    Model next = model.with(answered());
    for (Screen screen : model.screens()) {
      if (screen instanceof Joining joining) {
        next = next.swap(joining, joining.suggested(news.name()));
      }
    }
    return Next.of(next);
  }

  @Override
  public Next joined(News.Joined news) {
    Classroom now = news.asked() ? answered() : before;
    Classroom in =
        now.with(news.participant()).with(now.post().keeping(news.waiting()).awaiting(Map.of()));
    Model next = offering(model.with(in), true);
    return Next.of(news.asked() ? welcomed(next, news.participant()) : next);
  }

  /** Who has waited at the form goes on to the board. */
  private static Model welcomed(Model model, Participant participant) {
    Model there =
        model.top() instanceof Joining joining
            ? model.without(joining).push(Scores.overall())
            : model;
    return there.with(Notice.good(ContestTexts.joined(participant.name(), participant.title())));
  }

  /** With the results that are open offered for handing in, or no more. */
  private static Model offering(Model model, boolean joined) {
    Model next = model;
    for (Screen screen : model.screens()) {
      if (screen instanceof Proved proved) {
        next = next.swap(proved, proved.offered(joined));
      }
    }
    return next;
  }

  @Override
  public Next failed(News.Failed news) {
    return Next.of(model.with(answered()).with(Notice.bad(news.because())));
  }

  @Override
  public Next posted(News.Posted news) {
    Classroom now = news.asked() ? answered() : before;
    Map<Long, String> awaited = new TreeMap<>(now.post().awaited());
    awaited.putAll(news.arrived());
    Classroom.Post post = now.post().keeping(news.waiting()).awaiting(awaited);
    return settled(model.with(now.with(post)).with(notice(news)));
  }

  private Notice notice(News.Posted news) {
    if (!news.refusals().isEmpty()) {
      return Notice.bad(ContestTexts.refused(news.refusals()));
    }
    if (news.asked()) {
      return news.trouble()
          .map(why -> Notice.bad(ContestTexts.kept(why)))
          .orElseGet(() -> Notice.good(ContestTexts.handedIn()));
    }
    int sent = news.arrived().size();
    return sent == 0 ? model.notice() : Notice.good(ContestTexts.sentLater(sent));
  }

  @Override
  public Next boardSeen(News.BoardSeen news) {
    if (!before.isJoined()) {
      return Next.of(model);
    }
    Model next = model.with(before.with(news.board()));
    return Next.of(
        before.trouble().isPresent() ? next.with(Notice.good(ContestTexts.back())) : next);
  }

  @Override
  public Next resultsSeen(News.ResultsSeen news) {
    return before.isJoined() ? settled(model.with(before.with(news.results()))) : Next.of(model);
  }

  /** Tells what was waited for and is there, and waits for the rest. */
  private static Next settled(Model model) {
    Classroom now = model.classroom();
    Feedback results = now.results().orElse(Feedback.NONE);
    List<Feedback.Handed> decided =
        results.entries().stream()
            .filter(entry -> !entry.isWaiting())
            .filter(entry -> now.post().awaited().containsKey(entry.submission()))
            .toList();
    Model next = model.with(now.with(now.post().awaiting(awaited(now, results))));
    return Next.of(decided.isEmpty() ? next : next.with(told(next, decided.get(0))));
  }

  private static Map<Long, String> awaited(Classroom now, Feedback results) {
    Map<Long, String> awaited = new TreeMap<>(now.post().awaited());
    for (Feedback.Handed entry : results.entries()) {
      if (entry.isWaiting()) {
        awaited.put(entry.submission(), entry.level());
      } else {
        awaited.remove(entry.submission());
      }
    }
    return awaited;
  }

  private static Notice told(Model model, Feedback.Handed entry) {
    String text = result(model.classroom(), entry);
    return entry.isProved() ? Notice.good(text) : Notice.bad(text);
  }

  private static String result(Classroom classroom, Feedback.Handed entry) {
    Optional<Scoreboard.OfLevel> level =
        classroom.board().flatMap(board -> board.level(entry.level()));
    String title = level.map(Scoreboard.OfLevel::title).orElse(entry.level());
    OptionalInt rank = classroom.results().orElse(Feedback.NONE).rank(entry.level());
    boolean ranked = entry.isProved() && rank.isPresent() && level.isPresent();
    String place = ranked ? ContestTexts.ranked(rank.getAsInt(), level.get().proved()) : "";
    return ContestTexts.result(title, entry, place);
  }

  /** Told once; that it is still so is seen in the status line. */
  @Override
  public Next lost(News.Lost news) {
    if (!before.isJoined()) {
      return Next.of(model);
    }
    Model next = model.with(before.without(news.because()));
    boolean known = before.trouble().equals(Optional.of(news.because()));
    return Next.of(known ? next : next.with(Notice.bad(ContestTexts.lost(news.because()))));
  }

  @Override
  public Next left(News.Left news) {
    List<Screen> open =
        model.screens().stream()
            .filter(screen -> !(screen instanceof Scores || screen instanceof Leaving))
            .toList();
    Classroom out = Classroom.NONE.with(answered().post().keeping(0).awaiting(Map.of()));
    String title = before.participant().map(Participant::title).orElse("");
    Model next = offering(model.withScreens(open).with(out), false);
    return Next.of(next.with(Notice.good(ContestTexts.left(title))));
  }
}
