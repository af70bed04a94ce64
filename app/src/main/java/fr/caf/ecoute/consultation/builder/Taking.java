package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.questionnaire.arrangement.Comparisons;
import fr.caf.ecoute.questionnaire.arrangement.Conditioned;
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
      names.put(question.code(), code);
      Question near = Conditioned.with(question, condition -> near(condition, code));
      Rewording repeating = (key, text) -> repeating(text, code);
      return repeating.apply(near.with(near.stem().named(code)));
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
