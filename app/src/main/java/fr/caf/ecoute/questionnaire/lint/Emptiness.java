package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.util.stream.Stream;

/** There is something to answer, in the whole and in every part. */
final class Emptiness implements Rule {
  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    boolean asks =
        questionnaire.questions().stream().anyMatch(one -> one.kind() != Question.Kind.STATEMENT);
    return asks
        ? questionnaire.sections().stream()
            .filter(section -> section.questions().isEmpty())
            .map(Emptiness::empty)
        : Stream.of(
            Finding.error(
                new Place.Whole(),
                "Le questionnaire ne pose aucune question.",
                "Ajoutez une partie et une première question : personne ne pourrait répondre."));
  }

  private static Finding empty(Section section) {
    return Finding.error(
        new Place.OfSection(section.code()),
        "La partie « %s » est vide.".formatted(section.title()),
        "Ajoutez-lui une question, ou supprimez-la : son titre seul ne sera jamais montré.");
  }
}
