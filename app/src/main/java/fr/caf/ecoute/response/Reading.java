package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.consultation.translation.PageWords.Said;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.PageLanguage;
import java.util.List;

/** What a consultation says of itself, in the language somebody reads it in. */
public record Reading(Consultation consultation, Questionnaire questionnaire, Language language) {
  /** In the address of a page, the language to read it in. */
  public static final String IN = "langue";

  /** In a form, the language to go on in. */
  public static final String CHOSEN = "langue-choisie";

  /**
   * A text in paragraphs.
   *
   * @param staysFrench whether it is in French on a page that is not
   */
  public record Passage(List<String> paragraphs, boolean staysFrench) {}

  /** The same page in another language. */
  public record Link(String tag, String name, String address) {}

  public PageLanguage pageLanguage() {
    return PageWords.of(questionnaire, language);
  }

  public Said say(String name) {
    return PageWords.say(consultation, questionnaire, language, name);
  }

  public Passage passage(String name) {
    Said said = say(name);
    return new Passage(Paragraphs.of(said.words()), said.staysFrench());
  }

  /** The page at that address in the other languages. */
  public List<Link> others(String address) {
    return PageWords.languages(questionnaire).stream()
        .filter(other -> !other.equals(language))
        .map(
            other ->
                new Link(
                    other.tag(),
                    PageWords.name(questionnaire, other),
                    address + "?" + IN + "=" + other.tag()))
        .toList();
  }

  /** That address, in the language of this reading. */
  public String in(String address) {
    return language.equals(Language.FRENCH) ? address : address + "?" + IN + "=" + language.tag();
  }
}
