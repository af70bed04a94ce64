package fr.caf.ecoute.audience;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
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
import java.util.List;

/** The domains whose addresses may ask for a link: once people are told of one, it stays. */
@Controller("/equipe/consultations/{slug}/domaines")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class DomainsController {
  private final Consultations consultations;
  private final AllowedDomains domains;
  private final Journal journal;
  private final Clock clock;

  DomainsController(
      Consultations consultations, AllowedDomains domains, Journal journal, Clock clock) {
    this.consultations = consultations;
    this.domains = domains;
    this.journal = journal;
    this.clock = clock;
  }

  /** The domains as typed so far. */
  record DomainsPage(
      OfficeHeading heading,
      boolean byAddress,
      boolean opened,
      String typed,
      boolean saved,
      List<FieldProblem> problems) {
    public String problem() {
      return problems.isEmpty() ? "" : problems.getFirst().message();
    }
  }

  @Get
  ModelAndView<DomainsPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    return page(consultation, String.join("\n", domains.of(consultation)), false, List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(HttpRequest<?> request, String slug, @Body String body) {
    DomainsForm form = new DomainsForm(Form.read(request, body).text(DomainsForm.FIELD));
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    List<String> fixed = consultation.openedAt() == null ? List.of() : domains.of(consultation);
    List<FieldProblem> problems = form.problems(fixed);
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(page(consultation, form.typed(), false, problems));
    }
    domains.replace(consultation, form.domains());
    journal.record("domains-changed", slug, String.join(", ", form.domains()));
    return HttpResponse.ok(
        page(consultation, String.join("\n", domains.of(consultation)), true, List.of()));
  }

  private ModelAndView<DomainsPage> page(
      Consultation consultation, String typed, boolean saved, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "audience/domains",
        new DomainsPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.SETTINGS, clock.instant()),
            consultation.access() == Access.PROFESSIONAL_ADDRESS,
            consultation.openedAt() != null,
            typed,
            saved,
            problems));
  }
}
