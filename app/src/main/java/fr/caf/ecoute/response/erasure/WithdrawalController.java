package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.Receipts;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.guard.Doorkeeper;
import fr.caf.ecoute.web.guard.Knock;
import fr.caf.ecoute.web.guard.Riddle;
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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Taking one's response back: the code, what will be erased, then the erasing. */
@Controller("/consultations/{slug}/retrait")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WithdrawalController {
  private final Consultations consultations;
  private final Readings readings;
  private final Receipts receipts;
  private final Erasure erasure;
  private final Doorkeeper doorkeeper;
  private final Clock clock;

  WithdrawalController(
      Consultations consultations,
      Readings readings,
      Receipts receipts,
      Erasure erasure,
      Doorkeeper doorkeeper,
      Clock clock) {
    this.consultations = consultations;
    this.readings = readings;
    this.receipts = receipts;
    this.erasure = erasure;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  private interface Step {
    WithdrawalPage with(UUID response, Extent extent);
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    String language = request.getParameters().getFirst(Reading.IN).orElse("");
    return page(
        HttpStatus.OK, WithdrawalPage.ask(readings.of(consultation, language), doorkeeper.open()));
  }

  /** Says what would be erased. */
  @Post
  HttpResponse<?> check(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    return check(request, reading(slug, form), form);
  }

  private HttpResponse<?> check(HttpRequest<?> request, Reading reading, Form form) {
    String typed = form.text(WithdrawalPage.CODE);
    if (!Receipts.areGivenBy(reading.consultation())) {
      return page(HttpStatus.CONFLICT, WithdrawalPage.ask(reading, doorkeeper.open()));
    }
    if (typed.isEmpty()) {
      return refused(reading, "", "withdrawal.no-code");
    }
    Knock knock =
        doorkeeper.knock(
            request, "retrait " + reading.consultation().id(), reading.pageLanguage(), form);
    try {
      Optional<Riddle> riddle = doorkeeper.beforeCode(knock);
      return riddle.isPresent()
          ? page(
              HttpStatus.UNPROCESSABLE_ENTITY,
              WithdrawalPage.refused(
                  reading, doorkeeper.asking(riddle.get()), typed, riddle.get().problem()))
          : found(
              reading,
              knock,
              typed,
              (_, extent) ->
                  WithdrawalPage.confirm(
                      reading, extent, typed, doorkeeper.letThrough(errand(reading, typed))));
    } catch (Refusal tooMany) {
      if (tooMany.getStatus() != HttpStatus.TOO_MANY_REQUESTS) {
        throw tooMany;
      }
      return page(
          HttpStatus.TOO_MANY_REQUESTS,
          WithdrawalPage.refused(
              reading, doorkeeper.open(), typed, String.valueOf(tooMany.getMessage())));
    }
  }

  /** Only after what would be erased was shown: nobody guesses here instead. */
  @Post("/confirmation")
  HttpResponse<?> erase(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Reading reading = reading(slug, form);
    String typed = form.text(WithdrawalPage.CODE);
    if (!doorkeeper.wasLetThrough(errand(reading, typed), form)) {
      return check(request, reading, form);
    }
    Knock knock = doorkeeper.knock(request, "retrait", reading.pageLanguage(), form);
    return found(
        reading,
        knock,
        typed,
        (response, shown) ->
            WithdrawalPage.done(
                reading, erasure.withdraw(reading.consultation(), response).orElse(shown)));
  }

  private static String errand(Reading reading, String typed) {
    return "retrait " + reading.consultation().id() + " " + typed;
  }

  private HttpResponse<?> found(Reading reading, Knock knock, String typed, Step then) {
    Optional<UUID> response = receipts.find(reading.consultation(), typed);
    if (response.isEmpty()) {
      doorkeeper.wrongCode(knock);
      return refused(reading, typed, "withdrawal.wrong-code");
    }
    return page(
        HttpStatus.OK,
        then.with(response.get(), Extent.of(reading.consultation(), clock.instant())));
  }

  private Reading reading(String slug, Form form) {
    return readings.of(consultations.forAnyone(slug), form.text(Reading.CHOSEN));
  }

  private HttpResponse<?> refused(Reading reading, String typed, String key) {
    return page(
        HttpStatus.UNPROCESSABLE_ENTITY,
        WithdrawalPage.refused(reading, doorkeeper.open(), typed, reading.pageLanguage().say(key)));
  }

  private static HttpResponse<?> page(HttpStatus status, WithdrawalPage page) {
    return HttpResponse.status(status).body(new ModelAndView<>("response/withdrawal", page));
  }
}
