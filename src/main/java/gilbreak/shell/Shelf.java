package gilbreak.shell;

import java.io.IOException;
import java.util.List;

/** Where a pack of level files lies. */
interface Shelf {
  /** The name of the file with the order of the levels. */
  String CAMPAIGN = "campaign.yaml";

  /** The names of the level files, with their folders, in the order of the names. */
  List<String> files() throws IOException;

  /** The first bytes of a file, so many at the most. */
  byte[] read(String file, int limit) throws IOException;
}
