package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.ThemesAddress;
import fr.caf.ecoute.theming.ThemingRun;
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
import io.micronaut.views.ModelAndView;

/** A recoding: asked for, compared with what is there, applied or dropped. */
@Controller("/equipe/consultations/{slug}/themes/{code}/recodage")
@Secured(Role.ANY_MEMBER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class RecodingController {
  private final Consultations consultations;
  private final OpenAnswers answers;
  private final CodedQuestions coded;
  private final Recoding recoding;

  RecodingController(
      Consultations consultations, OpenAnswers answers, CodedQuestions coded, Recoding recoding) {
    this.consultations = consultations;
    this.answers = answers;
    this.coded = coded;
    this.recoding = recoding;
  }

  @Get
  ModelAndView<RecodingPage> show(String slug, String code) {
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    return new ModelAndView<>(
        "theming/recoding",
        recoding.page(
            consultation,
            answers.question(consultation, code).orElseThrow(Refusal::notFound),
            question(consultation, code)));
  }

  @Post
  HttpResponse<?> start(HttpRequest<?> request, @Body String body, String slug, String code) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    ThemingRun run = recoding.start(consultation, question(consultation, code));
    return HttpResponse.seeOther(ThemesAddress.uri(new ThemesAddress(slug, code).run(run.id())));
  }

  @Post("/application")
  HttpResponse<?> apply(HttpRequest<?> request, @Body String body, String slug, String code) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    recoding.apply(consultation, question(consultation, code));
    return HttpResponse.seeOther(
        ThemesAddress.uri(new ThemesAddress(slug, code).reading() + "?fait=RECODE"));
  }

  @Post("/abandon")
  HttpResponse<?> drop(HttpRequest<?> request, @Body String body, String slug, String code) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    recoding.drop(consultation, question(consultation, code));
    return HttpResponse.seeOther(
        ThemesAddress.uri(new ThemesAddress(slug, code).reading() + "?fait=RECODAGE_ABANDONNE"));
  }

  private CodedQuestion question(Consultation consultation, String code) {
    return coded.find(consultation, code).orElseThrow(Refusal::notFound);
  }
}
