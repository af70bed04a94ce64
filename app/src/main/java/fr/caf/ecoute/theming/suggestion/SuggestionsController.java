package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Letting answers go out to the language model, and following them. */
@Controller("/equipe/consultations/{slug}/themes/{code}/assistance")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class SuggestionsController {
  private final Consultations consultations;
  private final CodedQuestions coded;
  private final Suggestions suggestions;
  private final SuggestionsReading reading;
  private final Journal journal;

  SuggestionsController(
      Consultations consultations,
      CodedQuestions coded,
      Suggestions suggestions,
      SuggestionsReading reading,
      Journal journal) {
    this.consultations = consultations;
    this.coded = coded;
    this.suggestions = suggestions;
    this.reading = reading;
    this.journal = journal;
  }

  /** What the page's script asks for every second; {@code next} is where to go when it is done. */
  @Serdeable
  record ShownProgress(int percent, String step, boolean done, @Nullable String next) {}

  @Get
  HttpResponse<?> show(String slug, String code, @Nullable @QueryValue Judged fait) {
    return HttpResponse.ok(page(slug, code, fait, List.of()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> start(
      HttpRequest<?> request, @Body String body, Authentication by, String slug, String code) {
    Form form = Form.read(request, body);
    CodedQuestion question = question(slug, code);
    suggestions.model();
    Optional<Scope> scope = Scope.of(form.text("portee"));
    if (scope.isEmpty() || !form.text("accord").equals("oui")) {
      FieldProblem problem =
          scope.isEmpty()
              ? new FieldProblem("portee", "Dites quelles réponses envoyer.")
              : new FieldProblem("accord", "Cochez la case pour que l'envoi puisse commencer.");
      return HttpResponse.unprocessableEntity().body(page(slug, code, null, List.of(problem)));
    }
    suggestions.start(question, scope.orElseThrow(), by.getName());
    journal.record("suggestions-asked", slug, code);
    return HttpResponse.seeOther(address(slug, code));
  }

  @Get("/avancement")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<ShownProgress> progress(String slug, String code) {
    SuggestionRun run = suggestions.latest(question(slug, code)).orElseThrow(Refusal::notFound);
    String next = run.isOver() ? address(slug, code).toString() : null;
    return HttpResponse.ok(new ShownProgress(run.percent(), run.step(), run.isOver(), next))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Post("/annulation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(HttpRequest<?> request, @Body String body, String slug, String code) {
    Form.read(request, body);
    suggestions.cancel(question(slug, code));
    return HttpResponse.seeOther(address(slug, code));
  }

  private ModelAndView<SuggestionsPage> page(
      String slug, String code, @Nullable Judged done, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "theming/suggestions",
        reading.page(
            consultations.forMember(slug, Right.ANALYSE),
            question(slug, code),
            done == null ? null : done.words(),
            problems));
  }

  private CodedQuestion question(String slug, String code) {
    return coded
        .find(consultations.forMember(slug, Right.ANALYSE), code)
        .orElseThrow(Refusal::notFound);
  }

  static URI address(String slug, String code) {
    return URI.create("/equipe/consultations/" + slug + "/themes/" + code + "/assistance");
  }
}
