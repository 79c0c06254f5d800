package gilbreak.classroom.server;

import gilbreak.classroom.Board;

/** What everybody may see of a contest, as JSON. */
final class BoardApi {
  private final Boards boards;

  BoardApi(Boards boards) {
    this.boards = boards;
  }

  void addTo(Routes routes) {
    routes.get("/api/c/*/board", call -> json(snapshot(boards, call)));
  }

  static Snapshot snapshot(Boards boards, Call call) throws Refusal {
    return boards
        .ofPublic(call.contest())
        .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no such contest."));
  }

  static Answer json(Snapshot snapshot) {
    return snapshot.as("json", BoardApi::json);
  }

  private static Answer json(Board board) {
    return Answer.json(BoardJson.of(board, board.contest().top()));
  }
}
