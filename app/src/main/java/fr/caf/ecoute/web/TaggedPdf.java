package fr.caf.ecoute.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A page of HTML as a tagged PDF (PDF/UA-1 and PDF/A-3a), with its fonts inside, for reading aloud,
 * printing and keeping.
 */
public final class TaggedPdf {
  private static final String SANS = "Source Sans 3";
  private static final String SERIF = "Source Serif 4";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private TaggedPdf() {}

  public static byte[] of(String html) {
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

  /** Whether its fonts have every letter of the text: they know the Latin and Greek alphabets. */
  public static boolean canSet(String text) {
    return PrintableText.sets(text);
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> open("/fonts/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
  }

  static InputStream open(String path) {
    return Objects.requireNonNull(TaggedPdf.class.getResourceAsStream(path), path);
  }
}
