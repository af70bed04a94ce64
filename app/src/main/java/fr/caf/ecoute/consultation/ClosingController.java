package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Closing an open consultation, once it was said what that does. */
@Controller("/equipe/consultations/{slug}/cloture")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ClosingController {
  private final Consultations consultations;
  private final Clock clock;
  private final Journal journal;

  ClosingController(Consultations consultations, Clock clock, Journal journal) {
    this.consultations = consultations;
    this.clock = clock;
    this.journal = journal;
  }

  /** What becomes of those who had begun. */
  enum Haste {
    GRACE("avec un délai pour qui a commencé"),
    AT_ONCE("tout de suite");

    private final String words;

    Haste(String words) {
      this.words = words;
    }

    /** The grace, unless the other was chosen in so many words. */
    static Haste of(String typed) {
      return typed.equals(AT_ONCE.name()) ? AT_ONCE : GRACE;
    }
  }

  /** What closing does, before it is done. */
  record ClosingPage(OfficeHeading heading, boolean closable, List<Option> hastes) {}

  /** One of the two ways to close, as the partial shows it. */
  record Option(String code, String label, String hint, boolean checked) {}

  @Get
  ModelAndView<ClosingPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, clock.instant());
    return new ModelAndView<>(
        "consultation/closing",
        new ClosingPage(heading, consultation.welcomes(clock.instant()), hastes()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(HttpRequest<?> request, String slug, @Body String body) {
    Haste haste = Haste.of(Form.read(request, body).text("fin"));
    consultations.forMember(slug, Right.RUN);
    Consultation closed =
        consultations.change(
            slug,
            consultation ->
                switch (haste) {
                  case GRACE -> consultation.closed(clock.instant());
                  case AT_ONCE -> consultation.stopped(clock.instant());
                });
    journal.record("consultation-closed", slug, haste.words);
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + closed.slug() + "/participation"));
  }

  private static List<Option> hastes() {
    long hours = Consultation.GRACE.toHours();
    return List.of(
        new Option(
            Haste.GRACE.name(),
            "Laisser " + hours + " heures à celles et ceux qui ont commencé",
            "C’est ce qui leur a été annoncé. Les résultats se lisent ensuite.",
            true),
        new Option(
            Haste.AT_ONCE.name(),
            "Arrêter tout de suite",
            "Les réponses commencées et pas encore envoyées sont perdues ; les personnes le lisent"
                + " en revenant. Les résultats se lisent aussitôt.",
            false));
  }
}
