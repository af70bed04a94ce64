package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Themes that come from a person or from another codebook. One that has the name of a theme already
 * there teaches it; the others are added, accepted, and get their answers at the next recoding.
 */
@Singleton
public class Adoption {
  private static final int LONGEST_CODE = 60;

  private final CodedQuestions coded;
  private final ThemingRunRepository runs;
  private final ThemeRepository themes;
  private final Clock clock;

  Adoption(CodedQuestions coded, ThemingRunRepository runs, ThemeRepository themes, Clock clock) {
    this.coded = coded;
    this.runs = runs;
    this.themes = themes;
    this.clock = clock;
  }

  /**
   * Takes the codebook's themes in; nothing that was there goes.
   *
   * @throws Refusal 409 when no answer may be read yet
   */
  @Transactional
  public void adopt(Consultation consultation, String question, Codebook codebook, String by) {
    CodedQuestion present =
        coded.find(consultation, question).orElseGet(() -> blank(consultation, question));
    List<Theme> all = new ArrayList<>(present.themes());
    for (CodebookTheme wanted : codebook.themes()) {
      adopt(present, all, wanted, by, clock.instant());
    }
  }

  private void adopt(
      CodedQuestion present, List<Theme> all, CodebookTheme wanted, String by, Instant now) {
    Optional<Theme> known =
        all.stream()
            .filter(theme -> !theme.isBox() && theme.label().equalsIgnoreCase(wanted.name()))
            .findFirst();
    if (known.isPresent()) {
      Theme theme = known.orElseThrow();
      Theme taught = taught(theme, wanted, by, now);
      all.set(all.indexOf(theme), themes.update(taught));
    } else {
      String code = free(wanted.name(), all);
      CodebookTheme named =
          new CodebookTheme(
              code, wanted.name(), wanted.definition(), wanted.examples(), wanted.rules(), null);
      Theme added = Theme.added(present.run().id(), all.size(), named, by, now);
      themes.saveAll(List.of(added));
      all.add(added);
    }
  }

  private static Theme taught(Theme theme, CodebookTheme wanted, String by, Instant now) {
    Theme standing = theme.mayReceive() ? theme : theme.accepted(by, now);
    Theme described =
        wanted.definition().isEmpty() || !theme.description().equals(theme.proposedDescription())
            ? standing
            : standing.called(theme.label(), wanted.definition(), by, now);
    return described.taught(
        both(theme.ruleList(), wanted.rules()),
        both(theme.exampleList(), wanted.examples()),
        by,
        now);
  }

  /** A question nobody looked for themes in yet: its first run has only the boxes. */
  private CodedQuestion blank(Consultation consultation, String question) {
    ThemingRuns.whyNot(consultation, clock.instant())
        .ifPresent(
            reason -> {
              throw Refusal.tooLate(reason);
            });
    ThemingRun run =
        runs.save(ThemingRun.asked(consultation.id(), question, RunKind.CODEBOOK, clock.instant()));
    runs.begin(run.id());
    runs.finish(
        run.id(),
        "Votre grille est en place\u00a0: recodez les réponses pour l’appliquer.",
        clock.instant(),
        0,
        0,
        0,
        null,
        0);
    List<Theme> boxes = new ArrayList<>();
    for (ResidualBox box : ResidualBox.values()) {
      boxes.add(Theme.box(box, run.id(), boxes.size()));
    }
    themes.saveAll(boxes);
    return coded.find(consultation, question).orElseThrow();
  }

  private static List<String> both(List<String> one, List<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private static String free(String name, List<Theme> all) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.FRENCH)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String stem =
        plain.isEmpty() ? "theme" : plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? stem : stem + "-" + number)
        .filter(code -> all.stream().noneMatch(theme -> theme.code().equals(code)))
        .findFirst()
        .orElseThrow();
  }
}
