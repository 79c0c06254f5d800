package gilbreak.shell;

import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.level.yaml.PackFile;
import gilbreak.shell.Catalogue.Known;
import gilbreak.source.SourceException;
import gilbreak.texts.LibraryTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** All levels as cards. */
  Library library(Levels levels) {
    List<String> warnings = new ArrayList<>();
    List<Shelved> found =
        levels.each(
            this::order,
            file -> new Shelved(levels, shelf.path(file), file, card(file, levels)),
            shelved -> shelved.card().id(),
            warnings);
    Map<String, Library.Book> books =
        found.stream().collect(Collectors.toMap(shelved -> shelved.card().id(), book -> book));
    return new Library(found.stream().map(Shelved::card).toList(), warnings, books);
  }

  /** A level where it was found. */
  private record Shelved(Levels levels, Optional<Path> file, String name, Card card)
      implements Library.Book {
    @Override
    public Level open() throws SourceException, Unreadable {
      return levels.read(name);
    }
  }

  /** The levels' ids in the order in which they are played, as the pack's own file says it. */
  private List<String> order() throws IOException, SourceException {
    Stamp stamp = shelf.stamp(PackFile.NAME);
    Optional<List<String>> known = before.order(stamp);
    news |= known.isEmpty();
    List<String> ids = known.isPresent() ? known.get() : shelf.pack().ids();
    order = Optional.of(new Known<>(stamp, ids));
    return ids;
  }

  /** What a level's file says, by reading it if need be. */
  private Card card(String file, Levels levels) throws SourceException, Unreadable {
    Stamp stamp = stamp(file);
    Optional<Card> known = before.card(file, stamp);
    news |= known.isEmpty();
    Card card = known.isPresent() ? known.get() : Card.of(levels.read(file));
    cards.put(file, new Known<>(stamp, card));
    return card;
  }

  private Stamp stamp(String file) throws Unreadable {
    try {
      return shelf.stamp(file);
    } catch (IOException e) {
      throw new Unreadable(LibraryTexts.levelUnreadable(Because.of(e)));
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
