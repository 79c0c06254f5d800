package gilbreak.classroom.server;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a page. It, its head, its body and each row have ids, so that a script can change what
 * differs alone.
 */
final class Table {
  private final String id;
  private final String caption;
  private final StringBuilder head = new StringBuilder();
  private final List<String> rows = new ArrayList<>();

  /**
   * @param id escaped
   * @param caption escaped
   */
  Table(String id, String caption) {
    this.id = id;
    this.caption = caption;
  }

  Table words(String title) {
    head.append("<th scope=\"col\">").append(title).append("</th>");
    return this;
  }

  Table numbers(String title) {
    head.append("<th scope=\"col\" class=\"n\">").append(title).append("</th>");
    return this;
  }

  /**
   * @param cells made by {@link #heading}, {@link #number} and {@link #drawn}
   */
  void row(String row, String attributes, String... cells) {
    rows.add("<tr id=\"%s\"%s>%s</tr>".formatted(row, attributes, String.join("", cells)));
  }

  /** The cell by which a row is called. */
  static String heading(String html) {
    return "<th scope=\"row\">" + html + "</th>";
  }

  static String number(Object number) {
    return "<td class=\"n\">" + number + "</td>";
  }

  /** A number, and beside it a drawing of it. */
  static String drawn(String drawing, String number) {
    return number(drawing + "<span class=\"v\">" + number + "</span>");
  }

  String html() {
    return """
        <table id="%s">
        <caption id="%1$s-caption">%s</caption>
        <thead id="%1$s-head"><tr>%s</tr></thead>
        <tbody id="%1$s-body">
        %s
        </tbody>
        </table>"""
        .formatted(id, caption, head, String.join("\n", rows));
  }
}
