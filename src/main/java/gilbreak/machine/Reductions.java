package gilbreak.machine;

/**
 * By what the set of states is made smaller. None of it changes a verdict, an outcome or the
 * simplest witness; {@code docs/explorer.md} says why. Each can be switched off, to check that.
 *
 * @param deadLocals locals that will not be read any more are zeroed
 * @param localSteps what nobody else can notice belongs to the step before it; without, every
 *     instruction is a step of its own where a switch is possible anywhere
 * @param symmetry states that differ only in which of some interchangeable threads is where are one
 * @param regions where a program is too large otherwise: what a thread does to variables that a
 *     lock protects, while it holds the lock, belongs to the step before it
 */
public record Reductions(
    boolean deadLocals, boolean localSteps, boolean symmetry, boolean regions) {

  /** All of them. */
  public static final Reductions ALL = new Reductions(true, true, true, true);

  /** Those that make a step what the player is told. */
  public static final Reductions STEPS = new Reductions(true, true, false, false);

  /** None of them. */
  public static final Reductions NONE = new Reductions(false, false, false, false);

  /** The same, except for this. */
  public Reductions withSymmetry(boolean other) {
    return new Reductions(deadLocals, localSteps, other, regions);
  }

  /** The same, except for this. */
  public Reductions withRegions(boolean other) {
    return new Reductions(deadLocals, localSteps, symmetry, other);
  }
}
