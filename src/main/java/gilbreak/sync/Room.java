package gilbreak.sync;

import gilbreak.program.SyncObject;

/** How an engine keeps the items of queues. */
public enum Room {
  /** In its words, as part of each state: room for all that can be put, as far as that is known. */
  OF_A_STATE {
    @Override
    Shelf shelf(SyncObject queue, int at) {
      int bound = queue.size() > 0 ? queue.size() : MOST_IN_A_STATE;
      int unknown = queue.size() > 0 ? queue.size() : WHERE_PUTS_ARE_UNKNOWN;
      int room = queue.puts() == SyncObject.UNKNOWN ? unknown : Math.min(queue.puts(), bound);
      return new WordShelf(queue.name(), room, at);
    }
  },
  /** Outside of the words, as many as come, up to what memory is made for. */
  GROWING {
    @Override
    Shelf shelf(SyncObject queue, int at) {
      return new RingShelf(queue.name(), MOST);
    }
  };

  private static final int MOST_IN_A_STATE = 64;
  private static final int WHERE_PUTS_ARE_UNKNOWN = 32;
  private static final int MOST = 1 << 22;

  /**
   * @param at the first word that it may use
   */
  abstract Shelf shelf(SyncObject queue, int at);
}
