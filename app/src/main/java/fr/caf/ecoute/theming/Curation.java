package fr.caf.ecoute.theming;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** What a facilitator decides about the themes of a question; the last word is theirs. */
@Singleton
public class Curation {
  private final CodedQuestions coded;
  private final ThemeRepository themes;
  private final Clock clock;
  private final Journal journal;

  Curation(CodedQuestions coded, ThemeRepository themes, Clock clock, Journal journal) {
    this.coded = coded;
    this.themes = themes;
    this.clock = clock;
    this.journal = journal;
  }

  /** One theme of a question, and who speaks. */
  public record Ruling(Consultation consultation, String question, String theme, String by) {}

  public Theme accept(Ruling ruling) {
    return decide(ruling, theme -> theme.accepted(ruling.by(), clock.instant()));
  }

  public Theme dismiss(Ruling ruling) {
    return decide(ruling, theme -> theme.dismissed(ruling.by(), clock.instant()));
  }

  /** Takes the decision back; the person's words stay. */
  public Theme reopen(Ruling ruling) {
    return decide(ruling, theme -> theme.undecided(ruling.by(), clock.instant()));
  }

  public Theme rename(Ruling ruling, String label, String description) {
    return decide(ruling, theme -> theme.called(label, description, ruling.by(), clock.instant()));
  }

  /** Searches that give the theme to an answer from the next recoding on. */
  public Theme rule(Ruling ruling, List<String> rules) {
    return decide(ruling, theme -> theme.ruled(rules, ruling.by(), clock.instant()));
  }

  public Theme nameAsProposed(Ruling ruling) {
    return decide(ruling, theme -> theme.calledAsProposed(ruling.by(), clock.instant()));
  }

  /**
   * Counts its answers with another theme's.
   *
   * @throws Refusal 404 when the other is not one, 409 when it is the same, or not standing by
   *     itself
   */
  @Transactional
  public Theme merge(Ruling ruling, String into) {
    CodedQuestion question = question(ruling.consultation(), ruling.question());
    Theme target = question.theme(into).filter(one -> !one.isBox()).orElseThrow(Refusal::notFound);
    if (target.code().equals(ruling.theme()) || !target.mayReceive()) {
      throw Refusal.tooLate("Choisissez un autre thème, qui ne soit ni fusionné ni écarté.");
    }
    return decide(ruling, theme -> theme.merged(target.code(), ruling.by(), clock.instant()));
  }

  /** Accepts every theme nobody has decided about. */
  @Transactional
  public int acceptAll(Consultation consultation, String code, String by) {
    List<Theme> accepted =
        question(consultation, code).proposed().stream()
            .map(theme -> theme.accepted(by, clock.instant()))
            .toList();
    themes.updateAll(accepted);
    journal.record(
        "themes-accepted",
        consultation.slug(),
        code + " : " + French.count(accepted.size(), "thème", "thèmes"));
    return accepted.size();
  }

  private Theme decide(Ruling ruling, Function<Theme, Theme> decision) {
    Theme theme =
        question(ruling.consultation(), ruling.question())
            .theme(ruling.theme())
            .filter(one -> !one.isBox())
            .orElseThrow(Refusal::notFound);
    return themes.update(decision.apply(theme));
  }

  private CodedQuestion question(Consultation consultation, String code) {
    return coded.find(consultation, code).orElseThrow(Refusal::notFound);
  }
}
