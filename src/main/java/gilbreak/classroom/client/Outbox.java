package gilbreak.classroom.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.disk.AtomicFile;
import gilbreak.disk.Turn;
import gilbreak.yaml.JsonReader;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Solutions that are to be handed in, in a file until the server has acknowledged them. Handing in
 * the same twice does no harm, so what may have arrived is sent again.
 */
public final class Outbox {
  private static final int MOST = 500;

  private final Path file;

  /**
   * @param folder of the player's files
   */
  public Outbox(Path folder) {
    this.file = folder.resolve("classroom").resolve("outbox.json");
  }

  /**
   * What became of what was in it.
   *
   * @param receipts of those that arrived, in their order
   * @param refusals why others will never be taken, in sentences; they are dropped
   * @param left how many are still in it
   * @param trouble why those could not be sent; empty when none is left
   */
  public record Sent(
      List<ClassroomClient.Receipt> receipts,
      List<String> refusals,
      int left,
      Optional<String> trouble) {}

  private record Letter(String contest, String level, String solution) {
    Map<String, String> json() {
      Map<String, String> map = new LinkedHashMap<>();
      map.put("contest", contest);
      map.put("level", level);
      map.put("solution", solution);
      return map;
    }
  }

  private static String contest(Membership membership) {
    return membership.address() + "/" + membership.contest() + "/" + membership.player();
  }

  /** Puts a solution in; when this returns, the disk has it. */
  public void add(Membership membership, String level, String solution) throws IOException {
    Letter letter = new Letter(contest(membership), level, solution);
    change(
        letters -> {
          letters.remove(letter);
          letters.add(letter);
          letters.subList(0, Math.max(0, letters.size() - MOST)).clear();
        });
  }

  /** Changes what is in it, while no other process does: a game and a command can run at once. */
  private void change(Consumer<List<Letter>> change) throws IOException {
    Turn.take(
        file.resolveSibling("outbox.lock"),
        () -> {
          List<Letter> letters = new ArrayList<>(letters());
          change.accept(letters);
          write(letters);
        });
  }

  /** Takes everything out that is for this membership's server. */
  public void clear(Membership membership) throws IOException {
    change(letters -> letters.removeIf(letter -> letter.contest().equals(contest(membership))));
  }

  /** How many wait for this membership's server. */
  public int size(Membership membership) throws IOException {
    return (int)
        letters().stream().filter(letter -> letter.contest().equals(contest(membership))).count();
  }

  /**
   * Sends what is in it for this membership's server, until something fails. What a server does not
   * want from a stranger is kept: it may be another one than usual.
   */
  public Sent send(ClassroomClient client, Membership membership)
      throws IOException, InterruptedException {
    List<ClassroomClient.Receipt> receipts = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (Letter letter : letters()) {
      if (letter.contest().equals(contest(membership))) {
        try {
          receipts.add(client.submit(membership, letter.level(), letter.solution()));
        } catch (IOException e) {
          if (!(e instanceof Refused refused) || refused.isForNow() || refused.isStranger()) {
            return new Sent(receipts, refusals, size(membership), Optional.of(Trouble.sentence(e)));
          }
          refusals.add(letter.level() + ": " + Trouble.sentence(refused));
        }
        drop(letter);
      }
    }
    return new Sent(receipts, refusals, 0, Optional.empty());
  }

  private void drop(Letter letter) throws IOException {
    change(letters -> letters.remove(letter));
  }

  private List<Letter> letters() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Letter> letters = new ArrayList<>();
    if (JsonReader.read(Files.readString(file)).get("letters") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          letters.add(
              new Letter(
                  String.valueOf(map.get("contest")),
                  String.valueOf(map.get("level")),
                  String.valueOf(map.get("solution"))));
        }
      }
    }
    return letters;
  }

  private void write(List<Letter> letters) throws IOException {
    List<Map<String, String>> list = letters.stream().map(Letter::json).toList();
    AtomicFile.write(file, JsonWriter.write(Map.of("letters", list)).getBytes(UTF_8));
  }
}
