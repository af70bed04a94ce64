package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.keyword.Expression;
import fr.caf.ecoute.analysis.keyword.Summary;
import fr.caf.ecoute.analysis.keyword.Telling;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.NormalForm;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each theme is called.
 *
 * @param codes unique, safe in a URL
 * @param labels unique
 * @param keywords most telling first
 */
record Naming(List<String> codes, List<String> labels, List<List<String>> keywords) {
  private static final int KEYWORDS = 8;

  static Naming none() {
    return new Naming(List.of(), List.of(), List.of());
  }

  /**
   * Names groups of answers, the largest first.
   *
   * @param others names already given, at another level: they are not given again
   */
  static Naming of(
      List<DistinctAnswer> answers, List<int[]> themes, String question, Naming others) {
    List<AnalysedVerbatim> texts =
        answers.stream().map(answer -> answer.copies().getFirst()).toList();
    Set<String> asked;
    try (FrenchTerms french = new FrenchTerms()) {
      asked = french.of(question).stream().map(Token::term).collect(Collectors.toSet());
    }
    Telling telling = new Telling(texts, asked);
    String[] labels = new String[themes.size()];
    String[] codes = new String[themes.size()];
    List<List<String>> keywords = new ArrayList<>(Collections.nCopies(themes.size(), List.of()));
    Set<String> usedLabels = new HashSet<>();
    others.labels().forEach(label -> usedLabels.add(label.toLowerCase(Locale.ROOT)));
    Set<String> usedCodes = new HashSet<>(others.codes());
    List<Expression> usedTitles = new ArrayList<>();
    for (int theme : largestFirst(themes)) {
      int[] members = themes.get(theme);
      Summary summary = telling.of(members, usedTitles, KEYWORDS);
      List<Expression> titles = shown(summary.titles());
      usedTitles.addAll(titles);
      labels[theme] = unique(label(titles, answers.get(members[0])), usedLabels, " ");
      codes[theme] = unique(code(labels[theme]), usedCodes, "-");
      keywords.set(theme, summary.keywords().stream().map(Expression::surface).toList());
    }
    return new Naming(List.of(codes), List.of(labels), keywords);
  }

  private static List<Integer> largestFirst(List<int[]> themes) {
    return IntStream.range(0, themes.size())
        .boxed()
        .sorted(Comparator.comparingInt(theme -> -themes.get(theme).length))
        .toList();
  }

  /** The most telling title; a phrase or a second word when the first is a single word. */
  private static List<Expression> shown(List<Expression> titles) {
    if (titles.size() < 2 || titles.getFirst().terms().size() > 1) {
      return titles.subList(0, Math.min(1, titles.size()));
    }
    Expression second = titles.get(1);
    return second.terms().size() > 1 ? List.of(second) : List.of(titles.getFirst(), second);
  }

  private static String label(List<Expression> titles, DistinctAnswer fallback) {
    if (titles.isEmpty()) {
      String text = fallback.text().strip();
      int end = text.length() <= 60 ? text.length() : text.lastIndexOf(' ', 60);
      return capital(end == text.length() ? text : text.substring(0, end < 0 ? 40 : end) + "…");
    }
    return capital(titles.stream().map(Expression::surface).collect(Collectors.joining(" et ")));
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
