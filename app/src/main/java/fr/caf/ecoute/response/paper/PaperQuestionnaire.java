package fr.caf.ecoute.response.paper;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as it is printed, in one language.
 *
 * @param direction {@code ltr} or {@code rtl}
 */
record PaperQuestionnaire(String title, String language, String direction, List<Part> parts) {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");

  /**
   * A section.
   *
   * @param route when it concerns the person and where to go if not
   */
  record Part(String title, @Nullable String route, List<Item> items) {}

  /**
   * A question, or words to read.
   *
   * @param number nothing where there is nothing to answer
   * @param route when it concerns the person and where to go if not
   * @param after where an answer ends the questionnaire
   */
  record Item(
      @Nullable Integer number,
      @Nullable String route,
      List<String> paragraphs,
      @Nullable String help,
      boolean required,
      PaperField field,
      List<String> after) {}

  /**
   * @param facts of those who will hold the sheet
   */
  static PaperQuestionnaire of(Questionnaire written, Facts facts) {
    Language language = facts.language();
    // Nothing is said yet: an earlier answer is told by the words given for want of one.
    Rewording blank = (key, text) -> Wording.forEveryone(text);
    Questionnaire questionnaire = blank.apply(written.in(language));
    PaperPlan plan = PaperPlan.of(questionnaire, facts);
    Printing printing = new Printing(plan, new PaperConditions(questionnaire, plan));
    return new PaperQuestionnaire(
        FrenchTypography.apply(questionnaire.title()),
        language.tag(),
        language.isRightToLeft() ? "rtl" : "ltr",
        plan.parts().stream().map(printing::part).toList());
  }

  /** Every word of the questionnaire on it. */
  String words() {
    StringBuilder words = new StringBuilder(title);
    for (Part part : parts) {
      words.append(part.title());
      part.items().forEach(item -> words.append(item.paragraphs()).append(item.field()));
    }
    return words.toString();
  }

  /** Puts the plan in words. */
  private record Printing(PaperPlan plan, PaperConditions conditions) {
    Part part(PaperPlan.Part part) {
      List<Item> items = new ArrayList<>();
      Condition before = Condition.always();
      for (PaperPlan.Item item : part.items()) {
        // Said once before all those that depend on the same.
        String route = item.when().equals(before) ? null : route(item.when(), run(part, item));
        items.add(item(item, route));
        before = item.when();
      }
      return new Part(
          FrenchTypography.apply(part.section().title()), route(part.when(), part.items()), items);
    }

    /** The questions that follow on one another under the same condition. */
    private static List<PaperPlan.Item> run(PaperPlan.Part part, PaperPlan.Item first) {
      return part.items().stream()
          .skip(part.items().indexOf(first))
          .takeWhile(one -> one.when().equals(first.when()))
          .toList();
    }

    private @Nullable String route(Condition when, List<PaperPlan.Item> items) {
      if (when instanceof Condition.Always) {
        return null;
      }
      String words = conditions.words(when);
      List<Integer> numbers =
          items.stream().flatMap(item -> item.number().stream().boxed()).toList();
      if (numbers.isEmpty()) {
        return Messages.french("sheet.route.read", words);
      }
      String otherwise = after(numbers.getLast());
      return numbers.size() == 1
          ? Messages.french("sheet.route.question", words, numbers.getFirst(), otherwise)
          : Messages.french(
              "sheet.route.questions", words, numbers.getFirst(), numbers.getLast(), otherwise);
    }

    private String after(int number) {
      OptionalInt next =
          plan.items().stream()
              .flatMapToInt(item -> item.number().stream())
              .filter(one -> one > number)
              .findFirst();
      return next.isPresent()
          ? Messages.french("sheet.go.question", next.getAsInt())
          : Messages.french("sheet.go.end");
    }

    private Item item(PaperPlan.Item item, @Nullable String route) {
      Question question = item.question();
      String help = question.help();
      List<String> paragraphs = new ArrayList<>(paragraphs(question.label()));
      if (help != null && question instanceof Statement) {
        paragraphs.addAll(paragraphs(help));
      }
      return new Item(
          item.number().isPresent() ? item.number().getAsInt() : null,
          route,
          paragraphs,
          help == null || question instanceof Statement ? null : FrenchTypography.apply(help),
          question.required() == Requirement.HARD,
          PaperField.of(question, this::only),
          question.stem().exits().stream().flatMap(exit -> exit(exit).stream()).toList());
    }

    private @Nullable String only(Choice choice) {
      Condition when = plan.simple(choice.when());
      if (when == null) {
        return null;
      }
      return when instanceof Condition.Always
          ? ""
          : Messages.french("sheet.only", conditions.words(when));
    }

    private Optional<String> exit(Exit exit) {
      Condition when = plan.simple(exit.when());
      return when == null || when instanceof Condition.Always
          ? Optional.empty()
          : Optional.of(
              Messages.french(
                  "sheet.exit." + exit.ending().name(), conditions.words(when), exit.message()));
    }

    private static List<String> paragraphs(String text) {
      return EMPTY_LINE
          .splitAsStream(FrenchTypography.apply(text.strip()))
          .filter(paragraph -> !paragraph.isBlank())
          .toList();
    }
  }
}
