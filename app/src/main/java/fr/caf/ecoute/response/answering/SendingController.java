package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.ResumeCode;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.Receipts;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Reading one's answers again, sending them, and being thanked. */
@Controller("/consultations/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SendingController extends RespondentController {
  /** Long enough to write a code down. */
  private static final Duration SHOWN_FOR = Duration.ofMinutes(15);

  private final Consultations consultations;
  private final Cookies cookies;
  private final Submission submission;
  private final Readings readings;
  private final Ballots ballots;
  private final Receipts receipts;

  SendingController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Submission submission,
      Readings readings,
      Ballots ballots,
      Receipts receipts) {
    super(consultations, cookies, standings);
    this.consultations = consultations;
    this.cookies = cookies;
    this.submission = submission;
    this.readings = readings;
    this.ballots = ballots;
    this.receipts = receipts;
  }

  @Get("/verification")
  HttpResponse<?> check(HttpRequest<?> request, String slug) {
    return whoIsAnswering(
        request,
        slug,
        answering ->
            answering.isComplete()
                ? HttpResponse.ok(new ModelAndView<>("response/check", CheckPage.of(answering)))
                : goTo(answering.whereToGoOn()));
  }

  @Post("/envoi")
  HttpResponse<?> send(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    Standing standing = standing(request, slug);
    return standing instanceof Standing.Sent(Consultation consultation)
        ? showing(
            receipt(request, consultation, Channel.WEB)
                .filter(code -> receipts.isKnown(consultation, code)),
            consultation,
            HttpResponse.seeOther(URI.create(Address.of(consultation).thanks())))
        : whoIsAnswering(standing, answering -> send(request, answering));
  }

  private HttpResponse<?> send(HttpRequest<?> request, Answering answering) {
    Address address = answering.address();
    Consultation consultation = answering.consultation();
    Optional<ResumeCode> receipt = receipt(request, consultation, answering.ballot().channel());
    Submission.Outcome outcome =
        receipt
            .map(code -> submission.send(answering, receipts.hash(consultation, code)))
            .orElseGet(() -> submission.send(answering));
    return switch (outcome) {
      case SENT ->
          showing(receipt, consultation, HttpResponse.seeOther(URI.create(afterwards(answering))))
              .cookie(cookies.gone(BallotCookie.name(consultation)));
      case ALREADY_SENT ->
          showing(receipt, consultation, HttpResponse.seeOther(URI.create(address.thanks())));
      case INCOMPLETE, TOO_LATE -> goTo(address.answering());
    };
  }

  private Optional<ResumeCode> receipt(
      HttpRequest<?> request, Consultation consultation, Channel channel) {
    return cookies
        .find(request, BallotCookie.name(consultation))
        .flatMap(key -> receipts.of(consultation, channel, new SecretKey(key)));
  }

  /** The page of thanks shows it for as long as the cookie lasts: a second click loses nothing. */
  private MutableHttpResponse<?> showing(
      Optional<ResumeCode> receipt, Consultation consultation, MutableHttpResponse<?> response) {
    receipt.ifPresent(
        code ->
            response.cookie(
                cookies.lasting(BallotCookie.receipt(consultation), code.words(), SHOWN_FOR)));
    return response;
  }

  private static String afterwards(Answering answering) {
    Address address = answering.address();
    Reading reading =
        new Reading(
            answering.consultation(), answering.source(), answering.ballot().manner().language());
    return switch (answering.ballot().channel()) {
      case WEB, PAPER, IMPORT -> reading.in(address.thanks());
      case KIOSK -> reading.in(address.kioskThanks());
      case ASSISTED -> address.assistedThanks();
    };
  }

  /** For whom an answer showed that the consultation does not concern them. */
  @Get("/sortie")
  HttpResponse<?> leave(HttpRequest<?> request, String slug) {
    return whoIsAnswering(
        request,
        slug,
        answering ->
            answering.isLeaving()
                ? HttpResponse.ok(new ModelAndView<>("response/way-out", WayOutPage.of(answering)))
                : goTo(answering.whereToGoOn()));
  }

  /** Erases what they had answered. */
  @Post("/sortie")
  HttpResponse<?> left(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    return whoIsAnswering(
        request,
        slug,
        answering -> {
          if (!answering.isLeaving()) {
            return goTo(answering.whereToGoOn());
          }
          ballots.clear(answering.ballot());
          return HttpResponse.seeOther(URI.create(answering.address().consultation()))
              .cookie(cookies.gone(BallotCookie.name(answering.consultation())));
        });
  }

  @Get("/merci")
  HttpResponse<?> thank(HttpRequest<?> request, String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    // Nobody is thanked for what is not sent yet.
    return standing(request, consultation) instanceof Standing.UnderWay(Answering answering)
        ? goTo(answering.whereToGoOn())
        : HttpResponse.ok(
            new ModelAndView<>(
                "response/thanks",
                ThanksPage.of(
                    readings.of(
                        consultation, request.getParameters().getFirst(Reading.IN).orElse("")),
                    cookies
                        .find(request, BallotCookie.receipt(consultation))
                        .flatMap(ResumeCode::typed)
                        .map(ResumeCode::words)
                        .orElse(""))));
  }
}
