package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.keyword.Stance;
import fr.caf.ecoute.analysis.keyword.Summary;
import fr.caf.ecoute.analysis.keyword.Title;
import fr.caf.ecoute.analysis.text.Elision;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One French sentence that says what the answers of a theme say. */
final class Description {
  private static final int PROPOSALS = 3;
  private static final int SUBJECTS = 3;
  private static final double MANY = 0.25;
  private static final Pattern PROPOSAL =
      Pattern.compile(
          "(?iu)faudrait|faut-il|propos|suggest|amélior|chang|souhait|attend|attentes|devrait"
              + "|devrions|pourrai|aimeri|idées?\\b|que faire|aiderait");

  private Description() {}

  /** Whether what people say they would do is what they propose. */
  static boolean asksForProposals(String question) {
    return PROPOSAL.matcher(question).find();
  }

  /**
   * Only what several answers wrote is told, in their own words.
   *
   * @param proposals whether people were asked what should be done
   */
  static String of(Summary summary, List<DistinctAnswer> answers, boolean proposals) {
    List<Title> proposed =
        summary.titles().stream()
            .filter(title -> proposals && title.proposed())
            .limit(PROPOSALS)
            .toList();
    List<Title> others =
        summary.titles().stream()
            .filter(title -> !proposed.contains(title))
            .limit(SUBJECTS)
            .toList();
    return sentence(proposed, others) + divided(summary, answers) + ".";
  }

  private static String sentence(List<Title> proposed, List<Title> others) {
    if (proposed.isEmpty() && others.isEmpty()) {
      return "Ces réponses se ressemblent sans qu’une expression les résume";
    }
    if (proposed.isEmpty()) {
      return "Il y est " + degree(others) + " question " + list(others);
    }
    String also = others.isEmpty() ? "" : " ; il y est aussi question " + list(others);
    return "Ces réponses proposent " + degree(proposed) + " " + list(proposed) + also;
  }

  /** What opposes them, counted: every answer of a side wrote its words about the subject. */
  private static String divided(Summary summary, List<DistinctAnswer> answers) {
    Stance stance = summary.stance();
    if (stance == null) {
      return "";
    }
    return " ; à propos "
        + Elision.contracted("de", stance.subject())
        + ", "
        + people(stance.sides().getFirst(), answers)
        + " réponses vont dans le sens de « "
        + stance.verbs().getFirst()
        + " » et "
        + people(stance.sides().getLast(), answers)
        + " dans celui de « "
        + stance.verbs().getLast()
        + " »";
  }

  private static int people(List<Integer> texts, List<DistinctAnswer> answers) {
    return texts.stream().mapToInt(text -> answers.get(text).size()).sum();
  }

  /** "surtout" when many of them say it. */
  private static String degree(List<Title> titles) {
    return titles.getFirst().share() >= MANY ? "surtout" : "notamment";
  }

  private static String list(List<Title> titles) {
    List<String> all = new ArrayList<>(titles.stream().map(Title::afterDe).toList());
    String last = all.removeLast();
    return all.isEmpty() ? last : String.join(", ", all) + " et " + last;
  }
}
