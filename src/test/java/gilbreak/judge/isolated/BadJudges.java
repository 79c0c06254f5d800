package gilbreak.judge.isolated;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Processes that do not judge. */
final class BadJudges {
  private BadJudges() {}

  /** Never reads its order, and has a child that ends only with it. */
  static final class Hanging {
    public static void main(String[] args) throws Exception {
      if (args.length == 0) {
        ProcessHandle self = ProcessHandle.current();
        new ProcessBuilder(
                self.info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Hanging.class.getName(),
                "child")
            .start();
      }
      while (args.length == 0 || System.in.read() >= 0) {
        new CountDownLatch(1).await(1, TimeUnit.SECONDS);
      }
    }
  }

  /** Wants all memory that there is. */
  static final class Hungry {
    public static void main(String[] args) {
      List<long[]> all = new ArrayList<>();
      while (all.size() >= 0) {
        all.add(new long[1 << 20]);
      }
    }
  }

  /** Ends at once. */
  static final class Ending {
    public static void main(String[] args) {
      Runtime.getRuntime().halt(9);
    }
  }

  /** Says what is no outcome, and goes on. */
  static final class Babbling {
    public static void main(String[] args) {
      while (!System.out.checkError()) {
        System.out.print("................................................................");
      }
    }
  }
}
