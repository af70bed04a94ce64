package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RatingGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text people read, with its place.
 *
 * @param part what it is: the label of a question, its help…
 */
record Phrase(Place place, Part part, String text) {
  /** What a text is. */
  enum Part {
    TITLE("Le titre"),
    LABEL("Le libellé"),
    HELP("L'aide"),
    CHOICE("Le choix"),
    MESSAGE("Le message");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Stream<Phrase> of(Questionnaire questionnaire) {
    Stream<Phrase> title =
        Stream.of(new Phrase(new Place.Whole(), Part.TITLE, questionnaire.title()));
    Stream<Phrase> sections =
        questionnaire.sections().stream()
            .map(one -> new Phrase(new Place.OfSection(one.code()), Part.TITLE, one.title()));
    return Stream.of(title, sections, questionnaire.questions().stream().flatMap(Phrase::of))
        .flatMap(one -> one);
  }

  static Stream<Phrase> of(Question question) {
    Place place = new Place.OfQuestion(question.code());
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(new Phrase(place, Part.LABEL, question.label()));
    if (question.help() != null) {
      phrases.add(new Phrase(place, Part.HELP, question.help()));
    }
    for (Choice choice : picked(question).toList()) {
      phrases.add(
          new Phrase(
              new Place.OfChoice(question.code(), choice.code()), Part.CHOICE, choice.label()));
    }
    question.stem().checks().forEach(one -> phrases.add(message(place, one.message())));
    question.stem().exits().forEach(one -> phrases.add(message(place, one.message())));
    return phrases.stream();
  }

  /** The choices, and of a grid its rows and columns. */
  private static Stream<Choice> picked(Question question) {
    return question instanceof RatingGrid grid
        ? Stream.concat(grid.rows().stream(), grid.columns().stream())
        : Offer.choices(question).stream();
  }

  private static Phrase message(Place place, String message) {
    return new Phrase(place, Part.MESSAGE, message);
  }
}
