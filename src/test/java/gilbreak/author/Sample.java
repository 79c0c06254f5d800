package gilbreak.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A good level, to be made worse. */
final class Sample {
  static final String ID = "lost-update";

  private Sample() {}

  static String text() throws IOException {
    return Files.readString(Path.of("levels", ID + ".yaml"));
  }

  /** What is said of a level with this text. */
  static List<Complaint> check(Path folder, boolean run, String text) throws Exception {
    Path file = folder.resolve(ID + ".yaml");
    Files.writeString(file, text);
    return new Inspection(run).of(file);
  }
}
