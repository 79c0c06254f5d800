package gilbreak.shell;

import gilbreak.level.yaml.PackFile;
import gilbreak.source.SourceException;
import gilbreak.texts.LibraryTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which the levels of a pack are played.
 *
 * @param warnings gets a sentence for each thing that is wrong with it
 */
record Order(Shelf shelf, List<String> warnings) {
  /** Tells which levels the pack's own file lists. */
  interface Ids {
    List<String> listed() throws IOException, SourceException;
  }

  /** The files of the listed levels in the order of the list, then the others by name. */
  List<String> files(Ids ids) {
    Set<String> rest = new LinkedHashSet<>(files());
    Map<String, String> byId = new HashMap<>();
    rest.forEach(file -> byId.putIfAbsent(Levels.id(file), file));
    List<String> ordered = new ArrayList<>();
    for (String id : listed(ids)) {
      String file = byId.remove(id);
      if (file == null) {
        warnings.add(LibraryTexts.listedButMissing(shelf.name(PackFile.NAME), id));
      } else {
        ordered.add(file);
        rest.remove(file);
      }
    }
    ordered.addAll(rest);
    return ordered;
  }

  private List<String> files() {
    try {
      return shelf.files();
    } catch (IOException e) {
      warnings.add(LibraryTexts.notListed(Because.of(e)));
      return List.of();
    }
  }

  private List<String> listed(Ids ids) {
    try {
      return ids.listed();
    } catch (IOException e) {
      // A folder of levels needs no order.
      return List.of();
    } catch (SourceException e) {
      warnings.add(LibraryTexts.noOrder(Levels.firstLine(e)));
      return List.of();
    }
  }
}
