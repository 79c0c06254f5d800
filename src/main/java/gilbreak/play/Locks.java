package gilbreak.play;

import java.util.List;
import java.util.Optional;

/** The locks that a player may place, each with a letter for the screen. */
public record Locks(List<String> names) {
  public Locks {
    names = List.copyOf(names);
  }

  /** A lock's place among them, from 0; that of a lock which is none of them is 0. */
  public int index(String name) {
    return Math.max(0, names.indexOf(name));
  }

  /** The name's own first letter where that tells them all apart; else A, B, C in their order. */
  public char letter(String name) {
    long different = names.stream().map(Locks::initial).distinct().count();
    return different == names.size() ? initial(name) : (char) ('A' + index(name) % 26);
  }

  /** The lock that a digit or a capital letter stands for. */
  Optional<String> named(char symbol) {
    if (symbol >= '1' && symbol <= '9') {
      int index = symbol - '1';
      return index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
    }
    return names.stream().filter(name -> letter(name) == symbol).findFirst();
  }

  private static char initial(String name) {
    return Character.toUpperCase(name.charAt(0));
  }
}
