package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Highlight;
import fr.caf.ecoute.analysis.corpus.Search;
import fr.caf.ecoute.analysis.text.IdeaUnit;
import fr.caf.ecoute.analysis.text.IdeaUnits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rules of a codebook find in a corpus: each theme's own words, wherever they are. */
final class CodebookRules {
  /** The rule that gave a theme to an answer, and the words it found there. */
  record Match(String theme, String rule, List<Highlight> words) {

    /** The ideas the words are in. */
    IdeaUnit passage(AnalysedVerbatim answer) {
      List<IdeaUnit> units = IdeaUnits.of(answer.verbatim().text(), answer.tokens());
      IdeaUnit first = holding(units, words.getFirst().start());
      IdeaUnit last = holding(units, words.getLast().start());
      return new IdeaUnit(first.start(), last.end());
    }

    private static IdeaUnit holding(List<IdeaUnit> units, int place) {
      return units.stream()
          .filter(unit -> place < unit.end())
          .findFirst()
          .orElseGet(units::getLast);
    }
  }

  private final Map<String, Map<String, Match>> byVerbatim = new HashMap<>();

  /**
   * Runs all the rules; the first of a theme's that finds an answer counts.
   *
   * @throws fr.caf.ecoute.analysis.corpus.BadSearch when a rule cannot be read
   */
  CodebookRules(Codebook codebook, Corpus corpus) {
    for (CodebookTheme theme : codebook.themes()) {
      for (String rule : theme.rules()) {
        corpus
            .matching(Search.of(rule))
            .forEach(
                (id, words) ->
                    byVerbatim
                        .computeIfAbsent(id, any -> new LinkedHashMap<>())
                        .putIfAbsent(theme.code(), new Match(theme.code(), rule, words)));
      }
    }
  }

  /** By theme, in the order of the codebook. */
  Map<String, Match> of(String verbatimId) {
    return byVerbatim.getOrDefault(verbatimId, Map.of());
  }
}
