package gilbreak.texts;

import gilbreak.level.Card;
import gilbreak.level.Choices;
import gilbreak.level.Level;
import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Numbers and names as every screen writes them. */
public final class Words {
  private Words() {}

  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String number(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 state}, {@code 1,236 states}. */
  public static String count(long number, String thing) {
    return number(number) + " " + (number == 1 ? thing : thing + "s");
  }

  /** Nanoseconds, in the unit that suits them: {@code 812 µs}, {@code 1.5 ms}. */
  public static String duration(long nanos) {
    if (nanos < 1_000) {
      return nanos + " ns";
    }
    boolean micros = nanos < 10_000_000;
    double value = nanos / (micros ? 1e3 : 1e6);
    boolean whole = value >= 100 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%.1f", value) + (micros ? " µs" : " ms");
  }

  /** {@code 1.93x}. */
  public static String speedup(double ratio) {
    return String.format(Locale.ROOT, "%.2fx", ratio);
  }

  /** {@code ★★☆}. */
  public static String stars(int won) {
    return "★".repeat(won) + "☆".repeat(3 - won);
  }

  public static String stars(OptionalInt won) {
    return won.isPresent() ? stars(won.getAsInt()) : "";
  }

  /** {@code n = 2, m = 3}: the level's parameters at one of the sizes; empty without any. */
  public static String parameters(Level level, Level.Size size) {
    return level.setting().parameters().entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue().at(size))
        .collect(Collectors.joining(", "));
  }

  /** What there is to do in a level. */
  public static String kind(Card level) {
    return level.kind().word();
  }

  /** What the level's threads run on before anything is picked. */
  public static String setting(Card level) {
    return setting(level.ground());
  }

  /** What the level's threads run on: {@code 3.14 · GIL off · 2 cores}. */
  public static String setting(Level level, Choices choices) {
    return setting(Card.Ground.of(level.setting(), choices));
  }

  private static String setting(Card.Ground ground) {
    return ground.interpreter()
        + (ground.again() ? " again" : "")
        + " · "
        + count(ground.cores(), "core");
  }
}
