package gilbreak.level;

import gilbreak.program.ProgramThread.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a level leaves to its player. The first of each list is what holds until he picks another.
 *
 * @param gils how Python may be started; only one where there is no choice
 * @param kinds what may run a thread declaration, by its name; those without a choice are not here
 * @param knobs the values of each named constant, in the order of the file
 * @param pools the knob that says how many copies there are of a thread declaration, by its name
 */
public record Options(
    List<Gil> gils,
    Map<String, List<Kind>> kinds,
    Map<String, List<Long>> knobs,
    Map<String, String> pools) {
  public Options {
    gils = List.copyOf(gils);
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    knobs = Collections.unmodifiableMap(new LinkedHashMap<>(knobs));
    pools = Map.copyOf(pools);
  }

  /** Nothing to choose: the GIL is as given. */
  public static Options fixed(Gil gil) {
    return new Options(List.of(gil), Map.of(), Map.of(), Map.of());
  }

  /** Whether there is anything to choose. */
  public boolean isEmpty() {
    return gils.size() == 1 && kinds.isEmpty() && knobs.isEmpty();
  }

  /** How many values there are to pick, besides those that hold at the start. */
  public int alternatives() {
    return gils.size() - 1 + besidesTheFirst(kinds.values()) + besidesTheFirst(knobs.values());
  }

  private static <T> int besidesTheFirst(Collection<List<T>> lists) {
    return lists.stream().mapToInt(values -> values.size() - 1).sum();
  }

  /** What holds at the start, and that with each other option picked instead. */
  List<Choices> variants() {
    List<Choices> variants = new ArrayList<>(List.of(Choices.NONE));
    gils.stream().skip(1).map(Choices.NONE::with).forEach(variants::add);
    kinds.forEach(
        (thread, all) ->
            all.stream()
                .skip(1)
                .map(kind -> Choices.NONE.withKind(thread, kind))
                .forEach(variants::add));
    knobs.forEach(
        (knob, all) ->
            all.stream()
                .skip(1)
                .map(value -> Choices.NONE.withKnob(knob, value))
                .forEach(variants::add));
    return variants;
  }

  /** What may run a thread declaration; empty where there is no choice. */
  public List<Kind> kinds(String thread) {
    return kinds.getOrDefault(thread, List.of());
  }

  /** The values that a knob can have; empty when it is none. */
  public List<Long> values(String knob) {
    return knobs.getOrDefault(knob, List.of());
  }

  public Gil gil(Choices choices) {
    return choices.gil().orElse(gils.get(0));
  }

  /** The value of each knob. */
  public Map<String, Long> knobs(Choices choices) {
    Map<String, Long> values = new LinkedHashMap<>();
    knobs.forEach((name, all) -> values.put(name, choices.knobs().getOrDefault(name, all.get(0))));
    return values;
  }

  /** A thread declaration with the kind and the copies that were picked. */
  public ThreadText applied(ThreadText text, Choices choices) {
    Kind kind = choices.kinds().getOrDefault(text.name(), text.kind());
    String pool = pools.get(text.name());
    int copies =
        pool == null ? text.copies() : Math.toIntExact(knobs(choices).getOrDefault(pool, 1L));
    return new ThreadText(text.name(), kind, copies, text.code(), text.line(), text.indent());
  }

  /** Why choices cannot be, in a sentence; empty when they can. */
  public Optional<String> refusal(Choices choices) {
    if (choices.gil().isPresent() && !gils.contains(choices.gil().get())) {
      return Optional.of("the GIL cannot be " + choices.gil().get().word() + " in this level");
    }
    return choices.kinds().entrySet().stream()
        .filter(kind -> !kinds(kind.getKey()).contains(kind.getValue()))
        .map(kind -> kind.getKey() + " cannot be a " + kind.getValue().word() + " in this level")
        .findFirst()
        .or(() -> refusedKnob(choices.knobs()));
  }

  private Optional<String> refusedKnob(Map<String, Long> picked) {
    return picked.entrySet().stream()
        .filter(knob -> !values(knob.getKey()).contains(knob.getValue()))
        .map(knob -> knob.getKey() + " cannot be " + knob.getValue() + " in this level")
        .findFirst();
  }
}
