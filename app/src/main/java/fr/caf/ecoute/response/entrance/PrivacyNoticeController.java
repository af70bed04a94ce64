package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.statement.Operator;
import fr.caf.ecoute.outside.LanguageModel;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;

/** The notice on personal data of one consultation. */
@Controller("/consultations/{slug}/protection-des-donnees")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class PrivacyNoticeController {
  private final Consultations consultations;
  private final Readings readings;
  private final Promises promises;
  private final LanguageModel model;
  private final Operator operator;

  PrivacyNoticeController(
      Consultations consultations,
      Readings readings,
      Promises promises,
      LanguageModel model,
      Operator operator) {
    this.consultations = consultations;
    this.readings = readings;
    this.promises = promises;
    this.model = model;
    this.operator = operator;
  }

  @Get
  ModelAndView<PrivacyNoticePage> show(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    return new ModelAndView<>(
        "response/privacy",
        PrivacyNoticePage.of(
            readings.of(consultation, request.getParameters().getFirst(Reading.IN).orElse("")),
            promises.notice(consultation).orElseThrow(Refusal::notFound),
            promises.rules(consultation),
            new PrivacyNoticePage.Surroundings(
                model.isOn() ? model.host() : "", operator.officer())));
  }
}
