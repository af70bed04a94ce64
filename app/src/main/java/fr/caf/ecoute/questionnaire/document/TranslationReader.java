package fr.caf.ecoute.questionnaire.document;

import static fr.caf.ecoute.questionnaire.document.Problems.quoted;

import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Translation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code "translations": {"en": {"avis.label": {"from": "Votre avis", "text": "Your
 * view"}}}}: for each text the French it was made from, and the words.
 */
final class TranslationReader {
  private static final int MOST_LANGUAGES = 40;
  private static final int MOST_TEXTS = 20_000;
  private static final int LONGEST_TEXT = 3_000;

  private TranslationReader() {}

  static Map<Language, Translation> read(Node document) {
    Map<Language, Translation> translations = new LinkedHashMap<>();
    document
        .field("translations")
        .filter(Node::isObject)
        .ifPresent(
            all -> {
              if (all.json().size() > MOST_LANGUAGES) {
                all.refuse(all.json().size() + " langues\u00a0: le maximum est 40.");
                return;
              }
              for (String tag : all.names()) {
                if (!Language.isTag(tag) || tag.equals(Language.FRENCH.tag())) {
                  all.at(tag).refuse(quoted(tag) + " n’est pas une langue de traduction connue.");
                } else {
                  translations.put(new Language(tag), readPhrases(all.at(tag)));
                }
              }
            });
    return translations;
  }

  private static Translation readPhrases(Node phrases) {
    Map<String, Translation.Phrase> read = new LinkedHashMap<>();
    if (phrases.isObject() && phrases.json().size() <= MOST_TEXTS) {
      for (String key : phrases.names()) {
        Node phrase = phrases.at(key);
        if (phrase.isObject()) {
          phrase.allowOnly(java.util.Set.of("from", "text"));
          String from = phrase.text("from", LONGEST_TEXT);
          String text = phrase.text("text", LONGEST_TEXT);
          if (!text.isEmpty()) {
            read.put(key, new Translation.Phrase(from, text));
          }
        }
      }
    } else if (phrases.json().isObject()) {
      phrases.refuse(phrases.json().size() + " textes\u00a0: le maximum est " + MOST_TEXTS + ".");
    }
    return new Translation(read);
  }
}
