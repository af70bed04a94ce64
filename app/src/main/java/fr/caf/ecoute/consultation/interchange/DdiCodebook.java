package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as archives describe one: DDI-Codebook 2.5, one {@code var} for each column of
 * the responses, with its categories, the words of the question in every language, who was asked it
 * and why a value may be missing. The names are those of our exports.
 *
 * <p>The order of the elements is that of the standard's schema.
 */
public final class DdiCodebook {
  private static final String NAMESPACE = "ddi:codebook:2_5";

  private final Questionnaire questionnaire;
  private final ConditionWords conditions;
  private final XMLStreamWriter xml;
  private int questionsWritten;

  private DdiCodebook(Questionnaire questionnaire, XMLStreamWriter xml) {
    this.questionnaire = questionnaire;
    this.conditions = new ConditionWords(questionnaire);
    this.xml = xml;
  }

  /**
   * The codebook as an XML document.
   *
   * @param title of the consultation
   * @param producer who asks
   */
  public static String write(
      Questionnaire questionnaire, String title, String producer, LocalDate today) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new DdiCodebook(questionnaire, xml).write(title, producer, today);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written to memory", e);
    }
    return text.toString();
  }

  private void write(String title, String producer, LocalDate today) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(NAMESPACE);
    xml.writeStartElement(NAMESPACE, "codeBook");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "2.5");
    xml.writeAttribute("xml:lang", "fr");
    begin("stdyDscr");
    begin("citation");
    begin("titlStmt");
    element("titl", title);
    end();
    begin("prodStmt");
    element("producer", producer);
    dated("prodDate", today);
    end();
    end();
    end();
    begin("fileDscr");
    xml.writeAttribute("ID", "reponses");
    begin("fileTxt");
    element("fileName", "reponses.csv");
    end();
    end();
    begin("dataDscr");
    groups();
    for (Section section : questionnaire.sections()) {
      for (Question question : section.questions()) {
        variables(section, question);
      }
    }
    end();
    end();
    xml.writeEndDocument();
  }

  /** A group for each section. */
  private void groups() throws XMLStreamException {
    for (Section section : questionnaire.sections()) {
      List<String> names =
          section.questions().stream().flatMap(one -> names(one).keySet().stream()).toList();
      if (!names.isEmpty()) {
        begin("varGrp");
        xml.writeAttribute("ID", "G_" + section.code());
        xml.writeAttribute(
            "var", names.stream().map(one -> "V_" + one).collect(Collectors.joining(" ")));
        xml.writeAttribute("type", "section");
        element("labl", section.title());
        end();
      }
    }
  }

  /** What each column of a question is called: its name, and the words that set it apart. */
  private static Map<String, String> names(Question question) {
    Map<String, String> names = new LinkedHashMap<>();
    String code = question.code();
    switch (question) {
      case Statement _ -> {}
      case MultipleChoice several ->
          several.choices().forEach(one -> names.put(code + "__" + one.code(), one.label()));
      case RatingGrid grid ->
          grid.rows().forEach(one -> names.put(code + "__" + one.code(), one.label()));
      case Ranking ranking -> {
        for (int rank = 1; rank <= ranking.most(); rank++) {
          names.put(code + "__" + rank, rank == 1 ? "1er choix" : rank + "e choix");
        }
      }
      case ShortText _,
          LongText _,
          NumberQuestion _,
          DateQuestion _,
          YesNo _,
          SingleChoice _,
          Scale _,
          Territory _,
          Consent _ ->
          names.put(code, "");
    }
    return names;
  }

  private void variables(Section section, Question question) throws XMLStreamException {
    for (Map.Entry<String, String> one : names(question).entrySet()) {
      begin("var");
      xml.writeAttribute("ID", "V_" + one.getKey());
      xml.writeAttribute("name", one.getKey());
      xml.writeAttribute("files", "reponses");
      xml.writeAttribute("intrvl", isMeasured(question) ? "contin" : "discrete");
      element(
          "labl",
          one.getValue().isEmpty() ? question.label() : question.label() + " – " + one.getValue());
      asked(question);
      range(question);
      universe(section, question);
      for (Category category : categories(question)) {
        category(category);
      }
      for (MissingReason reason : MissingReason.values()) {
        category(new Category(reason.name(), Map.of(Language.FRENCH, words(reason)), true));
      }
      begin("varFormat");
      xml.writeAttribute("type", isNumber(question) ? "numeric" : "character");
      end();
      end();
    }
  }

  /** The question as it was read, in each language. */
  private void asked(Question question) throws XMLStreamException {
    begin("qstn");
    xml.writeAttribute("ID", "Q_" + question.code() + "_" + questionsWritten++);
    for (Language language : languages()) {
      Question said = in(language, question);
      if (said.help() != null) {
        text("preQTxt", language, said.help());
      }
    }
    for (Language language : languages()) {
      text("qstnLit", language, in(language, question).label());
    }
    end();
  }

  private List<Language> languages() {
    List<Language> languages = new ArrayList<>(List.of(Language.FRENCH));
    languages.addAll(questionnaire.translations().keySet());
    return languages;
  }

  private Question in(Language language, Question question) {
    return questionnaire.in(language).question(question.code()).orElse(question);
  }

  private void range(Question question) throws XMLStreamException {
    switch (question) {
      case NumberQuestion number ->
          range(
              number.min() == null ? null : number.min().toPlainString(),
              number.max() == null ? null : number.max().toPlainString());
      case Scale scale -> range(String.valueOf(scale.from()), String.valueOf(scale.to()));
      case DateQuestion date ->
          range(
              date.earliest() == null ? null : date.earliest().iso(),
              date.latest() == null ? null : date.latest().iso());
      case ShortText _,
          LongText _,
          YesNo _,
          SingleChoice _,
          MultipleChoice _,
          RatingGrid _,
          Ranking _,
          Territory _,
          Statement _,
          Consent _ -> {}
    }
  }

  private void range(@Nullable String min, @Nullable String max) throws XMLStreamException {
    if (min == null && max == null) {
      return;
    }
    begin("valrng");
    begin("range");
    if (min != null) {
      xml.writeAttribute("min", min);
    }
    if (max != null) {
      xml.writeAttribute("max", max);
    }
    end();
    end();
  }

  /** Who was asked, in words. */
  private void universe(Section section, Question question) throws XMLStreamException {
    List<String> when =
        List.of(section.when(), question.when()).stream()
            .filter(one -> !(one instanceof Condition.Always))
            .map(conditions::of)
            .toList();
    if (!when.isEmpty()) {
      element("universe", "Posée " + String.join(", et ", when));
    }
  }

  /** A value and its words. */
  private record Category(String value, Map<Language, String> words, boolean missing) {}

  private List<Category> categories(Question question) {
    return switch (question) {
      case YesNo _ -> List.of(french("oui", "Oui"), french("non", "Non"));
      case Consent _ -> List.of(french("oui", "J'accepte"), french("non", "Je n'accepte pas"));
      case SingleChoice single -> choices(question, "choice", single.choices());
      case Ranking ranking -> choices(question, "choice", ranking.choices());
      case RatingGrid grid -> choices(question, "column", grid.columns());
      case MultipleChoice _ -> List.of(french("1", "Coché"), french("0", "Non coché"));
      case Scale scale ->
          List.of(
              french(String.valueOf(scale.from()), scale.lowLabel()),
              french(String.valueOf(scale.to()), scale.highLabel()));
      case Territory territory ->
          territory.places().places().stream()
              .map((Territories.Place place) -> french(place.code(), place.name()))
              .toList();
      case ShortText _, LongText _, NumberQuestion _, DateQuestion _, Statement _ -> List.of();
    };
  }

  private List<Category> choices(Question question, String part, List<Choice> choices) {
    return choices.stream()
        .map(
            choice -> {
              Map<Language, String> words = new LinkedHashMap<>();
              words.put(Language.FRENCH, choice.label());
              String key = question.code() + "." + part + "." + choice.code();
              questionnaire
                  .translations()
                  .forEach(
                      (language, translation) ->
                          translation.text(key).ifPresent(one -> words.put(language, one)));
              return new Category(choice.code(), words, false);
            })
        .toList();
  }

  private static Category french(String value, String words) {
    return new Category(value, Map.of(Language.FRENCH, words), false);
  }

  private void category(Category category) throws XMLStreamException {
    begin("catgry");
    if (category.missing()) {
      xml.writeAttribute("missing", "Y");
    }
    element("catValu", category.value());
    for (Map.Entry<Language, String> one : category.words().entrySet()) {
      text("labl", one.getKey(), one.getValue());
    }
    end();
  }

  private static String words(MissingReason reason) {
    return switch (reason) {
      case NOT_SHOWN -> "Question non posée à cette personne";
      case SKIPPED -> "Question passée";
      case DONT_KNOW -> "Ne sait pas";
      case REFUSED -> "Refuse de répondre";
      case NOT_APPLICABLE -> "Sans objet";
      case UNREADABLE -> "Réponse illisible";
      case NOT_COLLECTED -> "Non recueillie";
      case ERASED -> "Effacée à l’échéance prévue";
    };
  }

  private static boolean isNumber(Question question) {
    return question instanceof NumberQuestion || question instanceof Scale;
  }

  private static boolean isMeasured(Question question) {
    return question instanceof NumberQuestion || question instanceof DateQuestion;
  }

  private void dated(String name, LocalDate day) throws XMLStreamException {
    begin(name);
    xml.writeAttribute("date", day.toString());
    xml.writeCharacters(day.toString());
    end();
  }

  private void text(String name, Language language, String text) throws XMLStreamException {
    begin(name);
    xml.writeAttribute("xml:lang", language.tag());
    xml.writeCharacters(allowed(text));
    end();
  }

  private void element(String name, String text) throws XMLStreamException {
    begin(name);
    xml.writeCharacters(allowed(text));
    end();
  }

  /** Without the few characters XML has no way to write. */
  private static String allowed(String text) {
    return text.codePoints()
        .filter(one -> one >= ' ' || one == '\n' || one == '\t')
        .filter(one -> one != 0xFFFE && one != 0xFFFF && !(one >= 0xD800 && one <= 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void begin(String name) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }
}
