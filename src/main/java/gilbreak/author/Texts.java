package gilbreak.author;

import gilbreak.lang.Declaration;
import gilbreak.level.Level;
import gilbreak.level.Level.Offer;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.WovenText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A level's texts with an answer in them, the same for answers that only exchange names. */
final class Texts {
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]\\w*");

  private final Level level;
  private final Map<String, String> alike = new LinkedHashMap<>();

  Texts(Level level) {
    this.level = level;
    for (Declaration brought : level.tools().objects()) {
      alike.put(brought.name(), sort(brought));
    }
  }

  /** Objects of one sort can take each other's place: nothing else names them. */
  private String sort(Declaration brought) {
    String tools =
        level.tools().offers().stream()
            .filter(offer -> offer.names().contains(brought.name()))
            .map(Offer::tool)
            .map(tool -> tool.word())
            .collect(Collectors.joining(" "));
    String text = brought.text() + " " + tools;
    return isNamedInTheCode(brought.name()) ? text + " " + brought.name() : text;
  }

  private boolean isNamedInTheCode(String name) {
    Pattern word = Pattern.compile("\\b" + name + "\\b");
    return level.threads().stream().anyMatch(thread -> word.matcher(thread.code()).find());
  }

  String of(Solution solution) {
    String woven =
        level.threads(solution.choices()).stream()
            .map(text -> woven(text, solution))
            .collect(Collectors.joining("\0"));
    return solution.choices() + "\0" + renamed(woven);
  }

  private static String woven(ThreadText text, Solution solution) {
    return WovenText.of(text, solution.placements()).code();
  }

  /** The first name of a sort is its first one in the text, and so on. */
  private String renamed(String text) {
    Map<String, List<String>> met = new LinkedHashMap<>();
    Matcher words = WORD.matcher(text);
    return words.replaceAll(
        word -> {
          String sort = alike.get(word.group());
          if (sort == null) {
            return word.group();
          }
          List<String> sorted = met.computeIfAbsent(sort, any -> new ArrayList<>());
          if (!sorted.contains(word.group())) {
            sorted.add(word.group());
          }
          return Matcher.quoteReplacement(sort + " " + sorted.indexOf(word.group()));
        });
  }
}
