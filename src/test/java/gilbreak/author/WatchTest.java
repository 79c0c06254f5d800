package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  @TempDir Path folder;

  /** The author saves twice while it watches: each change is checked once, sameness never. */
  @Test
  void everyChangeIsCheckedOnce() throws Exception {
    Path file = folder.resolve("lost-update.yaml");
    Files.writeString(file, Sample.text());
    List<List<Rule>> found = new ArrayList<>();
    int[] looks = {0};
    new Watch(file, false)
        .until(
            complaints -> found.add(complaints.stream().map(Complaint::rule).toList()),
            () -> {
              edit(file, looks[0]);
              return looks[0]++ < 7;
            });
    assertEquals(List.of(List.of(), List.of(Rule.FORMAT), List.of(Rule.NAME)), found);
  }

  private static void edit(Path file, int look) {
    try {
      switch (look) {
        case 2 -> Files.writeString(file, Sample.replaced("cores: 2", "corse: 2"));
        case 4 -> Files.delete(file);
        case 5 -> Files.writeString(file, Sample.replaced("id: lost-update", "id: found"));
        default -> {}
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
