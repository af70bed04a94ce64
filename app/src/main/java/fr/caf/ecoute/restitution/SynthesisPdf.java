package fr.caf.ecoute.restitution;

import fr.caf.ecoute.web.HandlebarsViews;
import fr.caf.ecoute.web.PrintStyle;
import fr.caf.ecoute.web.TaggedPdf;
import jakarta.inject.Singleton;
import java.util.List;

/** The synthesis as a document to read, print and keep. */
@Singleton
class SynthesisPdf {
  private static final String STYLE = "/restitution/document-pdf.css";

  private final HandlebarsViews<Document> views;

  SynthesisPdf(HandlebarsViews<Document> views) {
    this.views = views;
  }

  /** What the template reads. */
  record Document(Synthesis synthesis, List<Commitment> commitments, String sheet) {}

  byte[] of(Synthesis synthesis, List<Commitment> commitments) {
    return TaggedPdf.of(
        views.text(
            "restitution/document-pdf",
            new Document(synthesis, commitments, PrintStyle.sheet(STYLE)),
            null));
  }
}
