package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.text.Elision;
import java.util.List;

/**
 * Two opposite things people ask about one subject.
 *
 * @param terms the subject, as it is counted
 * @param subject the subject after its article: "l’ISF"
 * @param verbs what each side would do, in the infinitive, the larger side first
 * @param sides the texts of each side, in the same order
 * @param share of the texts of the group that take one side or the other
 */
public record Stance(
    List<String> terms,
    String subject,
    List<String> verbs,
    List<List<Integer>> sides,
    double share) {
  public Stance {
    terms = List.copyOf(terms);
    verbs = List.copyOf(verbs);
    sides = sides.stream().map(List::copyOf).toList();
  }

  /** Both at once: "Rétablir ou supprimer l’ISF". */
  public String line() {
    return Elision.capital(String.join(" ou ", verbs) + " " + subject);
  }
}
