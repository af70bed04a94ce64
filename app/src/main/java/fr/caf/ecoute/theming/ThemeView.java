package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.theming.ThemesPage.Absorbed;
import fr.caf.ecoute.theming.ThemesPage.Choices;
import fr.caf.ecoute.theming.ThemesPage.Entry;
import fr.caf.ecoute.theming.ThemesPage.Field;
import fr.caf.ecoute.theming.ThemesPage.ShownTheme;
import fr.caf.ecoute.theming.ThemesPage.Target;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A theme as the pages show it. */
record ThemeView(
    CodedQuestion question,
    ThemesAddress address,
    Map<String, ThemeCounts> counts,
    Audience audience) {

  private static final int DESCRIPTION_ROWS = 4;
  private static final ThemeCounts NONE = new ThemeCounts("", "", "", "", "", 0);

  static ThemeView of(CodedQuestion question, ThemesAddress address, Audience audience) {
    return new ThemeView(question, address, ThemeCounts.of(question, audience), audience);
  }

  Entry entry(Theme theme, boolean current) {
    return new Entry(
        theme.label(),
        address.theme(theme.code()),
        current,
        counts.getOrDefault(theme.code(), NONE),
        theme.description(),
        notes(theme),
        question.mergedInto(theme).stream().map(Theme::label).toList());
  }

  ThemeCounts counts(Heading heading) {
    return ThemeCounts.of(heading, question, counts, audience);
  }

  private static String notes(Theme theme) {
    return Stream.of(state(theme), Stability.words(theme.stability()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Those dismissed or merged stand where that is said. */
  private static String state(Theme theme) {
    return switch (theme.decision()) {
      case PROPOSED -> theme.isBox() ? "" : "à décider";
      case ACCEPTED -> "accepté";
      case DISMISSED, MERGED -> "";
    };
  }

  ShownTheme shown(Theme theme, @Nullable Renaming typed) {
    return new ShownTheme(
        theme.code(),
        theme.label(),
        theme.description(),
        theme.isRenamed() ? theme.proposedLabel() : null,
        theme.isBox() ? "" : theme.decision().words(),
        tone(theme.decision()),
        decided(theme),
        counts.getOrDefault(theme.code(), NONE),
        Stability.words(theme.stability()),
        theme.keywordList(),
        question.mergedInto(theme).stream()
            .map(one -> new Absorbed(one.label(), address.decision(one.code(), "retablissement")))
            .toList(),
        choices(theme),
        new Field(
            "nom",
            "Nom du thème",
            "",
            typed == null ? "" : error(typed, "nom"),
            typed == null ? theme.label() : typed.label(),
            Theme.LONGEST_LABEL,
            1),
        new Field(
            "description",
            "Description",
            FrenchTypography.apply("Une ou deux phrases, reprises dans la synthèse."),
            typed == null ? "" : error(typed, "description"),
            typed == null ? theme.description() : typed.description(),
            Theme.LONGEST_DESCRIPTION,
            DESCRIPTION_ROWS),
        theme.isBox() ? null : address.definition(theme.code()));
  }

  private static String error(Renaming typed, String field) {
    return FieldProblem.byField(typed.problems()).getOrDefault(field, "");
  }

  private static String tone(Decision decision) {
    return switch (decision) {
      case PROPOSED -> "info";
      case ACCEPTED -> "success";
      case DISMISSED, MERGED -> "neutral";
    };
  }

  private static String decided(Theme theme) {
    return theme.decidedBy() == null || theme.decidedAt() == null
        ? ""
        : "par " + theme.decidedBy() + ", le " + French.date(French.day(theme.decidedAt()));
  }

  private Choices choices(Theme theme) {
    if (theme.isBox()) {
      return new Choices(null, null, null, null, null, null, List.of());
    }
    UnaryOperator<String> at = decision -> address.decision(theme.code(), decision);
    boolean open = theme.decision() == Decision.PROPOSED;
    List<Target> targets =
        question.standing().stream()
            .filter(other -> !other.code().equals(theme.code()))
            .map(other -> new Target(other.code(), other.label()))
            .toList();
    return new Choices(
        open ? at.apply("acceptation") : null,
        open ? at.apply("ecart") : null,
        open ? null : at.apply("retablissement"),
        at.apply("nom"),
        theme.isRenamed() ? at.apply("nom-propose") : null,
        targets.isEmpty() || !theme.mayReceive() ? null : at.apply("fusion"),
        targets);
  }
}
