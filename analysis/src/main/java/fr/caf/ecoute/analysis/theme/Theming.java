package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.List;

/** Proposes themes for the verbatims of one open question. */
public final class Theming {
  private final ThemingSettings settings;

  private Theming(ThemingSettings settings) {
    this.settings = settings;
  }

  public static Theming of(ThemingSettings settings) {
    return new Theming(settings);
  }

  public ThemingSettings settings() {
    return settings;
  }

  /**
   * Proposes themes; deterministic, whatever the order of the answers.
   *
   * @param question the question as it was asked: its words never make a label
   * @throws ThemingCancelled when {@code progress} asks for it
   */
  public ThemeProposals propose(Corpus corpus, String question, Progress progress) {
    progress.at(0, "Lecture des réponses");
    List<Coding> codings = new ArrayList<>();
    for (Verbatim verbatim : corpus.verbatims()) {
      ResidualBox box = verbatim.text().isBlank() ? ResidualBox.NON_ANSWER : ResidualBox.UNDECIDED;
      codings.add(new Coding(verbatim.id(), 1, box.code(), 1, 0, verbatim.text().length()));
    }
    return new ThemeProposals(
        question,
        new TriageCounts(codings.size(), 0, codings.size()),
        List.of(),
        List.of(),
        codings,
        List.of(),
        List.of());
  }
}
