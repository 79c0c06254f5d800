package gilbreak.judge.isolated;

import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.run.Calibration;
import gilbreak.source.SourceException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The other side of {@link IsolatedJudge}: judges one answer, and ends. It also ends at once when
 * its standard input does, which is when whoever started it is gone; and its own children with it.
 */
public final class IsolatedProcess {
  private static final int GONE = 1;

  private final Rendering rendering;
  private final Judge judge;

  private IsolatedProcess(Rendering rendering, Calibration calibration) {
    this.rendering = rendering;
    this.judge = new Judge(calibration);
  }

  /** How a judgement is told. */
  public interface Rendering {
    /** In sentences. */
    String text(Level level, Solution solution, Judgement judgement);

    /** As a JSON object. */
    String json(Level level, Solution solution, Judgement judgement);
  }

  /**
   * Is the whole life of the process.
   *
   * @param calibration what is kept of this machine
   */
  public static void main(Rendering rendering, Calibration calibration) {
    Pipe pipe =
        new Pipe(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    try {
      Order order = pipe.order();
      watch(pipe);
      pipe.write(new IsolatedProcess(rendering, calibration).outcome(order));
      end(0);
    } catch (IOException e) {
      end(GONE);
    }
  }

  private static void watch(Pipe pipe) {
    Thread watch = new Thread(() -> endWith(pipe), "gilbreak-end-with-parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static void endWith(Pipe pipe) {
    try {
      pipe.awaitEnd();
    } catch (IOException e) {
      // The same as its end.
    } finally {
      end(GONE);
    }
  }

  /** At once; there is nothing to save, and children end with their lines to here. */
  private static void end(int status) {
    Runtime.getRuntime().halt(status);
  }

  private Outcome outcome(Order order) {
    try {
      return new Outcome.Judged(report(order));
    } catch (SourceException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return new Outcome.OutOfMemory((int) (Runtime.getRuntime().maxMemory() >> 20));
    } catch (RuntimeException | Error e) {
      return new Outcome.Died(e.toString());
    }
  }

  private Report report(Order order) throws SourceException {
    Level level = LevelReader.read(order.level());
    Solution solution = SolutionFile.read(order.solution(), level);
    Judgement judgement =
        order.runs()
            ? judge.judge(level, solution, progress -> true)
            : judge.explore(level, solution, progress -> true);
    return Report.of(
        judgement,
        rendering.text(level, solution, judgement),
        rendering.json(level, solution, judgement));
  }
}
