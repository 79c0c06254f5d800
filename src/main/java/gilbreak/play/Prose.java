package gilbreak.play;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out short Markdown for a width: paragraphs are wrapped, list items hang under their mark,
 * and programs, fenced or indented by four, stay as they are.
 */
public final class Prose {
  private static final Pattern ITEM = Pattern.compile("(\\s*(?:[-*]|\\d+\\.)\\s+)\\S.*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");

  private final int width;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean fenced;

  private Prose(int width) {
    this.width = Math.max(1, width);
  }

  /** One line as it is shown. */
  public record Line(String text, Kind kind) {}

  /** What a line is part of. */
  public enum Kind {
    TEXT,
    HEADING,
    CODE
  }

  /** The lines of a text, none longer than the width but those of programs. */
  public static List<Line> lines(String markdown, int width) {
    Prose prose = new Prose(width);
    markdown.strip().lines().forEach(prose::read);
    prose.endParagraph();
    return List.copyOf(prose.lines);
  }

  /** The words of one sentence or paragraph in lines no longer than the width. */
  public static List<String> wrap(String text, int width) {
    return lines(text.strip().replaceAll("\\s+", " "), width).stream().map(Line::text).toList();
  }

  private void read(String line) {
    if (line.startsWith("```")) {
      endParagraph();
      fenced = !fenced;
    } else if (fenced) {
      lines.add(new Line("    " + line, Kind.CODE));
    } else if (line.startsWith("    ") && paragraph.isEmpty()) {
      lines.add(new Line(line, Kind.CODE));
    } else {
      readText(line);
    }
  }

  private void readText(String line) {
    Matcher heading = HEADING.matcher(line);
    if (line.isBlank()) {
      endParagraph();
      lines.add(new Line("", Kind.TEXT));
    } else if (heading.matches()) {
      endParagraph();
      lines.add(new Line(heading.group(1), Kind.HEADING));
    } else {
      if (ITEM.matcher(line).matches()) {
        endParagraph();
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(words(line));
    }
  }

  /** The start of a line is part of a list's mark; everything else is words. */
  private String words(String line) {
    String plain = line.replace("**", "");
    return paragraph.isEmpty() ? plain.stripTrailing() : plain.strip();
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      Matcher item = ITEM.matcher(paragraph);
      String hanging = item.matches() ? " ".repeat(Math.min(item.end(1), width / 2)) : "";
      fill(paragraph.toString(), hanging);
      paragraph.setLength(0);
    }
  }

  private void fill(String text, String hanging) {
    String rest = text;
    while (rest.length() > width) {
      int cut = cut(rest, hanging.length());
      lines.add(new Line(rest.substring(0, cut).stripTrailing(), Kind.TEXT));
      rest = hanging + rest.substring(cut).stripLeading();
    }
    lines.add(new Line(rest, Kind.TEXT));
  }

  /** The last blank that keeps the line in the width, or in a word too long for it. */
  private int cut(String text, int hanging) {
    int blank = text.lastIndexOf(' ', width);
    return blank > hanging ? blank : Math.max(width, hanging + 1);
  }
}
