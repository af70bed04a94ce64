package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.questionnaire.arrangement.Comparisons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sections and questions taken from a questionnaire into another: under codes that are free there,
 * without the conditions that looked at something left behind.
 *
 * @param sections those taken whole
 * @param questions those taken alone
 * @param dropped the new codes of what lost a condition or an earlier answer
 */
record Taking(List<Section> sections, List<Question> questions, Set<String> dropped) {

  static Taking of(
      Questionnaire from, Set<String> sections, Set<String> questions, Questionnaire to) {
    return new Hand(from, sections, questions, to, Set.of()).take();
  }

  /** One section into the questionnaire it comes from: what it looks at before it stays there. */
  static Taking whole(Questionnaire from, Section section, Questionnaire to) {
    Set<String> before = new LinkedHashSet<>();
    Numbering.before(from, section.code()).forEach(one -> before.add(one.code()));
    return new Hand(from, Set.of(section.code()), Set.of(), to, before).take();
  }

  /** One taking, as it goes. */
  private static final class Hand {
    private final Questionnaire from;
    private final Set<String> wholes;
    private final Set<String> alone;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();

    /**
     * @param kept the codes that may be looked at as they are
     */
    Hand(
        Questionnaire from,
        Set<String> sections,
        Set<String> questions,
        Questionnaire to,
        Set<String> kept) {
      this.from = from;
      this.wholes = sections;
      this.alone = questions;
      to.sections().forEach(section -> taken.add(section.code()));
      to.questions().forEach(question -> taken.add(question.code()));
      kept.forEach(code -> names.put(code, code));
    }

    Taking take() {
      List<Section> sections = new ArrayList<>();
      List<Question> questions = new ArrayList<>();
      // Those taken alone stand before the sections taken whole.
      for (Section section : from.sections()) {
        if (!wholes.contains(section.code())) {
          section.questions().stream()
              .filter(question -> alone.contains(question.code()))
              .forEach(question -> questions.add(take(question)));
        }
      }
      for (Section section : from.sections()) {
        if (wholes.contains(section.code())) {
          sections.add(take(section));
        }
      }
      return new Taking(sections, questions, dropped);
    }

    private Section take(Section section) {
      String code = free(section.code());
      Condition when = near(section.when(), code);
      String title = repeating(section.title(), code);
      List<Question> questions = section.questions().stream().map(this::take).toList();
      return new Section(code, title, section.layout(), when, questions);
    }

    private Question take(Question question) {
      String code = free(question.code());
      Stem stem = question.stem();
      Condition when = near(stem.when(), code);
      Question offering = offering(question, code);
      names.put(question.code(), code);
      List<Check> checks = new ArrayList<>();
      for (Check check : stem.checks()) {
        Condition near = near(check.when(), code);
        if (!(near instanceof Condition.Always)) {
          checks.add(new Check(near, check.severity(), check.message()));
        }
      }
      List<Exit> exits = new ArrayList<>();
      for (Exit exit : stem.exits()) {
        Condition near = near(exit.when(), code);
        if (!(near instanceof Condition.Always)) {
          exits.add(new Exit(near, exit.message(), exit.ending()));
        }
      }
      Question named =
          offering.with(
              new Stem(
                  code,
                  stem.label(),
                  stem.help(),
                  stem.required(),
                  when,
                  checks,
                  exits,
                  stem.subject()));
      Rewording repeating = (key, text) -> repeating(text, code);
      return repeating.apply(named);
    }

    private Question offering(Question question, String code) {
      return switch (question) {
        case SingleChoice single -> new SingleChoice(single.stem(), near(single.choices(), code));
        case MultipleChoice several ->
            new MultipleChoice(
                several.stem(), near(several.choices(), code), several.min(), several.max());
        case Ranking ranking ->
            new Ranking(ranking.stem(), near(ranking.choices(), code), ranking.most());
        case RatingGrid grid ->
            new RatingGrid(grid.stem(), near(grid.rows(), code), grid.columns(), grid.dontKnow());
        case fr.caf.ecoute.questionnaire.ShortText _,
            fr.caf.ecoute.questionnaire.LongText _,
            fr.caf.ecoute.questionnaire.NumberQuestion _,
            fr.caf.ecoute.questionnaire.DateQuestion _,
            fr.caf.ecoute.questionnaire.YesNo _,
            fr.caf.ecoute.questionnaire.Scale _,
            fr.caf.ecoute.questionnaire.Territory _,
            fr.caf.ecoute.questionnaire.Statement _,
            fr.caf.ecoute.questionnaire.Consent _ ->
            question;
      };
    }

    private List<Choice> near(List<Choice> choices, String code) {
      return choices.stream().map(choice -> choice.when(near(choice.when(), code))).toList();
    }

    /** The condition as far as it looks at what was taken too. */
    private Condition near(Condition condition, String code) {
      return Comparisons.changed(
          condition,
          compare -> {
            String name = names.get(compare.question());
            if (name == null) {
              dropped.add(code);
              return Optional.empty();
            }
            return Optional.of(
                new Condition.Compare(name, compare.row(), compare.operator(), compare.values()));
          });
    }

    private String repeating(String text, String code) {
      String near = text;
      for (String question : Wording.questions(text)) {
        String name = names.get(question);
        if (name == null) {
          dropped.add(code);
        }
        near =
            near.replaceAll(
                "\\{" + question + "(\\|[^{}]*)?}", name == null ? "…" : "{" + name + "$1}");
      }
      return near;
    }

    private String free(String code) {
      String free =
          taken.contains(code)
              ? Codes.from(code.replaceFirst("_[0-9]+$", ""), "reprise", taken::contains)
              : code;
      taken.add(free);
      return free;
    }
  }
}
