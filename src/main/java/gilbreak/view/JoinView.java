package gilbreak.view;

import gilbreak.play.Classroom;
import gilbreak.play.Joining;
import gilbreak.play.Leaving;
import gilbreak.play.Prose;
import gilbreak.texts.ContestTexts;
import java.util.List;

/** Draws the form by which a contest is joined, and the question whether it is left. */
final class JoinView {
  private static final int LEFT = 2;
  private static final int LABEL = 4;
  private static final int TEXT = 13;
  private static final int FORM = 4;

  private JoinView() {}

  static Pane joining(Pane pane, Classroom classroom, Joining screen) {
    pane.put(1, 0, ContestTexts.joinTitle(), Ink.TITLE);
    pane.rule(1, "");
    pane.put(LEFT, 3, ContestTexts.how(), Ink.PLAIN);
    for (int i = 0; i < Joining.FIELDS.size(); i++) {
      field(pane, FORM + 1 + 2 * i, screen, Joining.FIELDS.get(i));
      pane.mark(FORM + 1 + 2 * i, 0, i);
    }
    pane.put(LEFT, FORM + 8, ContestTexts.whatIsSent(), Ink.FAINT);
    if (classroom.post().asked() > 0) {
      pane.put(LEFT, FORM + 10, ContestTexts.asking(), Ink.CHANGED);
    }
    return pane;
  }

  private static void field(Pane pane, int row, Joining screen, Joining.Field field) {
    boolean here = field == screen.field();
    pane.put(LEFT, row, here ? "▸" : " ", here ? Ink.CURSOR : Ink.PLAIN);
    pane.put(
        LABEL,
        row,
        ContestTexts.FIELDS.get(Joining.FIELDS.indexOf(field)),
        here ? Ink.TITLE : Ink.PLAIN);
    int column = pane.put(TEXT, row, screen.text(field), Ink.PLAIN);
    if (here) {
      pane.put(column, row, " ", Ink.CURSOR);
    }
    if (screen.text(field).isEmpty() || field == Joining.Field.NAME) {
      pane.put(
          column + 2, row, ContestTexts.EXAMPLES.get(Joining.FIELDS.indexOf(field)), Ink.FAINT);
    }
  }

  static Pane leaving(Pane pane, Classroom classroom, Leaving screen) {
    pane.put(1, 0, ContestTexts.leaveTitle(), Ink.TITLE);
    pane.rule(1, "");
    int row = 3;
    for (String sentence : leave(classroom)) {
      for (String line : Prose.wrap(sentence, pane.width() - 2 * LEFT)) {
        pane.put(LEFT, row++, line, Ink.PLAIN);
      }
      row++;
    }
    return pane;
  }

  /** What leaving means. */
  static List<String> leave(Classroom classroom) {
    return classroom
        .participant()
        .map(one -> ContestTexts.leave(one.name(), one.title(), classroom.post().waiting()))
        .orElse(List.of());
  }
}
