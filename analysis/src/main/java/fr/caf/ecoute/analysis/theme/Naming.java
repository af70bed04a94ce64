package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.keyword.Expression;
import fr.caf.ecoute.analysis.keyword.Expressions;
import fr.caf.ecoute.analysis.keyword.Telling;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.NormalForm;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each theme is called.
 *
 * @param codes unique, safe in a URL
 * @param labels unique
 * @param keywords most telling first
 */
record Naming(List<String> codes, List<String> labels, List<List<String>> keywords) {
  private static final int KEYWORDS = 8;

  static Naming of(List<DistinctAnswer> answers, Themes themes, String question) {
    List<AnalysedVerbatim> texts =
        answers.stream().map(answer -> answer.copies().getFirst()).toList();
    Set<String> asked;
    try (FrenchTerms french = new FrenchTerms()) {
      asked = french.of(question).stream().map(Token::term).collect(Collectors.toSet());
    }
    Telling telling = new Telling(Expressions.of(texts), asked, texts.size());
    Set<String> usedLabels = new HashSet<>();
    Set<String> usedCodes = new HashSet<>();
    List<String> labels = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<List<String>> keywords = new ArrayList<>();
    for (int[] members : themes.members()) {
      List<Expression> found = telling.of(members, KEYWORDS);
      List<String> words = found.stream().map(Expression::surface).toList();
      String label = unique(label(found, asked, answers.get(members[0])), usedLabels, " ");
      labels.add(label);
      codes.add(unique(code(label), usedCodes, "-"));
      keywords.add(words);
    }
    return new Naming(codes, labels, keywords);
  }

  /**
   * The most telling expression that is more than the question's own words; two when it is one
   * word.
   */
  private static String label(List<Expression> found, Set<String> asked, DistinctAnswer fallback) {
    List<Expression> sayable =
        found.stream().filter(expression -> !asked.containsAll(expression.terms())).toList();
    if (sayable.isEmpty()) {
      String text = fallback.text().strip();
      return capital(
          text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 58)) + "…");
    }
    Expression first = sayable.getFirst();
    if (first.terms().size() > 1 || sayable.size() == 1) {
      return capital(first.surface());
    }
    return capital(first.surface()) + ", " + sayable.get(1).surface();
  }

  private static String capital(String label) {
    int first = label.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + label.substring(Character.charCount(first));
  }

  private static String code(String label) {
    String code = NormalForm.of(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = code.length() <= 50 ? code : code.substring(0, 50).replaceAll("-[^-]*$", "");
    return cut.isEmpty() ? "theme" : cut;
  }

  private static String unique(String wanted, Set<String> used, String joint) {
    String unique = wanted;
    for (int i = 2; !used.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = wanted + joint + i;
    }
    return unique;
  }
}
