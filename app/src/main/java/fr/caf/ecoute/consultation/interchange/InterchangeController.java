package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.web.Attachment;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.UploadedForm;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Taking a questionnaire in from a file, or away as one. */
@Controller("/equipe/consultations/{slug}/questionnaire")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class InterchangeController {
  private static final String XML = "application/xml; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";

  private final Consultations consultations;
  private final WorkingCopies copies;
  private final Clock clock;
  private final Journal journal;

  InterchangeController(
      Consultations consultations, WorkingCopies copies, Clock clock, Journal journal) {
    this.consultations = consultations;
    this.copies = copies;
    this.clock = clock;
    this.journal = journal;
  }

  @Get("/import")
  ModelAndView<InterchangePage> choose(String slug) {
    consultations.forMember(slug, Right.EDIT);
    return view(slug, null, List.of());
  }

  /** Shows what a file would become; nothing is changed yet. */
  @Post("/import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> propose(HttpRequest<?> request, String slug, @Body MultipartBody body) {
    Optional<byte[]> file = UploadedForm.read(request, body).file(InterchangePage.FILE);
    consultations.forMember(slug, Right.EDIT);
    if (file.isEmpty()) {
      return refused(slug, List.of(new FieldProblem(InterchangePage.FILE, "Joignez un fichier.")));
    }
    return answer(slug, Reception.of(file.get()));
  }

  private HttpResponse<?> answer(String slug, Reception reception) {
    return switch (reception) {
      case Reception.Received received ->
          HttpResponse.ok(view(slug, InterchangePage.Proposal.of(received), List.of()));
      case Reception.Refused refused -> refused(slug, InterchangePage.problems(refused.problems()));
    };
  }

  /** Puts what was proposed in the place of the working copy, which can be undone. */
  @Post("/import/acceptation")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> accept(
      HttpRequest<?> request, String slug, Authentication by, @Body MultipartBody body) {
    String document = UploadedForm.read(request, body).form().text("document");
    consultations.forMember(slug, Right.EDIT);
    return switch (Reception.of(document.getBytes(StandardCharsets.UTF_8))) {
      case Reception.Refused refused -> refused(slug, InterchangePage.problems(refused.problems()));
      case Reception.Received received -> {
        copies.replace(slug, Editor.of(by), QuestionnaireCodec.write(received.questionnaire()));
        journal.record("questionnaire-replaced", slug, "");
        yield HttpResponse.seeOther(
            URI.create("/equipe/consultations/" + slug + "/questionnaire?fait=import"));
      }
    };
  }

  @Get("/export.json")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<String> json(String slug) {
    return file(slug, QuestionnaireCodec.write(questionnaire(slug)), JSON, ".json");
  }

  @Get("/ddi.xml")
  @Produces(MediaType.APPLICATION_XML)
  HttpResponse<String> ddi(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    return file(
        slug,
        DdiCodebook.write(
            questionnaire(slug),
            consultation.title(),
            "Caisse nationale des allocations familiales",
            French.day(clock.instant())),
        XML,
        "-ddi.xml");
  }

  private Questionnaire questionnaire(String slug) {
    return WorkingCopies.read(consultations.forMember(slug, Right.READ))
        .orElseThrow(
            () ->
                Refusal.tooLate(
                    "Le document de ce questionnaire contient des erreurs : corrigez-les"
                        + " d'abord."));
  }

  private static HttpResponse<String> file(String slug, String text, String type, String ending) {
    return HttpResponse.ok(text)
        .contentType(MediaType.of(type))
        .header(Attachment.HEADER, Attachment.named("questionnaire-" + slug + ending));
  }

  private HttpResponse<?> refused(String slug, List<FieldProblem> problems) {
    return HttpResponse.unprocessableEntity().body(view(slug, null, problems));
  }

  private ModelAndView<InterchangePage> view(
      String slug, InterchangePage.@Nullable Proposal proposal, List<FieldProblem> problems) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    return new ModelAndView<>(
        "interchange/import",
        new InterchangePage(
            OfficeHeading.of(consultation, OfficeHeading.Place.QUESTIONNAIRE, clock.instant()),
            consultation.mayBeEdited(clock.instant()),
            proposal,
            problems));
  }
}
