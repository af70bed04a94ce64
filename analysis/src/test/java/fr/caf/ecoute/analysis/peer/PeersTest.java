package fr.caf.ecoute.analysis.peer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.Coder;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import fr.caf.ecoute.analysis.quality.Scores;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {
  private static final List<Verbatim> ANSWERS = InventedAnswers.of(180);

  static Stream<Coder> peers() {
    return ServiceLoader.load(Coder.class).stream().map(ServiceLoader.Provider::get);
  }

  private static Coded code(Coder peer) {
    return peer.code(InventedAnswers.QUESTION, ANSWERS, InventedAnswers.subjects());
  }

  @Test
  void sixMethodsAreCompared() {
    assertThat(peers().map(Coder::label).distinct()).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void eachFindsPlainSubjectsBetterThanChance(Coder peer) {
    List<LabelledAnswer> gold =
        ANSWERS.stream()
            .map(
                a -> {
                  int subject = Integer.parseInt(a.id().substring(1)) % InventedAnswers.subjects();
                  return new LabelledAnswer(a.id(), List.of("s" + subject));
                })
            .toList();
    Coded coded = code(peer);
    assertThat(coded.answers()).hasSameSizeAs(ANSWERS);
    assertThat(Scores.of(gold, coded.answers()).themedAmi()).isGreaterThan(0.3);
    assertThat(coded.names()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void eachFindsTheSameTwice(Coder peer) {
    assertThat(code(peer)).isEqualTo(code(peer));
  }

  @Test
  void kMeansFindsGroupsAnyoneSees() {
    int[] group = KMeans.of(blocks(), 3);
    for (int i = 0; i < 30; i++) {
      assertThat(group[i]).isEqualTo(group[i / 10 * 10]);
    }
    assertThat(List.of(group[0], group[10], group[20])).doesNotHaveDuplicates();
  }

  @Test
  void nmfFindsThePartsOfASumOfParts() {
    Nmf nmf = Nmf.of(blocks(), 3);
    for (int row = 0; row < 30; row++) {
      int heavy = 0;
      for (int k = 0; k < 3; k++) {
        heavy += nmf.weights()[k][row] > 0.1 ? 1 : 0;
      }
      assertThat(heavy).isEqualTo(1);
    }
  }

  // Three blocks of ten rows, each with three columns of its own.
  private static SparseMatrix blocks() {
    SparseMatrix.Builder rows = new SparseMatrix.Builder(9);
    for (int row = 0; row < 30; row++) {
      for (int column = 0; column < 3; column++) {
        rows.add(row / 10 * 3 + column, 1 + (row * (column + 1)) % 4);
      }
      rows.endRow();
    }
    return rows.build().normaliseRows();
  }
}
