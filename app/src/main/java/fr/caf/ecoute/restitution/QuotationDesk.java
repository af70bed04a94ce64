package fr.caf.ecoute.restitution;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.restitution.QuotationChoice.Choice;
import fr.caf.ecoute.restitution.Synthesis.Quote;
import fr.caf.ecoute.restitution.SynthesisPage.Candidate;
import fr.caf.ecoute.restitution.SynthesisPage.Chapter;
import fr.caf.ecoute.restitution.SynthesisPage.Quoted;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which verbatims are quoted and which are kept back, for whoever chooses them. */
@Singleton
class QuotationDesk {
  private final OpenAnswers answers;
  private final CodedQuestions coded;
  private final Corpora corpora;
  private final Quotations quotations;

  QuotationDesk(OpenAnswers answers, CodedQuestions coded, Corpora corpora, Quotations quotations) {
    this.answers = answers;
    this.coded = coded;
    this.corpora = corpora;
    this.quotations = quotations;
  }

  List<Chapter> chapters(Consultation consultation) {
    List<QuotationChoice> chosen = quotations.choices(consultation);
    return answers.questions(consultation).stream()
        .map(question -> chapter(consultation, question, chosen))
        .toList();
  }

  /**
   * Checks that a response carries a theme before it is quoted under it.
   *
   * @throws Refusal 404
   */
  void requireCoding(Consultation consultation, Quotations.Place place) {
    CodedQuestion question =
        coded.find(consultation, place.question()).orElseThrow(Refusal::notFound);
    Theme theme = question.theme(place.theme()).orElseThrow(Refusal::notFound);
    if (question.codings(theme).stream()
        .noneMatch(one -> one.responseId().equals(place.response()))) {
      throw Refusal.notFound();
    }
  }

  private Chapter chapter(
      Consultation consultation, Question question, List<QuotationChoice> chosen) {
    String themes = "/equipe/consultations/" + consultation.slug() + "/themes";
    Optional<CodedQuestion> found = coded.find(consultation, question.code());
    if (found.isEmpty()) {
      return new Chapter(
          question.code(),
          question.label(),
          "Les réponses à cette question n’ont pas encore été analysées.",
          themes,
          List.of());
    }
    CodedQuestion coding = found.get();
    return new Chapter(
        question.code(),
        question.label(),
        OpenQuestions.pending(coding),
        themes + "/" + question.code(),
        corpora.read(
            consultation,
            question.code(),
            corpus ->
                coding.accepted().stream()
                    .map(theme -> quoted(coding, theme, corpus, chosen))
                    .toList()));
  }

  private static Quoted quoted(
      CodedQuestion coding, Theme theme, Corpus corpus, List<QuotationChoice> chosen) {
    List<QuotationChoice> here =
        chosen.stream()
            .filter(one -> one.questionCode().equals(coding.run().questionCode()))
            .filter(one -> one.themeCode().equals(theme.code()))
            .toList();
    Set<UUID> picked = responses(here, Choice.PICKED);
    Set<UUID> hidden = responses(here, Choice.HIDDEN);
    return new Quoted(
        theme.code(),
        theme.label(),
        Quotations.of(coding, theme, corpus, chosen).stream()
            .map(quote -> candidate(quote, picked.contains(UUID.fromString(quote.response()))))
            .toList(),
        coding.codings(theme).stream()
            .filter(one -> hidden.contains(one.responseId()))
            .flatMap(one -> text(one, corpus).stream())
            .map(quote -> candidate(quote, false))
            .toList());
  }

  private static Optional<Quote> text(Coding coding, Corpus corpus) {
    return corpus
        .find(coding.responseId().toString())
        .map(verbatim -> Excerpt.of(coding, verbatim.text()));
  }

  private static Candidate candidate(Quote quote, boolean picked) {
    return new Candidate(quote.response(), quote.before(), quote.passage(), quote.after(), picked);
  }

  private static Set<UUID> responses(List<QuotationChoice> chosen, Choice choice) {
    return chosen.stream()
        .filter(one -> one.choice() == choice)
        .map(QuotationChoice::responseId)
        .collect(Collectors.toSet());
  }
}
