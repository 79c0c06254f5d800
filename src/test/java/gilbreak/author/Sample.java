package gilbreak.author;

import gilbreak.level.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A good level, to be made worse. */
final class Sample {
  static final String ID = "lost-update";

  private Sample() {}

  static String text() throws IOException {
    return Files.readString(Shipped.file(ID));
  }

  /** Its text with some part of it, which must be there, replaced. */
  static String replaced(String old, String put) throws IOException {
    String text = text();
    if (!text.contains(old)) {
      throw new IllegalArgumentException("the sample has no " + old);
    }
    return text.replace(old, put);
  }

  /** What is said of a level with this text. */
  static List<Complaint> check(Path folder, boolean run, String text) throws Exception {
    Path file = folder.resolve(ID + ".yaml");
    Files.writeString(file, text);
    return new Inspection(run).of(file);
  }
}
