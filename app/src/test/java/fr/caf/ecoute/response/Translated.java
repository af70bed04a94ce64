package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Translation;
import java.util.Map;

/** {@link Avis} in other languages. */
public final class Translated {
  static final Language ARABIC = new Language("ar");
  static final Language ENGLISH = new Language("en");
  static final Language PORTUGUESE = new Language("pt");

  private Translated() {}

  public static Questionnaire questionnaire() {
    Questionnaire french = Avis.questionnaire();
    return french
        .translated(
            ENGLISH,
            words(
                french,
                Map.of(
                    "concerne.label", "Is your child ill?",
                    "avis.label", "What would help you?",
                    "consultation:title", "Work and a sick child",
                    "consultation:summary", "Tell us what would help.")))
        .translated(
            ARABIC,
            words(
                french,
                Map.of(
                    "concerne.label", "هل طفلكم مريض؟",
                    "avis.label", "ما الذي قد يساعدكم؟",
                    "situation.title", "وضعيتكم")))
        .translated(PORTUGUESE, words(french, Map.of("page:answering.continue", "Continuar")));
  }

  private static Translation words(Questionnaire french, Map<String, String> words) {
    Translation translation = Translation.empty();
    for (var one : words.entrySet()) {
      String source = french.texts().getOrDefault(one.getKey(), "…");
      translation = translation.with(one.getKey(), new Translation.Phrase(source, one.getValue()));
    }
    return translation;
  }
}
