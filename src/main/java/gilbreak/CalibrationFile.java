package gilbreak;

import gilbreak.run.Calibration;
import gilbreak.shell.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Keeps how fast this machine burns CPU in a file of two lines: which machine it is, and the
 * figure. The file is only there to save time: one that is of another machine, or cannot be read,
 * counts as none, and one that cannot be written is not.
 */
final class CalibrationFile implements Calibration {
  private static final int MOST_BYTES = 4_096;

  private final Path file;
  private final String machine;

  /**
   * @param folder of files that the game can make again
   * @param machine tells this one from others, in one line
   */
  CalibrationFile(Path folder, String machine) {
    this.file = folder.resolve("calibration");
    this.machine = machine;
  }

  /** This machine's, where this process keeps such files. */
  static CalibrationFile ofThisMachine() {
    return new CalibrationFile(Folders.ofThisProcess().cache(), ThisMachine.identity());
  }

  @Override
  public OptionalDouble turnsPerMicrosecond() {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return OptionalDouble.empty();
      }
      List<String> lines = Files.readString(file).lines().toList();
      return lines.size() == 2 && lines.get(0).equals(machine)
          ? positive(Double.parseDouble(lines.get(1)))
          : OptionalDouble.empty();
    } catch (IOException | NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble positive(double value) {
    return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  @Override
  public void keep(double turnsPerMicrosecond) {
    try {
      Files.createDirectories(file.getParent());
      // Moved as a whole, since another game may be reading it.
      Path fresh = Files.createTempFile(file.getParent(), "calibration", ".new");
      byte[] text = (machine + "\n" + turnsPerMicrosecond + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Then the next start measures the machine again.
    }
  }
}
