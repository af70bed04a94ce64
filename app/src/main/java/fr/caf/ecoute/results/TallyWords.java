package fr.caf.ecoute.results;

import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tally said in sentences, for readers who do not read charts. */
final class TallyWords {
  private TallyWords() {}

  /** What the chart says. */
  static String headline(Tally tally) {
    if (tally.isWithheld()) {
      return "Trop peu de réponses pour montrer un résultat";
    }
    String sentence =
        switch (tally.kind()) {
          case SCALE -> scale(tally);
          case NUMBER -> number(tally);
          case RANKING -> ranking(tally);
          case CONSENT -> consent(tally);
          case DATE ->
              said(tally, "La période la plus citée est ", "Les périodes les plus citées sont ");
          case TERRITORY ->
              said(tally, "Le plus de réponses vient de ", "Le plus de réponses vient de ");
          case YES_NO,
              SINGLE_CHOICE,
              MULTIPLE_CHOICE,
              SHORT_TEXT,
              LONG_TEXT,
              RATING_GRID,
              STATEMENT ->
              first(tally);
        };
    return FrenchTypography.apply(sentence);
  }

  /** Who was counted. */
  static String base(Tally tally) {
    Long answered = tally.answered();
    Long asked = tally.asked();
    if (answered == null) {
      return "";
    }
    StringBuilder words = new StringBuilder(people(answered)).append(answered < 2 ? " a" : " ont");
    words.append(" répondu");
    if (asked != null && asked > answered) {
      words.append(", sur ").append(French.number(asked)).append(" interrogées");
    }
    words.append('.');
    if (tally.severalAnswers()) {
      words.append(" Plusieurs choix étaient possibles : le total peut dépasser 100 %.");
    }
    return FrenchTypography.apply(words.toString());
  }

  /** "24 personnes ont laissé la question sans réponse." */
  static List<String> unanswered(Tally tally) {
    return tally.unanswered().stream()
        .map(silence -> people(silence.count()) + " " + silence.reason() + ".")
        .map(FrenchTypography::apply)
        .toList();
  }

  private static String first(Tally tally) {
    List<TallyRow> first = mostFrequent(tally);
    return first.size() == 1
        ? labels(first) + " vient en tête : " + share(first) + " de celles et ceux qui ont répondu"
        : labels(first) + " viennent à égalité, avec " + share(first) + " chacun";
  }

  private static String ranking(Tally tally) {
    String rank = tally.severalAnswers() ? " parmi les choix classés" : " en première place";
    List<TallyRow> first = mostFrequent(tally);
    return labels(first)
        + (first.size() == 1 ? " vient le plus souvent" : " viennent le plus souvent")
        + rank
        + " : "
        + share(first)
        + (first.size() == 1 ? "" : " chacun");
  }

  private static String consent(Tally tally) {
    TallyRow yes = tally.rows().getFirst();
    return yes.share() == null
        ? first(tally)
        : French.percent(yes.share()) + " de celles et ceux qui ont répondu acceptent";
  }

  private static String said(Tally tally, String one, String several) {
    List<TallyRow> first = mostFrequent(tally);
    return first.size() == 1
        ? one + labels(first) + " : " + share(first) + " des réponses"
        : several + labels(first) + ", avec " + share(first) + " des réponses chacun";
  }

  private static String labels(List<TallyRow> rows) {
    return rows.stream().map(row -> "« " + row.label() + " »").collect(Collectors.joining(" et "));
  }

  private static String share(List<TallyRow> rows) {
    Double share = rows.getFirst().share();
    return share == null ? "" : French.percent(share);
  }

  private static List<TallyRow> mostFrequent(Tally tally) {
    long most =
        shown(tally)
            .flatMap(row -> Optional.ofNullable(row.count()).stream())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return shown(tally).filter(row -> row.count() != null && row.count() == most).toList();
  }

  /** All the other places together are no place. */
  private static Stream<TallyRow> shown(Tally tally) {
    return tally.rows().stream().filter(row -> !row.code().equals(QuestionCount.OTHERS));
  }

  private static String scale(Tally tally) {
    Tally.Summary summary = tally.summary();
    if (summary == null || summary.mean() == null) {
      return first(tally);
    }
    double rounded = Math.round(summary.mean() * 10) / 10.0;
    return "La note moyenne est de %s, sur une échelle qui va de « %s » à « %s »"
        .formatted(
            French.number(rounded),
            tally.rows().getFirst().label(),
            tally.rows().getLast().label());
  }

  private static String number(Tally tally) {
    Tally.Summary summary = tally.summary();
    if (summary == null || summary.median() == null) {
      return first(tally);
    }
    String unit = summary.unit().isEmpty() ? "" : " " + summary.unit();
    String middle = French.number(summary.median()) + unit;
    Double lower = summary.lowerQuartile();
    Double upper = summary.upperQuartile();
    String half = "La moitié des personnes donnent environ " + middle + " ou moins";
    return lower == null || upper == null
        ? half
        : half
            + " ; la moitié du milieu va d'environ "
            + French.number(lower)
            + " à "
            + French.number(upper)
            + unit;
  }

  private static String people(long count) {
    return French.count(count, "personne", "personnes");
  }
}
