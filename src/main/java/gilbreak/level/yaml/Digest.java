package gilbreak.level.yaml;

import gilbreak.lang.Declaration;
import gilbreak.level.Gil;
import gilbreak.level.Level.Bounds;
import gilbreak.level.Level.Goal;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Shared;
import gilbreak.level.Level.Tools;
import gilbreak.level.Options;
import gilbreak.level.Prediction;
import gilbreak.level.Prediction.Choice;
import gilbreak.level.ThreadText;
import gilbreak.program.SyncObject.Library;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A short number that changes with all that decides whether a solution is right, and with nothing
 * else: a better hint must not turn the solutions of a class away.
 */
final class Digest {
  private static final int LENGTH = 16;

  private Digest() {}

  static String of(
      Setting setting,
      List<ThreadText> threads,
      Tools tools,
      Goal goal,
      Optional<Prediction> prediction) {
    String facts = canonical(setting, threads, tools, goal) + asked(prediction);
    byte[] text = facts.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("internal error: every Java has SHA-256", impossible);
    }
  }

  private static String asked(Optional<Prediction> prediction) {
    StringBuilder text = new StringBuilder();
    prediction.ifPresent(asked -> fact(text, "predict", asked.value().text(), words(asked)));
    return text.toString();
  }

  private static List<String> words(Prediction asked) {
    return asked.choices().stream().map(Choice::word).toList();
  }

  /** One fact a line, each with its word in front, so that no two levels have the same text. */
  private static String canonical(
      Setting setting, List<ThreadText> threads, Tools tools, Goal goal) {
    StringBuilder text = new StringBuilder();
    Options options = setting.options();
    fact(text, "python", setting.python(), options.gils().get(0) == Gil.ON);
    setting
        .parameters()
        .forEach((name, sizes) -> fact(text, "param", name, sizes.prove(), sizes.run()));
    setting.parameters().entrySet().stream()
        .filter(entry -> entry.getValue().clock() != entry.getValue().run())
        .forEach(entry -> fact(text, "clock", entry.getKey(), entry.getValue().clock()));
    setting.shared().forEach(s -> fact(text, "shared", s.name(), s.list(), s.values(), s.types()));
    setting.shared().stream()
        .filter(Shared::crosses)
        .forEach(shared -> fact(text, "shared_memory", shared.name()));
    setting.objects().forEach(object -> object(text, object));
    for (ThreadText thread : threads) {
      fact(text, "thread", thread.name(), thread.kind(), thread.copies());
      thread.lines().forEach(line -> fact(text, "code", line));
    }
    options(text, options);
    setting.wheels().forEach(wheel -> fact(text, "wheel", wheel.name(), wheel.freeThreaded()));
    tools.objects().forEach(object -> object(text, object));
    tools.offers().forEach(offer -> fact(text, offer.tool().word(), offer.names(), offer.max()));
    fact(text, "finally", goal.atEnd().text());
    fact(text, "always", goal.always().text());
    modelTime(text, setting, goal.bounds());
    return text.toString();
  }

  /** Model time decides only where it is bounded. */
  private static void modelTime(StringBuilder text, Setting setting, Bounds bounds) {
    if (!bounds.equals(Bounds.NONE)) {
      fact(text, "bounds", bounds.makespan(), bounds.lateness(), bounds.memory());
      fact(text, "cores", setting.cores());
      fact(text, "costs", setting.pace().table(), new TreeMap<>(setting.pace().costs()));
      fact(text, "beats", new TreeSet<>(setting.pace().beats()));
    }
  }

  private static void options(StringBuilder text, Options options) {
    fact(text, "gil", options.gils());
    options.kinds().forEach((thread, kinds) -> fact(text, "kinds", thread, kinds));
    options.knobs().forEach((knob, values) -> fact(text, "knob", knob, values));
    fact(text, "pools", new TreeMap<>(options.pools()));
  }

  private static void object(StringBuilder text, Declaration object) {
    String library = object.library().map(Library::module).orElse("");
    String kind = object.kind().word();
    fact(text, "object", object.name(), library, kind, object.argument(), object.spurious());
  }

  private static void fact(StringBuilder text, String word, Object... values) {
    text.append(word);
    for (Object value : values) {
      text.append(' ').append(value);
    }
    text.append('\n');
  }
}
