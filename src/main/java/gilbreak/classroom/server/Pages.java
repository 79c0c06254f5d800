package gilbreak.classroom.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages for a browser. All of them can be read without any script. */
final class Pages {
  private static final int WHOLE_CLASS = 1_000;
  private static final int PROJECTED = 30;

  private final Store store;
  private final Boards boards;

  Pages(Store store, Boards boards) {
    this.store = store;
    this.boards = boards;
  }

  void addTo(Routes routes) {
    routes.get("/", call -> Answer.text(Answer.HTML, contests()));
    routes.get("/j/*", this::join);
    routes.get("/c/*", this::board);
    routes.get("/c/*/projector", this::projector);
    routes.get("/c/*/level/*", this::level);
    routes.get(
        "/board.js", call -> Answer.text("text/javascript; charset=utf-8", text("board.js")));
    routes.get("/board.css", call -> Answer.text("text/css; charset=utf-8", text("board.css")));
  }

  private String contests() {
    String list =
        store.contests().all().stream()
            .map(Pages::link)
            .collect(Collectors.joining("\n", "<h1>gilbreak</h1>\n<ul>\n", "\n</ul>\n"));
    return page("gilbreak", "", list);
  }

  private static String link(Contest contest) {
    return "<li><a href=\"/c/%s\">%s</a></li>"
        .formatted(Html.escape(contest.id()), Html.escape(contest.title()));
  }

  /** What a code is for that somebody has scanned. */
  private Answer join(Call call) throws Refusal {
    Contest contest =
        store
            .contests()
            .withCode(call.path().get(0))
            .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "No contest has this code."));
    String body =
        """
        <h1>%s</h1>
        <p>To take part, start the game on your machine with this address and code:</p>
        <pre>./gilbreak join <span id="origin">ADDRESS</span> %s</pre>
        <p><a href="/c/%s">Look at the board</a></p>
        """
            .formatted(
                Html.escape(contest.title()),
                Html.escape(contest.code()),
                Html.escape(contest.id()));
    return Answer.text(Answer.HTML, page(contest.title(), "", body));
  }

  private Answer board(Call call) throws Refusal {
    return BoardApi.snapshot(boards, call)
        .as("board", board -> html(board, "", BoardHtml.overall(board, board.contest().top())));
  }

  private Answer projector(Call call) throws Refusal {
    return BoardApi.snapshot(boards, call)
        .as(
            "projector",
            board -> {
              int top = Math.min(board.contest().top(), PROJECTED);
              return html(board, "projector", BoardHtml.overall(board, top));
            });
  }

  private Answer level(Call call) throws Refusal {
    Snapshot snapshot = BoardApi.snapshot(boards, call);
    Optional<Board.OfLevel> found =
        snapshot.board().levels().stream()
            .filter(level -> level.ruling().level().equals(call.path().get(1)))
            .findFirst();
    Board.OfLevel level =
        found.orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "The contest has no such level."));
    return snapshot.as(
        "level " + level.ruling().level(),
        board -> html(board, "", BoardHtml.level(board, level, board.contest().top())));
  }

  private static Answer html(Board board, String look, String body) {
    return Answer.text(Answer.HTML, live(board, look, body));
  }

  private static String live(Board board, String look, String body) {
    String main =
        """
        <main id="board" data-events="/api/c/%s/events" data-results="/api/c/%1$s/results">
        %s</main>
        <p id="status" role="status"></p>
        """
            .formatted(Html.escape(board.contest().id()), body);
    return page(board.contest().title(), look, main);
  }

  private static String page(String title, String look, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/board.css">
        <noscript><meta http-equiv="refresh" content="10"></noscript>
        <script src="/board.js" defer></script>
        </head>
        <body class="%s">
        %s</body>
        </html>
        """
        .formatted(Html.escape(title), look, body);
  }

  /** Everything on one page, which needs nothing beside itself. */
  static String toKeep(Board board) {
    StringBuilder body = new StringBuilder(BoardHtml.overall(board, WHOLE_CLASS));
    board.levels().forEach(level -> body.append(BoardHtml.level(board, level, WHOLE_CLASS)));
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(Html.escape(board.contest().title()), text("board.css"), body);
  }

  private static String text(String file) {
    try (InputStream in = Pages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("internal error: the jar has no " + file);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
