package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.consultation.review.Moment;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement.Place;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One question: written, changed, copied, deleted. */
@Controller("/equipe/consultations/{slug}/questionnaire")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class QuestionController {
  private final Workshop workshop;

  QuestionController(Workshop workshop) {
    this.workshop = workshop;
  }

  /** The kinds to choose from, and where the new question will stand. */
  record KindsPage(
      fr.caf.ecoute.consultation.OfficeHeading heading,
      String address,
      String section,
      String sectionTitle,
      String after,
      List<Option> kinds) {}

  @Get("/nouvelle-question")
  ModelAndView<?> choose(
      String slug,
      Authentication by,
      @QueryValue(defaultValue = "") String partie,
      @Nullable @QueryValue String apres,
      @Nullable @QueryValue String nature) {
    Bench bench = workshop.openToChange(slug, by);
    Section section = bench.questionnaire().section(partie).orElseThrow(Refusal::notFound);
    String after = apres == null ? "" : apres;
    Optional<Question.Kind> kind =
        Stream.of(Question.Kind.values()).filter(one -> one.name().equals(nature)).findFirst();
    if (kind.isEmpty()) {
      return new ModelAndView<>(
          "builder/kinds",
          new KindsPage(bench.heading(), bench.address(), partie, section.title(), after, kinds()));
    }
    return form(newcomer(bench, partie, after).page(QuestionForm.blank(kind.get()), List.of()));
  }

  private static List<Option> kinds() {
    return Stream.of(Question.Kind.values())
        .map(
            kind ->
                new Option(kind.name(), QuestionWords.kind(kind), QuestionWords.use(kind), false))
        .toList();
  }

  @Post("/nouvelle-question")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(
      HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    String section = sent.text("partie");
    String after = sent.text("apres");
    if (bench.questionnaire().section(section).isEmpty()) {
      throw Refusal.notFound();
    }
    QuestionForm typed = QuestionForm.read(sent);
    QuestionViews views = newcomer(bench, section, after);
    Optional<Gesture> gesture = Gesture.read(sent);
    if (gesture.isPresent()) {
      return HttpResponse.ok(form(views.page(typed.after(gesture.get(), sent), List.of())));
    }
    QuestionReading reading = new QuestionReading(typed, newSpot(bench, section, after));
    Optional<Question> question = reading.read();
    if (question.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(form(views.page(typed, reading.problems())));
    }
    Question added = question.get();
    try {
      workshop.rearrange(
          slug,
          by,
          "Question « " + Numbering.shortened(added.label(), 70) + " » ajoutée",
          all -> all.withQuestion(place(all, section, after), added));
    } catch (Workshop.Broken broken) {
      return broken(bench, broken);
    }
    return sent.find("suivante").isPresent()
        ? HttpResponse.seeOther(
            URI.create(
                bench.address()
                    + "/nouvelle-question?partie="
                    + section
                    + "&apres="
                    + added.code()))
        : plan(bench, added.code());
  }

  @Get("/questions/{code}")
  ModelAndView<QuestionPage> show(String slug, String code, Authentication by) {
    Bench bench = workshop.openToChange(slug, by);
    Question question = bench.questionnaire().question(code).orElseThrow(Refusal::notFound);
    return form(
        views(bench, question).page(QuestionForm.of(question, bench.questionnaire()), List.of()));
  }

  @Post("/questions/{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(
      HttpRequest<?> request, String slug, String code, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    QuestionForm typed = QuestionForm.read(sent);
    Question question = bench.questionnaire().question(code).orElseThrow(Refusal::notFound);
    Optional<Gesture> gesture = Gesture.read(sent);
    if (gesture.isPresent()) {
      return HttpResponse.ok(
          form(views(bench, question).page(typed.after(gesture.get(), sent), List.of())));
    }
    QuestionReading reading = new QuestionReading(typed, spot(bench, question));
    Optional<Question> read = reading.read();
    if (read.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(form(views(bench, question).page(typed, reading.problems())));
    }
    try {
      workshop.rearrange(
          slug,
          by,
          "Question « " + Numbering.shortened(read.get().label(), 70) + " » modifiée",
          all -> replaced(all, code, sent.text("empreinte"), read.get(), typed));
    } catch (Workshop.Broken broken) {
      return broken(bench, broken);
    } catch (Workshop.Meanwhile meanwhile) {
      return meanwhile(slug, by, code, typed);
    }
    return plan(bench, read.get().code());
  }

  private static Arrangement replaced(
      Arrangement all, String code, String fingerprint, Question question, QuestionForm typed) {
    boolean same =
        all.question(code).filter(now -> Fingerprint.of(now).equals(fingerprint)).isPresent();
    if (!same) {
      throw new Workshop.Meanwhile();
    }
    return typed.renaming(code, question).apply(all).replacingQuestion(code, question);
  }

  /** Both versions, and what was typed kept: the person decides. */
  private HttpResponse<?> meanwhile(
      String slug, Authentication by, String code, QuestionForm typed) {
    Bench bench = workshop.openToChange(slug, by);
    Question now =
        bench
            .questionnaire()
            .question(code)
            .orElseThrow(() -> Refusal.tooLate("Cette question a été supprimée entre-temps."));
    String who = workshop.history(bench.consultation()).latest().map(Moment::author).orElse("");
    return HttpResponse.status(HttpStatus.CONFLICT)
        .body(form(views(bench, now).meanwhile(typed, who, now)));
  }

  @Post("/questions/{code}/copie")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> copy(
      HttpRequest<?> request, String slug, String code, Authentication by, @Body String body) {
    Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    Question original = bench.questionnaire().question(code).orElseThrow(Refusal::notFound);
    Spot spot = spot(bench, original);
    String copied =
        Codes.from(original.code().replaceFirst("_[0-9]+$", ""), "copie", spot::isTaken);
    workshop.rearrange(
        slug,
        by,
        "Question « " + Numbering.shortened(original.label(), 70) + " » dupliquée",
        all -> Copying.question(all, code, copied));
    return plan(bench, copied);
  }

  @Get("/questions/{code}/suppression")
  ModelAndView<DeletionPage> confirm(String slug, String code, Authentication by) {
    return new ModelAndView<>(
        "builder/deletion", DeletionPage.question(workshop.openToChange(slug, by), code));
  }

  @Post("/questions/{code}/suppression")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> delete(
      HttpRequest<?> request, String slug, String code, Authentication by, @Body String body) {
    Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    Question question = bench.questionnaire().question(code).orElseThrow(Refusal::notFound);
    try {
      workshop.rearrange(
          slug,
          by,
          "Question « " + Numbering.shortened(question.label(), 70) + " » supprimée",
          all -> all.withoutQuestion(code));
    } catch (Workshop.Broken broken) {
      return broken(bench, broken);
    }
    return plan(bench, "suppression");
  }

  private static Place place(Arrangement all, String section, String after) {
    return all.place(after)
        .map(place -> new Place(place.section(), place.question() + 1))
        .orElseGet(() -> all.end(section));
  }

  private static QuestionViews views(Bench bench, Question question) {
    return new QuestionViews(bench, spot(bench, question), "", "");
  }

  private static QuestionViews newcomer(Bench bench, String section, String after) {
    return new QuestionViews(bench, newSpot(bench, section, after), section, after);
  }

  private static Spot spot(Bench bench, Question question) {
    return new Spot(
        bench.questionnaire(),
        question,
        Askable.before(bench.questionnaire(), question.code()),
        bench.consultation().openedAt() == null);
  }

  /** A new question has no answers yet: its codes are free. */
  private static Spot newSpot(Bench bench, String section, String after) {
    return new Spot(
        bench.questionnaire(), null, Askable.at(bench.questionnaire(), section, after), true);
  }

  private static ModelAndView<QuestionPage> form(QuestionPage page) {
    return new ModelAndView<>("builder/question", page);
  }

  private static HttpResponse<?> broken(Bench bench, Workshop.Broken broken) {
    return HttpResponse.status(HttpStatus.CONFLICT)
        .body(new ModelAndView<>("builder/broken", BrokenPage.of(bench, broken.dependences())));
  }

  private static HttpResponse<?> plan(Bench bench, String done) {
    return HttpResponse.seeOther(URI.create(bench.address() + "?fait=" + done + "#plan-" + done));
  }
}
