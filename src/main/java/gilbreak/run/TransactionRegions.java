package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which instructions of a code lie in transactions. A transaction may commit in several places,
 * where a {@code return} leaves it; it reaches to the last of them.
 */
final class TransactionRegions {
  private final Map<Integer, Integer> ends = new TreeMap<>();
  private final BitSet inside = new BitSet();

  TransactionRegions(Code code) {
    int begin = -1;
    for (int i = 0; i < code.size(); i++) {
      if (code.at(i) instanceof Instr.Transact transact) {
        begin = transact.begins() ? i : begin;
        ends.put(begin, i);
      }
    }
    ends.forEach((from, to) -> inside.set(from + 1, to));
  }

  /** For each transaction the index of its beginning and of its last commit. */
  Map<Integer, Integer> ends() {
    return ends;
  }

  /** Whether the instruction is executed in a transaction. */
  boolean contains(int index) {
    return inside.get(index);
  }
}
