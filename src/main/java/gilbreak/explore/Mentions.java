package gilbreak.explore;

import gilbreak.machine.StateParts;

/** What the values of one shared part say of the threads, and what becomes of them renumbered. */
final class Mentions {
  private final StateParts parts;
  private final int part;
  private final int first;
  private final int threads;
  private final Values values;
  private final long[] words;
  private final Longs mentioned = new Longs();
  private final LongMap renumberings = new LongMap();
  private final LongMap renumbered = new LongMap();
  private int renumberingsSeen;

  /**
   * @param values those of the part; what is missing is added
   */
  Mentions(StateParts parts, int part, int threads, Values values) {
    this.parts = parts;
    this.part = part;
    this.first = parts.firstShared(part);
    this.threads = threads;
    this.values = values;
    this.words = new long[parts.size()];
  }

  /** The part whose values these are. */
  int part() {
    return part;
  }

  /** The threads that a value says something of, as bits. */
  private long mentioned(int number) {
    while (mentioned.size() <= number) {
      values.copy(mentioned.size(), words, first);
      long mentions = 0;
      for (int thread = 0; thread < threads; thread++) {
        mentions |= parts.about(part, words, thread) == 0 ? 0 : 1L << thread;
      }
      mentioned.add(mentions);
    }
    return mentioned.get(number);
  }

  /**
   * Whether a value says more of a thread than of another (above 0), less (below 0), or as much.
   */
  int compare(int number, int thread, int other) {
    long mentions = mentioned(number);
    if ((mentions >>> thread & 1) == 0 && (mentions >>> other & 1) == 0) {
      return 0;
    }
    values.copy(number, words, first);
    return Long.compare(parts.about(part, words, thread), parts.about(part, words, other));
  }

  /** The number of the same value when the threads have other numbers. */
  int renumbered(int number, int[] to) {
    if (!isAffected(number, to)) {
      return number;
    }
    long key = (long) renumbering(to) << Integer.SIZE | number;
    long known = renumbered.get(key);
    if (known == LongMap.ABSENT) {
      values.copy(number, words, first);
      parts.renumber(part, words, to);
      known = values.number(words, first);
      renumbered.put(key, known);
    }
    return (int) known;
  }

  private boolean isAffected(int number, int[] to) {
    long mentions = mentioned(number);
    for (int thread = 0; thread < to.length; thread++) {
      if (to[thread] != thread && (mentions >>> thread & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private int renumbering(int[] to) {
    long code = 0;
    for (int thread : to) {
      code = code << 4 | thread;
    }
    long known = renumberings.get(code);
    if (known == LongMap.ABSENT) {
      known = renumberingsSeen++;
      renumberings.put(code, known);
    }
    return (int) known;
  }

  long bytes() {
    return mentioned.bytes() + renumbered.bytes() + renumberings.bytes();
  }
}
