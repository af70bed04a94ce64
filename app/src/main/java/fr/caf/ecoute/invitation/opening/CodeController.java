package fr.caf.ecoute.invitation.opening;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
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
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;

/** A new common code for a private consultation whose code was lost or went too far. */
@Controller("/equipe/consultations/{slug}/code")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class CodeController {
  private final Consultations consultations;
  private final AccessCodes codes;
  private final Clock clock;

  CodeController(Consultations consultations, AccessCodes codes, Clock clock) {
    this.consultations = consultations;
    this.codes = codes;
    this.clock = clock;
  }

  /** The code, readable this once. */
  record CodePage(OfficeHeading heading, String code) {}

  /** Before a new code is drawn. */
  record RenewalPage(OfficeHeading heading) {}

  @Get
  ModelAndView<RenewalPage> show(String slug) {
    return new ModelAndView<>("invitation/renewal", new RenewalPage(heading(find(slug))));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> renew(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    Consultation consultation = find(slug);
    return HttpResponse.ok(view(heading(consultation), codes.renew(consultation)));
  }

  static ModelAndView<CodePage> view(OfficeHeading heading, AccessCode code) {
    return new ModelAndView<>("invitation/code", new CodePage(heading, code.words()));
  }

  /** Only a private consultation that has opened has a code to renew. */
  private Consultation find(String slug) {
    Consultation found = consultations.forMember(slug, Right.RUN);
    if (found.access() != Access.COMMON_CODE || found.openedAt() == null) {
      throw Refusal.notFound();
    }
    return found;
  }

  private OfficeHeading heading(Consultation consultation) {
    return OfficeHeading.of(consultation, OfficeHeading.Place.SETTINGS, clock.instant());
  }
}
