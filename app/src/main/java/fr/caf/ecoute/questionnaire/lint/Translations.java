package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Translation;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every language that is announced is there from the first word to the last. */
final class Translations implements Rule {
  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    Map<String, String> texts = questionnaire.texts();
    return questionnaire.translations().keySet().stream()
        .flatMap(
            language ->
                Stream.concat(
                    missing(questionnaire, language), stale(questionnaire, language, texts)));
  }

  private static Stream<Finding> missing(Questionnaire questionnaire, Language language) {
    int missing = questionnaire.missingTexts(language).size();
    return missing == 0
        ? Stream.empty()
        : Stream.of(
            Finding.error(
                new Place.Languages(),
                "En %s, il manque %s."
                    .formatted(language.frenchName(), count(missing, "texte", "textes")),
                "La personne lirait du français au milieu de sa langue. Complétez la traduction, ou"
                    + " n'annoncez pas cette langue."));
  }

  /** Translated from a French that has changed since. */
  private static Stream<Finding> stale(
      Questionnaire questionnaire, Language language, Map<String, String> texts) {
    Map<String, Translation.Phrase> phrases =
        questionnaire.translations().getOrDefault(language, Translation.empty()).phrases();
    int stale =
        (int)
            texts.entrySet().stream()
                .filter(text -> isStale(phrases.get(text.getKey()), text.getValue()))
                .count();
    return stale == 0
        ? Stream.empty()
        : Stream.of(
            Finding.warn(
                new Place.Languages(),
                "En %s, %s du français d'avant."
                    .formatted(
                        language.frenchName(), count(stale, "texte vient", "textes viennent")),
                "Le français a changé depuis la traduction : les deux ne disent peut-être plus la"
                    + " même chose. Relisez-les."));
  }

  private static boolean isStale(Translation.@Nullable Phrase phrase, String french) {
    return phrase != null && !phrase.source().equals(french);
  }

  private static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
