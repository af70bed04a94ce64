package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import java.util.List;

/** What deleting something loses, before it is done. */
record DeletionPage(
    OfficeHeading heading, String back, String action, String sentence, List<String> lost) {

  static DeletionPage question(Bench bench, String code) {
    Question question = bench.questionnaire().question(code).orElseThrow(Refusal::notFound);
    return new DeletionPage(
        bench.heading(),
        bench.address(),
        bench.address() + "/questions/" + code + "/suppression",
        "Supprimer la question « " + Numbering.shortened(question.label(), 120) + " » ?",
        List.of());
  }

  static DeletionPage section(Bench bench, String code) {
    Section section = bench.questionnaire().section(code).orElseThrow(Refusal::notFound);
    int count = section.questions().size();
    return new DeletionPage(
        bench.heading(),
        bench.address(),
        bench.address() + "/parties/" + code + "/suppression",
        "Supprimer la partie « %s »%s ?"
            .formatted(
                section.title(),
                count == 0
                    ? ""
                    : count == 1
                        ? " et sa question"
                        : " et ses " + French.count(count, "question", "questions")),
        section.questions().stream().map(Question::label).toList());
  }
}
