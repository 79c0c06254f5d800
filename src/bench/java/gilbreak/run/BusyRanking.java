package gilbreak.run;

import gilbreak.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same as {@link Ranking} while as many processes as there are cores do nothing but compute.
 */
final class BusyRanking {
  private BusyRanking() {}

  public static void main(String[] args) throws IOException, SourceException {
    List<Process> others = new ArrayList<>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> others.forEach(Process::destroyForcibly)));
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      others.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
    }
    Ranking.print(40);
  }
}
