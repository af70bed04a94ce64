package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codebook of a question: adding a theme, taking it away as a file, taking up another one.
 *
 * @param coded whether there are themes to read and to take away
 * @param whyNot why no codebook may be applied yet
 * @param typed the theme to add, as it was typed
 */
record CodebookPage(
    OfficeHeading heading,
    String question,
    String back,
    String address,
    boolean coded,
    @Nullable String whyNot,
    List<Codebooks.Source> sources,
    Definition typed,
    List<FieldProblem> problems) {

  /** The first problem of each field, for showing it beside the field. */
  Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }
}
