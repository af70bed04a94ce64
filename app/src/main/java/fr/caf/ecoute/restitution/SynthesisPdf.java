package fr.caf.ecoute.restitution;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import fr.caf.ecoute.web.HandlebarsViews;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The synthesis as a tagged PDF (PDF/UA-1 and PDF/A-3a), with its fonts inside, for reading aloud,
 * printing and keeping.
 */
@Singleton
class SynthesisPdf {
  static final String SANS = "Source Sans 3";
  static final String SERIF = "Source Serif 4";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private final HandlebarsViews<Document> views;

  SynthesisPdf(HandlebarsViews<Document> views) {
    this.views = views;
  }

  /** What the template reads. */
  record Document(Synthesis synthesis, List<Commitment> commitments, String sheet) {}

  byte[] of(Synthesis synthesis, List<Commitment> commitments) {
    String html =
        views.text(
            "restitution/document-pdf",
            new Document(synthesis, commitments, DocumentStyle.sheet()),
            null);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
      builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      font(builder, "SourceSans3-Regular", SANS, NORMAL);
      font(builder, "SourceSans3-Bold", SANS, BOLD);
      font(builder, "SourceSerif4-Regular", SERIF, NORMAL);
      builder.withHtmlContent(PrintableText.of(html), null);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> open("/fonts/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
  }

  static InputStream open(String path) {
    return Objects.requireNonNull(SynthesisPdf.class.getResourceAsStream(path), path);
  }
}
