package gilbreak.shell;

import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.ThreadText;
import gilbreak.play.Choice;
import gilbreak.play.Errand;
import gilbreak.play.Hand;
import gilbreak.play.Joining;
import gilbreak.play.Key;
import gilbreak.play.LevelList;
import gilbreak.play.LevelScreen;
import gilbreak.play.Lookup;
import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.texts.ContestTexts;
import gilbreak.texts.PlainTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a line that was typed means: something that happens in the game, or else an answer.
 *
 * @param answer why nothing happens; empty when something does
 */
record Understood(Optional<Msg> msg, String answer) {
  private static final int NAME_AND_BEFORE = 4;

  /** Of a level, before its title. */
  private static final Pattern NUMBER = Pattern.compile("^\\d+\\.\\d+ ");

  private static Understood msg(Msg msg) {
    return new Understood(Optional.of(msg), "");
  }

  private static Understood answer(String text) {
    return new Understood(Optional.empty(), text);
  }

  /**
   * @param choices as they were numbered last, from 1
   * @param others what can be named as well, if none of the choices is
   */
  static Understood of(String line, List<Choice> choices, List<Choice> others, Model model) {
    String text = line.strip();
    List<String> words = List.of(text.split("\\s+"));
    if (text.matches("\\d{1,4}")) {
      return numbered(Integer.parseInt(text), choices);
    }
    if (model.shown() instanceof Joining form && words.get(0).equalsIgnoreCase("join")) {
      return join(form, List.of(text.split("\\s+", NAME_AND_BEFORE)));
    }
    if (model.shown() instanceof LevelScreen screen) {
      switch (words.get(0).toLowerCase(Locale.ROOT)) {
        case "place" -> {
          return place(screen, words.subList(1, words.size()));
        }
        case "remove" -> {
          return remove(screen, words.subList(1, words.size()));
        }
        default -> {}
      }
    }
    if (model.shown() instanceof LevelList || model.shown() instanceof Lookup) {
      String sought = text.replaceFirst("(?i)^find\\s+", "");
      if (!sought.equals(text)) {
        return msg(new Msg.Sought(sought));
      }
    }
    return exact(text, choices)
        .or(() -> exact(text, others))
        .map(choice -> msg(choice.msg()))
        .orElseGet(() -> loose(text, choices, others));
  }

  /** What is called just so; a level also by its title alone, or by its id. */
  private static Optional<Choice> exact(String text, List<Choice> choices) {
    String lower = text.toLowerCase(Locale.ROOT);
    return choices.stream().filter(choice -> names(choice).contains(lower)).findFirst();
  }

  private static List<String> names(Choice choice) {
    String name = name(choice);
    return choice.msg() instanceof Msg.Chosen chosen
        ? List.of(name, NUMBER.matcher(name).replaceFirst(""), chosen.level())
        : List.of(name);
  }

  private static Understood loose(String text, List<Choice> choices, List<Choice> others) {
    Understood meant = named(text, choices);
    boolean stranger = choices.stream().noneMatch(choice -> isIn(text, choice));
    return meant.msg().isEmpty() && stranger ? named(text, others) : meant;
  }

  /** The address, the code, and perhaps a name, which may have blanks. */
  private static Understood join(Joining form, List<String> words) {
    if (words.size() < NAME_AND_BEFORE - 1) {
      return answer(ContestTexts.sayIt());
    }
    String name = words.size() == NAME_AND_BEFORE ? words.get(3) : form.text(Joining.Field.NAME);
    return msg(new Msg.Named(new Errand.Join(words.get(1), words.get(2), name)));
  }

  private static Understood numbered(int number, List<Choice> choices) {
    return 1 <= number && number <= choices.size()
        ? msg(choices.get(number - 1).msg())
        : answer(PlainTexts.noChoice(number, choices.size()));
  }

