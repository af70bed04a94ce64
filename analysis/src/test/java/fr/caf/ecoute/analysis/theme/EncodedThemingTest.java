package fr.caf.ecoute.analysis.theme;

import static fr.caf.ecoute.analysis.InventedAnswers.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.encoder.MiniLm;
import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodedThemingTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static SentenceEncoder encoder;

  @BeforeAll
  static void open() throws IOException {
    encoder = SentenceEncoder.open(MiniLm.in(folder));
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  private static ThemeProposals propose(List<Verbatim> verbatims, int threads) {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(verbatims);
      ThemingSettings settings =
          ThemingSettings.standard().withEncoder(encoder).withThreads(threads);
      return Theming.of(settings).propose(corpus, QUESTION, Progress.unwatched());
    }
  }

  @Test
  void aModelTakesPartAndIsNamedAndOrderAndThreadsStillDoNotCount() {
    List<Verbatim> verbatims = InventedAnswers.of(200);
    ThemeProposals proposals = propose(verbatims, 1);
    assertThat(proposals.themes()).isNotEmpty();
    assertThat(proposals.encoder()).isEqualTo(encoder.signature());
    List<Verbatim> shuffled = new ArrayList<>(verbatims);
    Collections.shuffle(shuffled, new Random(5));
    assertThat(propose(shuffled, 3)).isEqualTo(proposals);
  }

  @Test
  void fewOrStrangeAnswersAreAccountedForAsWithoutAModel() {
    List<Verbatim> strange =
        List.of(
            new Verbatim("a", ""),
            new Verbatim("b", "\uD800"),
            new Verbatim("c", "👍"),
            new Verbatim("d", "The queue is too long at the office"),
            new Verbatim("e", "Les délais sont trop longs"));
    for (List<Verbatim> some : List.of(List.<Verbatim>of(), strange.subList(4, 5), strange)) {
      assertThat(propose(some, 2).codings())
          .extracting(coding -> coding.verbatimId())
          .containsAll(some.stream().map(Verbatim::id).toList());
    }
  }
}
