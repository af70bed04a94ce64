package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.results.StatisticalSecrecy;
import fr.caf.ecoute.theming.ThemesPage.Counts;
import fr.caf.ecoute.theming.family.Families;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the verbatims and the themes of a question before a reader. */
@Singleton
class ThemesReading {
  private final CodedQuestions coded;
  private final Corpora corpora;
  private final ThemingRuns runs;
  private final LanguageModel model;
  private final Clock clock;

  ThemesReading(
      CodedQuestions coded, Corpora corpora, ThemingRuns runs, LanguageModel model, Clock clock) {
    this.coded = coded;
    this.corpora = corpora;
    this.runs = runs;
    this.model = model;
    this.clock = clock;
  }

  /** What one asked to read, and what was just done or refused. */
  record Asked(ThemesQuery query, @Nullable String done, @Nullable Renaming refused) {
    static Asked to(ThemesQuery query, @Nullable String done) {
      return new Asked(query, done, null);
    }
  }

  /**
   * The page.
   *
   * @throws Refusal 404 when no run over this question has come to its end
   */
  ThemesPage page(Consultation consultation, Question question, Asked asked) {
    CodedQuestion coding = coded.find(consultation, question.code()).orElseThrow(Refusal::notFound);
    return corpora.read(
        consultation,
        question.code(),
        corpus -> {
          ThemesQuery query = asked.query();
          int number = number(coding.families(), query);
          ThemesAddress address = address(consultation, coding, number);
          ThemeView view = ThemeView.of(coding, address, consultation.audience());
          ThemeList themes = new ThemeList(coding, address, view, number, query);
          Theme chosen = chosen(coding, themes, query);
          VerbatimReading verbatims = new VerbatimReading(coding, corpus, address, query);
          Renaming refused = asked.refused();
          return new ThemesPage(
              OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
              question.label(),
              address.reading(),
              address.place(),
              address.headings(),
              address.overview(),
              address.runs(),
              underWay(consultation, question, address),
              model.isOn() ? address.place() + "/assistance" : null,
              new ThemesPage.Codebook(address.codebook(), address.recoding()),
              coding.run().step(),
              asked.done(),
              refused == null ? List.of() : refused.problems(),
              coding.run().isThin(),
              counts(coding, consultation.audience()),
              themes.choice(chosen),
              themes.groups(chosen),
              chosen == null ? null : view.shown(chosen, refused),
              query.words(),
              verbatims.voices(chosen),
              verbatims.list(chosen),
              verbatims.inFull(chosen));
        });
  }

  private static int number(Families families, ThemesQuery query) {
    return query.headings() == 0 ? families.usual() : families.number(query.headings());
  }

  /** The usual number of headings needs no saying. */
  private static ThemesAddress address(
      Consultation consultation, CodedQuestion coding, int number) {
    boolean usual = number == coding.families().usual();
    return new ThemesAddress(consultation.slug(), coding.run().questionCode(), usual ? 0 : number);
  }

  private @Nullable String underWay(
      Consultation consultation, Question question, ThemesAddress address) {
    return runs.latest(consultation, question.code())
        .filter(run -> !run.isOver())
        .map(run -> address.run(run.id()))
        .orElse(null);
  }

  private static @Nullable Theme chosen(CodedQuestion coding, ThemeList themes, ThemesQuery query) {
    if (query.isSearch()) {
      return null;
    }
    return query.theme().isEmpty()
        ? themes.first().orElse(null)
        : coding.theme(query.theme()).orElseThrow(Refusal::notFound);
  }

  private static String copies(int size, StatisticalSecrecy secrecy) {
    return secrecy.isTooFew(size) ? "quelques copies" : French.count(size, "copie", "copies");
  }

  private static Counts counts(CodedQuestion coding, Audience audience) {
    ThemingRun run = coding.run();
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(audience);
    return new Counts(
        French.number(run.answers()),
        ThemeCounts.sayingNothing(coding, audience).orElse("—"),
        French.number(run.distinctTexts()),
        coding.campaignSizes().stream()
            .map(size -> copies(size, secrecy) + " d’un même texte")
            .toList(),
        run.encoder());
  }
}