  /** A choice by its key, or by as much of its name as is clear, best its beginning. */
  private static Understood named(String text, List<Choice> choices) {
    String lower = text.toLowerCase(Locale.ROOT);
    Stream<Choice> keyed = choices.stream().filter(choice -> isKey(choice, text));
    List<Choice> begun = choices.stream().filter(choice -> name(choice).startsWith(lower)).toList();
    List<Choice> meant =
        begun.isEmpty() ? choices.stream().filter(choice -> isIn(text, choice)).toList() : begun;
    Stream<Msg> leaving =
        lower.equals("back") ? Stream.of(new Msg.Pressed(Key.of(Key.Name.ESCAPE))) : Stream.of();
    return Stream.concat(keyed.map(Choice::msg), leaving)
        .findFirst()
        .map(Understood::msg)
        .orElseGet(() -> meant.size() == 1 ? msg(meant.get(0).msg()) : unclear(text, meant));
  }

  private static boolean isIn(String text, Choice choice) {
    return name(choice).contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isKey(Choice choice, String text) {
    return choice.msg() instanceof Msg.Pressed pressed && pressed.key().label().equals(text);
  }

  private static Understood unclear(String text, List<Choice> meant) {
    if (meant.isEmpty()) {
      return answer(PlainTexts.nothingCalled(text));
    }
    List<String> names = meant.stream().map(Choice::name).toList();
    return answer(PlainTexts.couldBe(names));
  }

  private static String name(Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static Understood remove(LevelScreen screen, List<String> words) {
    List<Placement> placed = screen.solution().placements();
    if (placed.isEmpty()) {
      return answer(PlainTexts.NOTHING_PLACED);
    }
    if (words.isEmpty() && placed.size() == 1) {
      return msg(new Msg.Removed(placed.get(0)));
    }
    int number =
        words.size() == 1 && words.get(0).matches("\\d{1,4}") ? Integer.parseInt(words.get(0)) : 0;
    return 1 <= number && number <= placed.size()
        ? msg(new Msg.Removed(placed.get(number - 1)))
        : answer(PlainTexts.which(placed.size()));
  }

  private static Understood place(LevelScreen screen, List<String> words) {
    List<String> rest = new ArrayList<>(words);
    String thread = thread(screen, rest);
    Optional<LineRange> lines =
        rest.isEmpty() ? Optional.empty() : LineRange.parse(rest.remove(rest.size() - 1));
    boolean stranger = !rest.isEmpty() && LineRange.parse(rest.get(rest.size() - 1)).isPresent();
    if (lines.isEmpty() && !stranger) {
      return answer(PlainTexts.FORM);
    }
    if (thread.isEmpty() || lines.isEmpty()) {
      return answer(PlainTexts.thread(names(screen)));
    }
    List<Hand> meant = hands(screen, String.join(" ", rest));
    return meant.size() == 1
        ? msg(new Msg.Placed(meant.get(0).at(thread, lines.get())))
        : answer(PlainTexts.what(screen.hands().stream().map(Understood::called).toList()));
  }

  /** The thread that the last word names, which goes; or the only one there is. */
  private static String thread(LevelScreen screen, List<String> words) {
    List<String> names = names(screen);
    if (!words.isEmpty() && names.contains(words.get(words.size() - 1))) {
      return words.remove(words.size() - 1);
    }
    return names.size() == 1 ? names.get(0) : "";
  }

  private static List<String> names(LevelScreen screen) {
    return screen.threads().stream().map(ThreadText::name).toList();
  }

  /** Those that a few words can mean. */
  private static List<Hand> hands(LevelScreen screen, String words) {
    return screen.hands().stream()
        .filter(
            hand ->
                words.isEmpty()
                    || words.equals(hand.name())
                    || words.equals(hand.tool().word())
                    || words.equals(called(hand)))
        .toList();
  }

  /** The tool, and which one where there are several: {@code lock A}. */
  private static String called(Hand hand) {
    return (hand.tool().word() + " " + hand.name()).strip();
  }
}
