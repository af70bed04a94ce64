package fr.caf.ecoute.restitution;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.restitution.Synthesis.Chapter;
import fr.caf.ecoute.restitution.Synthesis.Chart;
import fr.caf.ecoute.restitution.Synthesis.HeadingBlock;
import fr.caf.ecoute.restitution.Synthesis.Row;
import fr.caf.ecoute.restitution.Synthesis.ThemeBlock;
import fr.caf.ecoute.results.StatisticalSecrecy;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.Heading;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemeCounts;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The open questions of a consultation: the themes people stand behind, and what carries none. */
@Singleton
class OpenQuestions {
  private static final String THIN =
      " Il y a peu de réponses différentes\u00a0: les thèmes sont des pistes, pas des résultats.";

  private final OpenAnswers answers;
  private final CodedQuestions coded;
  private final Corpora corpora;
  private final Quotations quotations;

  OpenQuestions(OpenAnswers answers, CodedQuestions coded, Corpora corpora, Quotations quotations) {
    this.answers = answers;
    this.coded = coded;
    this.corpora = corpora;
    this.quotations = quotations;
  }

  /** One chapter for each question, in the order they are asked. */
  List<Chapter> of(Consultation consultation) {
    List<QuotationChoice> chosen = quotations.choices(consultation);
    return answers.questions(consultation).stream()
        .map(question -> chapter(consultation, question, chosen))
        .toList();
  }

  private Chapter chapter(
      Consultation consultation, Question question, List<QuotationChoice> chosen) {
    return coded
        .find(consultation, question.code())
        .map(
            coding ->
                corpora.read(
                    consultation,
                    question.code(),
                    corpus -> chapter(consultation, question, coding, corpus, chosen)))
        .orElseGet(() -> notRead(question));
  }

  private static Chapter notRead(Question question) {
    return notShown(question, "Les réponses à cette question n’ont pas encore été analysées.");
  }

  private static Chapter notShown(Question question, String why) {
    return new Chapter(
        question.code(),
        FrenchTypography.apply(question.label()),
        "",
        new Chart("themes-" + question.code(), "", "", "", List.of(), ""),
        List.of(),
        List.of(),
        why);
  }

  private static Chapter chapter(
      Consultation consultation,
      Question question,
      CodedQuestion coding,
      Corpus corpus,
      List<QuotationChoice> chosen) {
    Map<String, ThemeCounts> counts = ThemeCounts.of(coding, consultation.audience());
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(consultation.audience());
    if (secrecy.isTooFew(coding.run().answers())) {
      return notShown(
          question, "Trop peu de personnes ont répondu à cette question pour en parler.");
    }
    Function<Theme, ThemeCounts> figures =
        theme -> Objects.requireNonNull(counts.get(theme.code()));
    List<Theme> accepted = ThemeCounts.inOrder(coding.accepted(), figures, Theme::label);
    Chart chart =
        new Chart(
            "themes-" + question.code(),
            "Ce dont parlent les réponses",
            French.count(coding.run().answers(), "réponse lue", "réponses lues")
                + " ; une réponse peut porter plusieurs thèmes",
            "Réponses",
            accepted.stream().map(theme -> row(theme, counts, false)).toList(),
            "");
    return new Chapter(
        question.code(),
        FrenchTypography.apply(question.label()),
        base(coding, consultation.audience()),
        chart,
        ThemeCounts.inOrder(
                coding.headings(accepted, coding.families().usual()),
                heading -> ThemeCounts.of(heading, coding, counts, consultation.audience()),
                heading -> heading.themes().getFirst().label())
            .stream()
            .map(
                heading ->
                    heading(
                        heading,
                        ThemeCounts.of(heading, coding, counts, consultation.audience()),
                        theme ->
                            block(theme, counts, Quotations.of(coding, theme, corpus, chosen))))
            .toList(),
        ThemeCounts.inOrder(coding.boxes(), figures, Theme::label).stream()
            .map(box -> row(box, counts, true))
            .toList(),
        pending(coding));
  }

  private static HeadingBlock heading(
      Heading shown, ThemeCounts figures, Function<Theme, ThemeBlock> block) {
    List<ThemeBlock> themes = shown.themes().stream().map(block).toList();
    return shown.family() == null
        ? HeadingBlock.alone(themes.getFirst())
        : new HeadingBlock(FrenchTypography.apply(shown.family()), words(figures), themes);
  }

  private static String words(ThemeCounts figures) {
    return figures.withheld()
        ? "— (" + figures.hidden() + ")"
        : figures.count()
            + ", soit "
            + figures.share()
            + (figures.copies().isEmpty() ? "" : " (" + figures.copies() + ")");
  }

  /** A quotation would tell that a theme kept back is not empty. */
  private static ThemeBlock block(
      Theme theme, Map<String, ThemeCounts> counts, List<Synthesis.Quote> quotes) {
    ThemeCounts figures = Objects.requireNonNull(counts.get(theme.code()));
    return new ThemeBlock(
        theme.code(),
        FrenchTypography.apply(theme.label()),
        FrenchTypography.apply(theme.description()),
        words(figures),
        figures.withheld() ? List.of() : quotes);
  }

  private static Row row(Theme theme, Map<String, ThemeCounts> counts, boolean rest) {
    ThemeCounts figures = Objects.requireNonNull(counts.get(theme.code()));
    return new Row(
        FrenchTypography.apply(theme.label()),
        figures.count(),
        figures.share(),
        figures.width(),
        rest,
        figures.hidden());
  }

  private static String base(CodedQuestion coding, Audience audience) {
    String read = ThemeCounts.read(coding, audience);
    return coding.run().isThin() ? read + THIN : read;
  }

  static String pending(CodedQuestion coding) {
    int waiting = coding.proposed().size();
    return waiting == 0
        ? ""
        : waiting == 1
            ? "Un thème proposé attend encore une décision : il n’est pas montré ici."
            : French.number(waiting)
                + " thèmes proposés attendent encore une décision : ils ne sont pas montrés ici.";
  }
}
