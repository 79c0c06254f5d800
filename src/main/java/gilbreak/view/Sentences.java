package gilbreak.view;

import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.explore.Walk;
import gilbreak.explore.Witness;
import gilbreak.judge.Curve;
import gilbreak.judge.Judgement;
import gilbreak.judge.Model;
import gilbreak.judge.Traces;
import gilbreak.judge.Worth;
import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.level.Tool;
import gilbreak.machine.Failure;
import gilbreak.play.Bests;
import gilbreak.play.Ecosystem;
import gilbreak.play.Feats;
import gilbreak.play.Hand;
import gilbreak.play.LevelScreen;
import gilbreak.play.Preferences;
import gilbreak.play.Saved;
import gilbreak.play.Scheduling;
import gilbreak.play.Setting;
import gilbreak.play.Size;
import gilbreak.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the screens say in whole sentences, in one place. */
final class Sentences {
  private Sentences() {}

  /** What a setting is about, what holds, and why. */
  static List<String> setting(Setting setting, Preferences preferences) {
    String now = preferences.now(setting);
    String why = "";
    if (preferences.once().containsKey(setting)) {
      why = ", as asked for in this game only";
    } else if (preferences.kept(setting).equals(Setting.AUTO)) {
      why = ", as far as the terminal tells";
    }
    return List.of(
        setting.word() + ": " + setting.meaning() + ".",
        "Now it is " + now + why + ".",
        "",
        "Keys can be changed in the file of settings; 'gilbreak --paths' tells where.");
  }

  static String tooSmall(Size size) {
    return "gilbreak needs " + Size.LEAST + ", this terminal is " + size;
  }

  /** How far the packages are: {@code free-threaded wheels 14/66}. */
  static String wheels(Ecosystem packages) {
    return "free-threaded wheels " + packages.wheels() + "/" + packages.size();
  }

  /** What the tracker's packages are. */
  static String packages() {
    return "The packages are made up: each stands for a level. Solved, it has its wheel.";
  }

  static String states(Ecosystem packages) {
    return "░ %d without a wheel   ▓ %d with one   █ %d with one and three stars"
        .formatted(
            packages.in(Ecosystem.State.NO_WHEEL),
            packages.in(Ecosystem.State.BUILDS),
            packages.in(Ecosystem.State.FAST));
  }

  static String everyWheel() {
    return "Every package has its wheel, and every level its three stars.";
  }

  static String noHit() {
    return "No level has these words in its title, its chapter or its lesson.";
  }

  static String taking() {
    return "It is being taken, in rounds of its own: a moment…";
  }

  static String noOwn() {
    return "A round did not come to its end, so there is nothing to see.";
  }

  /** How a race has ended; empty while it goes on, or where one did not take part. */
  static String raceOutcome(Traces.Sides sides, long now) {
    if (sides.own().isEmpty() || sides.par().isEmpty() || now < sides.length()) {
      return "";
    }
    long ahead = sides.par().get().length() - sides.own().get().length();
    if (Math.abs(ahead) * 50 < sides.length()) {
      return "A dead heat.";
    }
    return (ahead > 0 ? "You were ahead by " : "Par was ahead by ")
        + Words.duration(Math.abs(ahead))
        + ".";
  }

  static String noPar(Level level) {
    return level.answers().par().isPresent()
        ? "A round of par did not come to its end."
        : "The author has recorded no par for this level.";
  }

  static String noCores() {
    return "Which core it was is not known here.";
  }

  static String noCurve() {
    return "The run fails in model time, so there is no curve.";
  }

  static String noTimes() {
    return "Nothing was measured, so there are no times to see.";
  }

  static String spread() {
    return "Left is faster; disturbances only make a window slower: look at the left edges.";
  }

  /** What the marks of a curve are. */
  static String curve(Curve curve) {
    return curve.par().isEmpty()
        ? "● you   × measured here   (the author has recorded no par)"
        : "● you   ○ par   × you, measured here";
  }

  /** The one point of a curve that is measured. */
  static String measured(Curve curve) {
    String cores = Words.count(curve.here(), "core");
    return curve.measured().isPresent()
        ? "On the %s of this machine: %s measured."
            .formatted(cores, Words.duration(Math.round(curve.measured().getAsDouble() * 1_000)))
        : "On the " + cores + " of this machine a round went wrong, so nothing was measured.";
  }

  static String meantFor(Level level) {
    return "The level is meant for " + Words.count(level.setting().cores(), "core") + ".";
  }

