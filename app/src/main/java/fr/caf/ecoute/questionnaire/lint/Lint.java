package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything a colleague would point at in a questionnaire, the heaviest first. */
public record Lint(List<Finding> findings) {
  private static final List<Rule> RULES =
      List.of(
          new Emptiness(),
          new Routes(),
          new ReusedAnswers(),
          new Translations(),
          new Length(),
          new ShortLabels(),
          new PlainWords(),
          new SpelledOutAcronyms(),
          new ReadableSentences(),
          new OneThingAtATime(),
          new NeutralWording(),
          new Choosing(),
          new Brackets(),
          new Asking());

  public Lint {
    findings = List.copyOf(findings);
  }

  public static Lint of(Questionnaire questionnaire, Expected expected) {
    return new Lint(
        Stream.concat(RULES.stream(), Stream.of(new Singularity(expected)))
            .flatMap(rule -> rule.findings(questionnaire))
            .sorted(Comparator.comparing(Finding::severity))
            .toList());
  }

  public List<Finding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
