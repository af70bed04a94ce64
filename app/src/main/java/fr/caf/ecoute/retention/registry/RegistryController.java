package fr.caf.ecoute.retention.registry;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.Attachment;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.HandlebarsViews;
import fr.caf.ecoute.web.PrintStyle;
import fr.caf.ecoute.web.TaggedPdf;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;

/** The sheet of a consultation, to read and to hand over. */
@Controller("/equipe/consultations/{slug}")
@Secured(Role.ANY_MEMBER)
class RegistryController {
  private static final String PDF = "application/pdf";
  private static final String STYLE = "/restitution/document-pdf.css";

  private final Consultations consultations;
  private final Registry registry;
  private final HandlebarsViews<Document> views;
  private final Clock clock;

  RegistryController(
      Consultations consultations,
      Registry registry,
      HandlebarsViews<Document> views,
      Clock clock) {
    this.consultations = consultations;
    this.registry = registry;
    this.views = views;
    this.clock = clock;
  }

  /** On screen. */
  record RegistryPage(OfficeHeading heading, RegistrySheet registry) {}

  /** On paper. */
  record Document(RegistrySheet registry, String writtenOn, String sheet) {}

  @Get("/fiche-de-registre")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<RegistryPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    return new ModelAndView<>(
        "retention/registry",
        new RegistryPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.SETTINGS, clock.instant()),
            registry.of(consultation)));
  }

  @Get("/fiche-de-registre.pdf")
  @Produces(PDF)
  HttpResponse<byte[]> print(String slug) {
    RegistrySheet sheet = registry.of(consultations.forMember(slug, Right.MANAGE));
    String date = French.date(French.day(clock.instant()));
    byte[] file =
        TaggedPdf.of(
            views.text(
                "retention/registry-pdf",
                new Document(sheet, date, PrintStyle.sheet(STYLE)),
                null));
    return HttpResponse.ok(file)
        .header("Content-Type", PDF)
        .header(Attachment.HEADER, Attachment.named("fiche-de-registre-" + slug + ".pdf"));
  }
}
