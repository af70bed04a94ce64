package fr.caf.ecoute.retention;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.web.FieldProblem;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How long each thing is kept: fixed before opening, only shortened afterwards. */
@Controller("/equipe/consultations/{slug}/conservation")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class RetentionController {
  private final Consultations consultations;
  private final Promises promises;
  private final Purge purge;
  private final Journal journal;
  private final Clock clock;

  RetentionController(
      Consultations consultations, Promises promises, Purge purge, Journal journal, Clock clock) {
    this.consultations = consultations;
    this.promises = promises;
    this.purge = purge;
    this.journal = journal;
    this.clock = clock;
  }

  @Get
  ModelAndView<RetentionPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    return view(consultation, RetentionForm.of(promises.rules(consultation)), List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> fix(HttpRequest<?> request, String slug, @Body String body) {
    RetentionForm typed = RetentionForm.read(Form.read(request, body));
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    List<FieldProblem> problems = typed.problems();
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(consultation, typed, problems));
    }
    RetentionRules wanted = typed.rules(consultation.id());
    promises.fix(consultation, wanted);
    journal.record("retention-fixed", slug, words(wanted));
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/conservation"));
  }

  private static String words(RetentionRules rules) {
    return Arrays.stream(Kept.values())
        .map(kept -> kept.title() + " : " + rules.words(kept))
        .collect(Collectors.joining(" ; "));
  }

  private ModelAndView<RetentionPage> view(
      Consultation consultation, RetentionForm typed, List<FieldProblem> problems) {
    Instant now = clock.instant();
    return new ModelAndView<>(
        "retention/retention",
        new RetentionPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.SETTINGS, now),
            typed,
            promises.fixed(consultation).isPresent(),
            consultation.openedAt() != null,
            purge.prospects(consultation).stream()
                .map(prospect -> RetentionPage.line(prospect, consultation, now))
                .toList(),
            purge.proofs(consultation).stream().map(RetentionPage::proof).toList(),
            problems));
  }
}
