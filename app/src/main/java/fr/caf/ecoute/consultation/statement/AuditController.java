package fr.caf.ecoute.consultation.statement;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Writing down what an audit of accessibility found: the public statement is made from it. */
@Controller("/equipe/accessibilite")
@Secured(Role.ADMINISTRATION)
@Produces(MediaType.TEXT_HTML)
class AuditController {
  private final AccessibilityAuditRepository audits;
  private final Journal journal;
  private final Clock clock;

  AuditController(AccessibilityAuditRepository audits, Journal journal, Clock clock) {
    this.audits = audits;
    this.journal = journal;
    this.clock = clock;
  }

  /** The audits so far, and the form of the next. */
  record AuditPage(List<AccessibilityAudit> audits, AuditForm typed, List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<AuditPage> show() {
    return view(AuditForm.empty(), List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, @Body String body) {
    AuditForm typed = AuditForm.read(Form.read(request, body));
    List<FieldProblem> problems = typed.problems(French.day(clock.instant()));
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(typed, problems));
    }
    AccessibilityAudit audit = audits.save(typed.audit());
    journal.record(
        "accessibility-audited", "plateforme", audit.auditor() + " : " + audit.share() + " %");
    return HttpResponse.seeOther(URI.create("/equipe/accessibilite"));
  }

  private ModelAndView<AuditPage> view(AuditForm typed, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "notices/audit", new AuditPage(audits.findAllOrderByAuditedOnDesc(), typed, problems));
  }
}
