package fr.caf.ecoute.consultation.translation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Translation;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.web.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * All the texts people read of a consultation, and where their translation into one language
 * stands.
 */
public final class TextsToTranslate {
  /** The group of what the consultation says of itself. */
  public static final String CONSULTATION = "consultation";

  /** The group of the words of the pages, where we do not ship them. */
  public static final String PAGES = "pages";

  /** As long as the longest text of a document may be. */
  public static final int LONGEST = 3_000;

  private static final Pattern TAG = Pattern.compile("<\\s*/?\\s*[a-zA-Z!]");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  private final Language language;
  private final Map<String, TextToTranslate> texts;

  private TextsToTranslate(Language language, Map<String, TextToTranslate> texts) {
    this.language = language;
    this.texts = texts;
  }

  public static TextsToTranslate of(
      Consultation consultation, Questionnaire questionnaire, Language language) {
    Translation translation =
        questionnaire.translations().getOrDefault(language, Translation.empty());
    Map<String, TextToTranslate> texts = new LinkedHashMap<>();
    Listing listing =
        (key, group, where, french) -> {
          Translation.Phrase phrase = translation.phrases().get(key);
          texts.put(
              key,
              new TextToTranslate(
                  key,
                  group,
                  where,
                  french,
                  phrase == null ? null : phrase.text(),
                  phrase != null && !phrase.source().equals(french)));
        };
    PageWords.texts(consultation)
        .forEach(
            (key, french) -> listing.add(key, CONSULTATION, "Page de la consultation", french));
    Map<String, Section> sections = sections(questionnaire);
    questionnaire
        .texts()
        .forEach(
            (key, french) -> {
              Section section = sections.get(key.split("[.]", 2)[0]);
              listing.add(
                  key,
                  section == null ? CONSULTATION : section.code(),
                  section == null ? "Titre du questionnaire" : where(section, questionnaire, key),
                  french);
            });
    if (!Messages.areShippedIn(language.tag())) {
      Messages.ofRespondents()
          .forEach(
              (key, french) -> listing.add(PageWords.PAGE + key, PAGES, "Mots des pages", french));
    }
    return new TextsToTranslate(language, texts);
  }

  @FunctionalInterface
  private interface Listing {
    void add(String key, String group, String where, String french);
  }

