package fr.caf.ecoute.theming;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.Curation.Ruling;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.util.function.Function;

/** What the facilitator decides about a theme: each decision can be taken back. */
@Controller("/equipe/consultations/{slug}/themes/{code}")
@Secured(Role.ANY_MEMBER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class ThemeDecisionController {
  private final Consultations consultations;
  private final OpenAnswers answers;
  private final Curation curation;
  private final ThemesReading reading;

  ThemeDecisionController(
      Consultations consultations, OpenAnswers answers, Curation curation, ThemesReading reading) {
    this.consultations = consultations;
    this.answers = answers;
    this.curation = curation;
    this.reading = reading;
  }

  /** The theme an address names, the form that was sent to it, and how many headings are shown. */
  private record Request(Ruling ruling, Form form, int headings) {}

  @Post("/acceptations")
  HttpResponse<?> acceptAll(
      HttpRequest<?> request, @Body String body, Authentication by, String slug, String code) {
    Form.read(request, body);
    curation.acceptAll(consultations.forMember(slug, Right.ANALYSE), code, by.getName());
    ThemesAddress address = new ThemesAddress(slug, code, headings(request));
    return HttpResponse.seeOther(ThemesAddress.uri(address.reading(Done.TOUS_ACCEPTES)));
  }

  @Post("/{theme}/acceptation")
  HttpResponse<?> accept(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    return decide(read(request, body, by, slug, code, theme), curation::accept, Done.ACCEPTE);
  }

  @Post("/{theme}/ecart")
  HttpResponse<?> dismiss(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    return decide(read(request, body, by, slug, code, theme), curation::dismiss, Done.ECARTE);
  }

  @Post("/{theme}/retablissement")
  HttpResponse<?> reopen(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    return decide(read(request, body, by, slug, code, theme), curation::reopen, Done.RETABLI);
  }

  @Post("/{theme}/nom-propose")
  HttpResponse<?> nameAsProposed(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    return decide(
        read(request, body, by, slug, code, theme), curation::nameAsProposed, Done.NOM_PROPOSE);
  }

  @Post("/{theme}/fusion")
  HttpResponse<?> merge(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    Request asked = read(request, body, by, slug, code, theme);
    String into = asked.form().text("vers");
    curation.merge(asked.ruling(), into);
    return back(asked, into, Done.FUSIONNE);
  }

  @Post("/{theme}/nom")
  HttpResponse<?> rename(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    Request asked = read(request, body, by, slug, code, theme);
    Renaming typed = Renaming.of(asked.form());
    if (typed.problems().isEmpty()) {
      return decide(
          asked,
          ruling -> curation.rename(ruling, typed.label(), typed.description()),
          Done.RENOMME);
    }
    Consultation consultation = asked.ruling().consultation();
    Question question = answers.question(consultation, code).orElseThrow(Refusal::notFound);
    ThemesQuery query = ThemesQuery.ofTheme(theme).under(asked.headings());
    return HttpResponse.unprocessableEntity()
        .body(
            new ModelAndView<>(
                "theming/themes",
                reading.page(consultation, question, new ThemesReading.Asked(query, null, typed))));
  }

  private Request read(
      HttpRequest<?> request,
      String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    Form form = Form.read(request, body);
    return new Request(
        new Ruling(consultations.forMember(slug, Right.ANALYSE), code, theme, by.getName()),
        form,
        headings(request));
  }

  private static HttpResponse<?> decide(
      Request asked, Function<Ruling, Theme> decision, Done done) {
    Theme decided = decision.apply(asked.ruling());
    return back(asked, decided.code(), done);
  }

  private static HttpResponse<?> back(Request asked, String theme, Done done) {
    Ruling ruling = asked.ruling();
    ThemesAddress address =
        new ThemesAddress(ruling.consultation().slug(), ruling.question(), asked.headings());
    return HttpResponse.seeOther(ThemesAddress.uri(address.theme(theme, done)));
  }

  private static int headings(HttpRequest<?> request) {
    return request.getParameters().get(ThemesAddress.HEADINGS, Integer.class).orElse(0);
  }
}
