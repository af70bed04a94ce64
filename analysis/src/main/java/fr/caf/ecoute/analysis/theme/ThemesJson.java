package fr.caf.ecoute.analysis.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.caf.ecoute.analysis.codebook.Coding;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code themes.json}: everything in {@link ThemeProposals} but the codings, which travel in {@code
 * codings.csv}.
 */
public final class ThemesJson {
  private static final String FORMAT = "ecoute-themes/1";
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private record Document(
      String format,
      String question,
      TriageCounts triage,
      List<ThemeProposal> themes,
      List<ThemeFamily> families,
      int overview,
      List<ThemeProposal> boxes,
      List<RareIdea> rareIdeas,
      List<Campaign> campaigns,
      List<List<String>> duplicates,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String encoder) {}

  private ThemesJson() {}

  /** The same proposals always give the same text. */
  public static String write(ThemeProposals proposals) {
    Document document =
        new Document(
            FORMAT,
            proposals.question(),
            proposals.triage(),
            proposals.themes(),
            proposals.families(),
            proposals.overview(),
            proposals.boxes(),
            proposals.rareIdeas(),
            proposals.campaigns(),
            proposals.duplicates(),
            proposals.encoder());
    // The platform's own line end would make the bytes depend on the machine.
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return JSON.writer(printer).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the file is something else
   */
  public static ThemeProposals read(Reader file, List<Coding> codings) throws IOException {
    Document document = JSON.readValue(file, Document.class);
    if (!FORMAT.equals(document.format())) {
      throw new IOException("not a themes file: " + document.format());
    }
    return new ThemeProposals(
        document.question(),
        document.triage(),
        document.themes(),
        document.families(),
        document.overview(),
        document.boxes(),
        document.rareIdeas(),
        codings,
        document.campaigns(),
        document.duplicates(),
        document.encoder());
  }
}
