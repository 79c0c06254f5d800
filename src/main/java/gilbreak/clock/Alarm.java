package gilbreak.clock;

/** Something that will happen at a time, unless it is cancelled or set anew before. */
final class Alarm {
  private final Agenda agenda;
  private final Runnable action;
  private final boolean interrupts;
  private int stamp;
  private boolean set;

  Alarm(Agenda agenda, Runnable action) {
    this(agenda, action, false);
  }

  private Alarm(Agenda agenda, Runnable action, boolean interrupts) {
    this.agenda = agenda;
    this.action = action;
    this.interrupts = interrupts;
  }

  /** One that interrupts others: it rings when all else is done that happens at the same time. */
  static Alarm interrupting(Agenda agenda, Runnable action) {
    return new Alarm(agenda, action, true);
  }

  boolean interrupts() {
    return interrupts;
  }

  void set(long time) {
    set = true;
    agenda.add(time, this, ++stamp);
  }

  void cancel() {
    set = false;
    stamp++;
  }

  boolean isSet() {
    return set;
  }

  /** Whether an entry of the agenda still counts. */
  boolean isValid(int entry) {
    return set && stamp == entry;
  }

  void ring() {
    set = false;
    action.run();
  }
}
