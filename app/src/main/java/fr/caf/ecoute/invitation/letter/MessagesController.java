package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
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
import java.util.stream.Stream;

/** The letters to a list: what was sent, what may be, and stopping what is being sent. */
@Controller("/equipe/consultations/{slug}/messages")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class MessagesController {
  private static final int TENS = 10;

  private final Consultations consultations;
  private final Mailings mailings;
  private final Marks marks;
  private final Clock clock;

  MessagesController(Consultations consultations, Mailings mailings, Marks marks, Clock clock) {
    this.consultations = consultations;
    this.mailings = mailings;
    this.marks = marks;
    this.clock = clock;
  }

  @Get
  ModelAndView<MessagesPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPANTS, clock.instant());
    return new ModelAndView<>(
        "letter/messages",
        new MessagesPage(
            heading,
            consultation.access() == Access.PERSONAL_INVITATION,
            mailings.canLeave(),
            invited(consultation),
            Stream.of(LetterKind.values()).map(kind -> kind(heading, consultation, kind)).toList(),
            mailings.of(consultation).stream()
                .map(one -> MessagesPage.Sent.of(one, mailings.progress(one)))
                .toList()));
  }

  @Post("/arret")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> stop(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    mailings.stop(consultations.forMember(slug, Right.RUN));
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/messages"));
  }

  private MessagesPage.Kind kind(
      OfficeHeading heading, Consultation consultation, LetterKind kind) {
    return new MessagesPage.Kind(
        kind.title(),
        heading.address() + "/messages/" + MessagesPage.word(kind),
        mailings.objection(consultation, kind).orElse("Prête à être envoyée."));
  }

  /** By tens: that one more person has taken their ballot must not show. */
  private String invited(Consultation consultation) {
    long invited = mailings.invited(consultation);
    if (invited == 0) {
      return "";
    }
    long redeemed = marks.redeemed(consultation);
    String about =
        redeemed < TENS
            ? "moins de 10 ont retiré leur bulletin."
            : "environ " + French.number(redeemed - redeemed % TENS) + " ont retiré leur bulletin.";
    return French.count(invited, "personne a été invitée", "personnes ont été invitées")
        + " ; "
        + about;
  }
}
