package gilbreak.play;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Level;
import gilbreak.level.Options;
import gilbreak.level.Solution;
import gilbreak.texts.NoticeTexts;
import gilbreak.texts.OptionTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All that a level lets the player pick besides tools: the GIL, what runs a thread, knobs.
 *
 * @param picked so far
 * @param selected the number of the row under the cursor
 */
public record OptionMenu(Level level, Choices picked, int selected) implements Screen, Pointing {
  static final KeyMap<OptionMenu> KEYS =
      new KeyMap<>(
          "options",
          OptionTexts.SCREEN,
          List.of(
              Binding.of(
                  OptionTexts.NEXT,
                  OptionMenu::next,
                  Key.of(Key.Name.RIGHT),
                  Key.of('l'),
                  Key.of(' ')),
              Binding.of(
                  OptionTexts.PREVIOUS, OptionMenu::previous, Key.of(Key.Name.LEFT), Key.of('h')),
              Binding.move(OptionTexts.DOWN, OptionMenu::down, Key.of(Key.Name.DOWN), Key.of('j'))
                  .when(OptionMenu::canDown),
              Binding.move(OptionTexts.UP, OptionMenu::up, Key.of(Key.Name.UP), Key.of('k'))
                  .when(OptionMenu::canUp),
              Binding.back(
                  Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('o'), Key.of(Key.Name.ENTER))));

  /**
   * One thing to pick.
   *
   * @param values in words
   * @param now the number of the one that holds
   * @param pick the choices with another value
   */
  public record Row(String name, List<String> values, int now, Function<Integer, Choices> pick) {}

  /** Everything there is to pick, in the order of the screen. */
  public List<Row> rows() {
    Options options = level.setting().options();
    List<Row> rows = new ArrayList<>();
    if (options.gils().size() > 1) {
      rows.add(row(OptionTexts.GIL, options.gils(), options.gil(picked), Gil::word, picked::with));
    }
    level.threads(picked).stream()
        .filter(thread -> options.kinds().containsKey(thread.name()))
        .map(
            thread ->
                row(
                    thread.name(),
                    options.kinds(thread.name()),
                    thread.kind(),
                    kind -> kind.word(),
                    kind -> picked.withKind(thread.name(), kind)))
        .forEach(rows::add);
    options.knobs(picked).entrySet().stream()
        .map(
            knob ->
                row(
                    knob.getKey(),
                    options.values(knob.getKey()),
                    knob.getValue(),
                    String::valueOf,
                    value -> picked.withKnob(knob.getKey(), value)))
        .forEach(rows::add);
    return rows;
  }

  private static <T> Row row(
      String name, List<T> all, T now, Function<T, String> word, Function<T, Choices> pick) {
    return new Row(
        name,
        all.stream().map(word).toList(),
        all.indexOf(now),
        number -> pick.apply(all.get(number)));
  }

  private boolean canDown() {
    return selected < rows().size() - 1;
  }

  private boolean canUp() {
    return selected > 0;
  }

  private OptionMenu down() {
    return new OptionMenu(level, picked, selected + 1);
  }

  private OptionMenu up() {
    return new OptionMenu(level, picked, selected - 1);
  }

  private Next next(Turn turn) {
    return turned(1, turn);
  }

  private Next previous(Turn turn) {
    return turned(-1, turn);
  }

  /** Picks another value, if the level's text can run with it. */
  private Next turned(int step, Turn turn) {
    OptionMenu now = turned(selected, step);
    Model model = turn.model().swap(this, now);
    return model.below() instanceof LevelScreen under
        ? now.pickedIn(under, model, turn)
        : turn.nothing();
  }

  private OptionMenu turned(int number, int step) {
    Row row = rows().get(number);
    int value = Math.floorMod(row.now() + step, row.values().size());
    return new OptionMenu(level, row.pick().apply(value), selected);
  }

  private Next pickedIn(LevelScreen under, Model model, Turn turn) {
    return turn.rules()
        .refusal(level, in(under))
        .map(turn::refuse)
        .orElseGet(() -> Next.of(model.swap(under, under.with(in(under)))));
  }

  /** Picks the next value of one option that the level's text can run with, without the menu. */
  static Next turned(LevelScreen under, int number, Turn turn) {
    OptionMenu menu = of(under);
    if (number >= menu.rows().size()) {
      return turn.refuse(NoticeTexts.noSuchOption(menu.rows().size()));
    }
    return IntStream.range(1, menu.rows().get(number).values().size())
        .mapToObj(step -> menu.turned(number, step))
        .filter(now -> turn.rules().refusal(under.level(), now.in(under)).isEmpty())
        .findFirst()
        .map(now -> turn.show(under, under.with(now.in(under))))
        .orElseGet(() -> menu.turned(number, 1).pickedIn(under, turn.model(), turn));
  }

  private Solution in(LevelScreen under) {
    return under.solution().with(picked);
  }

  /** What there is to pick in a level. */
  public static OptionMenu of(LevelScreen under) {
    return new OptionMenu(under.level(), under.solution().choices(), 0);
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    return spot.item() == selected
        ? next(turn)
        : turn.show(this, new OptionMenu(level, picked, spot.item()));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.options(this);
  }
}
