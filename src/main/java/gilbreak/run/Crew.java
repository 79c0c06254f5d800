package gilbreak.run;

import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.ProgramThread.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The real threads that a program needs.
 *
 * @param threads the program's threads that start with it; each is a real one
 * @param loop whether there is an event loop, which is one real thread for all tasks
 * @param children the threads that tasks may start; each is a real one
 */
record Crew(List<Integer> threads, boolean loop, List<Integer> children) {
  static Crew of(Program program) {
    return new Crew(
        select(program, thread -> !thread.isTask() && thread.starts()),
        program.hasTasks(),
        select(program, thread -> thread.kind() == Kind.THREAD && !thread.starts()));
  }

  private static List<Integer> select(Program program, Predicate<ProgramThread> wanted) {
    return IntStream.range(0, program.threads().size())
        .filter(thread -> wanted.test(program.threads().get(thread)))
        .boxed()
        .toList();
  }

  /** How many there are. */
  int size() {
    return threads.size() + (loop ? 1 : 0) + children.size();
  }
}
