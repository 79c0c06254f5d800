package gilbreak.play;

import gilbreak.texts.ContestTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * The form by which a contest is joined.
 *
 * @param texts what is typed in each field
 * @param field the one that is typed in
 * @param made whether the name is the one that was made up
 */
public record Joining(List<String> texts, Field field, boolean made) implements Screen, Pointing {
  /** Those of the form, from above. */
  public static final List<Field> FIELDS = List.of(Field.values());

  private static final int LONGEST = 60;

  /** What is asked. */
  public enum Field {
    ADDRESS,
    CODE,
    NAME
  }

  static final KeyMap<Joining> KEYS =
      new KeyMap<>(
          "joining-a-contest",
          ContestTexts.JOINING,
          List.of(
              Binding.<Joining>text(ContestTexts.TYPE, Joining::type)
                  .when(screen -> screen.text().length() < LONGEST),
              Binding.<Joining>of(ContestTexts.JOIN, Joining::join, key(Key.Name.ENTER))
                  .when(Joining::isWhole),
              Binding.<Joining>of(ContestTexts.NEXT_FIELD, Joining::empty, key(Key.Name.ENTER))
                  .when(screen -> !screen.isWhole()),
              Binding.<Joining>move(
                  ContestTexts.FIELD,
                  screen -> screen.to(1),
                  key(Key.Name.TAB),
                  key(Key.Name.DOWN)),
              Binding.<Joining>move(
                  ContestTexts.FIELD_BEFORE,
                  screen -> screen.to(-1),
                  key(Key.Name.BACK_TAB),
                  key(Key.Name.UP)),
              Binding.<Joining>move(
                      ContestTexts.SHORTER,
                      Joining::shorter,
                      key(Key.Name.BACKSPACE),
                      key(Key.Name.DELETE))
                  .when(screen -> !screen.text().isEmpty()),
              Binding.of(ContestTexts.ANOTHER_NAME, Joining::suggest, key(Key.Name.REDO)),
              Binding.back(key(Key.Name.ESCAPE))));

  public Joining {
    texts = List.copyOf(texts);
  }

  private static Key key(Key.Name name) {
    return Key.of(name);
  }

  /** An empty form, and a name is being made up. */
  static Next begin(Turn turn) {
    Joining empty = new Joining(List.of("", "", ""), Field.ADDRESS, true);
    return Hearing.ask(turn.model().push(empty), new Errand.Suggest());
  }

  /** What a field holds. */
  public String text(Field of) {
    return texts.get(FIELDS.indexOf(of));
  }

  private String text() {
    return text(field);
  }

  /** Whether every field has something in it. */
  public boolean isWhole() {
    return texts.stream().noneMatch(String::isBlank);
  }

  private Next join(Turn turn) {
    return turn.model().classroom().post().asked() > 0
        ? turn.refuse(ContestTexts.stillAsking())
        : Hearing.ask(
            turn.model(),
            new Errand.Join(
                text(Field.ADDRESS).strip(), text(Field.CODE).strip(), text(Field.NAME).strip()));
  }

  private Next suggest(Turn turn) {
    return Hearing.ask(
        turn.model().swap(this, new Joining(texts, field, true)), new Errand.Suggest());
  }

  /** With a name that was made up, unless the player has written one. */
  Joining suggested(String name) {
    return made ? with(Field.NAME, name, true) : this;
  }

  private Next type(Turn turn) {
    return turn.show(this, changed(text() + turn.key().symbol()));
  }

  private Joining shorter() {
    return changed(text().substring(0, text().length() - 1));
  }

  private Joining changed(String text) {
    return with(field, text, made && field != Field.NAME);
  }

  private Joining with(Field of, String text, boolean stillMade) {
    List<String> now = new ArrayList<>(texts);
    now.set(FIELDS.indexOf(of), text);
    return new Joining(now, field, stillMade);
  }

  private Joining to(int distance) {
    int number = Math.floorMod(FIELDS.indexOf(field) + distance, texts.size());
    return at(FIELDS.get(number));
  }

  private Joining at(Field other) {
    return new Joining(texts, other, made);
  }

  private Next empty(Turn turn) {
    return FIELDS.stream()
        .filter(other -> other != field && text(other).isBlank())
        .findFirst()
        .map(other -> turn.show(this, at(other)))
        .orElseGet(() -> turn.refuse(ContestTexts.fieldIsEmpty()));
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    return turn.show(this, at(FIELDS.get(spot.item())));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.joining(this);
  }
}
