package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.theme.ThemeProposal;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Proposed themes as a codebook one can correct, then apply to other answers. */
final class ProposedCodebook {
  private static final int EXAMPLES = 5;

  private ProposedCodebook() {}

  static Codebook of(ThemeProposals proposals, List<Verbatim> verbatims) {
    Map<String, String> texts =
        verbatims.stream().collect(Collectors.toMap(Verbatim::id, Verbatim::text));
    return new Codebook(
        proposals.question(),
        proposals.themes().stream().map(theme -> theme(theme, texts)).toList());
  }

  private static CodebookTheme theme(ThemeProposal theme, Map<String, String> texts) {
    List<String> examples =
        theme.typical().stream().limit(EXAMPLES).map(texts::get).filter(Objects::nonNull).toList();
    return new CodebookTheme(
        theme.code(), theme.label(), theme.description(), examples, List.of(), null);
  }
}
