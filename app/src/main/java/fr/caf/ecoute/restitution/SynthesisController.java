package fr.caf.ecoute.restitution;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.restitution.QuotationChoice.Choice;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing a synthesis, choosing its quotations, publishing it. */
@Controller("/equipe/consultations/{slug}/synthese")
@Secured(Role.ANY_MEMBER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class SynthesisController {
  private final Consultations consultations;
  private final SynthesisDesk desk;
  private final Quotations quotations;
  private final Publishing publishing;

  SynthesisController(
      Consultations consultations,
      SynthesisDesk desk,
      Quotations quotations,
      Publishing publishing) {
    this.consultations = consultations;
    this.desk = desk;
    this.quotations = quotations;
    this.publishing = publishing;
  }

  @Get
  ModelAndView<SynthesisPage> show(String slug, @Nullable @QueryValue String fait) {
    return new ModelAndView<>(
        "restitution/synthesis", desk.page(consultations.forMember(slug, Right.ANALYSE), fait));
  }

  @Post
  HttpResponse<?> write(HttpRequest<?> request, @Body String body, String slug) {
    SynthesisForm typed = SynthesisForm.of(Form.read(request, body));
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    if (typed.problems().isEmpty()) {
      desk.write(consultation, typed);
      return back(slug, "?fait=ecrit");
    }
    return refused(desk.refused(consultation, typed, typed.problems()));
  }

  @Get("/apercu")
  ModelAndView<RestitutionPage> preview(String slug) {
    return new ModelAndView<>(
        "restitution/document", desk.preview(consultations.forMember(slug, Right.ANALYSE)));
  }

  @Post("/citations")
  HttpResponse<?> choose(HttpRequest<?> request, @Body String body, String slug) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    Choice choice =
        switch (form.text("choix")) {
          case "retenir" -> Choice.PICKED;
          case "masquer" -> Choice.HIDDEN;
          case "retablir" -> null;
          default -> throw Refusal.notFound();
        };
    Quotations.Place place =
        new Quotations.Place(
            consultation.id(), form.text("question"), form.text("theme"), uuid(form));
    desk.requireCoding(consultation, place);
    quotations.choose(place, choice);
    return back(slug, "?fait=citation#citations-" + place.question() + "-" + place.theme());
  }

  @Post("/publication")
  HttpResponse<?> publish(
      HttpRequest<?> request, @Body String body, Authentication by, String slug) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.PUBLISH);
    var problems = desk.whyNotPublished(consultation);
    if (!problems.isEmpty()) {
      return refused(desk.refused(consultation, null, problems));
    }
    publishing.publish(consultation, by.getName());
    return back(slug, "?fait=publie");
  }

  private static UUID uuid(Form form) {
    try {
      return UUID.fromString(form.text("reponse"));
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound();
    }
  }

  private static HttpResponse<?> back(String slug, String rest) {
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/synthese" + rest));
  }

  private static HttpResponse<?> refused(SynthesisPage page) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(new ModelAndView<>("restitution/synthesis", page));
  }
}
