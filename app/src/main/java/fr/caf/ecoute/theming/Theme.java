package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.analysis.theme.ThemeProposal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A theme of one run, and what a person decided about it; or one of the boxes of what carries no
 * theme, about which nothing can be decided.
 *
 * @param code names the theme from one run to the next
 * @param proposedLabel the machine's label, kept beside the person's
 * @param keywords one a line
 * @param typical ids of the responses that show it best, one a line
 * @param nuanced those that concede something or hold another theme too; may be empty
 * @param dissenting those that take the other side; may be empty
 * @param mergedInto the code of the theme its answers count with
 * @param rules searches that give it to an answer, one a line
 * @param examples sentences from elsewhere that carry it, one a line
 */
@MappedEntity
public record Theme(
    @Id UUID id,
    UUID runId,
    String code,
    int place,
    String proposedLabel,
    String proposedDescription,
    String label,
    String description,
    String keywords,
    String typical,
    String nuanced,
    String dissenting,
    @Nullable Double stability,
    Decision decision,
    @Nullable String mergedInto,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    String rules,
    String examples) {
  public static final int LONGEST_LABEL = 200;
  public static final int LONGEST_DESCRIPTION = 2_000;
  private static final String BOX = "_";

  static Theme of(ThemeProposal proposal, UUID runId, int place) {
    String label = shortened(proposal.label());
    return new Theme(
        UUID.randomUUID(),
        runId,
        proposal.code(),
        place,
        label,
        proposal.description(),
        label,
        proposal.description(),
        String.join("\n", proposal.keywords()),
        String.join("\n", proposal.typical()),
        String.join("\n", proposal.nuanced()),
        String.join("\n", proposal.dissenting()),
        proposal.stability(),
        Decision.PROPOSED,
        null,
        null,
        null,
        "",
        "");
  }

  /** A box of a codebook nobody applied yet. */
  static Theme box(ResidualBox box, UUID runId, int place) {
    return new Theme(
        UUID.randomUUID(),
        runId,
        box.code(),
        place,
        box.label(),
        box.description(),
        box.label(),
        box.description(),
        "",
        "",
        "",
        "",
        null,
        Decision.PROPOSED,
        null,
        null,
        null,
        "",
        "");
  }

  /** A theme people want and the machine did not find: it is accepted from the start. */
  static Theme added(UUID runId, int place, CodebookTheme wanted, String by, Instant now) {
    String label = shortened(wanted.name());
    String description = shortened(wanted.definition(), LONGEST_DESCRIPTION);
    return new Theme(
        UUID.randomUUID(),
        runId,
        wanted.code(),
        place,
        label,
        description,
        label,
        description,
        "",
        "",
        "",
        "",
        null,
        Decision.ACCEPTED,
        null,
        by,
        now,
        String.join("\n", wanted.rules()),
        wanted.examples().stream().map(Theme::oneLine).collect(Collectors.joining("\n")));
  }

  /** Whether it holds the answers that carry no theme. */
  public boolean isBox() {
    return isBox(code);
  }

  static boolean isBox(String code) {
    return code.startsWith(BOX);
  }

  public boolean isAccepted() {
    return decision == Decision.ACCEPTED;
  }

  public boolean isRenamed() {
    return !label.equals(proposedLabel);
  }

  /** Whether another theme's answers may count with its own. */
  public boolean mayReceive() {
    return switch (decision) {
      case PROPOSED, ACCEPTED -> !isBox();
      case DISMISSED, MERGED -> false;
    };
  }

  /** Whether a person has said anything about it. */
  boolean isDecided() {
    return decision != Decision.PROPOSED
        || isRenamed()
        || !description.equals(proposedDescription)
        || !rules.isEmpty();
  }

  public List<String> keywordList() {
    return keywords.lines().toList();
  }

  public List<String> ruleList() {
    return rules.lines().toList();
  }

  public List<String> exampleList() {
    return examples.lines().toList();
  }

  public List<UUID> typicalResponses() {
    return responses(typical);
  }

  List<UUID> nuancedResponses() {
    return responses(nuanced);
  }

  List<UUID> dissentingResponses() {
    return responses(dissenting);
  }

  private static List<UUID> responses(String lines) {
    return lines.lines().map(UUID::fromString).toList();
  }

  Theme accepted(String by, Instant now) {
    return decided(Decision.ACCEPTED, null, by, now);
  }

  Theme dismissed(String by, Instant now) {
    return decided(Decision.DISMISSED, null, by, now);
  }

  Theme merged(String into, String by, Instant now) {
    return decided(Decision.MERGED, into, by, now);
  }

  /** Back to a proposal; what it was called is kept. */
  Theme undecided(String by, Instant now) {
    return decided(Decision.PROPOSED, null, by, now);
  }

  Theme called(String newLabel, String newDescription, String by, Instant now) {
    return with(code, newLabel, newDescription, decision, mergedInto, by, now);
  }

  Theme ruled(List<String> newRules, String by, Instant now) {
    return taught(newRules, exampleList(), by, now);
  }

  /** The same theme with other rules and examples. */
  Theme taught(List<String> newRules, List<String> newExamples, String by, Instant now) {
    return with(
        code,
        label,
        description,
        decision,
        mergedInto,
        by,
        now,
        String.join("\n", newRules),
        String.join("\n", newExamples));
  }

  Theme calledAsProposed(String by, Instant now) {
    return called(proposedLabel, proposedDescription, by, now);
  }

  /** This proposal of a new run, with what was decided about the same theme in an earlier one. */
  Theme inherits(Theme earlier) {
    boolean described = !earlier.description.equals(earlier.proposedDescription);
    return with(
        earlier.code,
        earlier.isAccepted() || earlier.isRenamed() ? earlier.label : label,
        described ? earlier.description : description,
        earlier.decision,
        earlier.mergedInto,
        earlier.decidedBy,
        earlier.decidedAt,
        earlier.rules,
        earlier.examples);
  }

  /** This theme of an earlier run, kept in a new one that did not find it again. */
  Theme keptIn(UUID newRun, int newPlace) {
    return new Theme(
        UUID.randomUUID(),
        newRun,
        code,
        newPlace,
        proposedLabel,
        proposedDescription,
        label,
        description,
        keywords,
        typical,
        nuanced,
        dissenting,
        null,
        decision,
        mergedInto,
        decidedBy,
        decidedAt,
        rules,
        examples);
  }

  /** A proposal again, by nobody's decision. */
  Theme standing() {
    return with(code, label, description, Decision.PROPOSED, null, decidedBy, decidedAt);
  }

  Theme coded(String newCode) {
    return with(newCode, label, description, decision, mergedInto, decidedBy, decidedAt);
  }

  private Theme decided(Decision newDecision, @Nullable String into, String by, Instant now) {
    return with(code, label, description, newDecision, into, by, now);
  }

  private Theme with(
      String newCode,
      String newLabel,
      String newDescription,
      Decision newDecision,
      @Nullable String newMergedInto,
      @Nullable String by,
      @Nullable Instant at) {
    return with(
        newCode, newLabel, newDescription, newDecision, newMergedInto, by, at, rules, examples);
  }

  private Theme with(
      String newCode,
      String newLabel,
      String newDescription,
      Decision newDecision,
      @Nullable String newMergedInto,
      @Nullable String by,
      @Nullable Instant at,
      String newRules,
      String newExamples) {
    return new Theme(
        id,
        runId,
        newCode,
        place,
        proposedLabel,
        proposedDescription,
        newLabel,
        newDescription,
        keywords,
        typical,
        nuanced,
        dissenting,
        stability,
        newDecision,
        newMergedInto,
        by,
        at,
        newRules,
        newExamples);
  }

  private static String shortened(String label) {
    return shortened(label, LONGEST_LABEL);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
