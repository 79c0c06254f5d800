package gilbreak.shell;

import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.play.Msg;
import gilbreak.source.SourceException;
import gilbreak.texts.LibraryTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The levels of a game: a card of each, and the level itself when it is opened.
 *
 * @param cards in the order in which they are played
 * @param warnings a sentence for each file that was left out, with the reason
 * @param books where each level is, by its id
 */
public record Library(List<Card> cards, List<String> warnings, Map<String, Book> books) {
  public Library {
    cards = List.copyOf(cards);
    warnings = List.copyOf(warnings);
    books = Map.copyOf(books);
  }

  /** Where one level is. */
  public interface Book {
    /**
     * The level, as it is there now.
     *
     * @throws SourceException with everything that is wrong with it
     * @throws Unreadable when it cannot be read
     */
    Level open() throws SourceException, Unreadable;

    /** Its file, where its author can change that while it is played. */
    Optional<Path> file();
  }

  /** These, and behind them others with other ids. */
  public Library and(Library more) {
    List<Card> all = new ArrayList<>(cards);
    List<String> said = new ArrayList<>(warnings);
    Map<String, Book> where = new LinkedHashMap<>(more.books);
    where.putAll(books);
    said.addAll(more.warnings);
    for (Card card : more.cards) {
      if (books.containsKey(card.id())) {
        said.add(LibraryTexts.leftOut(LibraryTexts.another(card.id())));
      } else {
        all.add(card);
      }
    }
    return new Library(all, said, where);
  }

  /** The file of a level that is in a folder. */
  Optional<Path> file(String id) {
    return Optional.ofNullable(books.get(id)).flatMap(Book::file);
  }

  /** Reads a level, as the answer to the one who wants it. */
  public Msg open(String id) {
    Book book = books.get(id);
    if (book == null) {
      throw new IllegalArgumentException("there is no level " + id);
    }
    try {
      return new Msg.Opened(book.open());
    } catch (SourceException | Unreadable e) {
      return new Msg.NotOpened(Levels.firstLine(e));
    }
  }
}
