package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What brackets may stand for in a level, each with a letter for the screen. */
public record Letters(List<String> names) {
  public Letters {
    names = List.copyOf(names);
  }

  /** Those of a level's tools that go around lines. */
  public static Letters of(Level level) {
    return new Letters(
        level.tools().offers().stream()
            .filter(offer -> offer.tool().place() == Tool.Place.AROUND)
            .flatMap(
                offer ->
                    offer.tool().isNamed()
                        ? offer.names().stream()
                        : Stream.of(offer.tool().word()))
            .distinct()
            .toList());
  }

  private static String name(Placement placed) {
    return placed.tool().isNamed() ? placed.name() : placed.tool().word();
  }

  /** A placement's place among them, from 0; that of one which is none of them is 0. */
  public int index(Placement placed) {
    return Math.max(0, names.indexOf(name(placed)));
  }

  /** The name's own first letter where that tells them all apart; else A, B, C in their order. */
  public char letter(Placement placed) {
    return letter(name(placed));
  }

  /** The letter of a name. */
  public char letter(String name) {
    long different = names.stream().map(Letters::initial).distinct().count();
    return different == names.size()
        ? initial(name)
        : (char) ('A' + Math.max(0, names.indexOf(name)) % 26);
  }

  /** The one of the given names that a digit or a capital letter stands for. */
  Optional<String> named(char symbol, List<String> among) {
    if (symbol >= '1' && symbol <= '9') {
      int index = symbol - '1';
      return index < among.size() ? Optional.of(among.get(index)) : Optional.empty();
    }
    return among.stream().filter(name -> letter(name) == symbol).findFirst();
  }

  private static char initial(String name) {
    return Character.toUpperCase(name.charAt(0));
  }
}
