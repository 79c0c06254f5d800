package gilbreak.machine;

import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.SharedVariable;
import gilbreak.sync.EventLoop;
import gilbreak.sync.Objects;
import gilbreak.sync.Room;

/**
 * Where everything lies in a state's words: the cells, then the event loop and the objects, and
 * thread after thread what is its own: its place and slots, and a process's copy of the cells.
 */
final class Layout {
  /** In place of a thread's next instruction: nobody has started it yet. */
  static final int NOT_STARTED = -1;

  private static final int BEFORE_SLOTS = 2;

  private final int cells;
  private final EventLoop loop;
  private final Objects objects;
  private final Program program;
  private final int holder;
  private final int[] threads;
  private final int[] copies;

  /** For an engine that has many states. */
  Layout(Program program) {
    this(program, Room.OF_A_STATE);
  }

  Layout(Program program, Room room) {
    this.program = program;
    this.cells = program.cells();
    this.threads = new int[program.threads().size() + 1];
    this.copies = new int[program.threads().size()];
    this.loop = new EventLoop(program, cells);
    this.objects = new Objects(program, loop.end(), room, loop::wake);
    this.holder = objects.end();
    threads[0] = program.hasProcesses() ? holder + 1 : holder;
    for (int i = 0; i < copies.length; i++) {
      copies[i] = threads[i] + BEFORE_SLOTS + program.threads().get(i).code().slots();
      threads[i + 1] = copies[i] + (program.threads().get(i).isProcess() ? cells : 0);
    }
  }

  int size() {
    return threads[copies.length];
  }

  int cells() {
    return cells;
  }

  /** How many of the first words are no thread's own. */
  int shared() {
    return threads[0];
  }

  /** The first word of a shared variable, as a thread sees it; -1 for no thread, but a goal. */
  int cell(int thread, SharedVariable variable) {
    boolean own = thread >= 0 && program.threads().get(thread).isProcess() && !variable.crosses();
    return own ? copies[thread] + variable.first() : variable.first();
  }

  /** Gives a process its own copy of the shared variables, as they are before the first step. */
  void copyInitial(long[] words, int thread) {
    if (program.threads().get(thread).isProcess()) {
      copyCells(words, copies[thread]);
    }
  }

  /** The words before anything has happened. */
  long[] initialWords() {
    long[] words = new long[size()];
    objects.begin(words);
    loop.begin(words);
    copyCells(words, 0);
    for (int thread = 0; thread < copies.length; thread++) {
      copyInitial(words, thread);
      ProgramThread text = program.threads().get(thread);
      words[slots(thread)] = text.starts() ? text.me() : 0;
      words[place(thread)] = text.starts() ? 0 : NOT_STARTED;
    }
    return words;
  }

  private void copyCells(long[] words, int to) {
    for (SharedVariable variable : program.variables()) {
      for (int i = 0; i < variable.length(); i++) {
        words[to + variable.first() + i] = variable.initial().get(i);
      }
    }
  }

  /**
   * Holds the number plus one of the thread of the first process that keeps the GIL while it rests,
   * or 0. Only there where there are other processes.
   */
  int holder() {
    return holder;
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
    return threads[thread] + BEFORE_SLOTS;
  }

  /** The word behind the thread's last slot. */
  int slotsEnd(int thread) {
    return copies[thread];
  }

  /** The word behind the last one that is the thread's own. */
  int end(int thread) {
    return threads[thread + 1];
  }
}
