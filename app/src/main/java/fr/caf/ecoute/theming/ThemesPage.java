package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbatims of a question and their themes, for reading and deciding.
 *
 * @param done what was just done, in words
 * @param runs where a new run is asked for
 * @param under the address of a run under way
 * @param assistance where a language model may be asked, when one was set up
 */
public record ThemesPage(
    OfficeHeading heading,
    String question,
    String reading,
    String overview,
    String runs,
    @Nullable String under,
    @Nullable String assistance,
    Codebook codebook,
    String verdict,
    @Nullable String done,
    List<FieldProblem> problems,
    Counts counts,
    List<Group> groups,
    @Nullable ShownTheme chosen,
    String words,
    VerbatimList list,
    @Nullable ShownVerbatim verbatim) {

  /** Where the team's themes are gathered, and where they code all the answers again. */
  record Codebook(String address, String recoding) {}

  /** Honest counts: what was read, what says nothing, what repeats; and what helped. */
  record Counts(
      String answers,
      String nonAnswers,
      String distinct,
      List<String> campaigns,
      @Nullable String encoder) {}

  /** Themes that share a decision, or the boxes. */
  record Group(String name, String advice, List<Entry> entries, @Nullable String acceptAll) {}

  /** A theme in the list. */
  record Entry(
      String label,
      String address,
      boolean current,
      ThemeCounts counts,
      String stability,
      List<String> absorbed) {}

  /** The theme whose verbatims are read, with what can be decided about it. */
  record ShownTheme(
      String code,
      String label,
      String description,
      @Nullable String proposedLabel,
      String state,
      String tone,
      String decided,
      ThemeCounts counts,
      String stability,
      List<String> keywords,
      List<Absorbed> absorbed,
      Choices may,
      String typedLabel,
      String typedDescription,
      @Nullable String define) {}

  /** A theme merged into the one shown, and where to take it out again. */
  record Absorbed(String label, String reopen) {}

  /** What can be decided now: each an address, absent when it makes no sense. */
  record Choices(
      @Nullable String accept,
      @Nullable String dismiss,
      @Nullable String reopen,
      @Nullable String rename,
      @Nullable String nameAsProposed,
      @Nullable String merge,
      List<Target> targets) {}

  /** A theme another may be merged into. */
  record Target(String code, String label) {}

  /** The verbatims of a theme, or those found by a search. */
  record VerbatimList(
      String name, List<Quoted> verbatims, @Nullable Pagination pagination, String empty) {}

  /** As the partial of the same name shows it. */
  record Pagination(String words, @Nullable String previous, @Nullable String next) {}

  /** A verbatim in a list. */
  record Quoted(
      MarkedText text,
      List<String> otherThemes,
      String address,
      boolean current,
      boolean copy,
      String origin) {}

  /** A verbatim in full, with all it carries and why. */
  record ShownVerbatim(
      MarkedText text, String back, boolean copy, String correct, List<Why> codings) {}

  /** One coding, in words. */
  record Why(
      String label,
      String address,
      String rank,
      String sure,
      String origin,
      String passage,
      String keywords) {}
}
