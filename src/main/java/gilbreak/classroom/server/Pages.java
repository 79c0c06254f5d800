package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.store.Store;
import java.util.stream.Collectors;

/** The pages for a browser. All of them can be read without any script. */
final class Pages {
  private final Store store;
  private final Boards boards;

  Pages(Store store, Boards boards) {
    this.store = store;
    this.boards = boards;
  }

  void addTo(Routes routes) {
    routes.get("/", call -> html(contests()));
    routes.get("/j/*", call -> readable(call, this::join));
    routes.get("/c/*", call -> readable(call, this::board));
    routes.get("/c/*/projector", call -> readable(call, this::wall));
    routes.get("/c/*/level/*", call -> readable(call, this::level));
    file(routes, "board.js", "text/javascript; charset=utf-8");
    file(routes, "board.css", "text/css; charset=utf-8");
    file(routes, "icon.svg", "image/svg+xml");
  }

  private static void file(Routes routes, String name, String type) {
    Answer answer = Answer.text(type, Page.text(name));
    routes.get("/" + name, call -> answer);
  }

  /** What is refused is said on a page, too. */
  private static Answer readable(Call call, Routes.Endpoint endpoint) {
    try {
      return endpoint.answer(call);
    } catch (Refusal e) {
      String body = "<h1>Nothing here</h1>\n<p>%s <a href=\"/\">All contests</a></p>\n";
      return html(Page.still("Nothing here", body.formatted(Html.escape(e.reason()))))
          .with(e.status());
    }
  }

  private String contests() {
    String list =
        store.contests().all().stream()
            .map(Pages::link)
            .collect(Collectors.joining("\n", "<h1>Contests</h1>\n<ul>\n", "\n</ul>\n"));
    return Page.still("Contests", list);
  }

  private static String link(Contest contest) {
    return "<li><a href=\"/c/%s\">%s</a></li>"
        .formatted(Html.escape(contest.id()), Html.escape(contest.title()));
  }

  private Answer join(Call call) throws Refusal {
    Contest contest =
        store
            .contests()
            .withCode(call.path().get(0))
            .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "No contest has this code."));
    return html(Page.still("Join " + contest.title(), JoinHtml.of(contest, call.origin())));
  }

  private Answer board(Call call) throws Refusal {
    return BoardApi.snapshot(boards, call)
        .as(
            "board",
            board -> {
              View view = View.page(board.contest());
              return html(
                  Page.live(board, board.contest().title(), BoardHtml.overall(board, view)));
            });
  }

  private Answer wall(Call call) throws Refusal {
    return BoardApi.snapshot(boards, call)
        .as(
            "wall",
            board -> html(Page.wall(board, BoardHtml.overall(board, View.wall(board.contest())))));
  }

  private Answer level(Call call) throws Refusal {
    Snapshot snapshot = BoardApi.snapshot(boards, call);
    Board.OfLevel level =
        snapshot.board().levels().stream()
            .filter(each -> each.ruling().level().equals(call.path().get(1)))
            .findFirst()
            .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "The contest has no such level."));
    return snapshot.as("level " + level.ruling().level(), board -> level(board, level));
  }

  private static Answer level(Board board, Board.OfLevel level) {
    String title = level.ruling().title() + ", " + board.contest().title();
    String body = new LevelHtml(board, level, View.page(board.contest())).page();
    return html(Page.live(board, title, body));
  }

  private static Answer html(String page) {
    return Answer.text(Answer.HTML, page);
  }
}
