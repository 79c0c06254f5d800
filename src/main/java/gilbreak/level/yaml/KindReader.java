package gilbreak.level.yaml;

import gilbreak.level.Level.Kind;
import gilbreak.level.Options;
import gilbreak.source.Span;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.MapNode;
import java.util.List;
import java.util.Optional;

/** Reads what the player does in a level, and sees to it that the other keys go with that. */
final class KindReader {
  private static final List<String> KINDS = Kind.inFiles().stream().map(Kind::word).toList();
  private static final List<String> ANSWERS = List.of("solutions", "rejected", "stars");
  private static final List<String> BOUNDS = List.of("makespan", "lateness", "memory");

  private final Expect expect;
  private final Fields level;

  KindReader(Expect expect, Fields level) {
    this.expect = expect;
    this.level = level;
  }

  /** Empty after a complaint. */
  Optional<Kind> read() {
    return level.find("kind").map(this::kind).orElse(Optional.of(Kind.PLACE));
  }

  private Optional<Kind> kind(Node node) {
    return expect.oneOf(node, "kind of level", KINDS).flatMap(Kind::named);
  }

  /** Notes the keys that make no sense in a level of this kind, and the ones that it needs. */
  void check(Kind kind, Options options) {
    switch (kind) {
      case BREAK, PREDICT -> onlyLookedAt(kind, options);
      case TUNE -> tuned(options);
      default -> {}
    }
    if (kind != Kind.PREDICT) {
      refuse("predict", "predict: belongs to a level with kind: predict");
    } else if (level.find("predict").isEmpty()) {
      expect.problem(
          place(), "a predict level has a question under predict:, and this one has none");
    }
  }

  private void onlyLookedAt(Kind kind, Options options) {
    String one = "a " + kind.word() + " level ";
    refuse("tools", one + "places nothing, so it has no tools");
    ANSWERS.forEach(key -> refuse(key, one + "has no " + key + ": the explorer knows the answer"));
    bounds(one + "does not look at model time");
    if (!options.isEmpty()) {
      expect.problem(
          place(), one + "leaves nothing to choose: no knobs, one gil, one kind a thread");
    }
  }

  private void bounds(String message) {
    if (level.find("goal").orElse(null) instanceof MapNode goal) {
      goal.entries().stream()
          .filter(entry -> BOUNDS.contains(entry.key()))
          .forEach(entry -> expect.problem(entry.keySpan(), message));
    }
  }

  private void tuned(Options options) {
    refuse("tools", "a tune level places nothing, so it has no tools");
    if (options.isEmpty()) {
      String message =
          "a tune level has something to choose: knobs, gil: player, or kinds of threads";
      expect.problem(place(), message);
    }
  }

  private void refuse(String key, String message) {
    level.find(key).ifPresent(node -> expect.problem(node.span(), message));
  }

  /** Where the level says what kind it is. */
  private Span place() {
    Optional<Node> kind = level.find("kind");
    return kind.map(Node::span).orElse(level.span());
  }
}
