package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationCreated;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A new consultation, in preparation, made from one there is. */
@Controller("/equipe/consultations/{slug}/copie")
@Secured(Role.CREATOR)
@Produces(MediaType.TEXT_HTML)
class CopyController {
  private static final int LONGEST_TITLE = 200;

  private final Consultations consultations;
  private final ApplicationEventPublisher<ConsultationCreated> created;
  private final Clock clock;

  CopyController(
      Consultations consultations,
      ApplicationEventPublisher<ConsultationCreated> created,
      Clock clock) {
    this.consultations = consultations;
    this.created = created;
    this.clock = clock;
  }

  /** The title of the copy, as typed. */
  record CopyPage(OfficeHeading heading, String typed, List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<CopyPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    return view(
        consultation,
        Numbering.shortened(consultation.title(), LONGEST_TITLE - 10) + " (copie)",
        List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> copy(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    String title = PlainText.clean(Form.read(request, body).text("titre"));
    Consultation original = consultations.forMember(slug, Right.READ);
    Typed typed = new Typed();
    typed.text("titre", title, LONGEST_TITLE, "Donnez un titre à la consultation.");
    if (!typed.isSound()) {
      return HttpResponse.unprocessableEntity().body(view(original, title, typed.problems()));
    }
    Description said = original.description();
    Description copied =
        new Description(
            title,
            said.summary(),
            said.purpose(),
            said.outcome(),
            said.minutes(),
            said.audience(),
            said.access(),
            null);
    Consultation copy = consultations.create(copied, original.workingCopy());
    created.publishEvent(ConsultationCreated.by(by, copy));
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + copy.slug() + "/questionnaire"));
  }

  private ModelAndView<CopyPage> view(
      Consultation consultation, String typed, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "builder/copy",
        new CopyPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.QUESTIONNAIRE, clock.instant()),
            typed,
            problems));
  }
}
