package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.AddressLinks;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.answering.Standings;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.PageLanguage;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.guard.Doorkeeper;
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
import org.jspecify.annotations.Nullable;

/** Asking for a link at a professional address, and what that link leads to. */
@Controller("/consultations/{slug}/lien")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class AddressLinkController extends EntranceController {
  private final Consultations consultations;
  private final AddressLinks links;
  private final Ballots ballots;
  private final Readings readings;
  private final Clock clock;

  AddressLinkController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Readings readings,
      AddressLinks links,
      Ballots ballots,
      Clock clock) {
    super(consultations, cookies, standings, readings, clock);
    this.consultations = consultations;
    this.readings = readings;
    this.links = links;
    this.ballots = ballots;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, String slug) {
    Reading reading = reading(request, find(slug));
    return page(HttpStatus.OK, reading, "", null);
  }

  /** Says the same whoever the address belongs to, and whether they have answered or not. */
  @Post
  HttpResponse<?> send(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = find(slug);
    Reading reading = readings.of(consultation, form.text(Reading.CHOSEN));
    PageLanguage language = reading.pageLanguage();
    String typed = form.text(AddressPage.FIELD);
    if (!consultation.welcomes(clock.instant())) {
      return stopped(reading, "stopped.too-late", "entrance.too-late");
    }
    if (!form.text(Doorkeeper.TRAP).isEmpty()) {
      return refused(reading, typed, "start.trapped");
    }
    Optional<EmailAddress> address = EmailAddress.read(typed);
    if (address.isEmpty()) {
      return refused(reading, typed, "entrance.no-address");
    }
    if (!links.allow(consultation, address.get())) {
      return page(
          HttpStatus.UNPROCESSABLE_ENTITY,
          reading,
          typed,
          language.say("entrance.other-domain", String.join(", ", links.domains(consultation))));
    }
    boolean sent =
        links.send(
            consultation,
            address.get(),
            link ->
                new AddressLinks.Words(
                    language.say("link.subject", consultation.title()),
                    language.say("link.text", consultation.title(), link)));
    return sent
        ? HttpResponse.ok(
            new ModelAndView<>(
                "response/address",
                AddressPage.of(reading, links.domains(consultation), true, true, "", null)))
        : page(HttpStatus.SERVICE_UNAVAILABLE, reading, typed, language.say("entrance.not-sent"));
  }

  @Get("/{ticket}")
  HttpResponse<?> show(HttpRequest<?> request, String slug, String ticket) {
    Consultation consultation = find(slug);
    return links.read(consultation, ticket).isPresent()
        ? shown(request, consultation, Address.of(consultation).link() + "/" + ticket)
        : gone(reading(request, consultation));
  }

  @Post("/{ticket}")
  HttpResponse<?> redeem(HttpRequest<?> request, String slug, String ticket, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = find(slug);
    Optional<Mark> mark = links.read(consultation, ticket);
    return mark.isEmpty()
        ? gone(readings.of(consultation, form.text(Reading.CHOSEN)))
        : begun(
            request,
            form,
            consultation,
            manner -> ballots.redeem(consultation, manner, mark.get()));
  }

  private static HttpResponse<?> gone(Reading reading) {
    return stopped(reading, "entrance.expired", "entrance.expired.message");
  }

  private Consultation find(String slug) {
    Consultation found = consultations.forAnyone(slug);
    if (found.access() != Access.PROFESSIONAL_ADDRESS) {
      throw Refusal.notFound();
    }
    return found;
  }

  private HttpResponse<?> refused(Reading reading, String typed, String key) {
    return page(HttpStatus.UNPROCESSABLE_ENTITY, reading, typed, reading.pageLanguage().say(key));
  }

  private HttpResponse<?> page(
      HttpStatus status, Reading reading, String typed, @Nullable String problem) {
    Consultation consultation = reading.consultation();
    boolean welcoming = consultation.welcomes(clock.instant());
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "response/address",
                AddressPage.of(
                    reading, links.domains(consultation), welcoming, false, typed, problem)));
  }
}
