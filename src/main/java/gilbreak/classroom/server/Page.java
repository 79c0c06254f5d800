package gilbreak.classroom.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The frames of pages. */
final class Page {
  private static final String STANDS_STILL =
      "<noscript><p>Without JavaScript this page stands still."
          + " <a href=\"\">Look again</a></p></noscript>\n";

  /** For a page that nobody reads with anything but their eyes. */
  private static final String RELOAD =
      "<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>\n";

  private Page() {}

  /** One that stays as it is. */
  static String still(String title, String body) {
    return of(title, "", "", "<main>\n" + body + "</main>\n");
  }

  /** A board that is kept up to date. */
  static String live(Board board, String title, String body) {
    return of(
        title, "", "", main(board.contest(), body) + STANDS_STILL + footer(board.contest(), true));
  }

  /** A board for a room. */
  static String wall(Board board, String body) {
    String main = main(board.contest(), body) + footer(board.contest(), false);
    return of(board.contest().title(), "wall", RELOAD, main);
  }

  private static String main(Contest contest, String body) {
    return """
        <main id="board" data-events="/api/c/%s/events" data-results="/api/c/%1$s/results">
        %s</main>
        <p id="status" class="spoken" role="status"></p>
        """
        .formatted(Html.escape(contest.id()), body);
  }

  private static String footer(Contest contest, boolean links) {
    String elsewhere =
        " · <a href=\"/c/%s/projector\">Projector view</a>".formatted(Html.escape(contest.id()));
    return "<footer><p><span id=\"live\"></span> gilbreak%s</p></footer>\n"
        .formatted(links ? elsewhere + " · <a href=\"/\">All contests</a>" : "");
  }

  private static String of(String title, String look, String head, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s – gilbreak</title>
        <link rel="stylesheet" href="/board.css">
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        %s<script src="/board.js" defer></script>
        </head>
        <body class="%s">
        %s</body>
        </html>
        """
        .formatted(Html.escape(title), head, look, body);
  }

  /** One that needs nothing beside itself. */
  static String toKeep(Board board) {
    StringBuilder body = new StringBuilder(BoardHtml.overall(board, View.toKeep()));
    for (Board.OfLevel level : View.toKeep().tried(board)) {
      body.append(new LevelHtml(board, level, View.toKeep()).part());
    }
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s – gilbreak</title>
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

  /** A file beside this class. */
  static String text(String file) {
    try (InputStream in = Page.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("internal error: the jar has no " + file);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
