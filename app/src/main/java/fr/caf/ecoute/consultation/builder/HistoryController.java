package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.review.History;
import fr.caf.ecoute.consultation.review.Moment;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/** What was done to a working copy, by whom, and the way back to any of its states. */
@Controller("/equipe/consultations/{slug}/questionnaire/historique")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class HistoryController {
  private final Workshop workshop;

  HistoryController(Workshop workshop) {
    this.workshop = workshop;
  }

  /** The changes, the latest first. */
  record HistoryPage(OfficeHeading heading, String address, boolean editable, List<Line> moments) {}

  /** A change, in words. */
  record Line(int number, String words, String author, String when, boolean current) {}

  @Get
  ModelAndView<HistoryPage> show(String slug, Authentication by) {
    Bench bench = workshop.open(slug, by);
    History history = workshop.history(bench.consultation());
    int state = history.latest().map(Moment::stateNumber).orElse(-1);
    return new ModelAndView<>(
        "builder/history",
        new HistoryPage(
            bench.heading(),
            bench.address(),
            bench.editable(),
            history.moments().stream()
                .map(
                    one ->
                        new Line(
                            one.number(),
                            one.words(),
                            one.author(),
                            words(one.madeAt()),
                            one.number() == history.moments().getFirst().number()
                                || (one.isOwn() && one.number() == state)))
                .toList()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> goBack(
      HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    String number = Form.read(request, body).text("numero");
    Bench bench = workshop.openToChange(slug, by);
    if (!number.matches("[0-9]{1,9}")) {
      throw Refusal.notFound();
    }
    workshop.returnTo(slug, by, Integer.parseInt(number));
    return HttpResponse.seeOther(URI.create(bench.address() + "?fait=retour"));
  }

  private static String words(Instant moment) {
    ZonedDateTime local = moment.atZone(French.ZONE);
    int minute = local.getMinute();
    return "%s à %d h %s"
        .formatted(
            French.date(local.toLocalDate()), local.getHour(), (minute < 10 ? "0" : "") + minute);
  }
}
