package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.review.Preparation;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The plan of a questionnaire: what it holds, in which order, and the way back. */
@Controller("/equipe/consultations/{slug}/questionnaire")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class OutlineController {
  private final Workshop workshop;
  private final Preparation preparation;

  OutlineController(Workshop workshop, Preparation preparation) {
    this.workshop = workshop;
    this.preparation = preparation;
  }

  @Get
  HttpResponse<?> show(String slug, Authentication by, @Nullable @QueryValue String fait) {
    if (!workshop.canRead(slug)) {
      return HttpResponse.seeOther(
          URI.create("/equipe/consultations/" + slug + "/questionnaire/document"));
    }
    Bench bench = workshop.open(slug, by);
    return HttpResponse.ok(
        new ModelAndView<>(
            "builder/outline",
            OutlinePage.of(
                bench,
                workshop.history(bench.consultation()),
                preparation.of(bench.consultation()),
                fait == null ? "" : fait)));
  }

  /** The places something may be moved to, for those who would rather choose than drag. */
  @Get("/deplacement")
  ModelAndView<MovePage> choosePlace(
      String slug, Authentication by, @QueryValue(defaultValue = "") String quoi) {
    return new ModelAndView<>("builder/move", MovePage.of(workshop.openToChange(slug, by), quoi));
  }

  @Post("/deplacement")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    Movement movement = Movement.read(sent, bench.questionnaire()).orElseThrow(Refusal::notFound);
    return rearranged(bench, slug, by, movement.words(), movement::apply, movement.code());
  }

  @Post("/annulation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> undo(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form.read(request, body);
    workshop.undo(slug, by);
    return plan(slug, "annulation");
  }

  @Post("/retablissement")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> redo(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form.read(request, body);
    workshop.redo(slug, by);
    return plan(slug, "retablissement");
  }

  private HttpResponse<?> rearranged(
      Bench bench,
      String slug,
      Authentication by,
      String words,
      UnaryOperator<Arrangement> change,
      String code) {
    try {
      workshop.rearrange(slug, by, words, change);
    } catch (Workshop.Broken broken) {
      return HttpResponse.status(HttpStatus.CONFLICT)
          .body(new ModelAndView<>("builder/broken", BrokenPage.of(bench, broken.dependences())));
    }
    return plan(slug, code);
  }

  private static HttpResponse<?> plan(String slug, String done) {
    return HttpResponse.seeOther(
        URI.create(
            "/equipe/consultations/" + slug + "/questionnaire?fait=" + done + "#plan-" + done));
  }
}
