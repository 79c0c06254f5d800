package gilbreak.run;

import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The real threads that a program needs. A process needs one here too, which answers it.
 *
 * @param threads the program's threads and processes that start with it; each is a real one
 * @param loop whether there is an event loop, which is one real thread for all tasks
 * @param children the threads and processes that tasks may start; each is a real one
 * @param processes those of both that are processes
 */
record Crew(List<Integer> threads, boolean loop, List<Integer> children, List<Integer> processes) {
  static Crew of(Program program) {
    return new Crew(
        select(program, thread -> !thread.isTask() && thread.starts()),
        program.hasTasks(),
        select(program, thread -> !thread.isTask() && !thread.starts()),
        select(program, ProgramThread::isProcess));
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
