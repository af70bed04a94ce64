package fr.caf.ecoute.questionnaire.document;

import static fr.caf.ecoute.questionnaire.document.Problems.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import fr.caf.ecoute.questionnaire.Code;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the document from the top; stateful, for one document. */
final class QuestionnaireReader {
  private static final int LONGEST_TITLE = 200;

  private final Problems problems;
  private final Asked asked;
  private final Set<String> codes = new HashSet<>();

  QuestionnaireReader(Problems problems) {
    this.problems = problems;
    this.asked = new Asked();
  }

  @Nullable Questionnaire read(Node document) {
    if (!document.isObject()) {
      return null;
    }
    document.allowOnly(Set.of("format", "title", "sections", "translations"));
    readFormat(document.at("format"));
    String title = document.text("title", LONGEST_TITLE);
    asked.announce(document.json());
    limitQuestions(document.at("sections"));
    List<Section> sections = new ArrayList<>();
    if (document.field("sections").isEmpty()) {
      document.at("sections").refuse("ce champ manque.");
    }
    for (Node node : document.listIfAny("sections", Questionnaire.MOST_QUESTIONS)) {
      Section section = readSection(node);
      if (section != null) {
        sections.add(section);
      }
    }
    var translations = TranslationReader.read(document);
    return problems.count() > 0 ? null : new Questionnaire(title, sections, translations);
  }

  private static void readFormat(Node format) {
    if (!format.json().isInt() || format.json().intValue() != QuestionnaireCodec.FORMAT) {
      format.refuse("ce champ doit valoir " + QuestionnaireCodec.FORMAT + ".");
    }
  }

  private static void limitQuestions(Node sections) {
    int count = 0;
    for (JsonNode section : sections.json()) {
      count += section.path("questions").size();
    }
    if (count > Questionnaire.MOST_QUESTIONS) {
      sections.refuse(
          count + " questions\u00a0: le maximum est " + Questionnaire.MOST_QUESTIONS + ".");
    }
  }

  private @Nullable Section readSection(Node node) {
    int before = problems.count();
    if (!node.isObject()) {
      return null;
    }
    node.allowOnly(Set.of("code", "title", "together", "when", "questions"));
    String code = readCode(node);
    String title = node.text("title", LONGEST_TITLE);
    Layout layout = node.flag("together") ? Layout.TOGETHER : Layout.ONE_PER_PAGE;
    Condition when = new ConditionReader(asked).readWhen(node);
    asked.requireEarlier(node.at("title"), title);
    List<Question> questions = new ArrayList<>();
    for (Node one : node.listIfAny("questions", Questionnaire.MOST_QUESTIONS)) {
      Question question = readQuestion(one);
      if (question != null) {
        questions.add(question);
      }
    }
    return problems.count() > before ? null : new Section(code, title, layout, when, questions);
  }

  private @Nullable Question readQuestion(Node node) {
    if (!node.isObject()) {
      return null;
    }
    String code = readCode(node);
    if (Code.isReserved(code)) {
      node.at("code").refuse(quoted(code) + " est réservé aux pages\u00a0: donnez un autre code.");
    }
    return new QuestionReader(problems, asked).read(node, code);
  }

  private String readCode(Node node) {
    String code = node.text("code", 200);
    if (code.isEmpty()) {
      return code;
    }
    if (!Code.isValid(code)) {
      node.at("code").refuse(quoted(code) + CODE_SYNTAX);
    } else if (!codes.add(code)) {
      node.at("code")
          .refuse("le code " + quoted(code) + " est déjà celui d’une autre partie ou question.");
    }
    return code;
  }

  static final String CODE_SYNTAX =
      " n’est pas un code possible. Un code commence par une lettre minuscule, puis des lettres"
          + " minuscules sans accent, des chiffres ou un tiret bas (jamais deux de suite),"
          + " 40 caractères au plus.";
}
