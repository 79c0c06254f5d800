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
import java.util.stream.IntStream;

/** The Python of this machine; {@code -Dpython=python3.12} names another one than python3. */
final class RealPython {
  static final String NAME = System.getProperty("python", "python3");
  private static final int DRIVERS_AT_ONCE = 2;
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

  /** Runs each program so many times, many of them in one process. */
  Map<Case, Ends> run(List<Case> cases, int runs) throws IOException, InterruptedException {
    return drive("outcomes.py", cases, runs);
  }

  /** Runs each program so many times, each time in a process of its own. */
  Map<Case, Ends> runAlone(List<Case> cases, int runs) throws IOException, InterruptedException {
    return drive("scripts.py", cases, runs);
  }

  /** Every second program by one driver, the others by another one beside it. */
  private Map<Case, Ends> drive(String driver, List<Case> cases, int runs)
      throws IOException, InterruptedException {
    Map<Case, Ends> ends = new LinkedHashMap<>();
    cases.forEach(one -> ends.put(one, new Ends()));
    List<Driven> all = new ArrayList<>();
    for (int number = 0; number < DRIVERS_AT_ONCE; number++) {
      Path own = Files.createTempDirectory(folder, driver);
      all.add(new Driven(own, everySecond(cases, number)));
    }
    List<Process> processes = new ArrayList<>();
    for (Driven driven : all) {
      processes.add(driven.start(DRIVERS.resolve(driver), runs));
    }
    for (Process process : processes) {
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(NAME + " ends with " + status);
      }
    }
    for (Driven driven : all) {
      driven.read(ends);
    }
    return ends;
  }

  private static List<Case> everySecond(List<Case> cases, int first) {
    return IntStream.range(0, cases.size())
        .filter(i -> i % DRIVERS_AT_ONCE == first)
        .mapToObj(cases::get)
        .toList();
  }

  /** What one driver runs, and the folder where it finds it. */
  private record Driven(Path folder, List<Case> cases) {
    Process start(Path driver, int runs) throws IOException {
      List<String> programs = new ArrayList<>();
      for (Case one : cases) {
        Path file = folder.resolve(programs.size() + ".py");
        Files.writeString(file, one.text());
        programs.add(one.seconds() + " " + file);
      }
      Path list = Files.write(folder.resolve("programs"), programs);
      String result = folder.resolve("result").toString();
      return new ProcessBuilder(
              NAME, "-W", "ignore", driver.toString(), result, runs + "", list.toString())
          .inheritIO()
          .start();
    }

    void read(Map<Case, Ends> ends) throws IOException {
      for (String line : Files.readAllLines(folder.resolve("result"))) {
        String[] words = line.split("\t", -1);
        ends.getOrDefault(cases.get(Integer.parseInt(words[0])), new Ends())
            .add(words[1], Integer.parseInt(words[2]), words[3]);
      }
    }
  }

  /** The programs of this family, or of any other one. */
  static List<Case> ofProcesses(List<Case> cases, boolean processes) {
    return cases.stream().filter(one -> (one.family() == Family.PROCESSES) == processes).toList();
  }
}
