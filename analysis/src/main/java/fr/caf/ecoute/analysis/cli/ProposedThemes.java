package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.Coder;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import fr.caf.ecoute.analysis.theme.Progress;
import fr.caf.ecoute.analysis.theme.ThemeNumber;
import fr.caf.ecoute.analysis.theme.ThemeProposal;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.analysis.theme.Theming;
import fr.caf.ecoute.analysis.theme.ThemingSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine of this project, as one coder among others.
 *
 * @param encoder a sentence model, when somebody named one
 */
record ProposedThemes(Wanted number, @Nullable SentenceEncoder encoder) implements Coder {
  /** Who says how many themes there are. */
  enum Wanted {
    OWN("thèmes proposés"),
    GOLD("… au nombre de la référence");

    private final String label;

    Wanted(String label) {
      this.label = label;
    }
  }

  @Override
  public String label() {
    return number.label;
  }

  @Override
  public Coded code(String question, List<Verbatim> answers, int themes) {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(answers);
      ThemeProposals proposals =
          Theming.of(settings(themes)).propose(corpus, question, Progress.unwatched());
      return new Coded(labelled(proposals.codings()), names(proposals.themes()));
    }
  }

  private ThemingSettings settings(int themes) {
    ThemingSettings standard = ThemingSettings.standard().withEncoder(encoder);
    return switch (number) {
      case OWN -> standard;
      case GOLD -> standard.withNumber(new ThemeNumber.Exactly(Math.max(1, themes)));
    };
  }

  /** Codings come by rank: the primary theme is the first label. */
  private static List<LabelledAnswer> labelled(List<Coding> codings) {
    Map<String, List<String>> themes = new LinkedHashMap<>();
    for (Coding coding : codings) {
      themes.computeIfAbsent(coding.verbatimId(), any -> new ArrayList<>()).add(coding.theme());
    }
    return themes.entrySet().stream()
        .map(answer -> new LabelledAnswer(answer.getKey(), answer.getValue()))
        .toList();
  }

  private static Map<String, List<String>> names(List<ThemeProposal> themes) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (ThemeProposal theme : themes) {
      List<String> own = new ArrayList<>(List.of(theme.label()));
      own.addAll(theme.keywords());
      names.put(theme.code(), own);
    }
    return names;
  }
}
