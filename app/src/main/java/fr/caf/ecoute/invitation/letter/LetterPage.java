package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.mail.Letter;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter being written, and as one person would read it.
 *
 * @param preview absent while something is to be mended
 * @param seen tells whether what is sent is what was seen
 * @param objection why it may not be sent now; empty when it may
 * @param whom to whom it would go, in words
 */
record LetterPage(
    OfficeHeading heading,
    String title,
    String kind,
    LetterText typed,
    @Nullable Letter preview,
    String seen,
    String objection,
    String whom,
    String said,
    boolean mailOn,
    List<FieldProblem> problems) {
  static final String SEEN = "vu";

  public String address() {
    return heading.address() + "/messages/" + kind;
  }

  public List<String> previewLines() {
    return preview == null ? List.of() : List.of(preview.text().split("\n", -1));
  }

  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }
}
