package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.document.DocumentProblem;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Taking a questionnaire in, or away.
 *
 * @param proposal what a file became, before one accepts it
 */
record InterchangePage(
    OfficeHeading heading,
    boolean editable,
    @Nullable Proposal proposal,
    List<FieldProblem> problems) {
  static final String FILE = "fichier";

  /** A questionnaire read from a file, and what was left out. */
  record Proposal(
      String origin,
      String name,
      int questions,
      List<Part> parts,
      List<LeftOut> leftOut,
      String document) {

    static Proposal of(Reception.Received received) {
      Questionnaire questionnaire = received.questionnaire();
      return new Proposal(
          received.origin().words(),
          FrenchTypography.apply(questionnaire.title()),
          questionnaire.questions().size(),
          parts(questionnaire),
          received.leftOut(),
          QuestionnaireCodec.write(questionnaire));
    }

    private static List<Part> parts(Questionnaire questionnaire) {
      List<Part> parts = new ArrayList<>();
      for (Section section : questionnaire.sections()) {
        parts.add(
            new Part(
                FrenchTypography.apply(section.title()),
                section.questions().stream().map(Proposal::item).toList()));
      }
      return parts;
    }

    private static Item item(Question question) {
      return new Item(FrenchTypography.apply(question.label()), QuestionWords.summary(question));
    }
  }

  /** A section of it. */
  record Part(String name, List<Item> items) {}

  /** A question of it. */
  record Item(String label, String kind) {}

  static List<FieldProblem> problems(List<DocumentProblem> problems) {
    return problems.stream()
        .map(one -> new FieldProblem(FILE, FrenchTypography.apply(one.toString())))
        .toList();
  }

  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }
}
