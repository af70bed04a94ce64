package fr.caf.ecoute.consultation;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** What every page's foot leads to: accessibility, personal data, legal notice. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class NoticeController {
  @Get("/accessibilite")
  ModelAndView<Map<String, Object>> accessibility() {
    return notice("accessibility");
  }

  @Get("/donnees-personnelles")
  ModelAndView<Map<String, Object>> personalData() {
    return notice("personal-data");
  }

  @Get("/mentions-legales")
  ModelAndView<Map<String, Object>> legal() {
    return notice("legal");
  }

  private static ModelAndView<Map<String, Object>> notice(String name) {
    return new ModelAndView<>("notices/" + name, Map.of());
  }
}
