package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Code;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.web.Form;
import java.util.List;
import java.util.Optional;

/** A section as it is typed, without its questions. */
record SectionForm(String code, String label, Layout layout, ConditionForm when) {
  private static final int LONGEST_TITLE = 200;
  private static final String CONDITION = QuestionForm.CONDITION;

  static SectionForm blank() {
    return new SectionForm("", "", Layout.ONE_PER_PAGE, ConditionForm.none());
  }

  static SectionForm of(Section section, Askable askable) {
    return new SectionForm(
        section.code(),
        section.title(),
        section.layout(),
        ConditionForm.of(section.when(), askable));
  }

  static SectionForm read(Form form) {
    return new SectionForm(
        form.text("code"),
        PlainText.clean(form.text("titre")),
        Typed.constant(Layout.values(), form.text("disposition"), Layout.ONE_PER_PAGE),
        ConditionForm.read(CONDITION, form));
  }

  SectionForm after(Gesture gesture) {
    return new SectionForm(code, label, layout, when.after(CONDITION, gesture));
  }

  /** The section without questions, when nothing is wrong with what was typed. */
  Optional<Section> read(SectionSpot spot, Typed typed) {
    String title = typed.text("titre", label, LONGEST_TITLE, "Donnez un titre à cette partie.");
    Reuse.problems("titre", title, spot.askable()).forEach(typed::refuse);
    typed.refuse(when.problems(CONDITION, spot.askable()));
    String named = named(spot, title, typed);
    Condition saved = spot.saved() == null ? Condition.always() : spot.saved().when();
    return typed.isSound()
        ? Optional.of(
            new Section(named, title, layout, when.condition(saved, spot.askable()), List.of()))
        : Optional.empty();
  }

  private String named(SectionSpot spot, String title, Typed typed) {
    Section saved = spot.saved();
    if (saved != null && (!spot.codesMayChange() || code.isEmpty())) {
      return saved.code();
    }
    if (code.isEmpty()) {
      return Codes.from(title, "partie", spot::isTaken);
    }
    if (!Code.isValid(code)) {
      typed.refuse("code", Spot.SYNTAX);
    } else if (spot.isTaken(code)) {
      typed.refuse("code", "Le code « " + code + " » est déjà pris dans ce questionnaire.");
    }
    return code;
  }
}
