package fr.caf.ecoute.restitution;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.Attachment;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The synthesis, the themes and the codings as files. */
@Controller("/equipe/consultations/{slug}/synthese")
@Secured(Role.ANY_MEMBER)
class SynthesisFileController {
  private static final String PDF = "application/pdf";
  private static final String CSV = "text/csv; charset=utf-8";

  private final Consultations consultations;
  private final SynthesisDesk desk;
  private final SynthesisPdf pdf;
  private final ThemeFiles themes;
  private final Journal journal;

  SynthesisFileController(
      Consultations consultations,
      SynthesisDesk desk,
      SynthesisPdf pdf,
      ThemeFiles themes,
      Journal journal) {
    this.consultations = consultations;
    this.desk = desk;
    this.pdf = pdf;
    this.themes = themes;
    this.journal = journal;
  }

  @Get("/synthese.pdf")
  @Produces(PDF)
  HttpResponse<byte[]> synthesis(String slug) {
    RestitutionPage page = desk.preview(consultations.forMember(slug, Right.ANALYSE));
    journal.record("synthesis-exported", slug, "");
    return file("synthese-" + slug + ".pdf", PDF, pdf.of(page.synthesis(), page.commitments()));
  }

  @Get("/themes.csv")
  @Produces(CSV)
  HttpResponse<byte[]> themes(String slug) throws IOException {
    StringWriter rows = new StringWriter();
    themes.writeThemes(consultations.forMember(slug, Right.ANALYSE), rows);
    journal.record("themes-exported", slug, "");
    return file("themes-" + slug + ".csv", CSV, utf8(rows));
  }

  @Get("/codages.csv")
  @Produces(CSV)
  HttpResponse<byte[]> codings(String slug) throws IOException {
    StringWriter rows = new StringWriter();
    themes.writeCodings(consultations.forMember(slug, Right.EXPORT), rows);
    journal.record("codings-exported", slug, "");
    return file("codages-" + slug + ".csv", CSV, utf8(rows));
  }

  private static byte[] utf8(StringWriter rows) {
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  static HttpResponse<byte[]> file(String name, String type, byte[] bytes) {
    return HttpResponse.ok(bytes)
        .header("Content-Type", type)
        .header(Attachment.HEADER, Attachment.named(name));
  }
}
