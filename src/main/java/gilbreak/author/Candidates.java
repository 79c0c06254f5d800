package gilbreak.author;

import gilbreak.level.Choices;
import gilbreak.level.Level;
import gilbreak.level.Level.Offer;
import gilbreak.level.LineRange;
import gilbreak.level.Options;
import gilbreak.level.Outline;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool.Place;
import gilbreak.level.Weaving;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What there is to place and to choose in a level. */
final class Candidates {
  private final Level level;
  private final Weaving weaving;

  Candidates(Level level) {
    this.level = level;
    this.weaving = new Weaving(level.threads(), level.tools(), level.setting().options());
  }

  /** Every way to pick one of each option; what holds at the start is not picked. */
  List<Choices> choices() {
    Options options = level.setting().options();
    List<Choices> all = List.of(Choices.NONE);
    all = times(all, options.gils(), Choices::with);
    for (var kinds : options.kinds().entrySet()) {
      all = times(all, kinds.getValue(), (choices, kind) -> choices.withKind(kinds.getKey(), kind));
    }
    for (var knob : options.knobs().entrySet()) {
      all = times(all, knob.getValue(), (choices, v) -> choices.withKnob(knob.getKey(), v));
    }
    return all;
  }

  private static <T> List<Choices> times(
      List<Choices> all, List<T> values, BiFunction<Choices, T, Choices> pick) {
    return all.stream()
        .flatMap(
            choices ->
                Stream.concat(
                    Stream.of(choices),
                    values.stream().skip(1).map(value -> pick.apply(choices, value))))
        .toList();
  }

  /** Every single placement that can be, thread by thread and from the top down. */
  List<Placement> placements(Choices choices) {
    return level.threads().stream()
        .flatMap(text -> ranges(text).stream().flatMap(lines -> at(text, lines)))
        .filter(placed -> weaving.refusal(new Solution(List.of(placed), choices)).isEmpty())
        .toList();
  }

  private Stream<Placement> at(ThreadText text, LineRange lines) {
    boolean one = lines.first() == lines.last();
    return level.tools().offers().stream()
        .filter(offer -> one || offer.tool().place() == Place.AROUND)
        .flatMap(
            offer ->
                names(offer).map(name -> new Placement(text.name(), offer.tool(), name, lines)));
  }

  private static Stream<String> names(Offer offer) {
    return offer.tool().isNamed() ? offer.names().stream() : Stream.of("");
  }

  /** Single lines, and whole statements without comments at their edges. */
  private static List<LineRange> ranges(ThreadText text) {
    Outline outline = Outline.of(text.code());
    int last = text.lines().size();
    List<LineRange> ranges = new ArrayList<>();
    for (int first = 1; first <= last; first++) {
      int from = first;
      IntStream.rangeClosed(first, last)
          .mapToObj(to -> new LineRange(from, to))
          .filter(lines -> isWritten(text, lines))
          .filter(
              lines ->
                  lines.first() == lines.last()
                      || outline.around(lines).filter(lines::equals).isPresent())
          .forEach(ranges::add);
    }
    return ranges;
  }

  private static boolean isWritten(ThreadText text, LineRange lines) {
    return Stream.of(lines.first(), lines.last())
        .map(line -> text.lines().get(line - 1).strip())
        .noneMatch(line -> line.isEmpty() || line.startsWith("#"));
  }
}
