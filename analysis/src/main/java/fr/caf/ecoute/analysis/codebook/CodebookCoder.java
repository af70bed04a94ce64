package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.text.IdeaUnit;
import fr.caf.ecoute.analysis.text.NonAnswers;
import fr.caf.ecoute.analysis.text.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies a codebook to all the answers of a corpus: what a person said first, then its rules, then
 * its examples, names and definitions. An answer no theme can claim goes to a residual box and says
 * why; none is forced.
 */
public final class CodebookCoder {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, CodedExample> persons = new HashMap<>();
  private final CodebookRules rules;
  private final AnswerSpace space;
  private final ExampleCoder coder;

  private CodebookCoder(
      Codebook codebook, List<CodedExample> examples, CodebookRules rules, AnswerSpace space) {
    codebook.themes().forEach(theme -> names.put(theme.code(), theme.name()));
    examples.forEach(example -> persons.put(example.verbatimId(), example));
    this.rules = rules;
    this.space = space;
    this.coder = ExampleCoder.train(space, codebook, examples);
  }

  /**
   * Codes every verbatim: at least one coding each, by verbatim id, then rank.
   *
   * @param examples answers of this corpus a person has coded; may be empty
   * @throws fr.caf.ecoute.analysis.corpus.BadSearch when a rule cannot be read
   */
  public static List<JustifiedCoding> code(
      Codebook codebook, Corpus corpus, List<CodedExample> examples, Workers workers) {
    List<AnalysedVerbatim> all = corpus.analysed();
    List<AnalysedVerbatim> speaking = all.stream().filter(v -> !silent(v)).toList();
    AnswerSpace space = AnswerSpace.of(speaking, BackgroundTable.shipped(), workers);
    CodebookCoder coder =
        new CodebookCoder(codebook, examples, new CodebookRules(codebook, corpus), space);
    List<JustifiedCoding> codings = new ArrayList<>();
    all.forEach(verbatim -> codings.addAll(coder.of(verbatim)));
    return codings;
  }

  private static boolean silent(AnalysedVerbatim verbatim) {
    return verbatim.tokens().isEmpty()
        || NonAnswers.contains(NormalForm.of(verbatim.verbatim().text()));
  }

  private List<JustifiedCoding> of(AnalysedVerbatim verbatim) {
    CodedExample said = persons.get(verbatim.verbatim().id());
    if (said != null) {
      return asSaid(verbatim, said);
    }
    List<JustifiedCoding> codings = new ArrayList<>();
    Map<String, CodebookRules.Match> ruled = rules.of(verbatim.verbatim().id());
    ruled.forEach(
        (theme, match) -> {
          LikelyTheme sure = new LikelyTheme(theme, 1, Origin.RULE);
          int rank = codings.size() + 1;
          codings.add(coding(verbatim, rank, sure, match.passage(verbatim), match.rule()));
        });
    @Nullable Integer row = space.row(verbatim.verbatim().id());
    if (row != null) {
      for (LikelyTheme likely : coder.decided(row)) {
        if (!ruled.containsKey(likely.theme())) {
          int rank = codings.size() + 1;
          IdeaUnit passage = coder.passage(verbatim, likely.theme());
          codings.add(coding(verbatim, rank, likely, passage, reason(likely)));
        }
      }
    }
    return codings.isEmpty() ? List.of(residual(verbatim, row)) : codings;
  }

  // What a person decided is given back as it is.
  private List<JustifiedCoding> asSaid(AnalysedVerbatim verbatim, CodedExample said) {
    List<JustifiedCoding> codings = new ArrayList<>();
    for (String theme : names.keySet()) {
      if (said.themes().contains(theme)) {
        LikelyTheme sure = new LikelyTheme(theme, 1, Origin.PERSON);
        IdeaUnit passage =
            verbatim.tokens().isEmpty() ? whole(verbatim) : coder.passage(verbatim, theme);
        codings.add(coding(verbatim, codings.size() + 1, sure, passage, "choisi par une personne"));
      }
    }
    return codings.isEmpty()
        ? List.of(residual(verbatim, ResidualBox.UNDECIDED, "aucun thème, selon une personne"))
        : codings;
  }

  private String reason(LikelyTheme likely) {
    return (likely.origin() == Origin.EXAMPLES ? "proche des exemples de « " : "proche du nom « ")
        + names.getOrDefault(likely.theme(), likely.theme())
        + " »";
  }

  private JustifiedCoding residual(AnalysedVerbatim verbatim, @Nullable Integer row) {
    if (row == null) {
      return residual(verbatim, ResidualBox.NON_ANSWER, "ne dit rien");
    }
    List<LikelyTheme> nearest = coder.atLeastOne(row);
    if (space.answers().rows().isNullRow(row) || nearest.isEmpty()) {
      return residual(verbatim, ResidualBox.OFF_TOPIC, "aucun mot en commun avec les autres");
    }
    LikelyTheme near = nearest.getFirst();
    return residual(
        verbatim,
        ResidualBox.UNDECIDED,
        "aucun thème assez probable ; le plus proche : « %s » (%d chances sur 100)"
            .formatted(
                names.getOrDefault(near.theme(), near.theme()),
                Math.round(100 * near.confidence())));
  }

  private static JustifiedCoding residual(AnalysedVerbatim verbatim, ResidualBox box, String why) {
    return coding(
        verbatim, 1, new LikelyTheme(box.code(), 1, Origin.NO_THEME), whole(verbatim), why);
  }

  private static IdeaUnit whole(AnalysedVerbatim verbatim) {
    return new IdeaUnit(0, verbatim.verbatim().text().length());
  }

  private static JustifiedCoding coding(
      AnalysedVerbatim verbatim, int rank, LikelyTheme theme, IdeaUnit passage, String reason) {
    return new JustifiedCoding(
        new Coding(
            verbatim.verbatim().id(),
            rank,
            theme.theme(),
            theme.confidence(),
            passage.start(),
            passage.end()),
        theme.origin(),
        reason);
  }
}
