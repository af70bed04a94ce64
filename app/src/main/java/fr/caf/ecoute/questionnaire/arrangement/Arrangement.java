package fr.caf.ecoute.questionnaire.arrangement;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A questionnaire while it is being rearranged: each step gives another one, which may make no
 * sense until {@link #broken} says that nothing in it depends on what is gone, or on what now comes
 * later.
 */
public record Arrangement(Questionnaire base, List<Section> sections) {
  public Arrangement {
    sections = List.copyOf(sections);
  }

  public static Arrangement of(Questionnaire questionnaire) {
    return new Arrangement(questionnaire, questionnaire.sections());
  }

  /** Where something stands: the index of its section, and of the question in it. */
  public record Place(int section, int question) {}

  /** The conditions that would no longer hold together; empty when all is well. */
  public List<Dependence> broken() {
    return Dependence.broken(sections);
  }

  /**
   * The questionnaire so arranged.
   *
   * @throws IllegalArgumentException when something is broken
   */
  public Questionnaire questionnaire() {
    return base.with(sections);
  }

  public Optional<Section> section(String code) {
    return sections.stream().filter(section -> section.code().equals(code)).findFirst();
  }

  public Optional<Question> question(String code) {
    return place(code).map(this::at);
  }

  public Optional<Place> place(String code) {
    for (int i = 0; i < sections.size(); i++) {
      List<Question> questions = sections.get(i).questions();
      for (int j = 0; j < questions.size(); j++) {
        if (questions.get(j).code().equals(code)) {
          return Optional.of(new Place(i, j));
        }
      }
    }
    return Optional.empty();
  }

  /** The last place of a section. */
  public Place end(String section) {
    int index = sections.indexOf(section(section).orElseThrow());
    return new Place(index, sections.get(index).questions().size());
  }

  public Arrangement withSection(int position, Section section) {
    List<Section> changed = new ArrayList<>(sections);
    changed.add(position, section);
    return new Arrangement(base, changed);
  }

  public Arrangement withoutSection(String code) {
    return new Arrangement(
        base, sections.stream().filter(section -> !section.code().equals(code)).toList());
  }

  /** With a section in the place of the one called {@code code}, whose questions it keeps. */
  public Arrangement replacingSection(String code, UnaryOperator<Section> change) {
    return new Arrangement(
        base,
        sections.stream()
            .map(section -> section.code().equals(code) ? change.apply(section) : section)
            .toList());
  }

  /** With a question more, in the section at {@code place}. */
  public Arrangement withQuestion(Place place, Question question) {
    List<Question> questions = new ArrayList<>(sections.get(place.section()).questions());
    questions.add(place.question(), question);
    return holding(place.section(), questions);
  }

  public Arrangement replacingQuestion(String code, Question question) {
    return place(code)
        .map(
            place -> {
              List<Question> questions = new ArrayList<>(sections.get(place.section()).questions());
              questions.set(place.question(), question);
              return holding(place.section(), questions);
            })
        .orElse(this);
  }

  public Arrangement withoutQuestion(String code) {
    return place(code)
        .map(
            place -> {
              List<Question> questions = new ArrayList<>(sections.get(place.section()).questions());
              questions.remove(place.question());
              return holding(place.section(), questions);
            })
        .orElse(this);
  }

  /** With the question taken out of its place, then put there. */
  public Arrangement movedQuestion(String code, Place target) {
    return question(code)
        .map(question -> withoutQuestion(code).withQuestion(target, question))
        .orElse(this);
  }

  public Arrangement movedSection(String code, int position) {
    return section(code)
        .map(section -> withoutSection(code).withSection(position, section))
        .orElse(this);
  }

  /** One place before, into the section above from the first place; the same at the very top. */
  public Arrangement raisedQuestion(String code) {
    Place from = place(code).orElseThrow();
    if (from.question() > 0) {
      return movedQuestion(code, new Place(from.section(), from.question() - 1));
    }
    if (from.section() == 0) {
      return this;
    }
    int above = from.section() - 1;
    return movedQuestion(code, new Place(above, sections.get(above).questions().size()));
  }

  /** One place further, into the section below from the last place; the same at the very end. */
  public Arrangement loweredQuestion(String code) {
    Place from = place(code).orElseThrow();
    if (from.question() < sections.get(from.section()).questions().size() - 1) {
      return movedQuestion(code, new Place(from.section(), from.question() + 1));
    }
    return from.section() == sections.size() - 1
        ? this
        : movedQuestion(code, new Place(from.section() + 1, 0));
  }

  public Arrangement raisedSection(String code) {
    int from = sections.indexOf(section(code).orElseThrow());
    return from == 0 ? this : movedSection(code, from - 1);
  }

  public Arrangement loweredSection(String code) {
    int from = sections.indexOf(section(code).orElseThrow());
    return from == sections.size() - 1 ? this : movedSection(code, from + 1);
  }

  private Question at(Place place) {
    return sections.get(place.section()).questions().get(place.question());
  }

  private Arrangement holding(int section, List<Question> questions) {
    List<Section> changed = new ArrayList<>(sections);
    changed.set(section, sections.get(section).with(questions));
    return new Arrangement(base, changed);
  }
}
