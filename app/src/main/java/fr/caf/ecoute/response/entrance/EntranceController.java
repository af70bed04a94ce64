package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.answering.RespondentController;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.response.answering.Standings;
import fr.caf.ecoute.response.answering.StoppedPage;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** What links of one person have in common: opening one shows a button, the button redeems it. */
abstract class EntranceController extends RespondentController {
  private final Readings readings;
  private final Clock clock;

  EntranceController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Readings readings,
      Clock clock) {
    super(consultations, cookies, standings);
    this.readings = readings;
    this.clock = clock;
  }

  final Reading reading(HttpRequest<?> request, Consultation consultation) {
    return readings.of(consultation, request.getParameters().getFirst(Reading.IN).orElse(""));
  }

  /** Changes nothing: mail scanners open every link. */
  final HttpResponse<?> shown(HttpRequest<?> request, Consultation consultation, String action) {
    return HttpResponse.ok(
        new ModelAndView<>(
            "response/entrance",
            EntrancePage.of(
                reading(request, consultation),
                standing(request, consultation),
                action,
                clock.instant())));
  }

  /** Goes on at an address that holds no link, with the ballot in a cookie. */
  final HttpResponse<?> begun(
      HttpRequest<?> request,
      Form form,
      Consultation consultation,
      Function<Manner, Optional<SecretKey>> redeem) {
    Reading reading = readings.of(consultation, form.text(Reading.CHOSEN));
    if (standing(request, consultation) instanceof Standing.UnderWay) {
      return goTo(Address.of(consultation).answering());
    }
    if (!consultation.welcomes(clock.instant())) {
      return stopped(reading, "stopped.too-late", "entrance.too-late");
    }
    return redeem
        .apply(new Manner(Channel.WEB, reading.language()))
        .<HttpResponse<?>>map(
            secret ->
                HttpResponse.seeOther(URI.create(Address.of(consultation).answering()))
                    .cookie(holding(consultation, secret, Channel.WEB)))
        .orElseGet(() -> stopped(reading, "entrance.taken", "entrance.taken.message"));
  }

  static HttpResponse<?> stopped(Reading reading, String headingKey, String messageKey) {
    return HttpResponse.status(HttpStatus.CONFLICT)
        .body(
            new ModelAndView<>(
                "response/stopped", StoppedPage.because(reading, headingKey, messageKey)));
  }
}
