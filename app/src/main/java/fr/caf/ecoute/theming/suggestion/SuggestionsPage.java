package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may go out to the language model, what did, and what it suggests.
 *
 * @param done what was just done, in words
 * @param whyNot why nothing may go out now; null when it may
 * @param task the run under way
 * @param failure how the last run failed
 */
record SuggestionsPage(
    OfficeHeading heading,
    String question,
    String reading,
    String address,
    Model model,
    @Nullable String done,
    List<FieldProblem> problems,
    @Nullable String whyNot,
    List<Choice> choices,
    @Nullable Task task,
    @Nullable String failure,
    List<Group> groups,
    List<String> log) {

  /** The first problem of each field, for showing it beside the field. */
  Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  /** Where texts go, and how many at most. */
  record Model(String name, String host, String most) {}

  /** Which answers may go out. */
  record Choice(String code, String label, boolean checked) {}

  /** As the partial of the progress bar shows it. */
  record Task(String title, String step, int percent, String progressAddress, String pageAddress) {}

  /** What is suggested for one theme. */
  record Group(String code, String label, String count, List<Shown> suggestions, String more) {}

  /** One answer, and what it carries today. */
  record Shown(String id, String text, String carries) {}
}
