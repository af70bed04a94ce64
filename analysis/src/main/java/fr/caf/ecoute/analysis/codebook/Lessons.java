package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.feature.Placed;
import fr.caf.ecoute.analysis.feature.Units;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is learnt from: the coded answers, then the example sentences of the codebook.
 *
 * @param themes for each, which themes it carries
 */
record Lessons(Placed texts, Units units, List<Set<String>> themes) {

  /** Copies of an answer count once, coded as the first by id; what is not in the space, never. */
  static Lessons of(AnswerSpace space, Codebook codebook, List<CodedExample> examples) {
    Map<Integer, CodedExample> byRow = new TreeMap<>();
    examples.stream()
        .sorted(Comparator.comparing(CodedExample::verbatimId))
        .forEach(
            example -> {
              Integer row = space.row(example.verbatimId());
              if (row != null) {
                byRow.putIfAbsent(row, example);
              }
            });
    List<AnalysedVerbatim> texts = new ArrayList<>();
    List<Set<String>> themes = new ArrayList<>();
    byRow.forEach(
        (row, example) -> {
          texts.add(space.answer(row).copies().getFirst());
          themes.add(example.themes());
        });
    List<String> sentences = new ArrayList<>();
    try (FrenchTerms french = new FrenchTerms()) {
      for (CodebookTheme theme : codebook.themes()) {
        for (String sentence : theme.examples()) {
          Verbatim said = new Verbatim("exemple", sentence);
          texts.add(new AnalysedVerbatim(said, french.of(sentence)));
          sentences.add(said.text());
          themes.add(Set.of(theme.code()));
        }
      }
    }
    int[] rows = byRow.keySet().stream().mapToInt(Integer::intValue).toArray();
    Placed placed = space.answers().pick(rows).and(space.place(sentences));
    return new Lessons(placed, space.units(texts), themes);
  }

  boolean[][] carried(List<String> codes) {
    boolean[][] carried = new boolean[themes.size()][codes.size()];
    for (int lesson = 0; lesson < carried.length; lesson++) {
      for (int theme = 0; theme < codes.size(); theme++) {
        carried[lesson][theme] = themes.get(lesson).contains(codes.get(theme));
      }
    }
    return carried;
  }
}
