package gilbreak.shell;

import gilbreak.source.Invisible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The list at a zip's end of what is in it (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16). Java's own
 * reader hides what an entry is: a file, or a link to another one.
 */
final class ZipDirectory {
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_ENTRIES = 1000;
  private static final int LARGEST_FILE = 1024 * 1024;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int FILE_TYPE = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int FOLDER = 0x4000;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}){0,7}/?");

  private final ByteBuffer bytes;
  private final Set<String> names = new HashSet<>();

  private ZipDirectory(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The names of all files, when there is nothing odd among them. */
  static List<String> names(Path zip) throws IOException {
    if (Files.size(zip) > MOST_BYTES) {
      throw new IOException(zip + ": a pack has at most 8 MiB");
    }
    try {
      return new ZipDirectory(Files.readAllBytes(zip)).read();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(zip + ": this is no zip, or a damaged one", e);
    } catch (Odd odd) {
      throw new IOException(zip + ": " + odd.getMessage(), odd);
    }
  }

  private List<String> read() throws Odd {
    int end = end();
    int count = bytes.getShort(end + 10) & 0xFFFF;
    int at = bytes.getInt(end + 16);
    if (count > MOST_ENTRIES) {
      throw new Odd("a pack has at most " + MOST_ENTRIES + " files");
    }
    List<String> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = name(at);
      check(at, name);
      if (!name.endsWith("/")) {
        files.add(name);
      }
      at += ENTRY_LENGTH + length(at, 28) + length(at, 30) + length(at, 32);
    }
    return files;
  }

  /** Where the list's own end begins. */
  private int end() {
    int last = bytes.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
      if (bytes.getInt(at) == END && at + END_LENGTH + length(at, 20) == bytes.limit()) {
        return at;
      }
    }
    throw new IllegalArgumentException("no end");
  }

  private int length(int at, int field) {
    return bytes.getShort(at + field) & 0xFFFF;
  }

  private String name(int at) {
    if (bytes.getInt(at) != ENTRY) {
      throw new IllegalArgumentException("no entry");
    }
    byte[] name = new byte[length(at, 28)];
    bytes.get(at + ENTRY_LENGTH, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private void check(int at, String name) throws Odd {
    if (!NAME.matcher(name).matches()) {
      throw new Odd("odd name in the pack: " + Invisible.mask(name));
    }
    if (!names.add(name)) {
      throw new Odd("twice in the pack: " + name);
    }
    int type = (bytes.getInt(at + 38) >>> 16) & FILE_TYPE;
    if (type != 0 && type != REGULAR && type != FOLDER) {
      throw new Odd("no plain file: " + name);
    }
    if (Integer.compareUnsigned(bytes.getInt(at + 24), LARGEST_FILE) > 0) {
      throw new Odd("too large: " + name);
    }
  }

  /** Something that no pack has; the message is the end of a sentence. */
  private static final class Odd extends Exception {
    private static final long serialVersionUID = 1;

    Odd(String message) {
      super(message);
    }
  }
}
