package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.Passes;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.answering.Prefilling;
import fr.caf.ecoute.response.answering.RespondentController;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.response.answering.Standings;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.guard.Door;
import fr.caf.ecoute.web.guard.Doorkeeper;
import fr.caf.ecoute.web.guard.Knock;
import fr.caf.ecoute.web.guard.Riddle;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Obtaining a ballot, and beginning again on the one at hand. */
@Controller("/consultations/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class BallotController extends RespondentController {
  private final Consultations consultations;
  private final Readings readings;
  private final Ballots ballots;
  private final Identifications identifications;
  private final Doorkeeper doorkeeper;
  private final Cookies cookies;
  private final Clock clock;

  BallotController(
      Consultations consultations,
      Cookies cookies,
      Standings standings,
      Readings readings,
      Ballots ballots,
      Identifications identifications,
      Doorkeeper doorkeeper,
      Clock clock) {
    super(consultations, cookies, standings);
    this.consultations = consultations;
    this.readings = readings;
    this.ballots = ballots;
    this.identifications = identifications;
    this.doorkeeper = doorkeeper;
    this.cookies = cookies;
    this.clock = clock;
  }

  @Post("/bulletin")
  HttpResponse<?> begin(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forAnyone(slug);
    Address address = Address.of(consultation);
    if (standing(request, consultation) instanceof Standing.UnderWay) {
      return goTo(address.answering());
    }
    Reading reading = readings.of(consultation, form.text(Reading.CHOSEN));
    if (!consultation.welcomes(clock.instant())) {
      return HttpResponse.status(HttpStatus.CONFLICT)
          .body(
              new ModelAndView<>(
                  "response/consultation",
                  ConsultationPage.of(
                      reading,
                      new Standing.NoBallot(consultation),
                      null,
                      doorkeeper.open(),
                      clock.instant(),
                      "")));
    }
    Knock knock =
        doorkeeper.knock(request, "bulletin " + consultation.id(), reading.pageLanguage(), form);
    try {
      Optional<Riddle> riddle =
          consultation.access() == Access.COMMON_CODE
              ? doorkeeper.beforeCode(knock)
              : doorkeeper.beforeGiving(knock);
      return riddle.isPresent()
          ? asked(request, reading, form, riddle.get())
          : begin(request, reading, knock);
    } catch (Refusal tooMany) {
      return refused(
          HttpStatus.TOO_MANY_REQUESTS,
          request,
          reading,
          form,
          doorkeeper.open(),
          String.valueOf(tooMany.getMessage()));
    }
  }

  private HttpResponse<?> begin(HttpRequest<?> request, Reading reading, Knock knock) {
    Form form = knock.form();
    if (reading.consultation().access() == Access.OPENID_CONNECT) {
      return beginRecognised(request, reading, form);
    }
    Optional<SecretKey> secret = draw(reading, form);
    if (secret.isPresent()) {
      return begun(reading, form, secret.get());
    }
    if (!form.text(ConsultationPage.CODE).isEmpty()) {
      doorkeeper.wrongCode(knock);
    }
    return refused(request, reading, form, problemWithCode(form));
  }

  private MutableHttpResponse<?> begun(Reading reading, Form form, SecretKey secret) {
    prefill(reading, secret, form.text(Prefilling.PROPOSED));
    Consultation consultation = reading.consultation();
    return HttpResponse.seeOther(URI.create(Address.of(consultation).answering()))
        .cookie(holding(consultation, secret, Channel.WEB));
  }

  /** Whoever was recognised at a provider, once. */
  private HttpResponse<?> beginRecognised(HttpRequest<?> request, Reading reading, Form form) {
    Optional<Mark> mark = identifications.mark(reading.consultation(), pass(request));
    if (mark.isEmpty()) {
      return refused(request, reading, form, "start.not-identified");
    }
    return ballots
        .redeem(reading.consultation(), new Manner(Channel.WEB, reading.language()), mark.get())
        .<HttpResponse<?>>map(
            secret -> begun(reading, form, secret).cookie(cookies.gone(Passes.COOKIE)))
        .orElseGet(() -> refused(request, reading, form, "start.already-begun"));
  }

  /** Forgets what was answered so far; the ballot stays, for it may have taken a code. */
  @Post("/nouveau-depart")
  HttpResponse<?> beginAgain(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    return whoIsAnswering(
        request,
        slug,
        answering -> {
          ballots.clear(answering.ballot());
          return goTo(answering.address().answering());
        });
  }

  private Optional<SecretKey> draw(Reading reading, Form form) {
    Consultation consultation = reading.consultation();
    Manner manner = new Manner(Channel.WEB, reading.language());
    return switch (consultation.access()) {
      case OPEN_TO_ALL -> Optional.of(ballots.draw(consultation, manner));
      case COMMON_CODE -> ballots.redeem(consultation, manner, form.text(ConsultationPage.CODE));
      case PROFESSIONAL_ADDRESS, PERSONAL_INVITATION, OPENID_CONNECT -> Optional.empty();
    };
  }

  private void prefill(Reading reading, SecretKey secret, String place) {
    Answers known = Prefilling.of(reading.questionnaire(), place);
    if (!known.byQuestion().isEmpty()) {
      ballots.find(reading.consultation(), secret).ifPresent(ballot -> ballots.note(ballot, known));
    }
  }

  private static String problemWithCode(Form form) {
    return form.text(ConsultationPage.CODE).isEmpty() ? "start.no-code" : "start.wrong-code";
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Reading reading, Form form, String problemKey) {
    return refused(
        HttpStatus.UNPROCESSABLE_ENTITY,
        request,
        reading,
        form,
        doorkeeper.open(),
        reading.pageLanguage().say(problemKey));
  }

  private HttpResponse<?> asked(HttpRequest<?> request, Reading reading, Form form, Riddle riddle) {
    return refused(
        HttpStatus.UNPROCESSABLE_ENTITY,
        request,
        reading,
        form,
        doorkeeper.asking(riddle),
        riddle.problem());
  }

  private HttpResponse<?> refused(
      HttpStatus status,
      HttpRequest<?> request,
      Reading reading,
      Form form,
      Door door,
      String problem) {
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "response/consultation",
                ConsultationPage.refused(
                    reading,
                    identifications.of(reading, pass(request)),
                    door,
                    clock.instant(),
                    form,
                    problem)));
  }
}
