package fr.caf.ecoute.analysis.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.analysis.text.FrenchTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundTableTest {
  @TempDir Path folder;

  private static double[] vector(BackgroundTable table, String word) {
    try (FrenchTerms french = new FrenchTerms()) {
      Integer row = table.row(french.of(word).getFirst().term());
      double[] vector = new double[BackgroundTable.DIMENSIONS];
      assertThat(row).as(word).isNotNull();
      if (row != null) {
        table.addTo(vector, row, 1);
      }
      return vector;
    }
  }

  private static double closeness(BackgroundTable table, String one, String other) {
    double[] a = vector(table, one);
    double[] b = vector(table, other);
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  @Test
  void theShippedTableKnowsWhatWordsAreNear() {
    BackgroundTable table = BackgroundTable.shipped();
    assertThat(closeness(table, "crèche", "garde"))
        .isGreaterThan(closeness(table, "crèche", "train"));
    assertThat(closeness(table, "bus", "train"))
        .isGreaterThan(closeness(table, "bus", "allocation"));
    assertThat(closeness(table, "impôt", "taxe"))
        .isGreaterThan(closeness(table, "impôt", "médecin"));
  }

  @Test
  void wordsThatGoWithEverythingCountLess() {
    BackgroundTable table = BackgroundTable.shipped();
    assertThat(table.emphasis(term("crèche"))).isGreaterThan(table.emphasis(term("surtout")));
    assertThat(table.emphasis(term("permettre"))).isLessThan(1);
    assertThat(table.emphasis("mot-que-personne-n-ecrit")).isEqualTo(1);
  }

  @Test
  void theShippedTableIsSmallAndNamesItsSources() throws IOException {
    BackgroundTable table = BackgroundTable.shipped();
    assertThat(table.size()).isEqualTo(9_000);
    assertThat(table.termsFile().length + table.vectorsFile().length).isLessThan(720_000);
    try (var provenance = BackgroundTable.class.getResourceAsStream("PROVENANCE.md")) {
      assertThat(provenance).isNotNull();
    }
  }

  @Test
  void probabilitiesAreSharesOfTheCorpus() {
    BackgroundTable table = BackgroundTable.shipped();
    double sum = 0;
    for (int row = 0; row < table.size(); row++) {
      assertThat(table.probability(row)).isBetween(1e-7, 0.05);
      sum += table.probability(row);
    }
    assertThat(sum).isBetween(0.8, 1.0);
  }

  @Test
  void theSameCorporaGiveTheSameBytes() throws IOException {
    Path corpus = corpus();
    Path first = train(corpus, "un");
    Path second = train(corpus, "deux");
    for (String file : new String[] {BackgroundTable.TERMS_FILE, BackgroundTable.VECTORS_FILE}) {
      assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
    }
  }

  @Test
  void wordsUsedInTheSamePlacesGetNearVectors() throws IOException {
    Path trained = train(corpus(), "trois");
    BackgroundTable table =
        BackgroundTable.parse(
            Files.readAllBytes(trained.resolve(BackgroundTable.TERMS_FILE)),
            Files.readAllBytes(trained.resolve(BackgroundTable.VECTORS_FILE)));
    assertThat(closeness(table, "nounou", "crèche"))
        .isGreaterThan(closeness(table, "nounou", "tramway"));
  }

  @Test
  void filesThatDoNotGoTogetherAreRefused() {
    byte[] terms = "10\ncreche\t3\t0\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BackgroundTable.parse(terms, new byte[3]))
        .isInstanceOf(IOException.class);
  }

  private static String term(String word) {
    try (FrenchTerms french = new FrenchTerms()) {
      return french.of(word).getFirst().term();
    }
  }

  private Path train(Path corpus, String name) throws IOException {
    BackgroundTraining training = new BackgroundTraining();
    training.read(corpus);
    Path trained = folder.resolve(name);
    assertThat(training.writeTo(trained)).isPositive();
    return trained;
  }

  /**
   * A folder of every kind of file, in which two words share their company and a third does not.
   */
  private Path corpus() throws IOException {
    Path corpus = folder.resolve("corpus");
    Files.createDirectories(corpus.resolve("sous-dossier"));
    StringBuilder csv = new StringBuilder("id,text\n");
    StringBuilder lines = new StringBuilder();
    String[] children = {"bébé", "sieste", "biberon", "éveil", "parents", "couches"};
    String[] travels = {"trajet", "billet", "station", "horaire", "contrôleur", "ligne"};
    for (int i = 0; i < 120; i++) {
      String care = children[i % 6] + " " + children[(i / 6) % 6] + " " + i;
      csv.append(i)
          .append(",la ")
          .append(i % 2 == 0 ? "nounou" : "crèche")
          .append(" ")
          .append(care)
          .append('\n');
      lines
          .append("le tramway ")
          .append(travels[i % 6])
          .append(' ')
          .append(travels[(i / 6) % 6])
          .append(' ')
          .append(i)
          .append('\n');
    }
    Files.writeString(corpus.resolve("avis.csv"), csv);
    Files.writeString(corpus.resolve("sous-dossier/lignes.txt"), lines);
    Files.writeString(
        corpus.resolve("fiche.json"),
        "{\"titre\":\"court\",\"texte\":[\"la crèche et la nounou du bébé\"]}");
    return corpus;
  }
}
