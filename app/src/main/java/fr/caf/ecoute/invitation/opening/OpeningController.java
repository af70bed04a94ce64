package fr.caf.ecoute.invitation.opening;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.Obstacle;
import fr.caf.ecoute.consultation.review.Opening;
import fr.caf.ecoute.web.Form;
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
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opening a consultation: what stands in the way, what will happen, and its code if it has one. */
@Controller("/equipe/consultations/{slug}/ouverture")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class OpeningController {
  private final Consultations consultations;
  private final Opening opening;
  private final ReadResults read;
  private final AccessCodes codes;
  private final Entrances entrances;
  private final Clock clock;

  OpeningController(
      Consultations consultations,
      Opening opening,
      ReadResults read,
      AccessCodes codes,
      Entrances entrances,
      Clock clock) {
    this.consultations = consultations;
    this.opening = opening;
    this.read = read;
    this.codes = codes;
    this.entrances = entrances;
    this.clock = clock;
  }

  /**
   * Before opening.
   *
   * @param openable false when it is open already, or restituted
   * @param objection why it may not be opened again, where something stands against it for good
   * @param again it was open before
   * @param drawsCode a code will be drawn and shown once
   * @param sendsLetters people come by a letter that is sent afterwards
   */
  record OpeningPage(
      OfficeHeading heading,
      boolean openable,
      @Nullable String objection,
      boolean again,
      boolean drawsCode,
      boolean sendsLetters,
      List<Obstacle> obstacles) {}

  @Get
  ModelAndView<OpeningPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    return new ModelAndView<>(
        "invitation/opening",
        new OpeningPage(
            heading(consultation),
            read.allowOpening(consultation),
            opening.objection(consultation).orElse(null),
            consultation.openedAt() != null,
            needsCode(consultation),
            consultation.access() == Access.PERSONAL_INVITATION,
            obstacles(consultation)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    entrances.obstacles(consultation).stream()
        .findFirst()
        .ifPresent(
            obstacle -> {
              throw Refusal.tooLate(obstacle.sentence());
            });
    Consultation opened = opening.open(slug, Editor.of(by));
    if (needsCode(opened)) {
      // Shown in the answer itself: the code is kept nowhere it could be read from again.
      return HttpResponse.ok(CodeController.view(heading(opened), codes.renew(opened)));
    }
    // Nobody comes before their letter does.
    String next = opened.access() == Access.PERSONAL_INVITATION ? "/messages" : "/participation";
    return HttpResponse.seeOther(URI.create(heading(opened).address() + next));
  }

  private List<Obstacle> obstacles(Consultation consultation) {
    return Stream.concat(
            opening.obstacles(consultation).stream(), entrances.obstacles(consultation).stream())
        .toList();
  }

  private boolean needsCode(Consultation consultation) {
    return consultation.access() == Access.COMMON_CODE && !codes.isDrawn(consultation);
  }

  private OfficeHeading heading(Consultation consultation) {
    return OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPATION, clock.instant());
  }
}
