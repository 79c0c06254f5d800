package gilbreak.python;

import gilbreak.program.Interpreter;
import gilbreak.program.PythonVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Python of this machine; {@code -Dpython=python3.12} names another one than python3. */
final class RealPython {
  private static final String NAME = System.getProperty("python", "python3");
  private static final Path DRIVER = Path.of("src/test/driver/outcomes.py");

  private RealPython() {}

  /** Its version, and whether it has its GIL. */
  static Interpreter interpreter() throws IOException, InterruptedException {
    String code =
        "import sys; gil = getattr(sys, '_is_gil_enabled', lambda: True)();"
            + " print('%d.%d' % sys.version_info[:2], gil)";
    Process process = new ProcessBuilder(NAME, "-c", code).start();
    String[] words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ");
    process.waitFor();
    return new Interpreter(
        words[1].equals("True"), PythonVersion.parse(words[0]).orElse(PythonVersion.DEFAULT));
  }

  /** Runs each program so many times, all in one process. */
  static List<Ends> run(List<Comparison.Case> cases, int runs, Path folder)
      throws IOException, InterruptedException {
    List<Ends> ends = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    for (Comparison.Case one : cases) {
      Path file = folder.resolve(ends.size() + ".py");
      Files.writeString(file, one.text());
      programs.add(one.seconds() + " " + file);
      ends.add(new Ends());
    }
    Path list = Files.write(folder.resolve("programs"), programs);
    Path result = folder.resolve("result");
    drive(result, runs, list);
    for (String line : Files.readAllLines(result)) {
      String[] words = line.split("\t", -1);
      ends.get(Integer.parseInt(words[0])).add(words[1], Integer.parseInt(words[2]), words[3]);
    }
    return ends;
  }

  private static void drive(Path result, int runs, Path list)
      throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(
                NAME,
                "-W",
                "ignore",
                DRIVER.toString(),
                result.toString(),
                runs + "",
                list.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException(NAME + " ends with " + status);
    }
  }
}
