package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookJson;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.Adoption;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.ThemesAddress;
import fr.caf.ecoute.web.Attachment;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.UploadedForm;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codebook of a question: added to, taken away as a file, taken up from elsewhere. */
@Controller("/equipe/consultations/{slug}/themes/{code}/grille")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class CodebookController {
  private final Consultations consultations;
  private final OpenAnswers answers;
  private final CodebookReading reading;
  private final Adoption adoption;
  private final Codebooks codebooks;
  private final Journal journal;

  CodebookController(
      Consultations consultations,
      OpenAnswers answers,
      CodebookReading reading,
      Adoption adoption,
      Codebooks codebooks,
      Journal journal) {
    this.consultations = consultations;
    this.answers = answers;
    this.reading = reading;
    this.adoption = adoption;
    this.codebooks = codebooks;
    this.journal = journal;
  }

  @Get
  ModelAndView<CodebookPage> show(String slug, String code) {
    return page(slug, code, Definition.blank(), List.of());
  }

  @Get("/fichier")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<String> file(String slug, String code, @Nullable @QueryValue String exemples) {
    Codebooks.Words words =
        "oui".equals(exemples) ? Codebooks.Words.OURS_AND_THEIRS : Codebooks.Words.OURS;
    Consultation consultation = consultations.forMember(slug, words.right());
    Codebook codebook = codebooks.of(consultation, question(consultation, code), words);
    if (words == Codebooks.Words.OURS_AND_THEIRS) {
      journal.record("codebook-exported", slug, code);
    }
    String name = "grille-" + slug + "-" + code + ".json";
    return HttpResponse.ok(CodebookJson.write(codebook))
        .header(Attachment.HEADER, Attachment.named(name));
  }

  @Post("/themes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(
      HttpRequest<?> request, @Body String body, Authentication by, String slug, String code) {
    Definition typed = Definition.of(Form.read(request, body));
    if (!typed.problems().isEmpty()) {
      return HttpResponse.unprocessableEntity().body(page(slug, code, typed, typed.problems()));
    }
    CodebookTheme wanted =
        new CodebookTheme(
            "nouveau",
            typed.naming().label(),
            typed.naming().description(),
            List.of(),
            typed.rules(),
            null);
    return adopted(slug, code, new Codebook("", List.of(wanted)), by);
  }

  @Post("/depot")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      HttpRequest<?> request,
      @Body MultipartBody body,
      Authentication by,
      String slug,
      String code) {
    CodebookFile sent = CodebookFile.of(UploadedForm.read(request, body));
    return sent.codebook() == null
        ? HttpResponse.unprocessableEntity()
            .body(page(slug, code, Definition.blank(), sent.problems()))
        : adopted(slug, code, sent.codebook(), by);
  }

  @Post("/reprise")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> takeUp(
      HttpRequest<?> request, @Body String body, Authentication by, String slug, String code) {
    String source = Form.read(request, body).text("grille");
    consultations.forMember(slug, Right.ANALYSE);
    return adopted(slug, code, codebooks.find(source), by);
  }

  private HttpResponse<?> adopted(String slug, String code, Codebook codebook, Authentication by) {
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    adoption.adopt(consultation, question(consultation, code).code(), codebook, by.getName());
    return HttpResponse.seeOther(
        ThemesAddress.uri(new ThemesAddress(slug, code).reading() + "?fait=AJOUTE"));
  }

  private ModelAndView<CodebookPage> page(
      String slug, String code, Definition typed, List<FieldProblem> problems) {
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    return new ModelAndView<>(
        "theming/codebook",
        reading.page(consultation, question(consultation, code), typed, problems));
  }

  private Question question(Consultation consultation, String code) {
    return answers.question(consultation, code).orElseThrow(Refusal::notFound);
  }
}