  /** By the code of the section or of the question. */
  private static Map<String, Section> sections(Questionnaire questionnaire) {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Section section : questionnaire.sections()) {
      sections.put(section.code(), section);
      section.questions().forEach(question -> sections.put(question.code(), section));
    }
    return sections;
  }

  private static String where(Section section, Questionnaire questionnaire, String key) {
    String[] parts = key.split("[.]", 3);
    if (parts[0].equals(section.code())) {
      return "Titre de la partie";
    }
    String question =
        questionnaire
            .question(parts[0])
            .map(Question::label)
            .map(TextsToTranslate::brief)
            .orElse(parts[0]);
    return switch (parts[1]) {
      case "label" -> "Question";
      case "help" -> "Aide de « " + question + " »";
      case "unit" -> "Unité de « " + question + " »";
      case "low", "high" -> "Bout de l’échelle de « " + question + " »";
      case "choice" -> "Réponse proposée à « " + question + " »";
      case "row" -> "Ligne de « " + question + " »";
      case "column" -> "Colonne de « " + question + " »";
      case "check" -> "Remarque sur « " + question + " »";
      case "exit" -> "Fin après « " + question + " »";
      default -> "« " + question + " »";
    };
  }

  private static String brief(String label) {
    return label.length() <= 60 ? label : label.substring(0, 59).strip() + "…";
  }

  public List<TextToTranslate> all() {
    return List.copyOf(texts.values());
  }

  public List<TextToTranslate> of(String group) {
    return texts.values().stream().filter(text -> text.group().equals(group)).toList();
  }

  public Optional<TextToTranslate> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  public long missing() {
    return texts.values().stream().filter(TextToTranslate::isMissing).count();
  }

  public long stale() {
    return texts.values().stream().filter(TextToTranslate::stale).count();
  }

  /** Why these words may not stand for that text, if they may not. */
  public static Optional<String> objection(TextToTranslate text, String words) {
    if (words.length() > LONGEST) {
      return Optional.of("Cette traduction est trop longue : 3 000 caractères au maximum.");
    }
    if (TAG.matcher(words).find()) {
      return Optional.of("Écrivez du texte simple, sans balise comme <b> ou </p>.");
    }
    Set<String> lost = new TreeSet<>(Wording.questions(text.french()));
    lost.removeAll(Wording.questions(words));
    boolean ofPages = text.group().equals(PAGES);
    if (ofPages) {
      ARGUMENT.matcher(text.french()).results().forEach(found -> lost.add(found.group(1)));
      ARGUMENT.matcher(words).results().forEach(found -> lost.remove(found.group(1)));
      if (!canBeFilled(words)) {
        return Optional.of("Les accolades de ce texte ne sont pas équilibrées.");
      }
    }
    if (!lost.isEmpty()) {
      return Optional.of(
          "Gardez {" + String.join("}, {", lost) + "} : une réponse ou un nombre y est écrit.");
    }
    Set<String> added = new TreeSet<>(Wording.questions(words));
    added.removeAll(Wording.questions(text.french()));
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of("{" + String.join("}, {", added) + "} n’est pas dans le texte français.");
  }

  /** Page words are patterns: a mistake in one must not break a page. */
  private static boolean canBeFilled(String words) {
    try {
      new java.text.MessageFormat(words, java.util.Locale.ROOT)
          .format(new Object[] {1, 1, 1, 1, 1});
      return !words.contains("'");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The questionnaire with these words, by key; those left empty are taken away. */
  public UnaryOperator<Questionnaire> translating(Map<String, String> words) {
    return questionnaire -> {
      Translation translation =
          questionnaire.translations().getOrDefault(language, Translation.empty());
      for (Map.Entry<String, String> one : words.entrySet()) {
        TextToTranslate text = texts.get(one.getKey());
        if (text != null && !one.getValue().equals(text.translation())) {
          translation =
              one.getValue().isBlank()
                  ? translation.without(text.key())
                  : translation.with(
                      text.key(), new Translation.Phrase(text.french(), one.getValue()));
        } else if (text != null && text.stale()) {
          // Sent again as it was: somebody has reread it against the new French.
          translation =
              translation.with(text.key(), new Translation.Phrase(text.french(), one.getValue()));
        }
      }
      return questionnaire.translated(language, translation);
    };
  }

  /** The groups in the order of the pages, with what they are called. */
  public static Map<String, String> groups(Questionnaire questionnaire, Language language) {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put(CONSULTATION, "La consultation");
    questionnaire.sections().forEach(section -> groups.put(section.code(), section.title()));
    if (!Messages.areShippedIn(language.tag())) {
      groups.put(PAGES, "Les mots des pages");
    }
    return groups;
  }

  /** What is wrong with many words at once, by key. */
  public Map<String, String> objections(Map<String, String> words) {
    Map<String, String> objections = new LinkedHashMap<>();
    words.forEach(
        (key, one) ->
            find(key)
                .flatMap(text -> one.isBlank() ? Optional.empty() : objection(text, one))
                .ifPresent(sentence -> objections.put(key, sentence)));
    return objections;
  }

  /** The texts of one group that have no words yet. */
  public List<TextToTranslate> missingIn(String group) {
    return of(group).stream().filter(TextToTranslate::isMissing).toList();
  }

  /** The texts of one group that wait, for a list. */
  public List<TextToTranslate> waiting(String group) {
    List<TextToTranslate> waiting = new ArrayList<>();
    of(group).stream().filter(text -> text.isMissing() || text.stale()).forEach(waiting::add);
    return waiting;
  }
}
