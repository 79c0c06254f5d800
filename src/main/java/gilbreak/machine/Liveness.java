package gilbreak.machine;

import gilbreak.program.Code;
import gilbreak.program.Instr;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which slots may still be read from each place of a code on: the classical backward data-flow
 * analysis. A slot that is not live can be zeroed, which makes states equal that differ in nothing
 * that matters.
 */
final class Liveness {
  private final Code code;
  private final List<BitSet> live;

  /**
   * @param returns whether slot 0 is still read when the code has ended
   */
  Liveness(Code code, boolean returns) {
    this.code = code;
    this.live = Stream.generate(BitSet::new).limit(code.size() + 1L).toList();
    live.get(code.size()).set(0, returns);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = code.size() - 1; i >= 0; i--) {
        changed |= update(i);
      }
    }
  }

  /** The slots that are live in front of the instruction. */
  BitSet at(int index) {
    return live.get(index);
  }

  private boolean update(int index) {
    Instr instr = code.at(index);
    BitSet before = new BitSet();
    code.successors(index).forEach(next -> before.or(live.get(next)));
    Slots slots = instr.accept(new SlotUse());
    if (slots.written() >= 0) {
      before.clear(slots.written());
    }
    slots.read().forEach(before::set);
    boolean changed = !before.equals(live.get(index));
    live.get(index).or(before);
    return changed;
  }

  /** The slots that an instruction reads, and the one that it surely writes, or -1. */
  private record Slots(int written, IntStream read) {
    static Slots writing(int written, int... read) {
      return new Slots(written, IntStream.of(read).filter(slot -> slot >= 0));
    }

    static Slots reading(int... read) {
      return writing(-1, read);
    }
  }

  private static final class SlotUse implements Instr.Visitor<Slots> {
    @Override
    public Slots constant(Instr.Constant instr) {
      return Slots.writing(instr.target());
    }

    @Override
    public Slots copy(Instr.Copy instr) {
      return Slots.writing(instr.target(), instr.source());
    }

    @Override
    public Slots binary(Instr.Binary instr) {
      return Slots.writing(instr.target(), instr.left(), instr.right());
    }

    @Override
    public Slots negate(Instr.Negate instr) {
      return Slots.writing(instr.target(), instr.source());
    }

    @Override
    public Slots not(Instr.Not instr) {
      return Slots.writing(instr.target(), instr.source());
    }

    @Override
    public Slots loadElement(Instr.LoadElement instr) {
      IntStream list = IntStream.range(instr.base(), instr.base() + instr.length());
      return new Slots(instr.target(), IntStream.concat(list, IntStream.of(instr.index())));
    }

    /** Writes one of several slots, so none surely. */
    @Override
    public Slots storeElement(Instr.StoreElement instr) {
      return Slots.reading(instr.index(), instr.source());
    }

    @Override
    public Slots jump(Instr.Jump instr) {
      return Slots.reading();
    }

    @Override
    public Slots branch(Instr.Branch instr) {
      return Slots.reading(instr.condition());
    }

    @Override
    public Slots load(Instr.Load instr) {
      return Slots.writing(instr.target(), instr.index());
    }

    @Override
    public Slots store(Instr.Store instr) {
      return Slots.reading(instr.index(), instr.source());
    }

    @Override
    public Slots atomicAdd(Instr.AtomicAdd instr) {
      return Slots.writing(instr.target(), instr.index(), instr.source());
    }

    @Override
    public Slots compareAndSwap(Instr.CompareAndSwap instr) {
      return Slots.writing(instr.target(), instr.index(), instr.expected(), instr.value());
    }

    @Override
    public Slots transact(Instr.Transact instr) {
      return Slots.reading();
    }

    @Override
    public Slots operate(Instr.Operate instr) {
      return Slots.writing(instr.target(), instr.argument(), instr.timeout());
    }

    @Override
    public Slots spend(Instr.Spend instr) {
      return Slots.reading(instr.duration());
    }

    @Override
    public Slots sleep(Instr.Sleep instr) {
      return Slots.reading(instr.duration());
    }

    @Override
    public Slots await(Instr.Await instr) {
      return Slots.reading();
    }

    @Override
    public Slots spawn(Instr.Spawn instr) {
      return new Slots(-1, IntStream.concat(IntStream.of(0), stream(instr.arguments())));
    }

    private static IntStream stream(List<Integer> slots) {
      return slots.stream().mapToInt(Integer::intValue);
    }

    @Override
    public Slots join(Instr.Join instr) {
      return Slots.reading();
    }

    @Override
    public Slots returned(Instr.Returned instr) {
      return Slots.writing(instr.target());
    }

    @Override
    public Slots check(Instr.Assert instr) {
      return Slots.reading(instr.condition());
    }

    @Override
    public Slots checkpoint(Instr.Checkpoint instr) {
      return Slots.reading();
    }
  }
}
