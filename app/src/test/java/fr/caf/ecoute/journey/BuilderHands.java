package fr.caf.ecoute.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.Stem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds a questionnaire as somebody in front of the builder would, field after field. */
final class BuilderHands {
  private final Reader reader;
  private final Page page;
  private final boolean scripts;
  private final Set<String> seen = new HashSet<>();

  BuilderHands(Reader reader, Scripts scripts) {
    this.reader = reader;
    this.page = reader.page();
    this.scripts = scripts == Scripts.ON;
  }

  /** Creates a consultation with an empty questionnaire; its address in the office. */
  String begins(String title) {
    page.navigate("/equipe/consultations/nouvelle");
    reader.writes("Titre", title);
    reader.writes("Résumé", "Pour voir si tout se construit à la main.");
    reader.writes("Durée de la réponse", "8");
    page.locator("[name=depart][value=vide]").check();
    page.locator("button:has-text('Créer la consultation')").click();
    page.waitForURL("**/questionnaire");
    looks("vide");
    return page.url().replaceFirst("/questionnaire.*", "");
  }

  void builds(Questionnaire questionnaire) {
    for (Section section : questionnaire.sections()) {
      builds(section);
      for (Question question : section.questions()) {
        builds(section, question);
      }
    }
  }

  private void builds(Section section) {
    page.locator("a:has-text('Ajouter une partie')").click();
    looks("nouvelle-partie");
    fills("#titre", section.title());
    page.locator("[name=disposition][value=" + section.layout().name() + "]").check();
    conditions(section.when());
    opens("details.codes");
    fills("#code", section.code());
    if (!(section.when() instanceof Condition.Always)) {
      looks("partie-conditionnelle");
    }
    saves();
    if (section.layout() == Layout.TOGETHER) {
      reader.sees("Toutes ses questions sur une même page.");
    }
  }

  private void builds(Section section, Question question) {
    page.locator("#plan-" + section.code() + " .plan-add a").click();
    looks("sortes");
    page.locator("a[href*='nature=" + question.kind().name() + "']").click();
    fills("#intitule", question.label());
    if (question.help() != null) {
      fills("#aide", question.help());
    }
    page.locator("[name=obligation][value=" + question.required().name() + "]").check();
    if (question.stem().subject() == Stem.Subject.PROFILE) {
      page.locator("#profil").check();
    }
    settings(question);
    choices(question.offered());
    conditions(question.when());
    opens("details.codes");
    fills("#code", question.code());
    for (int i = 0; i < question.offered().size(); i++) {
      fills("#choix-" + i + "-code", question.offered().get(i).code());
    }
    looks("question-" + question.kind());
    saves();
    reader.sees("ajoutée");
  }

  private void settings(Question question) {
    switch (question) {
      case ShortText text -> fills("#longueur", String.valueOf(text.maxLength()));
      case LongText text -> fills("#longueur", String.valueOf(text.maxLength()));
      case NumberQuestion number -> {
        fills("#minimum", String.valueOf(number.min()));
        fills("#maximum", String.valueOf(number.max()));
        fills("#decimales", String.valueOf(number.decimals()));
        fills("#unite", String.valueOf(number.unit()));
      }
      case MultipleChoice several -> {
        if (several.max() < several.choices().size()) {
          fills("#maxcoches", String.valueOf(several.max()));
        }
      }
      case Scale scale -> {
        fills("#depart", String.valueOf(scale.from()));
        fills("#arrivee", String.valueOf(scale.to()));
        fills("#bas", scale.lowLabel());
        fills("#haut", scale.highLabel());
        page.locator("#nsp").setChecked(scale.offersDontKnow());
      }
      default -> {
        // The demonstrations' other kinds have nothing of their own but choices.
      }
    }
  }

  /** All but the last are pasted; the last is added, typed, and so are the marks. */
  private void choices(List<Choice> choices) {
    if (choices.isEmpty()) {
      return;
    }
    int last = choices.size() - 1;
    opens("details.paste");
    fills(
        "#choix-coller",
        choices.subList(0, last).stream().map(Choice::label).collect(Collectors.joining("\n")));
    gesture("#choix-coller-tout", "#choix-" + (last - 1) + "-libelle");
    gesture("#choix-ajouter", "#choix-" + last + "-libelle");
    fills("#choix-" + last + "-libelle", choices.get(last).label());
    for (int i = 0; i <= last; i++) {
      if (choices.get(i).asksToSpecify()) {
        page.locator("#choix-" + i + "-preciser").check();
      }
      if (choices.get(i).isExclusive()) {
        page.locator("#choix-" + i + "-seul").check();
      }
    }
  }

  private void conditions(Condition condition) {
    if (!(condition instanceof Condition.Compare compare)) {
      return;
    }
    gesture("#condition-ajouter", "#condition-0-question");
    page.locator("#condition-0-question").selectOption(compare.question());
    if (!scripts) {
      page.locator("#condition-0 .without-script, .line .without-script").first().click();
    }
    page.locator("#condition-0-operateur").waitFor();
    page.locator("#condition-0-operateur")
        .selectOption(compare.operator() == Operator.NE ? "nest-pas" : "est");
    for (Literal value : compare.values()) {
      page.locator("#condition-0-valeur-" + typed(value)).check();
    }
  }

  private static String typed(Literal value) {
    return switch (value) {
      case Literal.Word(String code) -> code;
      case Literal.Truth(boolean yes) -> yes ? "oui" : "non";
      case Literal.Numeric _, Literal.Day _ -> throw new IllegalArgumentException("not ticked");
    };
  }

  /** Presses a button of the form, and waits for what it brings. */
  private void gesture(String button, String brought) {
    page.locator(button).click();
    page.locator(brought).waitFor();
  }

  private void opens(String details) {
    Locator found = page.locator(details).first();
    if (found.getAttribute("open") == null) {
      found.locator("summary").first().click();
    }
  }

  private void fills(String field, String text) {
    page.locator(field).fill(text);
  }

  private void saves() {
    page.locator(".actions--save button").first().click();
    page.waitForURL("**/questionnaire?fait=*");
  }

  private void looks(String what) {
    if (seen.add(what)) {
      reader.looks();
    }
  }
}
