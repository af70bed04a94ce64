package fr.caf.ecoute.consultation.builder.languages;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.builder.languages.LanguageDesk.Work;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.consultation.translation.TextsToTranslate;
import fr.caf.ecoute.consultation.translation.TranslationSheet;
import fr.caf.ecoute.web.Attachment;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The texts as a spreadsheet, on their way to a translator and back. */
@Controller("/equipe/consultations/{slug}/questionnaire/langues/{tag}")
@Secured(Role.ANY_MEMBER)
class SheetController {
  private static final String FILE = "fichier";

  private final LanguageDesk desk;
  private final WorkingCopies copies;

  SheetController(LanguageDesk desk, WorkingCopies copies) {
    this.desk = desk;
    this.copies = copies;
  }

  @Get("/tableau.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(String slug, String tag) throws IOException {
    Work work = desk.find(slug, tag, Right.READ);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (var writer = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
      TranslationSheet.writeCsv(work.texts(), writer);
    }
    return attached(file, slug, tag, "csv");
  }

  @Get("/tableau.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> workbook(String slug, String tag) throws IOException {
    Work work = desk.find(slug, tag, Right.READ);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TranslationSheet.writeWorkbook(work.texts(), file);
    return attached(file, slug, tag, "xlsx");
  }

  @Post("/import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> bringBack(
      HttpRequest<?> request,
      String slug,
      String tag,
      Authentication by,
      @Body MultipartBody body) {
    Optional<byte[]> file = UploadedForm.read(request, body).file(FILE);
    Work work = desk.find(slug, tag, Right.EDIT);
    if (file.isEmpty()) {
      return refused(work, "Choisissez le tableau que le traducteur vous a rendu.");
    }
    try {
      TextsToTranslate texts = work.texts();
      var outcome = TranslationSheet.compare(texts, TranslationSheet.read(file.get()));
      copies.change(
          slug,
          Editor.of(by),
          "Traductions importées : " + work.language().frenchName(),
          questionnaire -> texts.translating(outcome.words()).apply(questionnaire));
      return HttpResponse.ok(
          TranslationController.view(
              desk,
              desk.find(slug, tag, Right.EDIT),
              outcome.remarks(),
              French.count(
                  outcome.words().size(), "traduction est reprise.", "traductions sont reprises."),
              List.of()));
    } catch (TranslationSheet.Unreadable unreadable) {
      return refused(work, String.valueOf(unreadable.getMessage()));
    }
  }

  private HttpResponse<?> refused(Work work, String sentence) {
    return HttpResponse.unprocessableEntity()
        .body(
            TranslationController.view(
                desk, work, List.of(), null, List.of(new FieldProblem(FILE, sentence))));
  }

  private static HttpResponse<byte[]> attached(
      ByteArrayOutputStream file, String slug, String tag, String ending) {
    return HttpResponse.ok(file.toByteArray())
        .header(
            Attachment.HEADER,
            Attachment.named("traduction-%s-%s.%s".formatted(slug, tag, ending)));
  }
}
