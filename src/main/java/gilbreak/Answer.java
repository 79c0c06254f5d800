package gilbreak;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say whose answer a command takes. */
final class Answer {
  @Option(names = "--solution", paramLabel = "FILE", description = "take the answer in this file")
  private @Nullable Path file;

  @Option(names = "--par", description = "take the author's best answer")
  private boolean par;

  @Option(names = "--baseline", description = "take the author's plain answer")
  private boolean baseline;

  /** The answer to a level; nothing is placed when no option names one. */
  Solution to(Level level, CommandLine command) throws IOException, SourceException {
    if (file != null) {
      return SolutionFile.read(read(file), level);
    }
    if (par) {
      return theAuthors("par", level.answers().par(), command);
    }
    return baseline ? theAuthors("baseline", level.answers().baseline(), command) : Solution.EMPTY;
  }

  private static Solution theAuthors(
      String name, Optional<Solution> solution, CommandLine command) {
    return solution.orElseThrow(
        () -> new ParameterException(command, "the level has no " + name + " solution"));
  }

  private static SourceText read(Path file) throws IOException, SourceException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(SolutionFile.MAX_BYTES + 1);
      return YamlBytes.decode(file.toString(), bytes, SolutionFile.MAX_BYTES);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such file", e);
    }
  }
}
