package gilbreak.judge.isolated;

import gilbreak.judge.Verdict;
import gilbreak.judge.isolated.Report.Rounds;
import gilbreak.judge.isolated.Report.Speed;
import gilbreak.run.Metrics;
import gilbreak.source.SourceText;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** What goes between the two processes: an order there, an outcome back. */
final class Pipe {
  /** Neither of them writes a longer text. */
  private static final int LONGEST = 64 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  Pipe(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  void write(Order order) throws IOException {
    source(order.level());
    source(order.solution());
    out.writeBoolean(order.runs());
    out.flush();
  }

  Order order() throws IOException {
    return new Order(source(), source(), in.readBoolean());
  }

  /** Waits until the other process ends, or closes the pipe. */
  void awaitEnd() throws IOException {
    while (in.read() >= 0) {
      // Nobody sends anything more.
    }
  }

  /** Writes an outcome that the process itself has found. */
  void write(Outcome outcome) throws IOException {
    text(outcome.getClass().getSimpleName());
    if (outcome instanceof Outcome.Judged judged) {
      report(judged.report());
    } else if (outcome instanceof Outcome.OutOfMemory memory) {
      out.writeInt(memory.heapMegabytes());
    } else if (outcome instanceof Outcome.Refused refused) {
      text(refused.problems());
    } else {
      text(outcome instanceof Outcome.Died died ? died.how() : outcome.sentence());
    }
    out.flush();
  }

  /**
   * Waits for the outcome.
   *
   * @throws IOException when the process ends before, or sends something else
   */
  Outcome outcome() throws IOException {
    String kind = text();
    return switch (kind) {
      case "Judged" -> new Outcome.Judged(report());
      case "OutOfMemory" -> new Outcome.OutOfMemory(in.readInt());
      case "Refused" -> new Outcome.Refused(text());
      case "Died" -> new Outcome.Died(text());
      default -> throw new IOException("no outcome: " + kind);
    };
  }

  private void report(Report report) throws IOException {
    text(report.verdict().name());
    text(report.failure());
    out.writeInt(report.stars().orElse(-1));
    out.writeLong(report.states());
    out.writeInt(report.rounds().all());
    out.writeInt(report.rounds().wrong());
    out.writeBoolean(report.speed().isPresent());
    if (report.speed().isPresent()) {
      speed(report.speed().get());
    }
    out.writeBoolean(report.metrics().isPresent());
    if (report.metrics().isPresent()) {
      metrics(report.metrics().get());
    }
    text(report.text());
    text(report.json());
  }

  private Report report() throws IOException {
    return new Report(
        verdict(),
        text(),
        stars(in.readInt()),
        in.readLong(),
        new Rounds(in.readInt(), in.readInt()),
        in.readBoolean() ? Optional.of(speed()) : Optional.empty(),
        in.readBoolean() ? Optional.of(metrics()) : Optional.empty(),
        text(),
        text());
  }

  private Verdict verdict() throws IOException {
    try {
      return Verdict.valueOf(text());
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private static OptionalInt stars(int number) {
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private void speed(Speed speed) throws IOException {
    out.writeDouble(speed.speedup());
    out.writeDouble(speed.low());
    out.writeDouble(speed.high());
    out.writeDouble(speed.par());
    out.writeBoolean(speed.noisy());
  }

  private Speed speed() throws IOException {
    return new Speed(
        in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readBoolean());
  }

  private void metrics(Metrics metrics) throws IOException {
    out.writeDouble(metrics.locked());
    out.writeDouble(metrics.longestWait());
    out.writeDouble(metrics.wait99());
    out.writeInt(metrics.rounds());
  }

  private Metrics metrics() throws IOException {
    return new Metrics(in.readDouble(), in.readDouble(), in.readDouble(), in.readInt());
  }

  private void source(SourceText source) throws IOException {
    text(source.name());
    text(source.text());
  }

  private SourceText source() throws IOException {
    return new SourceText(text(), text());
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private String text() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("no text of that length: " + length);
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
