package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.feature.Placed;
import java.util.List;

/**
 * All that can speak for a theme in a text: its examples, by what is said or how it is spelt, its
 * name and its definition. {@link Testimony} hears it on given texts.
 */
record Evidence(Likeness saying, Likeness spelling, Wording names, Wording definitions) {

  static Evidence of(AnswerSpace space, Codebook codebook, Placed examples, boolean[][] carried) {
    List<CodebookTheme> themes = codebook.themes();
    return new Evidence(
        Likeness.of(examples.saying(), carried, themes.size()),
        Likeness.of(examples.spelling(), carried, themes.size()),
        Wording.of(space, themes.stream().map(CodebookTheme::name).toList()),
        Wording.of(space, themes.stream().map(CodebookTheme::definition).toList()));
  }
}
