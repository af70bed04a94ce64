package fr.caf.ecoute.theming;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import org.jspecify.annotations.Nullable;

/** Reading the verbatims and their themes. */
@Controller("/equipe/consultations/{slug}/themes")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ThemesController {
  private final Consultations consultations;
  private final OpenAnswers answers;
  private final ThemesReading reading;
  private final ThemingOverview overview;

  ThemesController(
      Consultations consultations,
      OpenAnswers answers,
      ThemesReading reading,
      ThemingOverview overview) {
    this.consultations = consultations;
    this.answers = answers;
    this.reading = reading;
    this.overview = overview;
  }

  @Get
  ModelAndView<ThemingOverviewPage> list(String slug) {
    return new ModelAndView<>(
        "theming/overview", overview.page(consultations.forMember(slug, Right.ANALYSE)));
  }

  @Get("/{code}")
  HttpResponse<?> show(
      String slug,
      String code,
      @Nullable @QueryValue String theme,
      @Nullable @QueryValue String recherche,
      @Nullable @QueryValue Integer page,
      @Nullable @QueryValue String verbatim,
      @Nullable @QueryValue Integer grands,
      @Nullable @QueryValue Done fait) {
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    Question question = answers.question(consultation, code).orElseThrow(Refusal::notFound);
    if (!overview.isCoded(consultation, code)) {
      return HttpResponse.seeOther(ThemesAddress.uri(new ThemesAddress(slug, code).overview()));
    }
    ThemesQuery query =
        ThemesQuery.of(theme, recherche, page, verbatim).under(grands == null ? 0 : grands);
    String done = fait == null ? null : fait.words();
    return HttpResponse.ok(
        new ModelAndView<>(
            "theming/themes",
            reading.page(consultation, question, ThemesReading.Asked.to(query, done))));
  }
}
