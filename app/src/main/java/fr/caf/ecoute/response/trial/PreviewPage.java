package fr.caf.ecoute.response.trial;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.response.field.AskedField;
import fr.caf.ecoute.response.field.RawFields;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.PageLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions as people will meet them, where nothing can be sent.
 *
 * @param heading the title of a section shown together; empty when each question stands alone
 * @param pages each a page of its own
 */
record PreviewPage(String consultationTitle, String heading, List<List<AskedField>> pages) {

  static PreviewPage of(Consultation consultation, List<Question> questions, String heading) {
    boolean together = !heading.isEmpty();
    List<List<AskedField>> pages = new ArrayList<>();
    for (Question question : questions) {
      AskedField field =
          AskedField.of(
              shown(question),
              new AskedField.Setting(
                  PageLanguage.FRENCH,
                  RawFields.none(),
                  null,
                  null,
                  !together && questions.size() == 1));
      if (together && !pages.isEmpty()) {
        pages.getFirst().add(field);
      } else {
        pages.add(new ArrayList<>(List.of(field)));
      }
    }
    return new PreviewPage(
        FrenchTypography.apply(consultation.title()), FrenchTypography.apply(heading), pages);
  }

  /** Nobody has said anything yet. */
  private static Question shown(Question question) {
    Rewording filling = (key, text) -> Wording.fill(text, _ -> Optional.of("(sa réponse)"));
    return filling.apply(question);
  }
}
