package gilbreak.program;

import java.util.Optional;

/** What a name may hold. A name keeps one type; {@code None} may join it. */
public enum Type {
  INT("an integer"),
  BOOL("True or False"),
  NONE("None"),
  OPTIONAL_INT("an integer or None"),
  OPTIONAL_BOOL("True, False or None");

  private final String words;

  Type(String words) {
    this.words = words;
  }

  /** The type in words, as a message says it. */
  public String words() {
    return words;
  }

  public boolean mayBeNone() {
    return this != INT && this != BOOL;
  }

  /** The smallest type that holds both; empty for an integer and a boolean. */
  public Optional<Type> join(Type other) {
    if (this == NONE) {
      return Optional.of(other.orNone());
    }
    if (other == NONE) {
      return Optional.of(orNone());
    }
    if (base() != other.base()) {
      return Optional.empty();
    }
    return Optional.of(mayBeNone() ? this : other);
  }

  /** Without {@code None}; {@code NONE} itself has nothing else. */
  public Type base() {
    return switch (this) {
      case INT, OPTIONAL_INT -> INT;
      case BOOL, OPTIONAL_BOOL -> BOOL;
      case NONE -> NONE;
    };
  }

  private Type orNone() {
    return switch (base()) {
      case INT -> OPTIONAL_INT;
      case BOOL -> OPTIONAL_BOOL;
      default -> NONE;
    };
  }
}
