package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement.Place;
import fr.caf.ecoute.web.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something put elsewhere in the plan, asked for as {@code monter:code}, {@code descendre:code}, or
 * {@code code} with a target: {@code avant:code}, {@code apres:code}, {@code dans:section}.
 */
record Movement(String code, String words, UnaryOperator<Arrangement> change) {

  Arrangement apply(Arrangement arrangement) {
    boolean known = arrangement.section(code).isPresent() || arrangement.question(code).isPresent();
    return known ? change.apply(arrangement) : arrangement;
  }

  /** Nothing when it speaks of something that is not there. */
  static Optional<Movement> read(Form sent, Questionnaire questionnaire) {
    Arrangement arrangement = Arrangement.of(questionnaire);
    String gesture = sent.text("geste");
    String code = gesture.isEmpty() ? sent.text("quoi") : after(gesture);
    Numbering numbering = new Numbering(questionnaire);
    String target = sent.text("vers");
    if (arrangement.question(code).isPresent()) {
      return question(code, gesture, target, arrangement)
          .map(change -> new Movement(code, words("Question", numbering, code), change));
    }
    if (arrangement.section(code).isPresent()) {
      return section(code, gesture, target)
          .map(change -> new Movement(code, words("Partie", numbering, code), change));
    }
    return Optional.empty();
  }

  private static String words(String what, Numbering numbering, String code) {
    return what + " « " + numbering.shortened(code) + " » déplacée";
  }

  private static Optional<UnaryOperator<Arrangement>> question(
      String code, String gesture, String target, Arrangement now) {
    return switch (before(gesture.isEmpty() ? target : gesture)) {
      case "monter" -> Optional.of(all -> all.raisedQuestion(code));
      case "descendre" -> Optional.of(all -> all.loweredQuestion(code));
      case "avant" -> Optional.of(all -> beside(all, code, after(target), 0));
      case "apres" -> Optional.of(all -> beside(all, code, after(target), 1));
      case "dans" ->
          now.section(after(target)).isPresent()
              ? Optional.of(all -> inside(all, code, after(target)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<UnaryOperator<Arrangement>> section(
      String code, String gesture, String target) {
    return switch (before(gesture.isEmpty() ? target : gesture)) {
      case "monter" -> Optional.of(all -> all.raisedSection(code));
      case "descendre" -> Optional.of(all -> all.loweredSection(code));
      case "avant" -> Optional.of(all -> sectionBeside(all, code, after(target), 0));
      case "apres" -> Optional.of(all -> sectionBeside(all, code, after(target), 1));
      default -> Optional.empty();
    };
  }

  private static Arrangement beside(Arrangement all, String code, String other, int shift) {
    Arrangement without = all.withoutQuestion(code);
    return without
        .place(other)
        .map(place -> all.movedQuestion(code, new Place(place.section(), place.question() + shift)))
        .orElse(all);
  }

  /** At the end of that section. */
  private static Arrangement inside(Arrangement all, String code, String section) {
    List<Section> sections = all.withoutQuestion(code).sections();
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).code().equals(section)) {
        return all.movedQuestion(code, new Place(i, sections.get(i).questions().size()));
      }
    }
    return all;
  }

  private static Arrangement sectionBeside(Arrangement all, String code, String other, int shift) {
    Arrangement without = all.withoutSection(code);
    return without
        .section(other)
        .map(found -> all.movedSection(code, without.sections().indexOf(found) + shift))
        .orElse(all);
  }

  private static String before(String pair) {
    int colon = pair.indexOf(':');
    return colon < 0 ? "" : pair.substring(0, colon);
  }

  private static String after(String pair) {
    return pair.substring(pair.indexOf(':') + 1);
  }
}
