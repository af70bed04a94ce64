package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers proposed before the first question, which the person may still change. */
public final class Prefilling {
  /** In the address of a consultation, the code of the place it was sent to. */
  public static final String PLACE = "territoire";

  /** In a form, the same. */
  public static final String PROPOSED = "territoire-propose";

  private Prefilling() {}

  /** The first question about a territory of each level takes the place, if its list has it. */
  public static Answers of(Questionnaire questionnaire, String place) {
    Map<Territories.Level, String> asked = new LinkedHashMap<>();
    questionnaire.questions().stream()
        .filter(Territory.class::isInstance)
        .map(Territory.class::cast)
        .filter(question -> question.places().find(place).isPresent())
        .forEach(question -> asked.putIfAbsent(question.level(), question.code()));
    Map<String, Answer> answers = new LinkedHashMap<>();
    asked.values().forEach(code -> answers.put(code, new Answer.Located(place)));
    return Answers.of(answers);
  }
}
