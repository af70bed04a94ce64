package fr.caf.ecoute.consultation.statement;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import org.jspecify.annotations.Nullable;

/** What every page's foot leads to: accessibility, personal data, legal notice. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class NoticeController {
  private final Operator operator;
  private final AccessibilityAuditRepository audits;

  NoticeController(Operator operator, AccessibilityAuditRepository audits) {
    this.operator = operator;
    this.audits = audits;
  }

  /**
   * The accessibility statement.
   *
   * @param audit the latest, if there ever was one
   */
  record AccessibilityPage(
      Operator operator, String conformity, @Nullable AccessibilityAudit audit) {}

  /** A notice that says who runs the platform. */
  record NoticePage(Operator operator) {}

  /** Until somebody independent has looked, nothing is claimed. */
  @Get("/accessibilite")
  ModelAndView<AccessibilityPage> accessibility() {
    AccessibilityAudit latest =
        audits.findAllOrderByAuditedOnDesc().stream().findFirst().orElse(null);
    AccessibilityAudit.Conformity conformity =
        latest == null ? AccessibilityAudit.Conformity.NONE : latest.conformity();
    return new ModelAndView<>(
        "notices/accessibility", new AccessibilityPage(operator, conformity.words(), latest));
  }

  @Get("/donnees-personnelles")
  ModelAndView<NoticePage> personalData() {
    return new ModelAndView<>("notices/personal-data", new NoticePage(operator));
  }

  @Get("/mentions-legales")
  ModelAndView<NoticePage> legal() {
    return new ModelAndView<>("notices/legal", new NoticePage(operator));
  }
}
