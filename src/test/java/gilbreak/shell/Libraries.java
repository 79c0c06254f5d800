package gilbreak.shell;

import gilbreak.level.Card;
import gilbreak.level.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Libraries of levels that are in no file. */
final class Libraries {
  private Libraries() {}

  static Library of(List<Level> levels, String... warnings) {
    return new Library(
        levels.stream().map(Card::of).toList(),
        List.of(warnings),
        levels.stream().collect(Collectors.toMap(Level::id, Open::new)));
  }

  private record Open(Level open) implements Library.Book {
    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }
  }
}
