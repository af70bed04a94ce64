package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a condition may look at from its place: earlier questions, and the facts. */
record Askable(Questionnaire questionnaire, List<Question> questions) {
  private static final String FACT = "@";

  Askable {
    questions = questions.stream().filter(question -> !(question instanceof Statement)).toList();
  }

  /** From the place of the question, or the section, of that code. */
  static Askable before(Questionnaire questionnaire, String code) {
    return new Askable(questionnaire, Numbering.before(questionnaire, code));
  }

  /** From the place right after that question, or else from the end of the section. */
  static Askable at(Questionnaire questionnaire, String section, String after) {
    List<Question> earlier = new ArrayList<>(Numbering.before(questionnaire, section));
    for (Question question : questionnaire.section(section).orElseThrow().questions()) {
      earlier.add(question);
      if (question.code().equals(after)) {
        break;
      }
    }
    return new Askable(questionnaire, earlier);
  }

  /** Also the question itself, for what happens once it is answered. */
  Askable and(Question question) {
    List<Question> more = new ArrayList<>(questions);
    more.removeIf(one -> one.code().equals(question.code()));
    more.add(question);
    return new Askable(questionnaire, more);
  }

  /** {@code @CHANNEL} for a fact, as no question can be called. */
  static String code(Facts.Name name) {
    return FACT + name.name();
  }

  Optional<Subject> find(String code, String row) {
    if (code.startsWith(FACT)) {
      return Arrays.stream(Facts.Name.values())
          .filter(name -> code(name).equals(code))
          .<Subject>map(name -> new Subject.Known(name, ticks(name)))
          .findFirst();
    }
    return question(code).map(question -> new Subject.Answered(question, row(question, row)));
  }

  Optional<Question> question(String code) {
    return questions.stream().filter(question -> question.code().equals(code)).findFirst();
  }

  private static @org.jspecify.annotations.Nullable String row(Question question, String row) {
    return question instanceof RatingGrid grid && grid.row(row).isPresent() ? row : null;
  }

  static String words(Facts.Name name) {
    return switch (name) {
      case CHANNEL -> "Le canal";
      case LANGUAGE -> "La langue";
      case AUDIENCE -> "Le public";
    };
  }

  private List<Subject.Tick> ticks(Facts.Name name) {
    return switch (name) {
      case CHANNEL ->
          Arrays.stream(Channel.values())
              .map(channel -> new Subject.Tick(channel.word(), words(channel)))
              .toList();
      case LANGUAGE -> {
        List<Subject.Tick> ticks = new ArrayList<>();
        ticks.add(new Subject.Tick(Language.FRENCH.tag(), "Français"));
        questionnaire
            .translations()
            .keySet()
            .forEach(one -> ticks.add(new Subject.Tick(one.tag(), one.frenchName())));
        yield ticks;
      }
      case AUDIENCE ->
          List.of(
              new Subject.Tick("public", "Tout public"), new Subject.Tick("agents", "Les agents"));
    };
  }

  private static String words(Channel channel) {
    return switch (channel) {
      case WEB -> "En ligne";
      case KIOSK -> "Sur une borne";
      case ASSISTED -> "Avec un agent";
      case PAPER -> "Sur papier";
      case IMPORT -> "Importée";
    };
  }
}
