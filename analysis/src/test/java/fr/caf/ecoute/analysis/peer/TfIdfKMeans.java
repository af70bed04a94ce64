package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.Coder;
import java.util.List;

/** TF-IDF, then k-means: what everyone tries first. */
public final class TfIdfKMeans implements Coder {
  @Override
  public String label() {
    return "TF-IDF + k-moyennes";
  }

  @Override
  public Coded code(String question, List<Verbatim> answers, int themes) {
    TermMatrix matrix = TermMatrix.of(answers);
    return Partition.coded(answers, KMeans.of(matrix.rows(), themes), matrix);
  }
}
