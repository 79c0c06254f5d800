package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.level.Card;
import gilbreak.level.Level.Bounds;
import gilbreak.level.Level.Goal;
import gilbreak.level.Level.GoalText;
import gilbreak.level.Level.Kind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Optional;
import java.util.OptionalLong;

/** A card as bytes, and back. */
final class CardBytes {
  private CardBytes() {}

  static void write(DataOutputStream out, Card card) throws IOException {
    text(out, card.id());
    text(out, card.digest());
    text(out, card.title());
    text(out, card.chapter());
    text(out, card.lesson());
    text(out, card.kind().word());
    write(out, card.ground());
    write(out, card.goal());
    out.writeBoolean(card.question().isPresent());
    text(out, card.question().orElse(""));
    out.writeInt(card.par());
  }

  static Card read(DataInputStream in) throws IOException {
    return new Card(
        text(in),
        text(in),
        text(in),
        text(in),
        text(in),
        kind(in),
        ground(in),
        goal(in),
        question(in),
        in.readInt());
  }

  private static Kind kind(DataInputStream in) throws IOException {
    return Kind.named(text(in)).orElseThrow(StreamCorruptedException::new);
  }

  private static void write(DataOutputStream out, Card.Ground ground) throws IOException {
    text(out, ground.interpreter());
    out.writeBoolean(ground.again());
    out.writeInt(ground.cores());
  }

  private static Card.Ground ground(DataInputStream in) throws IOException {
    return new Card.Ground(text(in), in.readBoolean(), in.readInt());
  }

  private static void write(DataOutputStream out, Goal goal) throws IOException {
    write(out, goal.atEnd());
    write(out, goal.always());
    write(out, goal.bounds().makespan());
    write(out, goal.bounds().lateness());
    write(out, goal.bounds().memory());
  }

  private static Goal goal(DataInputStream in) throws IOException {
    return new Goal(goalText(in), goalText(in), new Bounds(bound(in), bound(in), bound(in)));
  }

  private static void write(DataOutputStream out, GoalText goal) throws IOException {
    text(out, goal.text());
    out.writeInt(goal.line());
    out.writeInt(goal.column());
  }

  private static GoalText goalText(DataInputStream in) throws IOException {
    return new GoalText(text(in), in.readInt(), in.readInt());
  }

  private static void write(DataOutputStream out, OptionalLong bound) throws IOException {
    out.writeBoolean(bound.isPresent());
    out.writeLong(bound.orElse(0));
  }

  private static OptionalLong bound(DataInputStream in) throws IOException {
    boolean present = in.readBoolean();
    long value = in.readLong();
    return present ? OptionalLong.of(value) : OptionalLong.empty();
  }

  private static Optional<String> question(DataInputStream in) throws IOException {
    boolean present = in.readBoolean();
    String text = text(in);
    return present ? Optional.of(text) : Optional.empty();
  }

  /** Texts of any length, which {@link DataOutputStream#writeUTF} does not take. */
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
