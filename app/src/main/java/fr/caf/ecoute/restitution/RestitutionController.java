package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.web.ForSearchEngines;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;

/** What was published, for anyone. */
@Controller("/consultations/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
class RestitutionController {
  private static final String PDF = "application/pdf";

  private final Consultations consultations;
  private final Publishing publishing;
  private final Commitments commitments;
  private final SynthesisPdf pdf;

  RestitutionController(
      Consultations consultations,
      Publishing publishing,
      Commitments commitments,
      SynthesisPdf pdf) {
    this.consultations = consultations;
    this.publishing = publishing;
    this.commitments = commitments;
    this.pdf = pdf;
  }

  @ForSearchEngines
  @Get("/restitution")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<RestitutionPage> show(String slug) {
    return new ModelAndView<>("restitution/restitution", page(slug));
  }

  @ForSearchEngines
  @Get("/restitution.pdf")
  @Produces(PDF)
  HttpResponse<byte[]> document(String slug) {
    RestitutionPage page = page(slug);
    return SynthesisFileController.file(
        "restitution-" + slug + ".pdf", PDF, pdf.of(page.synthesis(), page.commitments()));
  }

  private RestitutionPage page(String slug) {
    Consultation consultation = consultations.forAnyone(slug);
    Publication publication = publishing.find(consultation).orElseThrow(Refusal::notFound);
    return new RestitutionPage(
        publication.synthesis(),
        commitments.of(consultation.id()),
        null,
        "/consultations/" + slug + "/restitution.pdf",
        false);
  }
}
