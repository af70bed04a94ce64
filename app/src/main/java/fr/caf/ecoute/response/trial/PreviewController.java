package fr.caf.ecoute.response.trial;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.builder.TypedQuestion;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions of a working copy as people will meet them, for the builder to show beside its forms:
 * here, because only this room knows how a question is asked.
 */
@Controller("/equipe/consultations/{slug}/questionnaire")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class PreviewController {
  private final Consultations consultations;
  private final Clock clock;

  PreviewController(Consultations consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /** In the frame: the saved question, or a word of welcome for a new one. */
  @Get("/apercu")
  HttpResponse<?> show(String slug, @Nullable @QueryValue String question) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    List<Question> shown =
        question == null
            ? List.of()
            : List.of(
                questionnaire(consultation).question(question).orElseThrow(Refusal::notFound));
    return framed(PreviewPage.of(consultation, shown, ""));
  }

  /** In the frame: the question as it is typed so far. */
  @Post("/apercu")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> typed(HttpRequest<?> request, String slug, @Body String body) {
    Form sent = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.READ);
    return framed(
        PreviewPage.of(
            consultation,
            TypedQuestion.read(sent, questionnaire(consultation)).stream().toList(),
            ""));
  }

  /** A whole section, on a page of the office. */
  @Get("/parties/{code}/apercu")
  ModelAndView<SectionPreviewPage> section(String slug, String code) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    Section section = questionnaire(consultation).section(code).orElseThrow(Refusal::notFound);
    String address = "/equipe/consultations/" + slug + "/questionnaire";
    return new ModelAndView<>(
        "builder/section-preview",
        new SectionPreviewPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.QUESTIONNAIRE, clock.instant()),
            address,
            section.title(),
            code,
            address + "/parties/" + code + "/pages"));
  }

  /** The frame of {@link #section}. */
  record SectionPreviewPage(
      OfficeHeading heading, String address, String name, String code, String frame) {}

  /** In its frame: the questions of a section, one page under the other. */
  @Get("/parties/{code}/pages")
  HttpResponse<?> pages(String slug, String code) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    Section section = questionnaire(consultation).section(code).orElseThrow(Refusal::notFound);
    String title =
        switch (section.layout()) {
          case TOGETHER -> section.title();
          case ONE_PER_PAGE -> "";
        };
    return framed(PreviewPage.of(consultation, section.questions(), title));
  }

  private static Questionnaire questionnaire(Consultation consultation) {
    return WorkingCopies.read(consultation)
        .orElseThrow(
            () -> Refusal.tooLate("Le document de ce questionnaire contient des erreurs."));
  }

  private static HttpResponse<?> framed(PreviewPage page) {
    return HttpResponse.ok(new ModelAndView<>("response/preview", page))
        .header("X-Frame-Options", "SAMEORIGIN");
  }
}
