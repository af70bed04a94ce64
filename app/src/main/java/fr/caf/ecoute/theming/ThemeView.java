package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.theming.ThemesPage.Absorbed;
import fr.caf.ecoute.theming.ThemesPage.Choices;
import fr.caf.ecoute.theming.ThemesPage.Entry;
import fr.caf.ecoute.theming.ThemesPage.ShownTheme;
import fr.caf.ecoute.theming.ThemesPage.Target;
import fr.caf.ecoute.web.French;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A theme as the pages show it. */
record ThemeView(CodedQuestion question, ThemesAddress address, Map<String, ThemeCounts> counts) {

  private static final ThemeCounts NONE = new ThemeCounts("", "", "", "", 0);

  static ThemeView of(CodedQuestion question, ThemesAddress address, Audience audience) {
    return new ThemeView(question, address, ThemeCounts.of(question, audience));
  }

  Entry entry(Theme theme, boolean current) {
    return new Entry(
        theme.label(),
        address.theme(theme.code()),
        current,
        counts.getOrDefault(theme.code(), NONE),
        Stability.words(theme.stability()),
        question.mergedInto(theme).stream().map(Theme::label).toList());
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
            .map(one -> new Absorbed(one.label(), address.decision(one.code()) + "/retablissement"))
            .toList(),
        choices(theme),
        typed == null ? theme.label() : typed.label(),
        typed == null ? theme.description() : typed.description(),
        theme.isBox() ? null : address.definition(theme.code()));
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
    String at = address.decision(theme.code());
    boolean open = theme.decision() == Decision.PROPOSED;
    List<Target> targets =
        Stream.concat(question.accepted().stream(), question.proposed().stream())
            .filter(other -> !other.code().equals(theme.code()))
            .map(other -> new Target(other.code(), other.label()))
            .toList();
    return new Choices(
        open ? at + "/acceptation" : null,
        open ? at + "/ecart" : null,
        open ? null : at + "/retablissement",
        at + "/nom",
        theme.isRenamed() ? at + "/nom-propose" : null,
        targets.isEmpty() || !theme.mayReceive() ? null : at + "/fusion",
        targets);
  }
}
