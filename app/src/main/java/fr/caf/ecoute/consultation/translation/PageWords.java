package fr.caf.ecoute.consultation.translation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Translation;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.PageLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is around the questions, in a language of the questionnaire: the words of the pages where we
 * do not ship them, and what the consultation says of itself.
 *
 * <p>They are kept with the translation of the questions, under keys no question can have.
 */
public final class PageWords {
  /** Before the key of a page's message. */
  static final String PAGE = "page:";

  /** Before the name of a text of the consultation: title, summary, purpose, outcome. */
  static final String CONSULTATION = "consultation:";

  /** Under which it is noted who found the easy French to be easy indeed. */
  static final String VALIDATED = "falc:validated";

  private static final String EASY_NAME = "Facile à lire et à comprendre (FALC)";

  private PageWords() {}

  public static PageLanguage of(Questionnaire questionnaire, Language language) {
    if (language.equals(Language.FRENCH)) {
      return PageLanguage.FRENCH;
    }
    Map<String, String> own = new HashMap<>();
    translation(questionnaire, language)
        .phrases()
        .forEach(
            (key, phrase) -> {
              if (key.startsWith(PAGE)) {
                own.put(key.substring(PAGE.length()), phrase.text());
              }
            });
    return new PageLanguage(language.tag(), language.isRightToLeft(), own);
  }

  /** The languages it can be read in, French first. */
  public static List<Language> languages(Questionnaire questionnaire) {
    List<Language> all = new ArrayList<>();
    all.add(Language.FRENCH);
    all.addAll(questionnaire.translations().keySet());
    return all;
  }

  /** As its readers call it; easy French is only called so by its norm once it was validated. */
  public static String name(Questionnaire questionnaire, Language language) {
    return language.equals(Language.EASY_FRENCH) && isValidated(questionnaire)
        ? EASY_NAME
        : language.ownName();
  }

  /** Notes, or forgets, that readers it is for have found the easy French easy. */
  public static UnaryOperator<Questionnaire> validating(boolean validated, String by) {
    return questionnaire -> {
      Translation easy = translation(questionnaire, Language.EASY_FRENCH);
      return questionnaire.translated(
          Language.EASY_FRENCH,
          validated
              ? easy.with(VALIDATED, new Translation.Phrase("", by))
              : easy.without(VALIDATED));
    };
  }

  public static boolean isValidated(Questionnaire questionnaire) {
    return translation(questionnaire, Language.EASY_FRENCH).text(VALIDATED).isPresent();
  }

  /** What the consultation says of itself, in that language if it was translated. */
  public static Said say(
      Consultation consultation, Questionnaire questionnaire, Language language, String name) {
    String french = texts(consultation).getOrDefault(CONSULTATION + name, "");
    Optional<String> translated = translation(questionnaire, language).text(CONSULTATION + name);
    return translated
        .map(words -> new Said(words, false))
        .orElseGet(
            () ->
                new Said(FrenchTypography.apply(french), !of(questionnaire, language).isFrench()));
  }

  /**
   * Words on a page.
   *
   * @param staysFrench whether they are in French on a page that is not
   */
  public record Said(String words, boolean staysFrench) {}

  /** What the consultation says of itself, by key. */
  static Map<String, String> texts(Consultation consultation) {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
    texts.put(CONSULTATION + "title", consultation.title());
    texts.put(CONSULTATION + "summary", consultation.summary());
    texts.put(CONSULTATION + "purpose", consultation.purpose());
    texts.put(CONSULTATION + "outcome", consultation.outcome());
    texts.values().removeIf(String::isBlank);
    return texts;
  }

  private static Translation translation(Questionnaire questionnaire, Language language) {
    return questionnaire.translations().getOrDefault(language, Translation.empty());
  }
}
