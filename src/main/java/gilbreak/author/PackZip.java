package gilbreak.author;

import gilbreak.level.yaml.PackFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack in one file: the same bytes for the same levels. */
public final class PackZip {
  /** The first moment that a zip can name. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackZip() {}

  /** Writes a folder's pack file and levels into a zip, which is replaced as a whole. */
  public static void write(Path folder, Path zip) throws IOException {
    Path fresh = zip.resolveSibling(zip.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(fresh);
          ZipOutputStream packed = new ZipOutputStream(out)) {
        for (Path file : files(folder)) {
          put(packed, folder.relativize(file), file);
        }
      }
      Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>(List.of(folder.resolve(PackFile.NAME)));
    files.addAll(LevelFiles.under(folder));
    return files;
  }

  private static void put(ZipOutputStream packed, Path name, Path file) throws IOException {
    ZipEntry entry = new ZipEntry(name.toString().replace('\\', '/'));
    entry.setTimeLocal(ALWAYS);
    packed.putNextEntry(entry);
    Files.copy(file, packed);
    packed.closeEntry();
  }
}
