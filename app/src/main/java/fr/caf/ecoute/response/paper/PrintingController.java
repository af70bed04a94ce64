package fr.caf.ecoute.response.paper;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.questionnaire.document.QuestionnaireReading;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.HandlebarsViews;
import fr.caf.ecoute.web.PrintStyle;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.TaggedPdf;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questionnaire to be filled in by hand: the working copy, or any published version. */
@Controller("/equipe/consultations/{slug}/questionnaire")
@Secured(Role.ANY_MEMBER)
class PrintingController {
  private static final String PDF = "application/pdf";
  private static final String STYLE = "/static/css/paper.css";

  private final Consultations consultations;
  private final PublishedQuestionnaires published;
  private final HandlebarsViews<PaperDocument> views;

  PrintingController(
      Consultations consultations,
      PublishedQuestionnaires published,
      HandlebarsViews<PaperDocument> views) {
    this.consultations = consultations;
    this.published = published;
    this.views = views;
  }

  /** What the PDF's template reads. */
  record PaperDocument(PaperQuestionnaire paper, String sheet) {}

  /** Another version or another language of it. */
  record Other(String label, String address) {}

  /**
   * The sheet on a screen, to be printed from there.
   *
   * @param pdf nothing where our fonts do not have the letters; any browser prints them
   */
  record PaperPage(
      PaperQuestionnaire paper, String backAddress, @Nullable String pdf, List<Other> others) {}

  @Get("/papier.pdf")
  @Produces(PDF)
  HttpResponse<byte[]> pdf(
      String slug,
      @QueryValue(defaultValue = "") String version,
      @QueryValue(defaultValue = "fr") String langue) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    PaperQuestionnaire paper = paper(consultation, version, langue);
    if (!TaggedPdf.canSet(paper.words())) {
      throw Refusal.tooLate(
          "Le PDF n'a pas les caractères de cette langue : imprimez plutôt la page depuis votre"
              + " navigateur.");
    }
    String html =
        views.text("response/paper-pdf", new PaperDocument(paper, PrintStyle.sheet(STYLE)), null);
    return HttpResponse.ok(TaggedPdf.of(html))
        .header("Content-Type", PDF)
        .header(
            "Content-Disposition",
            "attachment; filename=\"questionnaire-%s-%s.pdf\"".formatted(slug, langue));
  }

  @Get("/papier")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<PaperPage> page(
      String slug,
      @QueryValue(defaultValue = "") String version,
      @QueryValue(defaultValue = "fr") String langue) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    PaperQuestionnaire paper = paper(consultation, version, langue);
    String here = "/equipe/consultations/" + slug + "/questionnaire";
    String chosen = "?version=" + version + "&langue=";
    return new ModelAndView<>(
        "response/paper-sheet",
        new PaperPage(
            paper,
            here,
            TaggedPdf.canSet(paper.words()) ? here + "/papier.pdf" + chosen + langue : null,
            languages(questionnaire(consultation, version))
                .filter(language -> !language.tag().equals(langue))
                .map(
                    language ->
                        new Other(
                            FrenchTypography.apply("En " + language.frenchName()),
                            here + "/papier" + chosen + language.tag()))
                .toList()));
  }

  private static Stream<Language> languages(Questionnaire questionnaire) {
    return Stream.concat(
        Stream.of(Language.FRENCH), questionnaire.translations().keySet().stream());
  }

  private PaperQuestionnaire paper(Consultation consultation, String version, String tag) {
    Questionnaire questionnaire = questionnaire(consultation, version);
    Language language =
        languages(questionnaire)
            .filter(one -> one.tag().equals(tag))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    return PaperQuestionnaire.of(
        questionnaire,
        new Facts(
            Channel.PAPER, language, consultation.audience().name().toLowerCase(Locale.ROOT)));
  }

  /** The working copy when no version is named. */
  private Questionnaire questionnaire(Consultation consultation, String version) {
    if (version.isEmpty()) {
      return switch (QuestionnaireCodec.read(consultation.workingCopy())) {
        case QuestionnaireReading.Accepted(Questionnaire read) -> read;
        case QuestionnaireReading.Refused _ ->
            throw Refusal.tooLate(
                "Ce questionnaire ne peut pas être imprimé : son document est à corriger.");
      };
    }
    Integer latest = consultation.publishedVersion();
    if (!version.matches("[1-9][0-9]{0,5}")
        || latest == null
        || Integer.parseInt(version) > latest) {
      throw Refusal.notFound();
    }
    return published.version(consultation.id(), Integer.parseInt(version));
  }
}
