package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.web.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of one question, new or not.
 *
 * @param action where the form goes; {@code section} and {@code after} say where a new one stands
 * @param meanwhile what another made of the question in the meantime, if somebody did
 */
record QuestionPage(
    OfficeHeading heading,
    String address,
    String action,
    String name,
    boolean isNew,
    String section,
    String after,
    String fingerprint,
    String company,
    QuestionForm typed,
    List<Option> kinds,
    ChoicesView choices,
    ChoicesView columns,
    ConditionView when,
    List<ConsequenceView> consequences,
    List<Option> reusable,
    List<RouteView> routes,
    boolean codesMayChange,
    @Nullable Meanwhile meanwhile,
    List<FieldProblem> problems) {

  /** The rows of a list; {@code sets} tells whether they may be set apart. */
  record ChoicesView(
      String list,
      String one,
      boolean specifies,
      boolean excludes,
      boolean conditional,
      List<ChoiceView> rows) {}

  /** One row. */
  record ChoiceView(
      String prefix,
      int rank,
      int number,
      String origin,
      String code,
      String label,
      boolean specify,
      boolean exclusive,
      boolean isFirst,
      boolean isLast,
      String trouble,
      ConditionView when) {}

  /** A check or an exit. */
  record ConsequenceView(
      String prefix,
      int rank,
      int number,
      String origin,
      List<Option> effects,
      String message,
      String trouble,
      ConditionView when) {}

  /** The same question as somebody else left it. */
  record Meanwhile(String who, String label, String kind, List<String> choices) {}

  public Map<String, String> errors() {
    return FieldProblem.byField(problems);
  }

  public String kind() {
    return typed.kind().name();
  }

  public String kindWords() {
    return QuestionWords.kind(typed.kind());
  }

  public boolean hasChoices() {
    return switch (typed.kind()) {
      case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING_GRID, RANKING -> true;
      case SHORT_TEXT, LONG_TEXT, NUMBER, DATE, YES_NO, SCALE, TERRITORY, STATEMENT, CONSENT ->
          false;
    };
  }

  public boolean isAsked() {
    return typed.kind() != Question.Kind.STATEMENT;
  }

  public List<Option> requirements() {
    return List.of(
        requirement(Requirement.NONE, "Facultative", "La personne passe sans un mot."),
        requirement(
            Requirement.SOFT,
            "Souhaitée",
            "Un rappel, puis la personne peut continuer. C'est l'usage pour un avis."),
        requirement(
            Requirement.HARD,
            "Obligatoire",
            "Impossible de continuer sans répondre. À garder pour ce qui est indispensable."));
  }

  private Option requirement(Requirement requirement, String label, String hint) {
    return new Option(requirement.name(), label, hint, typed.requirement() == requirement);
  }

  public List<Option> precisions() {
    return Stream.of(Precision.values())
        .map(
            one ->
                new Option(
                    one.name(),
                    switch (one) {
                      case YEAR -> "L'année";
                      case MONTH -> "Le mois et l'année";
                      case DAY -> "Le jour, le mois et l'année";
                    },
                    typed.setting("precision").equals(one.name())))
        .toList();
  }

  public List<Option> levels() {
    return Stream.of(Territories.Level.values())
        .map(
            one ->
                new Option(
                    one.name(),
                    switch (one) {
                      case DEPARTEMENT -> "Les départements";
                      case CAF -> "Les Caf";
                    },
                    typed.setting("niveau").equals(one.name())))
        .toList();
  }

  public boolean offersDontKnow() {
    return !typed.setting("nsp").isEmpty();
  }

  static ChoicesView choices(
      String list,
      List<ChoiceForm> rows,
      Question.Kind kind,
      Spot spot,
      Map<String, String> errors) {
    boolean columns = list.equals(QuestionForm.COLUMNS);
    List<ChoiceView> views = new ArrayList<>();
    for (ChoiceForm row : rows) {
      int rank = views.size();
      String prefix = list + "-" + rank;
      Condition saved =
          spot.savedChoices().stream()
              .filter(one -> one.code().equals(row.origin()))
              .findFirst()
              .map(Choice::when)
              .orElseGet(Condition::always);
      views.add(
          new ChoiceView(
              prefix,
              rank,
              rank + 1,
              row.origin(),
              row.code(),
              row.label(),
              row.specify(),
              row.exclusive(),
              rank == 0,
              rank == rows.size() - 1,
              Stream.of("-libelle", "-code")
                  .map(field -> errors.getOrDefault(prefix + field, ""))
                  .filter(message -> !message.isEmpty())
                  .findFirst()
                  .orElse(""),
              ConditionView.of(
                  prefix + "-condition",
                  row.when(),
                  new ConditionView.Around(spot.askable(), errors, saved))));
    }
    boolean grid = kind == Question.Kind.RATING_GRID;
    return new ChoicesView(
        list,
        columns ? "colonne" : grid ? "ligne" : "choix",
        kind == Question.Kind.SINGLE_CHOICE || kind == Question.Kind.MULTIPLE_CHOICE,
        kind == Question.Kind.MULTIPLE_CHOICE,
        !columns,
        views);
  }

  static List<ConsequenceView> consequences(
      List<ConsequenceForm> forms, Spot spot, Askable askable, Map<String, String> errors) {
    List<ConsequenceView> views = new ArrayList<>();
    for (ConsequenceForm form : forms) {
      int rank = views.size();
      String prefix = ConsequenceForm.LIST + "-" + rank;
      Condition saved = spot.saved() == null ? Condition.always() : form.saved(spot.saved().stem());
      views.add(
          new ConsequenceView(
              prefix,
              rank,
              rank + 1,
              form.origin(),
              Stream.of(ConsequenceForm.Effect.values())
                  .map(one -> new Option(one.name(), one.words(), one == form.effect()))
                  .toList(),
              form.message(),
              errors.getOrDefault(prefix + "-message", ""),
              ConditionView.of(
                  prefix + "-condition",
                  form.when(),
                  new ConditionView.Around(askable, errors, saved))));
    }
    return views;
  }
}
