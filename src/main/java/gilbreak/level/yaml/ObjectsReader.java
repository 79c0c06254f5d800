package gilbreak.level.yaml;

import gilbreak.lang.Declaration;
import gilbreak.program.SyncObject.Kind;
import gilbreak.source.Span;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Node.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the synchronisation objects of a level: {@code full: Semaphore(0)}. */
final class ObjectsReader {
  private static final int MOST_OBJECTS = 64;
  private static final long MOST_ITEMS = 64;
  private static final long LARGEST = 1_000_000;

  private final Expect expect;
  private final Names names;
  private final Constants constants;
  private final boolean spurious;
  private final List<Declaration> declarations = new ArrayList<>();

  /**
   * @param spurious whether waiting on a condition may end for nothing
   */
  ObjectsReader(Expect expect, Names names, Constants constants, boolean spurious) {
    this.expect = expect;
    this.names = names;
    this.constants = constants;
    this.spurious = spurious;
  }

  List<Declaration> read(List<Entry> entries) {
    if (entries.size() > MOST_OBJECTS) {
      String message = "at most %d objects are read, found %d";
      expect.problem(
          entries.get(MOST_OBJECTS).keySpan(), message.formatted(MOST_OBJECTS, entries.size()));
    }
    for (Entry entry : entries.subList(0, Math.min(MOST_OBJECTS, entries.size()))) {
      names.take(entry.key(), entry.keySpan());
      declaration(entry).ifPresent(declarations::add);
    }
    return List.copyOf(declarations);
  }

  private Optional<Declaration> declaration(Entry entry) {
    return expect
        .scalar(entry.value(), "an object such as Lock or Queue(2)")
        .flatMap(text -> declaration(entry.key(), text.text(), entry.value().span()));
  }

  /** Reads {@code Queue(2)}; empty, and noted, when it is no object. */
  Optional<Declaration> declaration(String name, String text, Span span) {
    try {
      return Optional.of(Declaration.parse(name, text, spurious))
          .filter(declaration -> fits(declaration, span));
    } catch (IllegalArgumentException wrong) {
      expect.problem(span, String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private boolean fits(Declaration declaration, Span span) {
    if (declaration.argument().isEmpty()) {
      return true;
    }
    return declaration.kind() == Kind.CONDITION
        ? hasLock(declaration.argument(), span)
        : hasSize(declaration, span);
  }

  private boolean hasLock(String lock, Span span) {
    boolean found =
        declarations.stream()
            .anyMatch(
                other ->
                    other.name().equals(lock)
                        && (other.kind() == Kind.LOCK || other.kind() == Kind.RLOCK));
    if (!found) {
      expect.problem(span, "a Condition takes a Lock or RLock declared above it, found " + lock);
    }
    return found;
  }

  private boolean hasSize(Declaration declaration, Span span) {
    Optional<List<Long>> sizes = sizes(declaration.argument());
    if (sizes.isEmpty()) {
      expect.problem(
          span,
          "expected a whole number or the name of a parameter or knob, found %s%s"
              .formatted(declaration.argument(), constants.hint(declaration.argument())));
      return false;
    }
    long least = declaration.kind() == Kind.BARRIER ? 1 : 0;
    long most = declaration.kind() == Kind.QUEUE ? MOST_ITEMS : LARGEST;
    boolean fits = sizes.get().stream().allMatch(size -> size >= least && size <= most);
    if (!fits) {
      expect.problem(
          span,
          "the size of a %s is from %d to %d".formatted(declaration.kind().word(), least, most));
    }
    return fits;
  }

  /** Every size that it can have. */
  private Optional<List<Long>> sizes(String argument) {
    if (Expect.isInteger(argument)) {
      return Optional.of(
          List.of(argument.length() > 9 ? Long.MAX_VALUE : Long.parseLong(argument)));
    }
    return constants.values(argument);
  }
}
