package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.algebra.TruncatedSvd;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.Coder;
import java.util.List;

/** TF-IDF, latent semantic analysis of rank 40, unit rows, then k-means. */
public final class LatentKMeans implements Coder {
  private static final int RANK = 40;

  @Override
  public String label() {
    return "LSA + k-moyennes";
  }

  @Override
  public Coded code(String question, List<Verbatim> answers, int themes) {
    TermMatrix matrix = TermMatrix.of(answers);
    TruncatedSvd latent = TruncatedSvd.of(matrix.rows(), RANK);
    SparseMatrix.Builder rows = new SparseMatrix.Builder(latent.rank());
    for (double[] direction : latent.left()) {
      for (int k = 0; k < latent.rank(); k++) {
        rows.add(k, direction[k] * latent.value(k));
      }
      rows.endRow();
    }
    return Partition.coded(answers, KMeans.of(rows.build().normaliseRows(), themes), matrix);
  }
}
