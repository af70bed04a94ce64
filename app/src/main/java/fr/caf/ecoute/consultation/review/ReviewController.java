package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.FieldProblem;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The review of a questionnaire: comments, agreement, and corrections while people answer. */
@Controller("/equipe/consultations/{slug}/relecture")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ReviewController {
  private final Consultations consultations;
  private final WorkingCopies copies;
  private final SignOffs signOffs;
  private final Comments comments;
  private final Readiness readiness;
  private final Opening opening;
  private final Clock clock;

  ReviewController(
      Consultations consultations,
      WorkingCopies copies,
      SignOffs signOffs,
      Comments comments,
      Readiness readiness,
      Opening opening,
      Clock clock) {
    this.consultations = consultations;
    this.copies = copies;
    this.signOffs = signOffs;
    this.comments = comments;
    this.readiness = readiness;
    this.opening = opening;
    this.clock = clock;
  }

  /**
   * What the team says of it.
   *
   * @param question the code of the one somebody wants to comment on
   */
  @Get
  ModelAndView<ReviewPage> show(
      String slug, Authentication by, @Nullable @QueryValue String question) {
    return view(slug, by, question == null ? "" : question, "", List.of());
  }

  @Post("/accord")
  HttpResponse<?> sign(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form.read(request, body);
    consultations.forMember(slug, Right.REVIEW);
    signOffs.sign(slug, Editor.of(by));
    return back(slug, "accord");
  }

  @Post("/accord/retrait")
  HttpResponse<?> withdraw(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    consultations.forMember(slug, Right.REVIEW);
    signOffs.withdraw(slug);
    return back(slug, "accord");
  }

  @Post("/correction")
  HttpResponse<?> correct(
      HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form.read(request, body);
    consultations.forMember(slug, Right.RUN);
    opening.correct(slug, Editor.of(by));
    return back(slug, "difference");
  }

  @Post("/commentaires")
  HttpResponse<?> comment(
      HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    consultations.forMember(slug, Right.REVIEW);
    String question = sent.text("question");
    String words = PlainText.clean(sent.text("commentaire"));
    Optional<String> mistake = mistake(words);
    if (mistake.isPresent()) {
      return HttpResponse.unprocessableEntity()
          .body(
              view(
                  slug,
                  by,
                  question,
                  words,
                  List.of(new FieldProblem("commentaire", mistake.get()))));
    }
    comments.add(slug, Editor.of(by), question.isEmpty() ? null : question, words);
    return back(slug, "commentaires");
  }

  private static Optional<String> mistake(String words) {
    int length = PlainText.length(words);
    if (length == 0) {
      return Optional.of("Écrivez votre commentaire.");
    }
    return length > Comment.LONGEST
        ? Optional.of(
            "Votre commentaire fait %d caractères. Le maximum est %d."
                .formatted(length, Comment.LONGEST))
        : Optional.empty();
  }

  @Post("/commentaires/{id}/resolution")
  HttpResponse<?> resolve(
      HttpRequest<?> request, String slug, String id, Authentication by, @Body String body) {
    Form.read(request, body);
    consultations.forMember(slug, Right.REVIEW);
    comments.resolve(slug, comment(id), Editor.of(by));
    return back(slug, "commentaires");
  }

  @Post("/commentaires/{id}/reouverture")
  HttpResponse<?> reopen(HttpRequest<?> request, String slug, String id, @Body String body) {
    Form.read(request, body);
    consultations.forMember(slug, Right.REVIEW);
    comments.reopen(slug, comment(id));
    return back(slug, "commentaires");
  }

  private static UUID comment(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound();
    }
  }

  private static HttpResponse<?> back(String slug, String part) {
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + slug + "/relecture#" + part));
  }

  private ModelAndView<ReviewPage> view(
      String slug, Authentication by, String question, String typed, List<FieldProblem> problems) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    Instant now = clock.instant();
    OfficeHeading heading = OfficeHeading.of(consultation, OfficeHeading.Place.REVIEW, now);
    Questionnaire questionnaire = WorkingCopies.read(consultation).orElse(null);
    SignOff agreement = signOffs.current(consultation).orElse(null);
    String objection =
        consultation.welcomes(now) ? readiness.objection(consultation).orElse(null) : null;
    return new ModelAndView<>(
        "review/review",
        new ReviewPage(
            heading,
            ReviewViews.REVIEW.from(heading.address()),
            copies.history(consultation).latest().orElse(null),
            agreement,
            signOffs.all(consultation).stream().filter(one -> !one.equals(agreement)).toList(),
            signOffs.maySign(consultation, Editor.of(by)),
            questionnaire != null,
            consultation.publishedVersion(),
            readiness.sincePublished(consultation).orElse(null),
            consultation.welcomes(now) && objection == null,
            objection,
            ReviewPage.threads(questionnaire, comments.of(consultation)),
            ReviewPage.subjects(questionnaire, question),
            typed,
            problems));
  }
}
