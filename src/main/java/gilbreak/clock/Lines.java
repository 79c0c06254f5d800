package gilbreak.clock;

import gilbreak.program.Program;
import gilbreak.program.SharedVariable;
import java.util.Arrays;

/**
 * Where shared variables and objects lie, in cache lines: each variable and each object begins on a
 * line of its own, and the elements of a list lie side by side. A line that another strand has used
 * has to be fetched, and only one strand at a time can fetch it.
 */
final class Lines {
  /** Values in a cache line. */
  private static final int LENGTH = 8;

  private final Agenda agenda;
  private final Costs costs;
  private final int[] ofCell;
  private final int objects;
  private final long[] users;
  private final long[] busyUntil;

  Lines(Agenda agenda, Costs costs, Program program) {
    this.agenda = agenda;
    this.costs = costs;
    this.ofCell = new int[program.cells()];
    int lines = 0;
    for (SharedVariable variable : program.variables()) {
      for (int i = 0; i < variable.length(); i++) {
        ofCell[variable.first() + i] = lines + i / LENGTH;
      }
      lines += (variable.length() + LENGTH - 1) / LENGTH;
    }
    this.objects = lines;
    this.users = new long[lines + program.objects().size()];
    this.busyUntil = new long[users.length];
    Arrays.fill(busyUntil, 0);
  }

  /** What reading a cell costs, if that begins so long from now. */
  long read(Strand strand, int cell, long later) {
    int line = ofCell[cell];
    boolean there = users[line] == 0 || (users[line] & bit(strand)) != 0;
    users[line] |= bit(strand);
    return costs.of(Cost.ACCESS) + (there ? 0 : fetch(line, later));
  }

  /** The same for writing it. */
  long write(Strand strand, int cell, long later) {
    return costs.of(Cost.ACCESS) + own(strand, ofCell[cell], later);
  }

  /** What it costs to change an object's own words. */
  long object(Strand strand, int object, long later) {
    return own(strand, objects + object, later);
  }

  private long own(Strand strand, int line, long later) {
    boolean there = isOwn(strand, line);
    users[line] = bit(strand);
    return there ? 0 : fetch(line, later);
  }

  private boolean isOwn(Strand strand, int line) {
    return users[line] == 0 || users[line] == bit(strand);
  }

  /** The same for an atomic operation on a cell. */
  long atomic(Strand strand, int cell, long later) {
    int line = ofCell[cell];
    long start = agenda.now() + later;
    Cost cost =
        isOwn(strand, line)
            ? Cost.ATOMIC
            : busyUntil[line] > start ? Cost.ATOMIC_CONTENDED : Cost.ATOMIC_FOREIGN;
    users[line] = bit(strand);
    return reserve(line, later, costs.of(cost));
  }

  private long fetch(int line, long later) {
    return reserve(line, later, costs.of(Cost.LINE_TRANSFER));
  }

  private long reserve(int line, long later, long cost) {
    long start = agenda.now() + later;
    busyUntil[line] = Math.max(start, busyUntil[line]) + cost;
    return busyUntil[line] - start;
  }

  private static long bit(Strand strand) {
    return 1L << strand.number();
  }
}
