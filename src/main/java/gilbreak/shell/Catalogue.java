package gilbreak.shell;

import gilbreak.level.Card;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found out of a pack when its files were read last.
 *
 * @param cards of the level files, by the names of these
 * @param order of the levels, as the pack's own file says it
 */
record Catalogue(Map<String, Known<Card>> cards, Optional<Known<List<String>>> order) {
  static final Catalogue EMPTY = new Catalogue(Map.of(), Optional.empty());

  Catalogue {
    cards = Collections.unmodifiableMap(new TreeMap<>(cards));
  }

  /** What a file said that had this stamp. */
  record Known<T>(Stamp stamp, T said) {
    private Optional<T> at(Stamp now) {
      return stamp.isSame(now) ? Optional.of(said) : Optional.empty();
    }
  }

  /** The card of a level file, if that is what it was. */
  Optional<Card> card(String file, Stamp now) {
    return Optional.ofNullable(cards.get(file)).flatMap(known -> known.at(now));
  }

  /** The levels' ids, if the pack's own file is what it was. */
  Optional<List<String>> order(Stamp now) {
    return order.flatMap(known -> known.at(now));
  }
}
