package fr.caf.ecoute.analysis.quality;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.text.NormalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question of a gold file, and which of its answers count.
 *
 * <p>An answer counts when its text was not seen before and it keeps a label once the labels of
 * fewer than five answers, or of fewer than 1 %, are left out: nobody can find a theme of two
 * answers.
 */
public record GoldQuestion(String question, List<GoldAnswer> answers) {
  private static final int FEWEST = 5;
  private static final double SMALLEST_SHARE = 0.01;

  public GoldQuestion {
    answers = List.copyOf(answers);
  }

  /** The answers that count, by id, with the labels that count. */
  public List<LabelledAnswer> usable() {
    List<GoldAnswer> distinct = distinct();
    Map<String, Integer> sizes = new HashMap<>();
    for (GoldAnswer answer : distinct) {
      answer.labels().stream().distinct().forEach(label -> sizes.merge(label, 1, Integer::sum));
    }
    double least = Math.max(FEWEST, SMALLEST_SHARE * distinct.size());
    List<LabelledAnswer> usable = new ArrayList<>();
    for (GoldAnswer answer : distinct) {
      List<String> labels =
          answer.labels().stream()
              .filter(PairedCodings::isTheme)
              .filter(label -> sizes.getOrDefault(label, 0) >= least)
              .distinct()
              .toList();
      if (!labels.isEmpty()) {
        usable.add(new LabelledAnswer(answer.id(), labels));
      }
    }
    return usable;
  }

  /** The themes that count, by name. */
  public List<String> themes() {
    return usable().stream().flatMap(a -> a.labels().stream()).distinct().sorted().toList();
  }

  /** All the answers without their labels, as a coder is given them. */
  public List<Verbatim> verbatims() {
    return answers.stream().map(answer -> new Verbatim(answer.id(), answer.text())).toList();
  }

  private List<GoldAnswer> distinct() {
    Set<String> seen = new HashSet<>();
    return answers.stream()
        .sorted(Comparator.comparing(GoldAnswer::id))
        .filter(answer -> seen.add(NormalForm.of(answer.text())))
        .toList();
  }
}
