package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbatims of a question and their themes, for reading and deciding.
 *
 * @param reading the page with nothing asked but the number of headings
 * @param place the same without that number
 * @param kept the number of headings the reader chose, or 0
 * @param done what was just done, in words
 * @param runs where a new run is asked for
 * @param thin whether too few different texts were read to trust the themes
 * @param under the address of a run under way
 * @param assistance where a language model may be asked, when one was set up
 */
public record ThemesPage(
    OfficeHeading heading,
    String question,
    String reading,
    String place,
    int kept,
    String overview,
    String runs,
    @Nullable String under,
    @Nullable String assistance,
    Codebook codebook,
    String verdict,
    @Nullable String done,
    List<FieldProblem> problems,
    boolean thin,
    Counts counts,
    @Nullable HeadingsChoice headings,
    List<Group> groups,
    @Nullable ShownTheme chosen,
    String words,
    List<Voices> voices,
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

  /** How many headings there are, between which bounds, and what else was asked meanwhile. */
  record HeadingsChoice(
      String action, int number, int fewest, int most, String words, String theme) {}

  /** Themes that stand, those dismissed, or the boxes. */
  record Group(String name, String advice, List<Line> lines, @Nullable String acceptAll) {}

  /** A family with its themes, or one theme by itself. */
  record Line(@Nullable String family, ThemeCounts counts, List<Entry> entries) {}

  /** A theme in the list. */
  record Entry(
      String label,
      String address,
      boolean current,
      ThemeCounts counts,
      String description,
      String notes,
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
      Field name,
      Field words,
      @Nullable String define) {}

  /** What may be typed about a theme, as the partials show a field. */
  record Field(
      String code, String label, String help, String error, String value, int maximum, int rows) {}

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

  /** A few verbatims of a theme that say the same kind of thing about it. */
  record Voices(String name, List<Quoted> verbatims) {}

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
