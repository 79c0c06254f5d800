package gilbreak.shell;

import gilbreak.level.Card;
import gilbreak.level.yaml.PackFile;
import gilbreak.shell.Catalogue.Known;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what the files of a pack say, and reads only those for it that have changed. */
final class Cataloguing {
  private final Shelf shelf;
  private final Catalogue before;
  private final Map<String, Known<Card>> cards = new HashMap<>();
  private Optional<Known<List<String>>> order = Optional.empty();
  private boolean news;

  /**
   * @param before what was found out last time
   */
  Cataloguing(Shelf shelf, Catalogue before) {
    this.shelf = shelf;
    this.before = before;
  }

  /** The levels' ids in the order in which they are played, as the pack's own file says it. */
  List<String> order() throws IOException, SourceException {
    Stamp stamp = shelf.stamp(PackFile.NAME);
    Optional<List<String>> known = before.order(stamp);
    news |= known.isEmpty();
    List<String> ids = known.isPresent() ? known.get() : shelf.pack().ids();
    order = Optional.of(new Known<>(stamp, ids));
    return ids;
  }

  /** Reads a level's file. */
  interface Reading {
    Card read(String file) throws SourceException, Unreadable;
  }

  /** What a level's file says, by reading it if need be. */
  Card card(String file, Reading reading) throws SourceException, Unreadable {
    Stamp stamp = stamp(file);
    Optional<Card> known = before.card(file, stamp);
    news |= known.isEmpty();
    Card card = known.isPresent() ? known.get() : reading.read(file);
    cards.put(file, new Known<>(stamp, card));
    return card;
  }

  private Stamp stamp(String file) throws Unreadable {
    try {
      return shelf.stamp(file);
    } catch (IOException e) {
      throw new Unreadable("The level cannot be read: " + Because.of(e) + ".");
    }
  }

  /** Whether anything is not as it was last time. */
  boolean hasNews() {
    return news || cards.size() < before.cards().size();
  }

  /**
   * All that will still be known next time.
   *
   * @param millis the time now, since 1970
   */
  Catalogue found(long millis) {
    cards.values().removeIf(known -> !known.stamp().isSettled(millis));
    return new Catalogue(cards, order.filter(known -> known.stamp().isSettled(millis)));
  }
}
