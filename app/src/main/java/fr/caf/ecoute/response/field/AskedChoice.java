package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.PlainText;
import org.jspecify.annotations.Nullable;

/** One thing to tick, as the partials of the look want it. */
record AskedChoice(
    String code,
    String label,
    boolean checked,
    boolean exclusive,
    boolean specify,
    @Nullable String specifyName,
    @Nullable String specifyValue) {

  static AskedChoice plain(String code, String label, boolean checked) {
    return new AskedChoice(code, label, checked, false, false, null, null);
  }

  static AskedChoice of(String question, Choice choice, AskedField.Setting setting) {
    String specifyName = AnswerFields.specifiedField(question, choice.code());
    return new AskedChoice(
        choice.code(),
        setting.typeset(choice.label()),
        setting.filled().all(question).contains(choice.code()),
        choice.isExclusive(),
        choice.asksToSpecify(),
        specifyName,
        PlainText.clean(setting.filled().first(specifyName)));
  }
}
