package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Wording;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that repeats an answer reads well even when nothing was said. */
final class ReusedAnswers implements Rule {
  @Override
  public Stream<Finding> findings(Questionnaire questionnaire) {
    Worlds worlds = new Worlds(questionnaire);
    return questionnaire.sections().stream()
        .flatMap(
            section ->
                section.questions().stream()
                    .flatMap(question -> findings(questionnaire, worlds, section, question)));
  }

  private static Stream<Finding> findings(
      Questionnaire questionnaire, Worlds worlds, Section section, Question question) {
    Condition shown = Conditions.all(section.when(), question.when());
    return Phrase.of(question)
        .flatMap(
            phrase ->
                Wording.questions(phrase.text()).stream()
                    .flatMap(code -> questionnaire.question(code).stream())
                    .flatMap(reused -> finding(worlds, shown, phrase, reused)));
  }

  private static Stream<Finding> finding(
      Worlds worlds, Condition shown, Phrase phrase, Question reused) {
    if (!Wording.canRepeat(reused)) {
      return Stream.of(
          Finding.error(
              phrase.place(),
              "%s reprend la réponse à « %s », qui ne tient pas dans une phrase."
                  .formatted(phrase.part().words(), reused.label()),
              "Un texte long, une grille ou un classement ne se reprennent pas. Enlevez {%s}."
                  .formatted(reused.code())));
    }
    Condition said = new Condition.Compare(reused.code(), Operator.ANSWERED, List.of());
    boolean certain = worlds.verdict(said, shown) == Worlds.Verdict.ALWAYS;
    return certain || hasOtherWords(phrase.text(), reused.code())
        ? Stream.empty()
        : Stream.of(
            Finding.warn(
                phrase.place(),
                "%s reprend la réponse à « %s », que certains n'auront pas donnée."
                    .formatted(phrase.part().words(), reused.label()),
                "Ils liraient « … ». Écrivez aussi ce qu'il faut dire sans elle, comme"
                    + " {%s|votre situation}.".formatted(reused.code())));
  }

  private static boolean hasOtherWords(String text, String code) {
    return !Pattern.compile("\\{" + Pattern.quote(code) + "}").matcher(text).find();
  }
}
