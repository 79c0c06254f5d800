package gilbreak;

import gilbreak.shell.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the lines of a plain game come from, and where they are recorded.
 *
 * @param tape closed when the game is over
 */
record PlainLines(Script script, BufferedReader in, PrintWriter tape) implements AutoCloseable {

  /**
   * @param file to replay; without one the lines are typed, or piped in
   * @param terminal whether it is a terminal that they are typed at
   * @param tape where they are recorded, if they are
   */
  static PlainLines open(Optional<Path> file, boolean terminal, Optional<Path> tape)
      throws IOException {
    BufferedReader in = file.isEmpty() ? typed() : read(file.get());
    Writer out = tape.isEmpty() ? Writer.nullWriter() : write(tape.get());
    PrintWriter lines = new PrintWriter(out, true);
    return new PlainLines(new Script(in, terminal && file.isEmpty(), lines::println), in, lines);
  }

  private static BufferedReader typed() {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    return new BufferedReader(new InputStreamReader(System.in, charset));
  }

  private static BufferedReader read(Path file) throws IOException {
    try {
      return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read", e);
    }
  }

  private static Writer write(Path file) throws IOException {
    try {
      return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written", e);
    }
  }

  /** Leaves the standard input open, which is not the game's own. */
  @Override
  public void close() throws IOException {
    boolean lost = tape.checkError();
    tape.close();
    if (lost) {
      throw new IOException("the game could not be recorded");
    }
  }
}
