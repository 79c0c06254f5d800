package gilbreak.play;

import gilbreak.judge.Traces;
import gilbreak.level.Level;
import gilbreak.texts.GanttTexts;
import gilbreak.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * What the threads of an answer do when, above those of par.
 *
 * @param ticket that of the judgement
 * @param model whether in model time instead of on the real cores
 * @param cores whether there is a row for each core instead of each thread
 * @param zoom how many times half of the time was cut off
 * @param from where what is seen begins, in nanoseconds
 * @param row the first one that is seen
 */
public record Gantt(
    Level level,
    int ticket,
    Shots shots,
    boolean model,
    boolean cores,
    int zoom,
    long from,
    int row)
    implements Album {
  private static final int MOST_ZOOM = 12;
  private static final int PAN = 8;

  static final KeyMap<Gantt> KEYS =
      new KeyMap<>(
          "timeline",
          GanttTexts.SCREEN,
          List.of(
              Binding.move(GanttTexts.ZOOM_IN, Gantt::in, key('+'), key('='))
                  .when(screen -> screen.zoom < MOST_ZOOM && screen.length() > 0),
              Binding.move(GanttTexts.OUT, Gantt::out, key('-')).when(screen -> screen.zoom > 0),
              Binding.move(GanttTexts.EARLIER, Gantt::left, name(Key.Name.LEFT), key('h'))
                  .when(screen -> screen.from > 0),
              Binding.move(GanttTexts.LATER, Gantt::right, name(Key.Name.RIGHT), key('l'))
                  .when(screen -> screen.from < screen.latest()),
              Binding.move(GanttTexts.START, Gantt::start, name(Key.Name.HOME), key('g')),
              Binding.move(GanttTexts.END, Gantt::end, name(Key.Name.END), key('G')),
              Binding.move(GanttTexts.ROW_UP, Gantt::up, name(Key.Name.UP), key('k')),
              Binding.move(GanttTexts.ROW_DOWN, Gantt::down, name(Key.Name.DOWN), key('j')),
              Binding.move(GanttTexts.REAL_MODEL, Gantt::other, key('m')),
              Binding.move(GanttTexts.CORES_THREADS, Gantt::turned, key('o')),
              Binding.of(GanttTexts.RACE, Race::begin, key('R')),
              Binding.of(
                  GanttTexts.BACK, Pictures::leave, name(Key.Name.ESCAPE), key('q'), key('T'))));

  static Next begin(Album album, Turn turn) {
    Shots shots = album.shots();
    return open(album.level(), album.ticket(), shots, shots.onlyModel(), turn);
  }

  /** Of an answer that takes too much in model time, so that is the time that is seen first. */
  static Next begin(Broken broken, Turn turn) {
    return open(broken.level(), broken.ticket(), Shots.NONE, true, turn);
  }

  private static Next open(Level level, int ticket, Shots shots, boolean model, Turn turn) {
    Gantt whole = new Gantt(level, ticket, shots, model, false, 0, 0, 0);
    return Pictures.open(whole, Effect.Take.Picture.TRACES, turn);
  }

  private static Key key(char symbol) {
    return Key.of(symbol);
  }

  private static Key name(Key.Name name) {
    return Key.of(name);
  }

  /** Both answers by the clock that was picked; empty until they are there. */
  public Optional<Traces.Sides> sides() {
    return shots.traces().map(traces -> model ? traces.model() : traces.real());
  }

  private long length() {
    return sides().map(Traces.Sides::length).orElse(0L);
  }

  /** How much time is seen, in nanoseconds. */
  public long span() {
    return Math.max(1, length() >> zoom);
  }

  private long latest() {
    return Math.max(0, length() - span());
  }

  /** The middle stays where it is. */
  private Gantt in() {
    return at(zoom + 1, from + span() / 4);
  }

  private Gantt out() {
    return at(zoom - 1, from - span() / 2);
  }

  private Gantt left() {
    return at(zoom, from - Math.max(1, span() / PAN));
  }

  private Gantt right() {
    return at(zoom, from + Math.max(1, span() / PAN));
  }

  private Gantt start() {
    return at(zoom, 0);
  }

  private Gantt end() {
    return at(zoom, Long.MAX_VALUE);
  }

  private Gantt at(int nearer, long start) {
    Gantt zoomed = new Gantt(level, ticket, shots, model, cores, nearer, 0, row);
    long kept = Math.max(0, Math.min(zoomed.latest(), start));
    return new Gantt(level, ticket, shots, model, cores, nearer, kept, row);
  }

  private Gantt up() {
    return new Gantt(level, ticket, shots, model, cores, zoom, from, Math.max(0, row - 1));
  }

  private Gantt down() {
    return new Gantt(level, ticket, shots, model, cores, zoom, from, Math.min(rows() - 1, row + 1));
  }

  private int rows() {
    return Math.max(
        1, sides().map(both -> Math.max(lanes(both.own()), lanes(both.par()))).orElse(1));
  }

  private static int lanes(Optional<Timeline> timeline) {
    return timeline.map(all -> all.lanes().size()).orElse(0);
  }

  private Gantt other() {
    return new Gantt(level, ticket, shots, !model, cores, 0, 0, 0);
  }

  private Gantt turned() {
    return new Gantt(level, ticket, shots, model, !cores, zoom, from, 0);
  }

  @Override
  public Gantt with(Shots taken) {
    return new Gantt(level, ticket, taken, model || taken.onlyModel(), cores, zoom, from, row);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.gantt(this);
  }
}
