package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.ThemesPage.Counts;
import fr.caf.ecoute.theming.ThemesPage.Entry;
import fr.caf.ecoute.theming.ThemesPage.Group;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
          ThemesAddress address = new ThemesAddress(consultation.slug(), question.code());
          Theme chosen = chosen(coding, asked.query());
          ThemeView view = ThemeView.of(coding, address, consultation.audience());
          VerbatimReading verbatims = new VerbatimReading(coding, corpus, address, asked.query());
          Renaming refused = asked.refused();
          return new ThemesPage(
              OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
              question.label(),
              address.reading(),
              address.overview(),
              address.runs(),
              underWay(consultation, question, address),
              model.isOn() ? address.reading() + "/assistance" : null,
              new ThemesPage.Codebook(address.codebook(), address.recoding()),
              coding.run().step(),
              asked.done(),
              refused == null ? List.of() : refused.problems(),
              counts(coding.run(), coding),
              groups(coding, view, chosen, address.reading() + "/acceptations"),
              chosen == null ? null : view.shown(chosen, refused),
              asked.query().words(),
              verbatims.list(chosen),
              verbatims.inFull(chosen));
        });
  }

  private @Nullable String underWay(
      Consultation consultation, Question question, ThemesAddress address) {
    return runs.latest(consultation, question.code())
        .filter(run -> !run.isOver())
        .map(run -> address.run(run.id()))
        .orElse(null);
  }

  private static @Nullable Theme chosen(CodedQuestion coding, ThemesQuery query) {
    if (query.isSearch()) {
      return null;
    }
    if (!query.theme().isEmpty()) {
      return coding.theme(query.theme()).orElseThrow(Refusal::notFound);
    }
    Optional<Theme> first =
        Stream.of(coding.accepted(), coding.proposed(), coding.boxes())
            .flatMap(List::stream)
            .filter(theme -> coding.size(theme) > 0)
            .findFirst();
    return first.orElse(null);
  }

  private static Counts counts(ThemingRun run, CodedQuestion coding) {
    return new Counts(
        French.number(run.answers()),
        French.number(run.nonAnswers()),
        French.number(run.distinctTexts()),
        coding.campaignSizes().stream()
            .map(size -> French.count(size, "copie", "copies") + " d’un même texte")
            .toList(),
        run.encoder());
  }

  private static List<Group> groups(
      CodedQuestion coding, ThemeView view, @Nullable Theme chosen, String acceptAll) {
    return Stream.of(
            group("Thèmes acceptés", "", coding.accepted(), view, chosen, null),
            group(
                "Thèmes proposés",
                "La machine propose, vous décidez.",
                coding.proposed(),
                view,
                chosen,
                acceptAll),
            group("Thèmes écartés", "", coding.dismissed(), view, chosen, null),
            group(
                "Sans thème",
                "Ces réponses ne sont ni perdues, ni forcées dans un thème.",
                coding.boxes(),
                view,
                chosen,
                null))
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  private static Group group(
      String name,
      String advice,
      List<Theme> themes,
      ThemeView view,
      @Nullable Theme chosen,
      @Nullable String acceptAll) {
    List<Entry> entries =
        themes.stream().map(theme -> view.entry(theme, theme.equals(chosen))).toList();
    return new Group(name, advice, entries, acceptAll);
  }
}
