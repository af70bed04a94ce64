package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.stream.Stream;

/** No word of the administration where there is a plain one. */
final class PlainWords implements Rule {
  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    return Phrase.of(questionnaire)
        .flatMap(phrase -> Jargon.in(phrase.text()).stream().map(found -> finding(phrase, found)));
  }

  private static Finding finding(Phrase phrase, Jargon.Found found) {
    return Finding.warn(
        phrase.place(),
        "%s emploie « %s ».".formatted(phrase.part().words(), found.written()),
        "Ce mot de l'administration n'est pas compris de tous. Plus simple : %s."
            .formatted(found.plain()));
  }
}