  /** What the player has done in a level, and what there is to reach. */
  static String yours(Card level, Saved.Entry entry) {
    String par = level.par() == 0 ? "" : "par " + Words.count(level.par(), "placement");
    String yours = entry.proved() ? won(entry) : "not solved yet";
    String fewest =
        entry.proved() && entry.bests().values().containsKey(Bests.Figure.PLACEMENTS)
            ? "with " + Math.round(entry.bests().values().get(Bests.Figure.PLACEMENTS))
            : "";
    return Stream.of(yours, fewest, par)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("   "));
  }

  /** What was won in a level, beside its stars. */
  static String won(Saved.Entry entry) {
    if (entry.feats().broken().isPresent()) {
      Feats.Run run = entry.feats().broken().get();
      return size(run.preemptions(), run.steps());
    }
    if (entry.proved() && entry.feats().tries() > 0) {
      return tries(entry.feats().tries());
    }
    if (entry.best().isPresent()) {
      return "best " + Words.speedup(entry.best().getAsDouble());
    }
    return entry.proved() ? "proved, no speedup yet" : "";
  }

  /** {@code at the first try}. */
  static String tries(int tries) {
    return switch (tries) {
      case 1 -> "at the first try";
      case 2 -> "at the second try";
      default -> "at the end";
    };
  }

  /** {@code 2 placements, 31 µs in locks, longest wait 4 µs}. */
  static String figures(Bests bests) {
    return bests.values().entrySet().stream()
        .map(of -> figure(of.getKey(), of.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String figure(Bests.Figure figure, double value) {
    String number = Words.number(Math.round(value));
    return switch (figure) {
      case PLACEMENTS -> number + (value == 1 ? " placement" : " placements");
      case LOCKED -> number + " µs in locks";
      case LONGEST_WAIT -> "longest wait " + number + " µs";
      case RETRIES -> number + " retries";
      case MEMORY -> number + " MB";
    };
  }

  /** The columns before a goal's text. */
  static final int GOAL_LABEL = 13;

  /** What must hold, a line each; or what is asked in its place. */
  static List<String> goal(Card level) {
    return level.question().map(List::of).orElseGet(() -> goal(level.goal()));
  }

  /** What there is to do in a level, in a few words. */
  static String toDo(LevelScreen screen) {
    return switch (screen.level().kind()) {
      case BREAK -> "make it fail";
      case PREDICT -> "say how it ends";
      case TUNE -> "tune it";
      case SANDBOX -> "sandbox";
      case PLACE -> toolsLeft(screen);
    };
  }

  static String sandbox() {
    return "A sandbox: place what you like and pick what you like; nothing here counts.";
  }

  private static List<String> goal(Level.Goal goal) {
    List<String> lines = new ArrayList<>();
    if (goal.atEnd().isPresent()) {
      lines.add("at the end   " + goal.atEnd().text());
    }
    if (goal.always().isPresent()) {
      lines.add("always       " + goal.always().text());
    }
    lines.add("and it always ends: no deadlock, no livelock");
    goal.bounds().makespan().ifPresent(most -> lines.add("model time   at most " + time(most)));
    goal.bounds().lateness().ifPresent(most -> lines.add("lateness     at most " + time(most)));
    goal.bounds().memory().ifPresent(most -> lines.add("memory       at most " + memory(most)));
    return lines;
  }

  private static String time(long nanos) {
    return nanos % 1_000_000 == 0 ? nanos / 1_000_000 + " ms" : nanos / 1000 + " µs";
  }

  private static String memory(long bytes) {
    return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes / 1000 + " kB";
  }

  /** What is in hand, and how many of it: {@code 2 of 3 locks left}. */
  static String toolsLeft(LevelScreen screen) {
    return screen.hand().map(hand -> left(screen, hand)).orElse("no tools to place");
  }

  private static String left(LevelScreen screen, Hand hand) {
    int max = screen.level().tools().offer(hand.tool()).map(Level.Offer::max).orElse(0);
    boolean simple = hand.tool() == Tool.LOCK || hand.tool() == Tool.TRANSACTION;
    String what = simple ? Words.count(max, hand.tool().word()) : max + " " + hand.code();
    return screen.left(hand.tool()) + " of " + what + " left";
  }

  /** What the explorer can say of a right program. */
  static String proved(Level level, Exploration exploration) {
    String interleavings =
        exploration
            .interleavings()
            .map(number -> ", " + interleavings(Words.number(number)))
            .orElse("");
    return "PROVED"
        + at(level, Level.Size.PROVE)
        + ": "
        + Words.count(exploration.states(), "state")
        + interleavings
        + ".";
  }

  private static String interleavings(String number) {
    return number + (number.equals("1") ? " interleaving" : " interleavings");
  }

  /** What a run says that backs the proof. */
  static String held(Level level, Judgement judgement) {
    return judgement
        .run()
        .map(run -> "Held in " + all(run.rounds()) + at(level, Level.Size.RUN) + on(run) + ".")
        .orElse(
            judgement.stars().isPresent()
                ? "It was not run on real cores."
                : "It was not run on real cores, so there are no stars.");
  }

  static String circle() {
    return "They wait in a circle; what one wants, the next one holds:";
  }

  /** How a program fails, and where, where that is one place. */
  static String failure(Judgement judgement) {
    return judgement.failure().map(Sentences::failure).orElse("it goes wrong");
  }

  private static String failure(Failure failure) {
    String line = failure.line() > 0 ? ", line " + failure.line() : "";
    return failure.message()
        + (failure.thread() == null ? "" : " (" + failure.thread() + line + ")");
  }

  /** How long a witness is: {@code 1 preemption, 6 steps for n = 2}. */
  static String size(Level level, Witness witness) {
    return "The simplest run that shows it"
        + at(level, Level.Size.PROVE)
        + ": "
        + size(witness.preemptions(), witness.moments().size());
  }

  /** {@code 1 preemption, 6 steps}. */
  static String size(int preemptions, int steps) {
    return Words.count(preemptions, "preemption") + ", " + Words.count(steps, "step");
  }

  /** What there is to do for a player who is the scheduler, or what has come of it. */
  static String told(Scheduling screen) {
    Walk walk = screen.walk();
    if (walk.failure().isPresent()) {
      return "BROKEN: " + failure(walk.failure().get()) + ". " + simpler(screen) + help(screen);
    }
    if (screen.claimed()) {
      return claimed(screen);
    }
    if (walk.isOver()) {
      return "All have finished, and all is well. Take steps back, or begin again.";
    }
    return "Pick who takes each step, to make it fail. " + wanted(screen.level().goal());
  }

  private static String wanted(Level.Goal goal) {
    List<String> wanted = new ArrayList<>();
    if (goal.atEnd().isPresent()) {
      wanted.add("At the end must hold: " + goal.atEnd().text() + ".");
    }
    if (goal.always().isPresent()) {
      wanted.add("Always: " + goal.always().text() + ".");
    }
    return wanted.isEmpty() ? "It must end without an error." : String.join(" ", wanted);
  }

  /** Whether the player has said what is so. */
  static boolean isRight(Scheduling screen) {
    return screen.claimed()
        && screen.known().map(Exploration::finding).orElse(null) instanceof Finding.Proved;
  }

  /** Why a run that fails wins less than it could. */
  private static String help(Scheduling screen) {
    if (screen.level().kind() != Level.Kind.BREAK) {
      return "";
    }
    return switch (screen.help()) {
      case NONE -> "";
      case TOLD -> " You were told before that it can, so it is one star.";
      case SHOWN -> " You were shown it; begin again, and do it yourself.";
    };
  }

  private static String simpler(Scheduling screen) {
    if (screen.known().isEmpty()) {
      return "Whether there is a simpler run is not known yet.";
    }
    Walk walk = screen.walk();
    return screen
        .simplest()
        .filter(
            run ->
                run.preemptions() < walk.preemptions()
                    || run.schedule().size() < walk.schedule().size())
        .map(run -> "The simplest run: " + size(run.preemptions(), run.schedule().size()) + ".")
        .orElse("No run is simpler.");
  }

  private static String claimed(Scheduling screen) {
    if (screen.known().isEmpty()) {
      return "You say that it cannot fail. The explorer is still at work.";
    }
    Finding finding = screen.known().get().finding();
    if (finding instanceof Finding.Proved) {
      return "RIGHT: it cannot fail. " + proved(screen.level(), screen.known().get());
    }
    return screen
        .simplest()
        .map(
            run ->
                "It can fail: "
                    + size(run.preemptions(), run.schedule().size())
                    + " are enough. Go on, or watch it.")
        .orElse("Whether it can fail is not known: there are too many states.");
  }

  /** What stands under the last moment of a witness. */
  static String end(Failure.Kind kind, int loop) {
    return switch (kind) {
      case FINALLY -> "✗ all have finished, and the goal does not hold";
      case ALWAYS -> "✗ here it does not hold, and it must always";
      case ASSERT -> "✗ the assert fails";
      case ERROR -> "✗ an error is raised";
      case DEADLOCK -> "✗ here they wait for ever";
      case LIVELOCK -> "✗ and again from " + (loop + 1) + ", for ever";
      case LIMIT -> "✗ it takes more than it may";
    };
  }

  /** What testing would have told of a wrong program. */
  static String testing(Level level, RunReport run) {
    String where = at(level, Level.Size.RUN) + on(run);
    if (run.wrong() == 0) {
      return "Held in " + all(run.rounds()) + where + ": testing did not find it.";
    }
    String wrong =
        run.wrong() == run.rounds()
            ? all(run.rounds())
            : Words.number(run.wrong()) + " of " + Words.count(run.rounds(), "round");
    return "Went wrong in " + wrong + where + ".";
  }

  /** A right answer that takes too much. */
  static String onlyTheLimit(Level level) {
    return "No interleaving fails"
        + at(level, Level.Size.PROVE)
        + ", so it is right; but it is not good enough for this level.";
  }

  /** A proof of the small size that the large size refutes. */
  static String onlyTheRun(Level level) {
    String small = at(level, Level.Size.PROVE);
    return "The explorer found nothing wrong"
        + small
        + ", so there is no run to replay; on the real cores it broke.";
  }

  static String undecided(String limit) {
    return "UNDECIDED: " + limit + ".";
  }

  /** What the player can do about it. */
  static String tryAnother() {
    return "It may be right and it may be wrong. Try locks around larger parts: they leave fewer"
        + " interleavings to look at.";
  }

  /** Runs that held while the explorer could not say. */
  static String heldButUndecided(Level level, RunReport run) {
    return "Held in "
        + all(run.rounds())
        + at(level, Level.Size.RUN)
        + on(run)
        + ", which proves nothing: a rare interleaving may still break it.";
  }

  /** Which placements a right answer does not need; empty when that is not known. */
  static String needed(Worth worth) {
    if (!worth.redundant().isEmpty()) {
      return "It is proved without " + worth.redundant().get(0) + " as well.";
    }
    return worth.complete() && worth.states() > 0 ? "Every placement is needed." : "";
  }

  /** How far a wrong answer is from a right one; empty when that is not known. */
  static String distance(Worth worth) {
    return worth.nearest().isPresent() ? "You are one placement away from a right answer." : "";
  }

  /** How fast it was beside the baseline and par. */
  static String speedup(RunReport.Score score) {
    return "Speedup %s (pairs %s to %s): %s."
        .formatted(
            Words.speedup(score.speedup()),
            plain(score.low()),
            plain(score.high()),
            score.besidePar().beside("par"));
  }

  private static String plain(double ratio) {
    String text = Words.speedup(ratio);
    return text.substring(0, text.length() - 1);
  }

  static String unmeasured(Judgement judgement) {
    return judgement.stars().isPresent()
        ? "Nothing was measured, so there is no speedup."
        : "Nothing was measured, so there is no speedup, and there are no stars.";
  }

  /** What the model clock says of a right answer. */
  static String modelTime(Model model) {
    String own =
        model.ownCosts().isEmpty()
            ? ""
            : " The level's own costs: " + String.join(", ", model.ownCosts()) + ".";
    return "Model time: %.3f ms on %s; speedup %s, par %s.%s"
        .formatted(
            model.makespan() / 1e6,
            Words.count(model.cores(), "core"),
            Words.speedup(model.speedup()),
            Words.speedup(model.par()),
            own);
  }

  /** Why the stars are not those of this machine; empty when they are. */
  static String starsOfTheClock(Judgement judgement) {
    return judgement
        .model()
        .filter(model -> judgement.starsAreTheClocks())
        .map(model -> Words.count(model.cores(), "core"))
        .map("The stars are those of model time: the level is meant for %s."::formatted)
        .orElse("");
  }

  static String noisy() {
    return "Noisy: other programs took the cores away often. The stars are for the lower end of the"
        + " interval, and this is not kept as your best.";
  }

  /** What the next star takes. */
  static String nextStar(int stars, Level.Stars wanted, double par) {
    return switch (stars) {
      case 1 -> "Two stars from " + Words.speedup(wanted.two()) + ".";
      case 2 ->
          "Three stars from %s, %d %% of par."
              .formatted(Words.speedup(wanted.three() * par), Math.round(wanted.three() * 100));
      default -> "";
    };
  }

  private static String all(int rounds) {
    return rounds == 1 ? "the one round" : "all " + Words.number(rounds) + " rounds";
  }

  private static String on(RunReport run) {
    return " on " + Words.count(run.cores(), "core");
  }

  private static String at(Level level, Level.Size size) {
    String parameters = Words.parameters(level, size);
    if (parameters.isEmpty()) {
      return "";
    }
    return (size == Level.Size.PROVE ? " for " : " at ") + parameters;
  }
}
