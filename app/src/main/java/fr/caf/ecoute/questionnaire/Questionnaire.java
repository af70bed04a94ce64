package fr.caf.ecoute.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a consultation asks, in order, and the same in other languages.
 *
 * <p>Sections and questions share one set of codes, for either may name a page; conditions and
 * reused answers only look at earlier questions. One that is being written may be empty, or have
 * empty sections: nobody is asked anything there.
 *
 * @param translations by language, French left out
 */
public record Questionnaire(
    String title, List<Section> sections, Map<Language, Translation> translations) {
  public static final int MOST_QUESTIONS = 300;

  public Questionnaire {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a questionnaire has a title");
    }
    sections = List.copyOf(sections);
    translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    if (translations.containsKey(Language.FRENCH)) {
      throw new IllegalArgumentException("French is not a translation");
    }
    requireDistinctCodesAndLookingBack(sections);
  }

  /** In French alone. */
  public Questionnaire(String title, List<Section> sections) {
    this(title, sections, Map.of());
  }

  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  public Optional<Question> question(String code) {
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> question.code().equals(code))
        .findFirst();
  }

  public Optional<Section> section(String code) {
    return sections.stream().filter(section -> section.code().equals(code)).findFirst();
  }

  public Questionnaire with(List<Section> newSections) {
    return new Questionnaire(title, newSections, translations);
  }

  public Questionnaire called(String newTitle) {
    return new Questionnaire(newTitle, sections, translations);
  }

  public Questionnaire translated(Language language, Translation translation) {
    Map<Language, Translation> changed = new LinkedHashMap<>(translations);
    changed.put(language, translation);
    return new Questionnaire(title, sections, changed);
  }

  public Questionnaire untranslated(Language language) {
    Map<Language, Translation> changed = new LinkedHashMap<>(translations);
    changed.remove(language);
    return new Questionnaire(title, sections, changed);
  }

  /** Every text a person may read, in order, by its key (see {@link Rewording}). */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    Rewording listing =
        (key, text) -> {
          texts.put(key, text);
          return text;
        };
    listing.apply(this);
    return texts;
  }

  /** The same questions in that language, word for word the French where it has none. */
  public Questionnaire in(Language language) {
    Translation translation = translations.get(language);
    if (translation == null) {
      return this;
    }
    Rewording translating = (key, text) -> translation.text(key).orElse(text);
    return translating.apply(this);
  }

  /** The keys of the texts that language has no words for. */
  public List<String> missingTexts(Language language) {
    Translation translation = translations.getOrDefault(language, Translation.empty());
    return texts().keySet().stream().filter(key -> translation.text(key).isEmpty()).toList();
  }

  private static void requireDistinctCodesAndLookingBack(List<Section> sections) {
    Set<String> codes = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Section section : sections) {
      requireNew(codes, section.code());
      requireAsked(asked, section.when().questions());
      requireAsked(asked, Wording.questions(section.title()).stream());
      for (Question question : section.questions()) {
        requireNew(codes, question.code());
        requireAsked(asked, question.when().questions());
        requireAsked(
            asked, Offer.choices(question).stream().flatMap(one -> one.when().questions()));
        requireAsked(asked, repeated(question));
        asked.add(question.code());
        requireAsked(asked, question.stem().afterwards().flatMap(Condition::questions));
      }
    }
    if (asked.size() > MOST_QUESTIONS) {
      throw new IllegalArgumentException(asked.size() + " questions");
    }
  }

  /** The questions whose answers this one's words repeat. */
  private static Stream<String> repeated(Question question) {
    Set<String> repeated = new HashSet<>();
    Rewording listing =
        (key, text) -> {
          repeated.addAll(Wording.questions(text));
          return text;
        };
    listing.apply(question);
    return repeated.stream();
  }

  private static void requireNew(Set<String> codes, String code) {
    if (!codes.add(code)) {
      throw new IllegalArgumentException("two things are called " + code);
    }
  }

  private static void requireAsked(Set<String> asked, Stream<String> codes) {
    codes
        .filter(code -> !asked.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalArgumentException(code + " is looked at too early");
            });
  }
}
