package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.Coder;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.carrot2.clustering.Cluster;
import org.carrot2.clustering.ClusteringAlgorithm;
import org.carrot2.clustering.Document;
import org.carrot2.clustering.kmeans.BisectingKMeansClusteringAlgorithm;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.clustering.stc.STCClusteringAlgorithm;
import org.carrot2.language.LanguageComponents;

/**
 * An algorithm of Carrot2, with its French components and its default settings but the number of
 * clusters, where it takes one.
 */
abstract class Carrot2 implements Coder {
  private static final LanguageComponents FRENCH = french();

  /** Lingo chooses how many clusters it makes. */
  public static final class Lingo extends Carrot2 {
    @Override
    public String label() {
      return "Carrot2 Lingo";
    }

    @Override
    ClusteringAlgorithm algorithm(int themes) {
      return new LingoClusteringAlgorithm();
    }
  }

  /** Suffix tree clustering; at most as many clusters as the gold has themes. */
  public static final class SuffixTree extends Carrot2 {
    @Override
    public String label() {
      return "Carrot2 STC";
    }

    @Override
    ClusteringAlgorithm algorithm(int themes) {
      STCClusteringAlgorithm algorithm = new STCClusteringAlgorithm();
      algorithm.maxClusters.set(themes);
      return algorithm;
    }
  }

  /** Bisecting k-means. */
  public static final class Bisecting extends Carrot2 {
    @Override
    public String label() {
      return "Carrot2 k-moyennes";
    }

    @Override
    ClusteringAlgorithm algorithm(int themes) {
      BisectingKMeansClusteringAlgorithm algorithm = new BisectingKMeansClusteringAlgorithm();
      algorithm.clusterCount.set(Math.max(2, themes));
      return algorithm;
    }
  }

  private record Text(String id, String text) implements Document {
    @Override
    public void visitFields(BiConsumer<String, String> fields) {
      fields.accept("snippet", text);
    }
  }

  abstract ClusteringAlgorithm algorithm(int themes);

  @Override
  public Coded code(String question, List<Verbatim> answers, int themes) {
    List<Cluster<Text>> clusters =
        new ArrayList<>(
            algorithm(themes)
                .cluster(answers.stream().map(a -> new Text(a.id(), a.text())), FRENCH));
    // An answer in several clusters belongs first to the one Carrot2 scores highest.
    clusters.sort(Comparator.comparingDouble(cluster -> -score(cluster)));
    Map<String, List<String>> themesOf = new HashMap<>();
    Map<String, List<String>> names = new HashMap<>();
    for (Cluster<Text> cluster : clusters) {
      String theme = "t" + names.size();
      names.put(theme, cluster.getLabels());
      for (Text text : cluster.getDocuments()) {
        themesOf.computeIfAbsent(text.id(), any -> new ArrayList<>()).add(theme);
      }
    }
    return new Coded(
        answers.stream()
            .map(a -> new LabelledAnswer(a.id(), themesOf.getOrDefault(a.id(), List.of())))
            .toList(),
        names);
  }

  private static double score(Cluster<?> cluster) {
    Double score = cluster.getScore();
    return score == null ? 0 : score;
  }

  private static LanguageComponents french() {
    try {
      return LanguageComponents.loader().limitToLanguages("French").load().language("French");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
