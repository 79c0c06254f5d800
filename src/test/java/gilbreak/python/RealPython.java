package gilbreak.python;

import gilbreak.program.Interpreter;
import gilbreak.program.PythonVersion;
import gilbreak.python.Case.Family;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Python of this machine; {@code -Dpython=python3.12} names another one than python3. */
final class RealPython {
  static final String NAME = System.getProperty("python", "python3");
  private static final Path DRIVERS = Path.of("src/test/driver");

  private final Path folder;

  /**
   * @param folder where programs are written to
   */
  RealPython(Path folder) {
    this.folder = folder;
  }

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
  Map<Case, Ends> run(List<Case> cases, int runs) throws IOException, InterruptedException {
    return drive("outcomes.py", cases, runs);
  }

  /** Runs each program so many times, each time in a process of its own. */
  Map<Case, Ends> runAlone(List<Case> cases, int runs) throws IOException, InterruptedException {
    return drive("scripts.py", cases, runs);
  }

  private Map<Case, Ends> drive(String driver, List<Case> cases, int runs)
      throws IOException, InterruptedException {
    List<Ends> ends = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    Map<Case, Ends> all = new LinkedHashMap<>();
    for (Case one : cases) {
      Path file = folder.resolve(driver + "-" + ends.size() + ".py");
      Files.writeString(file, one.text());
      programs.add(one.seconds() + " " + file);
      ends.add(new Ends());
      all.put(one, ends.get(ends.size() - 1));
    }
    Path list = Files.write(folder.resolve("programs"), programs);
    Path result = folder.resolve("result");
    drive(DRIVERS.resolve(driver), result, runs, list);
    for (String line : Files.readAllLines(result)) {
      String[] words = line.split("\t", -1);
      ends.get(Integer.parseInt(words[0])).add(words[1], Integer.parseInt(words[2]), words[3]);
    }
    return all;
  }

  private static void drive(Path driver, Path result, int runs, Path list)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            NAME, "-W", "ignore", driver.toString(), result.toString(), runs + "", list.toString());
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(NAME + " ends with " + status);
    }
  }

  /** The programs of this family, or of any other one. */
  static List<Case> ofProcesses(List<Case> cases, boolean processes) {
    return cases.stream().filter(one -> (one.family() == Family.PROCESSES) == processes).toList();
  }
}
