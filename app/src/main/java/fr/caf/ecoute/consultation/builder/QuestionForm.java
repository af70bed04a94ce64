package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.questionnaire.arrangement.Renaming;
import fr.caf.ecoute.web.Form;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is typed, kept as it is until nothing is wrong with it.
 *
 * @param settings what only some kinds have, by the name of its field
 * @param choices the choices, or the rows of a grid; its columns are {@code columns}
 */
record QuestionForm(
    Question.Kind kind,
    String code,
    String label,
    String aid,
    Requirement requirement,
    boolean profile,
    Map<String, String> settings,
    List<ChoiceForm> choices,
    List<ChoiceForm> columns,
    ConditionForm when,
    List<ConsequenceForm> consequences) {
  static final String CHOICES = "choix";
  static final String COLUMNS = "colonne";
  static final String CONDITION = "condition";

  /** Every field a kind may have of its own. */
  private static final List<String> SETTINGS =
      List.of(
          "longueur",
          "minimum",
          "maximum",
          "decimales",
          "unite",
          "mincoches",
          "maxcoches",
          "depart",
          "arrivee",
          "bas",
          "haut",
          "nsp",
          "precision",
          "premiere",
          "derniere",
          "rangs",
          "niveau");

  QuestionForm {
    settings = Map.copyOf(settings);
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
    consequences = List.copyOf(consequences);
  }

  /** A new question of that kind, with what such questions usually are. */
  static QuestionForm blank(Question.Kind kind) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "longueur",
        String.valueOf(
            kind == Question.Kind.LONG_TEXT ? LongText.USUAL_LENGTH : ShortText.USUAL_LENGTH));
    settings.put("decimales", "0");
    settings.put("depart", "1");
    settings.put("arrivee", "5");
    settings.put("nsp", "oui");
    settings.put("precision", Precision.DAY.name());
    settings.put("rangs", "3");
    settings.put("niveau", Territories.Level.DEPARTEMENT.name());
    Requirement usual =
        switch (kind) {
          case STATEMENT -> Requirement.NONE;
          case CONSENT -> Requirement.HARD;
          case SHORT_TEXT,
              LONG_TEXT,
              NUMBER,
              DATE,
              YES_NO,
              SINGLE_CHOICE,
              MULTIPLE_CHOICE,
              SCALE,
              RATING_GRID,
              RANKING,
              TERRITORY ->
              Requirement.SOFT;
        };
    List<ChoiceForm> two = List.of(ChoiceForm.blank(), ChoiceForm.blank());
    return new QuestionForm(
        kind, "", "", "", usual, false, settings, two, two, ConditionForm.none(), List.of());
  }

  static QuestionForm of(Question question, Questionnaire questionnaire) {
    Askable before = Askable.before(questionnaire, question.code());
    Stem stem = question.stem();
    List<ChoiceForm> columns =
        question instanceof RatingGrid grid
            ? grid.columns().stream().map(one -> ChoiceForm.of(one, before)).toList()
            : List.of(ChoiceForm.blank(), ChoiceForm.blank());
    return new QuestionForm(
        question.kind(),
        stem.code(),
        stem.label(),
        stem.help() == null ? "" : stem.help(),
        stem.required(),
        stem.subject() == Stem.Subject.PROFILE,
        settings(question),
        question.offered().isEmpty()
            ? List.of(ChoiceForm.blank(), ChoiceForm.blank())
            : question.offered().stream().map(one -> ChoiceForm.of(one, before)).toList(),
        columns,
        ConditionForm.of(stem.when(), before),
        ConsequenceForm.of(stem, before.and(question)));
  }

  private static Map<String, String> settings(Question question) {
    Map<String, String> settings = new LinkedHashMap<>(blank(question.kind()).settings());
    switch (question) {
      case ShortText text -> settings.put("longueur", String.valueOf(text.maxLength()));
      case LongText text -> settings.put("longueur", String.valueOf(text.maxLength()));
      case NumberQuestion number -> {
        settings.put("minimum", words(number.min()));
        settings.put("maximum", words(number.max()));
        settings.put("decimales", String.valueOf(number.decimals()));
        settings.put("unite", number.unit() == null ? "" : number.unit());
      }
      case DateQuestion date -> {
        settings.put("precision", date.precision().name());
        settings.put("premiere", words(date.earliest()));
        settings.put("derniere", words(date.latest()));
      }
      case MultipleChoice several -> {
        settings.put("mincoches", several.min() == 0 ? "" : String.valueOf(several.min()));
        settings.put(
            "maxcoches",
            several.max() == several.choices().size() ? "" : String.valueOf(several.max()));
      }
      case Scale scale -> {
        settings.put("depart", String.valueOf(scale.from()));
        settings.put("arrivee", String.valueOf(scale.to()));
        settings.put("bas", scale.lowLabel());
        settings.put("haut", scale.highLabel());
        settings.put("nsp", scale.offersDontKnow() ? "oui" : "");
      }
      case RatingGrid grid -> settings.put("nsp", grid.offersDontKnow() ? "oui" : "");
      case Ranking ranking -> settings.put("rangs", String.valueOf(ranking.most()));
      case Territory territory -> settings.put("niveau", territory.level().name());
      case YesNo _, SingleChoice _, Statement _, Consent _ -> {}
    }
    return settings;
  }

  private static String words(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString().replace('.', ',');
  }

  private static String words(@Nullable CalendarDate date) {
    return date == null ? "" : TypedDate.words(date);
  }

  static QuestionForm read(Form form) {
    Map<String, String> settings = new LinkedHashMap<>();
    SETTINGS.forEach(name -> settings.put(name, PlainText.clean(form.text(name))));
    return new QuestionForm(
        Typed.constant(Question.Kind.values(), form.text("nature"), Question.Kind.SINGLE_CHOICE),
        form.text("code"),
        PlainText.clean(form.text("intitule")),
        PlainText.clean(form.text("aide")),
        Typed.constant(Requirement.values(), form.text("obligation"), Requirement.NONE),
        form.find("profil").isPresent(),
        settings,
        ChoiceForm.read(CHOICES, form),
        ChoiceForm.read(COLUMNS, form),
        ConditionForm.read(CONDITION, form),
        ConsequenceForm.read(form));
  }

  /** As the form becomes once a button of it was pressed; {@code sent} holds what goes with it. */
  QuestionForm after(Gesture gesture, Form sent) {
    return new QuestionForm(
        kind,
        code,
        inserted(gesture, "intitule", label, sent),
        inserted(gesture, "aide", aid, sent),
        requirement,
        profile,
        settings,
        ChoiceForm.after(CHOICES, choices, gesture, sent.text(CHOICES + "-coller")),
        ChoiceForm.after(COLUMNS, columns, gesture, sent.text(COLUMNS + "-coller")),
        when.after(CONDITION, gesture),
        ConsequenceForm.after(consequences, gesture));
  }

  /** The question alone, before anything it brings about. */
  QuestionForm withoutConsequences() {
    return new QuestionForm(
        kind, code, label, aid, requirement, profile, settings, choices, columns, when, List.of());
  }

  private static String inserted(Gesture gesture, String field, String text, Form sent) {
    String question = sent.text("reprise");
    return gesture.isFor(field) && gesture.verb().equals("inserer") && !question.isEmpty()
        ? (text + " {" + question + "}").strip()
        : text;
  }

  /** The codes that change from what was saved under {@code saved} to the question read. */
  Renaming renaming(String saved, Question read) {
    List<Choice> columnsRead = read instanceof RatingGrid grid ? grid.columns() : List.of();
    return new Renaming(
        saved, read.code(), names(choices, read.offered()), names(columns, columnsRead));
  }

  /** Rows left blank are not in what was read. */
  private static Map<String, String> names(List<ChoiceForm> rows, List<Choice> read) {
    Map<String, String> names = new LinkedHashMap<>();
    List<ChoiceForm> kept =
        rows.stream().filter(row -> !row.isBlank() || !row.code().isEmpty()).toList();
    for (int i = 0; i < Math.min(kept.size(), read.size()); i++) {
      if (!kept.get(i).origin().isEmpty()) {
        names.put(kept.get(i).origin(), read.get(i).code());
      }
    }
    return names;
  }

  String setting(String name) {
    return settings.getOrDefault(name, "");
  }
}
