package gilbreak.shell;

import gilbreak.play.Choice;
import gilbreak.play.Effect;
import gilbreak.play.Key;
import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.Next;
import gilbreak.play.Update;
import gilbreak.texts.PlainTexts;
import gilbreak.view.Spoken;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/**
 * The middle of a game in lines of text: answers each line, and says what is new. All that happens
 * waits in one queue.
 */
final class Conversation {
  /** What a line of a script begins with that nobody has to hear. */
  private static final String COMMENT = "#";

  private final Script script;
  private final PrintStream out;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Update update = new Update(new WovenRules());
  private Model model;
  private Spoken said = new Spoken(List.of(), List.of(), List.of());
  private List<Choice> numbered = List.of();
  private String screen = "";
  private BooleanSupplier atRest = () -> true;
  private boolean asked;
  private boolean over;

  /**
   * @param out for what is said
   */
  Conversation(Model model, Script script, PrintStream out) {
    this.model = model;
    this.script = script;
    this.out = out;
  }

  private sealed interface Event {}

  /** Something happened in the world. */
  private record Happened(Msg msg) implements Event {}

  /** A line was typed; empty when there are no more. */
  private record Typed(Optional<Script.Line> line) implements Event {}

  /** A case before the judge is over. */
  private record Rested() implements Event {}

  /** Tells that something has happened; any thread may. */
  void hear(Msg msg) {
    events.add(new Happened(msg));
  }

  /** Tells that a case is over; any thread may. */
  void rest() {
    events.add(new Rested());
  }

  /**
   * Returns when the player has quit, or there are no more lines.
   *
   * @param still whether all that was asked of the world is answered
   */
  void run(Outside world, Scribe scribe, LevelWatch watch, BooleanSupplier still)
      throws InterruptedException {
    atRest = still;
    script.read(line -> events.add(new Typed(line)));
    news();
    ask();
    while (!over) {
      take(events.take(), world);
      scribe.write();
      watch.attend(model.level());
    }
  }

  private void take(Event event, Outside world) {
    boolean wasBusy = isBusy();
    boolean news = event instanceof Typed typed && heard(typed.line(), world);
    if (event instanceof Happened happened) {
      news = apply(happened.msg(), world) || wasBusy != isBusy();
    }
    if (!over && !isBusy() && (news || !script.isPerson())) {
      ask();
    }
  }

  /** Whether a run is under way. */
  private boolean isBusy() {
    return model.isBusy();
  }

  /** Lets the next line come; that of a script when there is nothing left to wait for. */
  private void ask() {
    if (script.isPerson()) {
      out.print("> ");
      out.flush();
    } else if (!asked && atRest.getAsBoolean() && events.isEmpty()) {
      asked = true;
      script.ask();
    }
  }

  /** Whether there is more to be heard. */
  private boolean heard(Optional<Script.Line> line, Outside world) {
    asked &= !line.map(Script.Line::asked).orElse(true);
    String text = line.map(Script.Line::text).orElse("quit").strip();
    if (text.startsWith(COMMENT)) {
      return true;
    }
    if (line.isPresent()) {
      script.record(text, isBusy());
    }
    if (line.isPresent() && !script.isPerson()) {
      out.println("> " + text);
    }
    answer(text, world);
    return true;
  }

  private void answer(String text, Outside world) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "quit", "exit" -> apply(new Msg.Pressed(Key.of(Key.Name.INTERRUPT)), world);
      case "help", "?" -> {
        out.println(PlainTexts.USAGE);
        choices();
      }
      case "", "again" -> {
        screen = "";
        news();
      }
      default -> {
        Understood understood = Understood.of(text, numbered, said.others(), model);
        understood.answer().lines().forEach(out::println);
        boolean news = understood.msg().map(msg -> apply(msg, world)).orElse(true);
        if (!news && !isBusy()) {
          out.println(PlainTexts.NO_CHANGE);
        }
      }
    }
  }

  /** Whether there was anything to say. */
  private boolean apply(Msg msg, Outside world) {
    Model before = model;
    answer(msg, world);
    boolean note = !over && !model.notice().text().isEmpty() && isNew(before, msg);
    boolean news = !over && news();
    if (note) {
      Spoken.wrapped(model.notice().text()).forEach(out::println);
    }
    return note || news;
  }

  private void answer(Msg msg, Outside world) {
    Next next = update.apply(model, msg);
    model = next.model();
    for (Effect effect : next.effects()) {
      over |= !effect.accept(world);
    }
    world.takeAnswer().ifPresent(more -> answer(more, world));
  }

  /** A notice stays until something is done; what is done again is answered again. */
  private boolean isNew(Model before, Msg msg) {
    return !model.notice().equals(before.notice()) || msg instanceof Msg.Pressed;
  }

  /** Says a new screen whole, and of the one before what has changed. */
  private boolean news() {
    Spoken now = Spoken.of(model);
    String shown = model.shown().getClass() + model.level().map(level -> level.id()).orElse("");
    boolean fresh = !shown.equals(screen);
    List<String> lines = fresh ? now.lines() : changed(now.lines());
    boolean others = !names(now).equals(names(said));
    if (fresh) {
      out.println();
    }
    lines.forEach(out::println);
    said = now;
    screen = shown;
    if (fresh || others) {
      choices();
    }
    return fresh || others || !lines.isEmpty();
  }

  private List<String> changed(List<String> lines) {
    List<String> left = new ArrayList<>(lines);
    said.lines().forEach(left::remove);
    return left;
  }

  private static List<String> names(Spoken spoken) {
    return spoken.choices().stream().map(choice -> choice.name() + choice.meaning()).toList();
  }

  private void choices() {
    numbered = said.choices();
    String group = "";
    for (int i = 0; i < numbered.size(); i++) {
      Choice choice = numbered.get(i);
      if (!choice.group().equals(group)) {
        group = choice.group();
        out.println(group.isEmpty() ? PlainTexts.OR : group);
      }
      String meaning = choice.meaning().isEmpty() ? "" : ": " + choice.meaning();
      out.printf("%3d  %s%s%n", i + 1, choice.name(), meaning);
    }
  }
}
