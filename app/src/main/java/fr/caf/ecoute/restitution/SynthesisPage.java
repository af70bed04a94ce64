package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk where a synthesis is written.
 *
 * @param whyNot why there is no synthesis yet
 * @param done what was just done, in words
 * @param published "Publiée le 21 novembre 2026 par Camille Roussel", or nothing
 * @param chapters the themes with the verbatims that may be quoted
 */
record SynthesisPage(
    OfficeHeading heading,
    String address,
    @Nullable String whyNot,
    @Nullable String done,
    List<FieldProblem> problems,
    String introduction,
    String introductionError,
    List<Point> points,
    @Nullable String published,
    String publicAddress,
    List<Chapter> chapters,
    int commitments) {

  /** One of the essential points. */
  record Point(String code, String label, String value, String error) {}

  /** The themes of one open question. */
  record Chapter(
      String code, String question, String pending, String themes, List<Quoted> blocks) {}

  /** A theme, the verbatims quoted and those kept back. */
  record Quoted(String code, String label, List<Candidate> quotes, List<Candidate> hidden) {}

  /** A verbatim that may be quoted. */
  record Candidate(String response, String before, String passage, String after, boolean picked) {}
}
