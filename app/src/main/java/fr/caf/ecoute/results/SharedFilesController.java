package fr.caf.ecoute.results;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Results as files for others than the team. */
@Controller("/equipe/consultations/{slug}/exports")
@Secured(Role.ANY_MEMBER)
class SharedFilesController {
  private static final String CSV = "text/csv; charset=utf-8";

  private final Consultations consultations;
  private final SharedFiles files;
  private final Journal journal;

  SharedFilesController(Consultations consultations, SharedFiles files, Journal journal) {
    this.consultations = consultations;
    this.files = files;
    this.journal = journal;
  }

  @Get("/partage.csv")
  @Produces(CSV)
  HttpResponse<byte[]> shareable(String slug) throws IOException {
    Consultation consultation = consultations.forMember(slug, Right.EXPORT);
    StringWriter file = new StringWriter();
    files.writeShareable(consultation, file);
    journal.record("shareable-exported", slug, "");
    return answer("partage-" + slug + ".csv", file);
  }

  @Get("/donnees-ouvertes.csv")
  @Produces(CSV)
  HttpResponse<byte[]> openData(String slug) throws IOException {
    Consultation consultation = consultations.forMember(slug, Right.RESULTS);
    StringWriter file = new StringWriter();
    files.writeOpenData(consultation, file);
    journal.record("open-data-exported", slug, "");
    return answer("donnees-ouvertes-" + slug + ".csv", file);
  }

  private static HttpResponse<byte[]> answer(String name, StringWriter file) {
    return HttpResponse.ok(file.toString().getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}
