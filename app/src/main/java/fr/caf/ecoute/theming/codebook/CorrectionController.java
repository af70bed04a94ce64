package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Correction;
import fr.caf.ecoute.theming.ThemesAddress;
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
import java.util.List;
import java.util.UUID;

/** The themes of one answer, as a person says them. */
@Controller("/equipe/consultations/{slug}/themes/{code}/verbatims/{response}")
@Secured(Role.ANY_MEMBER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CorrectionController {
  private final Consultations consultations;
  private final CodedQuestions coded;
  private final Correction correction;
  private final CorrectionReading reading;

  CorrectionController(
      Consultations consultations,
      CodedQuestions coded,
      Correction correction,
      CorrectionReading reading) {
    this.consultations = consultations;
    this.coded = coded;
    this.correction = correction;
    this.reading = reading;
  }

  @Get
  ModelAndView<CorrectionPage> show(String slug, String code, UUID response) {
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    return new ModelAndView<>(
        "theming/correction", reading.page(consultation, question(consultation, code), response));
  }

  @Post
  HttpResponse<?> say(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      UUID response) {
    List<String> chosen = Form.read(request, body).values("themes").stream().distinct().toList();
    CodedQuestion question = question(consultations.forMember(slug, Right.ANALYSE), code);
    correction.say(question, response, chosen, by.getName());
    ThemesAddress address = new ThemesAddress(slug, code);
    String list =
        chosen.isEmpty()
            ? address.theme(ResidualBox.UNDECIDED.code())
            : address.theme(chosen.getFirst());
    return HttpResponse.seeOther(
        ThemesAddress.uri(ThemesAddress.verbatim(list + "&fait=CORRIGE", response)));
  }

  private CodedQuestion question(Consultation consultation, String code) {
    return coded.find(consultation, code).orElseThrow(Refusal::notFound);
  }
}
