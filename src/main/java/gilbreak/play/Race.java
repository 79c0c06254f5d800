package gilbreak.play;

import gilbreak.judge.Traces;
import gilbreak.level.Level;
import gilbreak.texts.RaceTexts;
import java.util.List;
import java.util.Optional;

/**
 * A right answer and par, run beside each other so slowly that it can be watched.
 *
 * @param ticket that of the judgement
 * @param model whether in model time instead of on the real cores
 * @param at how many ticks are over
 */
public record Race(Level level, int ticket, Shots shots, boolean model, int at, Playback playback)
    implements Album, Stage {
  /** How many ticks the slower one takes. */
  private static final int TICKS = 160;

  static final KeyMap<Race> KEYS =
      new KeyMap<>(
          "race",
          RaceTexts.SCREEN,
          List.of(
              Binding.of(RaceTexts.START_STOP, Race::toggle, key(' '), name(Key.Name.ENTER))
                  .when(Race::isReady),
              Binding.move(RaceTexts.FASTER, Race::faster, key('+'), key('='))
                  .when(screen -> screen.playback.canFaster()),
              Binding.move(RaceTexts.SLOWER, Race::slower, key('-'))
                  .when(screen -> screen.playback.canSlower()),
              Binding.move(RaceTexts.TICK_BACK, Race::back, name(Key.Name.LEFT), key('h')),
              Binding.move(RaceTexts.TICK_ON, Race::on, name(Key.Name.RIGHT), key('l')),
              Binding.move(RaceTexts.START, Race::rewound, name(Key.Name.HOME), key('g')),
              Binding.move(RaceTexts.END, Race::end, name(Key.Name.END), key('G')),
              Binding.move(RaceTexts.REAL_MODEL, Race::other, key('m')),
              Binding.of(RaceTexts.TIMELINE, Gantt::begin, key('T')),
              Binding.of(
                  RaceTexts.BACK, Pictures::leave, name(Key.Name.ESCAPE), key('q'), key('R'))));

  static Next begin(Album album, Turn turn) {
    return Pictures.open(
        new Race(
            album.level(),
            album.ticket(),
            album.shots(),
            album.shots().onlyModel(),
            0,
            Playback.OFF),
        Effect.Take.Picture.TRACES,
        turn);
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

  private boolean isReady() {
    return sides().filter(both -> both.length() > 0).isPresent();
  }

  /** What the clock shows, in nanoseconds. */
  public long now() {
    return sides().map(both -> both.length() * at / TICKS).orElse(0L);
  }

  private Next toggle(Turn turn) {
    return Playback.toggle(this, turn);
  }

  private Race faster() {
    return with(playback.faster());
  }

  private Race slower() {
    return with(playback.slower());
  }

  private Race on() {
    return to(at + 1);
  }

  private Race back() {
    return to(at - 1);
  }

  private Race end() {
    return to(TICKS);
  }

  private Race other() {
    return new Race(level, ticket, shots, !model, 0, playback.stopped());
  }

  private Race to(int tick) {
    int there = isReady() ? Math.max(0, Math.min(TICKS, tick)) : 0;
    return new Race(level, ticket, shots, model, there, playback);
  }

  @Override
  public int usual() {
    return 80;
  }

  @Override
  public boolean isOver() {
    return at >= TICKS;
  }

  @Override
  public Race tick() {
    return on();
  }

  @Override
  public Race rewound() {
    return to(0);
  }

  @Override
  public Race with(Playback now) {
    return new Race(level, ticket, shots, model, at, now);
  }

  @Override
  public Race with(Shots taken) {
    return new Race(level, ticket, taken, model || taken.onlyModel(), at, playback);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.race(this);
  }
}
