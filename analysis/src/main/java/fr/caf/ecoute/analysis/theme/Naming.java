package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import fr.caf.ecoute.analysis.keyword.Stance;
import fr.caf.ecoute.analysis.keyword.Summary;
import fr.caf.ecoute.analysis.keyword.Telling;
import fr.caf.ecoute.analysis.keyword.Title;
import fr.caf.ecoute.analysis.text.Elision;
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
 * What groups of answers are called.
 *
 * @param codes unique, safe in a URL
 * @param labels unique
 * @param descriptions one sentence each
 * @param keywords most telling first
 * @param titles those shown, so that no other group is given them
 */
record Naming(
    List<String> codes,
    List<String> labels,
    List<String> descriptions,
    List<List<String>> keywords,
    List<Title> titles) {
  private static final int KEYWORDS = 8;
  private static final int LONGEST = 60;
  private static final String UNNAMED = "Réponses voisines";
  private static final double ENOUGH_ALONE = 0.3;
  private static final double DIVIDED = 0.15;

  static Naming none() {
    return new Naming(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** What names are read from: the same for all the levels of one question. */
  static Telling telling(List<DistinctAnswer> answers, String question) {
    List<AnalysedVerbatim> texts =
        answers.stream().map(answer -> answer.copies().getFirst()).toList();
    try (FrenchTerms french = new FrenchTerms()) {
      Set<String> asked = french.of(question).stream().map(Token::term).collect(Collectors.toSet());
      return new Telling(texts, asked);
    }
  }

  /**
   * Names groups of answers; a name two groups could have goes to the one it sets apart best.
   *
   * @param others names already given, at another level: they are not given again
   */
  static Naming of(
      Telling telling,
      List<DistinctAnswer> answers,
      List<int[]> groups,
      String question,
      Naming others) {
    boolean proposals = Description.asksForProposals(question);
    String[] labels = new String[groups.size()];
    String[] codes = new String[groups.size()];
    String[] descriptions = new String[groups.size()];
    List<List<String>> keywords = new ArrayList<>(Collections.nCopies(groups.size(), List.of()));
    Set<String> usedLabels = new HashSet<>();
    others.labels().forEach(label -> usedLabels.add(label.toLowerCase(Locale.ROOT)));
    Set<String> usedCodes = new HashSet<>(others.codes());
    List<Title> usedTitles = new ArrayList<>(others.titles());
    List<Summary> summaries =
        groups.stream().map(members -> telling.of(members, List.of(), KEYWORDS)).toList();
    for (int group : mostTellingFirst(summaries)) {
      int[] members = groups.get(group);
      Summary summary = summaries.get(group);
      boolean free = summary.titles().stream().noneMatch(title -> isTaken(title, usedTitles));
      List<Title> shown =
          shown((free ? summary : telling.of(members, usedTitles, KEYWORDS)).titles());
      usedTitles.addAll(shown);
      if (shown.isEmpty()) {
        // Two names given to others are another name together.
        shown = summary.titles().stream().limit(2).toList();
      }
      int example = summary.example() < 0 ? members[0] : summary.example();
      labels[group] = unique(label(summary, shown, answers.get(example)), usedLabels, " ");
      codes[group] = unique(code(labels[group]), usedCodes, "-");
      descriptions[group] = Description.of(summary, answers, proposals);
      keywords.set(group, summary.keywords());
    }
    return new Naming(List.of(codes), List.of(labels), List.of(descriptions), keywords, usedTitles);
  }

  private static boolean isTaken(Title title, List<Title> used) {
    return used.stream().anyMatch(title::overlaps);
  }

  private static List<Integer> mostTellingFirst(List<Summary> summaries) {
    return IntStream.range(0, summaries.size())
        .boxed()
        .sorted(Comparator.comparingDouble(group -> -weight(summaries.get(group))))
        .toList();
  }

  private static double weight(Summary summary) {
    return summary.titles().isEmpty() ? 0 : summary.titles().getFirst().weight();
  }

  /** The most telling title; a second one beside a single word that too few of them wrote. */
  private static List<Title> shown(List<Title> titles) {
    if (titles.size() < 2
        || titles.getFirst().terms().size() > 1
        || titles.getFirst().share() >= ENOUGH_ALONE) {
      return titles.subList(0, Math.min(1, titles.size()));
    }
    Title second = titles.get(1);
    return second.terms().size() > 1 ? List.of(second) : List.of(titles.getFirst(), second);
  }

  private static String label(Summary summary, List<Title> titles, DistinctAnswer fallback) {
    Stance stance = summary.stance();
    if (stance != null && titles.stream().anyMatch(title -> isAbout(title, stance))) {
      return stance.line();
    }
    if (titles.isEmpty()) {
      return quoted(fallback.text());
    }
    return Elision.capital(titles.stream().map(Title::surface).collect(Collectors.joining(", ")));
  }

  /** The beginning of an answer, when nothing several people wrote can stand above theirs. */
  private static String quoted(String text) {
    String plain =
        text.strip().replaceAll("\\s+", " ").replaceAll("[ .;,:!]+$", "").replace('\'', '’');
    if (!Title.isDecent(plain)) {
      return UNNAMED;
    }
    int end = plain.length() <= LONGEST ? plain.length() : plain.lastIndexOf(' ', LONGEST);
    return Elision.capital(
        end == plain.length() ? plain : plain.substring(0, end < 0 ? LONGEST : end) + "…");
  }

  private static boolean isAbout(Title title, Stance stance) {
    return Collections.indexOfSubList(title.terms(), stance.terms()) >= 0
        && stance.share() >= DIVIDED;
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
