package gilbreak.shell;

import gilbreak.level.Card;
import gilbreak.shell.Catalogue.Known;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A catalogue as bytes, in a form that a game reads in no time: first the sum of all else, then the
 * build of the game that has written it.
 */
final class CatalogueBytes {
  private CatalogueBytes() {}

  static byte[] write(Catalogue catalogue, String build) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0);
    out.writeUTF(build);
    out.writeBoolean(catalogue.order().isPresent());
    if (catalogue.order().isPresent()) {
      write(out, catalogue.order().get());
    }
    out.writeInt(catalogue.cards().size());
    for (Map.Entry<String, Known<Card>> card : catalogue.cards().entrySet()) {
      out.writeUTF(card.getKey());
      write(out, card.getValue().stamp());
      CardBytes.write(out, card.getValue().said());
    }
    return summed(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, Known<List<String>> order) throws IOException {
    write(out, order.stamp());
    out.writeInt(order.said().size());
    for (String id : order.said()) {
      out.writeUTF(id);
    }
  }

  private static void write(DataOutputStream out, Stamp stamp) throws IOException {
    out.writeLong(stamp.size());
    out.writeLong(stamp.modified());
    out.writeUTF(stamp.key());
  }

  /** What was written by the same build. */
  static Catalogue read(byte[] bytes, String build) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean whole = bytes.length > Long.BYTES && in.readLong() == sum(bytes);
    if (!whole || !in.readUTF().equals(build)) {
      throw new StreamCorruptedException();
    }
    Optional<Known<List<String>>> order =
        in.readBoolean() ? Optional.of(order(in)) : Optional.empty();
    Map<String, Known<Card>> cards = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      cards.put(in.readUTF(), new Known<>(stamp(in), CardBytes.read(in)));
    }
    return new Catalogue(cards, order);
  }

  /** Whether a file begins as one that this build has written. */
  static boolean isOf(InputStream file, String build) throws IOException {
    DataInputStream in = new DataInputStream(file);
    in.readLong();
    return in.readUTF().equals(build);
  }

  private static Known<List<String>> order(DataInputStream in) throws IOException {
    Stamp stamp = stamp(in);
    List<String> ids = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      ids.add(in.readUTF());
    }
    return new Known<>(stamp, List.copyOf(ids));
  }

  private static Stamp stamp(DataInputStream in) throws IOException {
    return new Stamp(in.readLong(), in.readLong(), in.readUTF());
  }

  private static byte[] summed(byte[] bytes) {
    byte[] head = ByteBuffer.allocate(Long.BYTES).putLong(sum(bytes)).array();
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, Long.BYTES, bytes.length - Long.BYTES);
    return sum.getValue();
  }
}
