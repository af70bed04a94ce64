package fr.caf.ecoute.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleCoderTest {
  private static final List<String> NAMES =
      List.of(
          "Places en crèche",
          "Attente au téléphone",
          "Site internet",
          "Prix de la cantine",
          "Bus et transports",
          "Aide au logement");

  private static Codebook codebook(List<String> names) {
    List<CodebookTheme> themes = new ArrayList<>();
    for (String name : names) {
      themes.add(CodebookTheme.named("t" + themes.size(), name));
    }
    return new Codebook("", themes);
  }

  private static AnswerSpace space(List<Verbatim> verbatims, int threads) {
    try (FrenchTerms french = new FrenchTerms();
        Workers workers = Workers.of(threads)) {
      List<AnalysedVerbatim> read =
          verbatims.stream().map(v -> new AnalysedVerbatim(v, french.of(v.text()))).toList();
      return AnswerSpace.of(read, BackgroundTable.shipped(), workers);
    }
  }

  private static int subject(String id) {
    return Integer.parseInt(id.substring(1)) % InventedAnswers.subjects();
  }

  private static List<CodedExample> examples(List<Verbatim> verbatims, int number) {
    return verbatims.stream()
        .limit(number)
        .map(v -> new CodedExample(v.id(), Set.of("t" + subject(v.id()))))
        .toList();
  }

  private static List<List<LikelyTheme>> all(
      AnswerSpace space, Codebook codebook, List<CodedExample> examples) {
    ExampleCoder coder = ExampleCoder.train(space, codebook, examples);
    return IntStream.range(0, space.size()).mapToObj(coder::decided).toList();
  }

  private static double firstThemeRight(AnswerSpace space, ExampleCoder coder) {
    int right = 0;
    for (int row = 0; row < space.size(); row++) {
      int wanted = subject(space.answer(row).ids().getFirst());
      right += coder.atLeastOne(row).getFirst().theme().equals("t" + wanted) ? 1 : 0;
    }
    return (double) right / space.size();
  }

  @Test
  void aFewExamplesCodeAllTheOthers() {
    List<Verbatim> verbatims = InventedAnswers.of(240);
    AnswerSpace space = space(verbatims, 1);
    List<String> nameless = Collections.nCopies(NAMES.size(), "Thème");
    ExampleCoder coder = ExampleCoder.train(space, codebook(nameless), examples(verbatims, 18));
    assertThat(firstThemeRight(space, coder)).isGreaterThan(0.85);
  }

  @Test
  void namesAloneAlreadyCodeMuch() {
    AnswerSpace space = space(InventedAnswers.of(240), 1);
    ExampleCoder coder = ExampleCoder.train(space, codebook(NAMES), List.of());
    assertThat(firstThemeRight(space, coder)).isGreaterThan(0.8);
  }

  @Test
  void anAnswerThatFitsNoThemeIsNotForced() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(120));
    verbatims.add(new Verbatim("z", "Les chiens aboient toute la nuit chez le voisin."));
    AnswerSpace space = space(verbatims, 1);
    ExampleCoder coder = ExampleCoder.train(space, codebook(NAMES), examples(verbatims, 30));
    int row = Objects.requireNonNull(space.row("z"));
    assertThat(coder.decided(row)).isEmpty();
    assertThat(coder.atLeastOne(row)).hasSize(1);
  }

  @Test
  void neitherTheOrderNorTheThreadsChangeAnything() {
    List<Verbatim> verbatims = InventedAnswers.of(200);
    List<CodedExample> examples = new ArrayList<>(examples(verbatims, 24));
    List<List<LikelyTheme>> once = all(space(verbatims, 1), codebook(NAMES), examples);
    List<Verbatim> shuffled = new ArrayList<>(verbatims);
    Collections.shuffle(shuffled, new Random(5));
    Collections.shuffle(examples, new Random(6));
    assertThat(all(space(shuffled, 3), codebook(NAMES), examples)).isEqualTo(once);
  }

  @Test
  void examplesFromElsewhereDoNotCount() {
    List<Verbatim> verbatims = InventedAnswers.of(60);
    AnswerSpace space = space(verbatims, 1);
    List<CodedExample> examples = examples(verbatims, 12);
    List<CodedExample> more = new ArrayList<>(examples);
    more.add(new CodedExample("ailleurs", Set.of("t1")));
    assertThat(all(space, codebook(NAMES), more)).isEqualTo(all(space, codebook(NAMES), examples));
  }

  @Test
  void nothingToCodeGivesNothing() {
    AnswerSpace empty = space(List.of(), 1);
    assertThat(all(empty, codebook(NAMES), List.of())).isEmpty();
    AnswerSpace one = space(List.of(new Verbatim("a", "Le bus ne passe plus.")), 1);
    assertThat(all(one, codebook(List.of()), List.of())).containsExactly(List.of());
    assertThat(ExampleCoder.train(one, codebook(NAMES), List.of()).atLeastOne(0))
        .hasSizeGreaterThanOrEqualTo(1);
  }
}
