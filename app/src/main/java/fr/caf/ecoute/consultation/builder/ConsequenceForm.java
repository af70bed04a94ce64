package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer brings about, as it is typed: a check or an exit.
 *
 * @param origin which of the saved ones it was, as {@code check-0}; empty for a new one
 */
record ConsequenceForm(String origin, Effect effect, String message, ConditionForm when) {
  static final String LIST = "suite";
  private static final int MOST = 40;

  /** What happens. */
  enum Effect {
    INFO("Signaler, sans retenir la personne", Check.Severity.INFO, null),
    WARN("Demander de confirmer", Check.Severity.WARN, null),
    ERROR("Refuser la réponse", Check.Severity.ERROR, null),
    SEND("Terminer : la personne vérifie et envoie", null, Exit.Ending.SEND),
    LEAVE("Arrêter : la consultation ne la concerne pas", null, Exit.Ending.LEAVE);

    private final String words;
    private final Check.@org.jspecify.annotations.Nullable Severity severity;
    private final Exit.@org.jspecify.annotations.Nullable Ending ending;

    Effect(
        String words,
        Check.@org.jspecify.annotations.Nullable Severity severity,
        Exit.@org.jspecify.annotations.Nullable Ending ending) {
      this.words = words;
      this.severity = severity;
      this.ending = ending;
    }

    String words() {
      return words;
    }

    static Effect named(String name) {
      return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst().orElse(WARN);
    }

    static Effect of(Check check) {
      return named(check.severity().name());
    }

    static Effect of(Exit exit) {
      return named(exit.ending().name());
    }
  }

  static List<ConsequenceForm> of(Stem stem, Askable askable) {
    List<ConsequenceForm> forms = new ArrayList<>();
    for (Check check : stem.checks()) {
      forms.add(
          new ConsequenceForm(
              "check-" + forms.size(),
              Effect.of(check),
              check.message(),
              ConditionForm.of(check.when(), askable)));
    }
    int exits = 0;
    for (Exit exit : stem.exits()) {
      forms.add(
          new ConsequenceForm(
              "exit-" + exits++,
              Effect.of(exit),
              exit.message(),
              ConditionForm.of(exit.when(), askable)));
    }
    return forms;
  }

  static List<ConsequenceForm> read(Form form) {
    List<ConsequenceForm> forms = new ArrayList<>();
    for (int i = 0; i < MOST && form.find(LIST + "-" + i + "-message").isPresent(); i++) {
      String prefix = LIST + "-" + i;
      forms.add(
          new ConsequenceForm(
              form.text(prefix + "-origine"),
              Effect.named(form.text(prefix + "-effet")),
              PlainText.clean(form.text(prefix + "-message")),
              ConditionForm.read(prefix + "-condition", form)));
    }
    return forms;
  }

  static List<ConsequenceForm> after(List<ConsequenceForm> forms, Gesture gesture) {
    List<ConsequenceForm> changed = new ArrayList<>(forms);
    if (!gesture.isFor(LIST)) {
      for (int i = 0; i < changed.size(); i++) {
        changed.set(i, changed.get(i).after(LIST + "-" + i + "-condition", gesture));
      }
      return changed;
    }
    if (gesture.verb().equals("ajouter") && changed.size() < MOST) {
      changed.add(new ConsequenceForm("", Effect.WARN, "", ConditionForm.none().withLine()));
    } else if (gesture.verb().equals("retirer")
        && gesture.rank() >= 0
        && gesture.rank() < changed.size()) {
      changed.remove(gesture.rank());
    }
    return changed;
  }

  /** The condition of the saved one this was. */
  Condition saved(Stem stem) {
    return Stream.concat(
            numbered("check-", stem.checks().stream().map(Check::when).toList()),
            numbered("exit-", stem.exits().stream().map(Exit::when).toList()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(Condition::always);
  }

  private Stream<Optional<Condition>> numbered(String kind, List<Condition> conditions) {
    List<Optional<Condition>> found = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if (origin.equals(kind + i)) {
        found.add(Optional.of(conditions.get(i)));
      }
    }
    return found.stream();
  }

  Optional<Check> check(Condition condition) {
    return Optional.ofNullable(effect.severity)
        .map(severity -> new Check(condition, severity, message));
  }

  Optional<Exit> exit(Condition condition) {
    return Optional.ofNullable(effect.ending).map(ending -> new Exit(condition, message, ending));
  }

  private ConsequenceForm after(String prefix, Gesture gesture) {
    return new ConsequenceForm(origin, effect, message, when.after(prefix, gesture));
  }
}
