package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.yaml.JsonWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A board, and what was made of it: once for all who look. */
final class Snapshot {
  private final Board board;
  private String line = "";
  private final Map<String, Answer> made = new ConcurrentHashMap<>();

  Snapshot(Board board) {
    this.board = board;
  }

  /** The public's JSON in one line, made when it is first asked for. */
  synchronized String line() {
    if (line.isEmpty()) {
      line = JsonWriter.line(BoardJson.of(board, board.contest().top()));
    }
    return line;
  }

  Board board() {
    return board;
  }

  /**
   * What is made of the board.
   *
   * @param name of the form that it has; not taken from requests
   */
  Answer as(String name, Function<Board, Answer> form) {
    return made.computeIfAbsent(name, unused -> form.apply(board));
  }
}
