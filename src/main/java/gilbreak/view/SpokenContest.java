package gilbreak.view;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import gilbreak.play.Classroom;
import gilbreak.play.Joining;
import gilbreak.play.Participant;
import gilbreak.play.Scores;
import gilbreak.texts.ContestTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A contest in lines of text. */
final class SpokenContest {
  private final Classroom classroom;
  private final Feedback results;
  private final long player;
  private final List<String> lines = new ArrayList<>();

  private SpokenContest(Classroom classroom) {
    this.classroom = classroom;
    this.results = classroom.results().orElse(Feedback.NONE);
    this.player = classroom.participant().map(Participant::player).orElse(0L);
  }

  static List<String> joining(Joining screen) {
    List<String> lines = new ArrayList<>(List.of(ContestTexts.joinTitle() + "."));
    lines.addAll(Spoken.wrapped(ContestTexts.how()));
    lines.addAll(Spoken.wrapped(ContestTexts.whatIsSent()));
    lines.addAll(Spoken.wrapped(ContestTexts.sayIt()));
    String name = screen.text(Joining.Field.NAME);
    lines.addAll(Spoken.wrapped(name.isEmpty() ? "" : ContestTexts.nameWouldBe(name)));
    return lines;
  }

  static List<String> leaving(Classroom classroom) {
    return JoinView.leave(classroom).stream()
        .flatMap(text -> Spoken.wrapped(text).stream())
        .toList();
  }

  static List<String> scores(Classroom classroom, Scores screen) {
    SpokenContest told = new SpokenContest(classroom);
    told.classroom.board().ifPresentOrElse(board -> told.board(board, screen), told::nothing);
    return told.lines;
  }

  private void nothing() {
    add(ContestTexts.nothingYet());
  }

  private void board(Scoreboard board, Scores screen) {
    String title = classroom.participant().map(Participant::title).orElse("");
    add(title + ".");
    classroom
        .participant()
        .ifPresent(
            one -> add(ContestTexts.place(one.name(), results.rank(), board.players()) + "."));
    add(board.frozen() ? ContestTexts.frozen() : "");
    Optional<Scoreboard.OfLevel> level = screen.level().flatMap(board::level);
    if (level.isPresent()) {
      level(level.get(), screen.figure());
    } else {
      add(
          screen.level().isPresent()
              ? ContestTexts.notInContest(board.title())
              : ContestTexts.allLevels() + ":");
      board.totals().forEach(this::total);
    }
  }

  private void total(Scoreboard.Place place) {
    add(
        ContestTexts.place(
            place.rank(), named(place.player(), place.name()), place.stars(), place.levels()));
  }

  private String named(long who, String name) {
    return who == player ? name + " (" + ContestTexts.you() + ")" : name;
  }

  private void level(Scoreboard.OfLevel level, Metric metric) {
    add(level.title() + ". " + ContestTexts.tried(level));
    add(ContestTexts.last(classroom.newest(level.id())));
    for (Scoreboard.LevelPlace place : level.places()) {
      add(
          ContestTexts.place(
              place.rank(),
              named(place.player(), place.name()),
              place.speedup(),
              place.placements()));
    }
    boolean among = level.places().stream().anyMatch(place -> place.player() == player);
    add(among ? "" : ContestTexts.ownRank(results.rank(level.id()), level.proved()));
    Optional.ofNullable(level.figures().get(metric))
        .ifPresent(figure -> histogram(level, metric, figure));
  }

  private void histogram(Scoreboard.OfLevel level, Metric metric, Scoreboard.Figure figure) {
    add(metric.title() + ", " + ContestTexts.best(metric, Optional.of(figure)) + ":");
    var best = results.best(level.id(), metric);
    int own = best.isPresent() ? figure.histogram().indexOf(best.getAsDouble()) : -1;
    List<Histogram.Bar> bars = figure.histogram().bars();
    for (int i = 0; i < bars.size(); i++) {
      add(ContestTexts.bar(bars.get(i), bars.get(i).count(), i == own));
    }
  }

  private void add(String text) {
    lines.addAll(Spoken.wrapped(text));
  }
}
