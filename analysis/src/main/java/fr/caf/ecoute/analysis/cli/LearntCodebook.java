package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.codebook.CodedExample;
import fr.caf.ecoute.analysis.codebook.ExampleCoder;
import fr.caf.ecoute.analysis.codebook.LikelyTheme;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.quality.GoldAnswer;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import fr.caf.ecoute.analysis.quality.Learner;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codebook of this project, taught by the names of the themes and by examples. */
final class LearntCodebook implements Learner {
  private record Read(List<Verbatim> answers, AnswerSpace space) {}

  // The same answers are coded again and again, with other examples.
  private @Nullable Read read;

  @Override
  public String label() {
    return "codage appris";
  }

  @Override
  public List<LabelledAnswer> code(
      String question, List<String> themes, List<GoldAnswer> examples, List<Verbatim> answers) {
    AnswerSpace space = space(answers);
    ExampleCoder coder =
        ExampleCoder.train(
            space,
            new Codebook(
                question,
                themes.stream().map(t -> CodebookTheme.named(code(themes, t), t)).toList()),
            examples.stream().map(example -> coded(themes, example)).toList());
    List<LabelledAnswer> labelled = new ArrayList<>();
    for (Verbatim answer : answers) {
      Integer row = space.row(answer.id());
      List<LikelyTheme> own = row == null ? List.of() : coder.atLeastOne(row);
      labelled.add(
          new LabelledAnswer(
              answer.id(), own.stream().map(likely -> name(themes, likely.theme())).toList()));
    }
    return labelled;
  }

  private static CodedExample coded(List<String> themes, GoldAnswer example) {
    return new CodedExample(
        example.id(),
        example.labels().stream().map(label -> code(themes, label)).collect(Collectors.toSet()));
  }

  // Names may hold what a code may not.
  private static String code(List<String> themes, String name) {
    return "t" + themes.indexOf(name);
  }

  private static String name(List<String> themes, String code) {
    return themes.get(Integer.parseInt(code.substring(1)));
  }

  private AnswerSpace space(List<Verbatim> answers) {
    if (read == null || !read.answers().equals(answers)) {
      try (FrenchTerms french = new FrenchTerms();
          Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
        List<AnalysedVerbatim> analysed =
            answers.stream().map(v -> new AnalysedVerbatim(v, french.of(v.text()))).toList();
        read = new Read(answers, AnswerSpace.of(analysed, BackgroundTable.shipped(), workers));
      }
    }
    return read.space();
  }
}
