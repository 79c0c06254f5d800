package gilbreak.shell;

import gilbreak.play.Choice;
import gilbreak.play.Effect;
import gilbreak.play.Key;
import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.Next;
import gilbreak.play.Update;
import gilbreak.view.Spoken;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The middle of a game in lines of text: answers each line, and says what is new. All that happens
 * waits in one queue.
 */
final class Conversation {
  private static final String USAGE =
      """
      Type the number of a choice, or its name, or as much of its name as is clear.
      In a level:  place A 2-3        puts A around lines 2 to 3
                   place A 2-3 adder  the same, where there are several threads
                   remove 1           takes the first placement back
      Everywhere:  again              says the screen once more
                   back               leaves the screen
                   help               says this
                   quit               ends the game; everything is kept""";

  private final Script script;
  private final PrintStream out;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Update update = new Update(new WovenRules());
  private Model model;
  private Spoken said = new Spoken(List.of(), List.of());
  private List<Choice> numbered = List.of();
  private String screen = "";
  private boolean over;

  /**
   * @param out for what is said
   */
  Conversation(Model model, Script script, PrintStream out) {
    this.model = model;
    this.script = script;
    this.out = out;
  }

  /** Something happened in the world, or a line was typed; neither when there are no more lines. */
  private record Event(Optional<Msg> msg, Optional<String> line) {}

  /** Tells that something has happened; any thread may. */
  void hear(Msg msg) {
    events.add(new Event(Optional.of(msg), Optional.empty()));
  }

  /** Returns when the player has quit, or there are no more lines. */
  void run(Effect.Visitor<Boolean> world, Scribe scribe, LevelWatch watch)
      throws InterruptedException {
    script.read(line -> events.add(new Event(Optional.empty(), line)));
    news();
    ask();
    while (!over) {
      take(events.take(), world);
      scribe.write();
      watch.attend(model.level());
    }
  }

  private void take(Event event, Effect.Visitor<Boolean> world) {
    boolean wasBusy = isBusy();
    if (event.msg().isPresent()) {
      boolean news = apply(event.msg().get(), world);
      if (!over && (wasBusy || (news && script.isPerson())) && !isBusy()) {
        ask();
      }
    } else {
      answer(event.line(), world);
      if (!over && !isBusy()) {
        ask();
      }
    }
  }

  /** Whether something is under way that a script should wait for. */
  private boolean isBusy() {
    return model.isBusy();
  }

  /** Lets the next line come. */
  private void ask() {
    if (script.isPerson()) {
      out.print("> ");
      out.flush();
    } else {
      script.ask();
    }
  }

  private void answer(Optional<String> line, Effect.Visitor<Boolean> world) {
    String text = line.orElse("quit").strip();
    if (line.isPresent() && !script.isPerson()) {
      out.println("> " + text);
    }
    switch (text.toLowerCase(Locale.ROOT)) {
      case "quit", "exit" -> apply(new Msg.Pressed(Key.of(Key.Name.INTERRUPT)), world);
      case "help", "?" -> {
        out.println(USAGE);
        choices();
      }
      case "", "again" -> {
        screen = "";
        news();
      }
      default -> {
        Understood understood = Understood.of(text, numbered, model);
        understood.answer().lines().forEach(out::println);
        boolean news = understood.msg().map(msg -> apply(msg, world)).orElse(true);
        if (!news && !isBusy()) {
          out.println("Nothing has changed.");
        }
      }
    }
  }

  /** Whether there was anything to say. */
  private boolean apply(Msg msg, Effect.Visitor<Boolean> world) {
    Model before = model;
    Next next = update.apply(model, msg);
    model = next.model();
    for (Effect effect : next.effects()) {
      over |= !effect.accept(world);
    }
    boolean note = !over && !model.notice().text().isEmpty() && isNew(before, msg);
    boolean news = !over && news();
    if (note) {
      Spoken.wrapped(model.notice().text()).forEach(out::println);
    }
    return note || news;
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
        out.println(group.isEmpty() ? "Or:" : group);
      }
      String meaning = choice.meaning().isEmpty() ? "" : ": " + choice.meaning();
      out.printf("%3d  %s%s%n", i + 1, choice.name(), meaning);
    }
  }
}
