package fr.caf.ecoute.analysis.quality;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.List;

/** Something that codes answers after having seen how people coded a few of them. */
public interface Learner {
  /** What it is called in a table. */
  String label();

  /**
   * Codes answers with the themes of a codebook.
   *
   * @param themes the names of the themes, which are their codes too
   * @param examples coded answers; none when only the names are known
   * @param answers all the answers to the question, the examples among them
   * @return a coding of each answer, primary theme first
   */
  List<LabelledAnswer> code(
      String question, List<String> themes, List<GoldAnswer> examples, List<Verbatim> answers);
}
