package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.OfficeHeading;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import org.jspecify.annotations.Nullable;

/** The whole questionnaire on one page, for rereading. */
@Controller("/equipe/consultations/{slug}/questionnaire/lecture")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ReadingController {
  private final Workshop workshop;

  ReadingController(Workshop workshop) {
    this.workshop = workshop;
  }

  /** The questionnaire in words. */
  record ReadingPage(OfficeHeading heading, Outline outline, @Nullable Integer version) {}

  @Get
  ModelAndView<ReadingPage> show(String slug, Authentication by) {
    Bench bench = workshop.open(slug, by);
    return new ModelAndView<>(
        "builder/lecture",
        new ReadingPage(
            bench.heading(),
            Outline.of(bench.questionnaire()),
            bench.consultation().publishedVersion()));
  }
}
