package fr.caf.ecoute.questionnaire.document;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far; stops listing when nobody would read on. */
final class Problems {
  static final int MOST = 200;

  private final List<DocumentProblem> found = new ArrayList<>();
  private int count;

  void add(String place, String message) {
    count++;
    if (found.size() < MOST) {
      found.add(new DocumentProblem(place, message));
    } else if (found.size() == MOST) {
      found.add(new DocumentProblem("", "Il y a d’autres problèmes. Corrigez d’abord ceux-ci."));
    }
  }

  /** Comparing two counts tells whether what lies between was sound. */
  int count() {
    return count;
  }

  List<DocumentProblem> found() {
    return found;
  }

  static String quoted(String value) {
    String shown =
        value.length() > 60 ? value.substring(0, value.offsetByCodePoints(0, 1) + 58) + "…" : value;
    return "«\u00a0" + shown + "\u00a0»";
  }
}
