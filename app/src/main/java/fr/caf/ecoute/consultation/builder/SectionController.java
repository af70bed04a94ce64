package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.review.Moment;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One section: its title, when it is shown and how; copied, deleted. */
@Controller("/equipe/consultations/{slug}/questionnaire")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class SectionController {
  private final Workshop workshop;

  SectionController(Workshop workshop) {
    this.workshop = workshop;
  }

  @Get("/nouvelle-partie")
  ModelAndView<SectionPage> blank(String slug, Authentication by) {
    Bench bench = workshop.openToChange(slug, by);
    return view(bench, SectionSpot.last(bench), SectionForm.blank(), List.of(), null);
  }

  @Post("/nouvelle-partie")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(
      HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    SectionSpot spot = SectionSpot.last(bench);
    SectionForm typed = SectionForm.read(sent);
    Optional<Gesture> gesture = Gesture.read(sent);
    if (gesture.isPresent()) {
      return HttpResponse.ok(view(bench, spot, typed.after(gesture.get()), List.of(), null));
    }
    Typed problems = new Typed();
    Optional<Section> read = typed.read(spot, problems);
    if (read.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(view(bench, spot, typed, problems.problems(), null));
    }
    return done(
        bench,
        slug,
        by,
        read.get(),
        "ajoutée",
        all -> all.withSection(all.sections().size(), read.get()));
  }

  @Get("/parties/{code}")
  ModelAndView<SectionPage> show(String slug, String code, Authentication by) {
    Bench bench = workshop.openToChange(slug, by);
    SectionSpot spot = SectionSpot.of(bench, section(bench, code));
    return view(bench, spot, SectionForm.of(section(bench, code), spot.askable()), List.of(), null);
  }

  @Post("/parties/{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(
      HttpRequest<?> request, String slug, String code, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    SectionSpot spot = SectionSpot.of(bench, section(bench, code));
    SectionForm typed = SectionForm.read(sent);
    Optional<Gesture> gesture = Gesture.read(sent);
    if (gesture.isPresent()) {
      return HttpResponse.ok(view(bench, spot, typed.after(gesture.get()), List.of(), null));
    }
    Typed problems = new Typed();
    Optional<Section> read = typed.read(spot, problems);
    if (read.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(view(bench, spot, typed, problems.problems(), null));
    }
    try {
      return done(
          bench,
          slug,
          by,
          read.get(),
          "modifiée",
          all -> replaced(all, code, sent.text("empreinte"), read.get()));
    } catch (Workshop.Meanwhile meanwhile) {
      Bench now = workshop.openToChange(slug, by);
      Section theirs =
          now.questionnaire()
              .section(code)
              .orElseThrow(() -> Refusal.tooLate("Cette partie a été supprimée entre-temps."));
      return HttpResponse.status(HttpStatus.CONFLICT)
          .body(view(now, SectionSpot.of(now, theirs), typed, List.of(), theirs));
    }
  }

  private static Arrangement replaced(
      Arrangement all, String code, String fingerprint, Section section) {
    boolean same =
        all.section(code).filter(now -> Fingerprint.of(now).equals(fingerprint)).isPresent();
    if (!same) {
      throw new Workshop.Meanwhile();
    }
    return all.replacingSection(code, now -> section.with(now.questions()));
  }

  @Post("/parties/{code}/copie")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> copy(
      HttpRequest<?> request, String slug, String code, Authentication by, @Body String body) {
    Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    Taking taking =
        Taking.whole(bench.questionnaire(), section(bench, code), bench.questionnaire());
    Section copied = taking.sections().getFirst();
    return done(
        bench,
        slug,
        by,
        copied,
        "dupliquée",
        all ->
            all.withSection(all.sections().indexOf(all.section(code).orElseThrow()) + 1, copied));
  }

  @Get("/parties/{code}/suppression")
  ModelAndView<DeletionPage> confirm(String slug, String code, Authentication by) {
    return new ModelAndView<>(
        "builder/deletion", DeletionPage.section(workshop.openToChange(slug, by), code));
  }

  @Post("/parties/{code}/suppression")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> delete(
      HttpRequest<?> request, String slug, String code, Authentication by, @Body String body) {
    Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    Section section = section(bench, code);
    return done(bench, slug, by, section, "supprimée", all -> all.withoutSection(code));
  }

  private HttpResponse<?> done(
      Bench bench,
      String slug,
      Authentication by,
      Section section,
      String done,
      java.util.function.UnaryOperator<Arrangement> change) {
    try {
      workshop.rearrange(
          slug, by, "Partie « " + Numbering.shortened(section.title(), 70) + " » " + done, change);
    } catch (Workshop.Broken broken) {
      return HttpResponse.status(HttpStatus.CONFLICT)
          .body(new ModelAndView<>("builder/broken", BrokenPage.of(bench, broken.dependences())));
    }
    return HttpResponse.seeOther(
        URI.create(bench.address() + "?fait=" + section.code() + "#plan-" + section.code()));
  }

  private static Section section(Bench bench, String code) {
    return bench.questionnaire().section(code).orElseThrow(Refusal::notFound);
  }

  private ModelAndView<SectionPage> view(
      Bench bench,
      SectionSpot spot,
      SectionForm typed,
      List<FieldProblem> problems,
      @Nullable Section meanwhile) {
    Section saved = spot.saved();
    String who =
        meanwhile == null
            ? ""
            : workshop.history(bench.consultation()).latest().map(Moment::author).orElse("");
    return new ModelAndView<>(
        "builder/section",
        new SectionPage(
            bench.heading(),
            bench.address(),
            bench.address() + (saved == null ? "/nouvelle-partie" : "/parties/" + saved.code()),
            saved == null ? "Nouvelle partie" : "Modifier une partie",
            saved == null ? "" : Fingerprint.of(saved),
            bench.company(),
            typed,
            ConditionView.of(
                QuestionForm.CONDITION,
                typed.when(),
                new ConditionView.Around(
                    spot.askable(),
                    FieldProblem.byField(problems),
                    saved == null ? Condition.always() : saved.when())),
            spot.codesMayChange(),
            who,
            meanwhile == null ? "" : meanwhile.title(),
            problems));
  }
}
