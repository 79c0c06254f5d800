package gilbreak.machine;

import gilbreak.program.Program;
import gilbreak.sync.EventLoop;
import gilbreak.sync.Objects;

/**
 * Where everything lies in a state's words: the cells, then the event loop, the objects, and thread
 * after thread.
 */
final class Layout {
  /** In place of a thread's next instruction: nobody has started it yet. */
  static final int NOT_STARTED = -1;

  /** How many items a queue without a bound may hold in a state. */
  private static final int UNBOUNDED_QUEUE = 32;

  private final int cells;
  private final EventLoop loop;
  private final Objects objects;
  private final int[] threads;
  private final int size;

  Layout(Program program) {
    this.cells = program.cells();
    this.threads = new int[program.threads().size()];
    this.loop = new EventLoop(program, cells);
    this.objects = new Objects(program, loop.end(), UNBOUNDED_QUEUE, loop::wake);
    int at = objects.end();
    for (int i = 0; i < threads.length; i++) {
      threads[i] = at;
      at += 2 + program.threads().get(i).code().slots();
    }
    this.size = at;
  }

  int size() {
    return size;
  }

  int cells() {
    return cells;
  }

  EventLoop loop() {
    return loop;
  }

  Objects objects() {
    return objects;
  }

  /** Holds the index of the thread's next instruction, or {@link #NOT_STARTED}. */
  int place(int thread) {
    return threads[thread];
  }

  /** Holds 1 while the thread may be waiting for a lock without having the GIL, else 0. */
  int waits(int thread) {
    return threads[thread] + 1;
  }

  /** The first of the thread's slots. */
  int slots(int thread) {
    return threads[thread] + 2;
  }

  /** The word behind the thread's last slot. */
  int end(int thread) {
    return thread + 1 < threads.length ? threads[thread + 1] : size;
  }
}
