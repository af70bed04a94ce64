package fr.caf.ecoute.consultation.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Rewording;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Translation;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final YesNo CHILD = new YesNo(new Stem("enfant", "Avez-vous un enfant ?"));
  private static final SingleChoice MEANS =
      new SingleChoice(
          new Stem("moyen", "Qui garde l’enfant ?"),
          List.of(new Choice("creche", "La crèche"), new Choice("moi", "Moi-même")));
  private static final LongText STORY = new LongText(new Stem("recit", "Racontez."), 2_000);
  private static final Questionnaire BEFORE = of(CHILD, MEANS, STORY);

  @Test
  void theSameQuestionnaireIsNoDifferent() {
    Difference difference = Difference.between(BEFORE, BEFORE);
    assertThat(difference.isEmpty()).isTrue();
    assertThat(difference.touchesOnlyWords()).isTrue();
  }

  @Test
  void wordsPutInAndTakenOutAreToldWordByWord() {
    Difference difference =
        Difference.between(
            BEFORE, of(called(CHILD, "Avez-vous un ou plusieurs enfants ?"), MEANS, STORY));
    assertThat(difference.touchesOnlyWords()).isTrue();
    assertThat(difference.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
              assertThat(change.name()).isEqualTo("Question 1");
              assertThat(change.details())
                  .extracting(Change.Detail::name)
                  .containsExactly("Le libellé");
              assertThat(change.details().getFirst().pieces())
                  .extracting(Piece::fate)
                  .containsExactly(
                      Piece.Fate.KEPT, Piece.Fate.REMOVED, Piece.Fate.ADDED, Piece.Fate.KEPT);
            });
  }

  @Test
  void thePiecesPutTogetherAreTheTwoTexts() {
    String before = "La crèche du quartier, le matin.";
    String after = "Une crèche près de chez vous, le matin.";
    List<Piece> pieces = Piece.between(before, after);
    assertThat(text(pieces, Piece.Fate.ADDED)).isEqualTo(before);
    assertThat(text(pieces, Piece.Fate.REMOVED)).isEqualTo(after);
  }

  @Test
  void questionsAddedRemovedAndMovedAreTold() {
    YesNo added = new YesNo(new Stem("place", "Avez-vous une place ?"));
    Difference difference = Difference.between(BEFORE, of(STORY, CHILD, added));
    assertThat(difference.changes())
        .extracting(one -> one.kind() + " " + one.code())
        .containsExactly("MOVED enfant", "ADDED place", "REMOVED moyen");
    assertThat(difference.touchesOnlyWords()).isFalse();
  }

  @Test
  void conditionsAreToldInWords() {
    Question asked =
        MEANS.with(
            MEANS
                .stem()
                .when(
                    new Condition.Compare(
                        "enfant", Operator.EQ, List.of(new Literal.Truth(true)))));
    Difference difference = Difference.between(BEFORE, of(CHILD, asked, STORY));
    assertThat(difference.touchesOnlyWords()).isFalse();
    assertThat(
            text(difference.changes().getFirst().details().getFirst().pieces(), Piece.Fate.REMOVED))
        .isEqualTo("si la réponse à « Avez-vous un enfant ? » est « Oui »");
  }

  @Test
  void choicesBoundsAndObligationsAreNoWords() {
    SingleChoice more =
        new SingleChoice(
            MEANS.stem(),
            List.of(
                new Choice("creche", "La crèche"),
                new Choice("moi", "Moi-même"),
                new Choice("autre", "Autre")));
    assertThat(onlyWords(of(CHILD, more, STORY))).isFalse();
    assertThat(onlyWords(of(CHILD, MEANS, new LongText(STORY.stem(), 500)))).isFalse();
    assertThat(onlyWords(of(CHILD, MEANS, STORY.with(STORY.stem().required(Requirement.HARD)))))
        .isFalse();
    assertThat(onlyWords(of(called(CHILD, "Un enfant ?"), MEANS, STORY))).isTrue();
    assertThat(onlyWords(of(CHILD.with(CHILD.stem().called("Un ?", "Une aide.")), MEANS, STORY)))
        .isTrue();
  }

  @Test
  void labelsThatChangePlacesWouldFalsifyAnswers() {
    SingleChoice swapped =
        new SingleChoice(
            MEANS.stem(),
            List.of(new Choice("creche", "Moi-même"), new Choice("moi", "La crèche")));
    Difference difference = Difference.between(BEFORE, of(CHILD, swapped, STORY));
    assertThat(difference.touchesOnlyWords()).isFalse();
    SingleChoice corrected =
        new SingleChoice(
            MEANS.stem(), List.of(new Choice("creche", "Une crèche"), new Choice("moi", "Moi")));
    assertThat(onlyWords(of(CHILD, corrected, STORY))).isTrue();
  }

  @Test
  void aTranslationIsWords() {
    Questionnaire translated =
        BEFORE.translated(
            new Language("en"),
            Translation.empty().with("enfant.label", new Translation.Phrase("x", "A child?")));
    Difference difference = Difference.between(BEFORE, translated);
    assertThat(difference.touchesOnlyWords()).isTrue();
    assertThat(difference.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.name()).isEqualTo("Questionnaire"));
  }

  @Test
  void otherWordsNeverChangeTheStructureAndAlwaysShow() {
    for (int seed = 0; seed < 300; seed++) {
      Questionnaire before = new RandomQuestionnaires(seed).questionnaire();
      Rewording shouting = (key, text) -> key.endsWith(".unit") ? text : text + " (corrigé)";
      Questionnaire after = shouting.apply(before);
      Difference difference = Difference.between(before, after);
      assertThat(difference.touchesOnlyWords()).as("seed " + seed).isTrue();
      assertThat(difference.changes()).as("seed " + seed).hasSizeGreaterThan(1);
      assertThat(difference.changes()).extracting(Change::kind).containsOnly(Change.Kind.CHANGED);
    }
  }

  @Test
  void whateverSetsTwoQuestionnairesApartShows() {
    for (int seed = 0; seed < 300; seed++) {
      Questionnaire one = new RandomQuestionnaires(seed).questionnaire();
      Questionnaire other = new RandomQuestionnaires(seed + 1).questionnaire();
      assertThat(Difference.between(one, other).isEmpty())
          .as("seed " + seed)
          .isEqualTo(one.equals(other));
    }
  }

  private static boolean onlyWords(Questionnaire after) {
    return Difference.between(BEFORE, after).touchesOnlyWords();
  }

  private static String text(List<Piece> pieces, Piece.Fate without) {
    return pieces.stream()
        .filter(piece -> piece.fate() != without)
        .map(Piece::text)
        .collect(Collectors.joining())
        .strip();
  }

  private static Question called(Question question, String label) {
    return question.with(question.stem().called(label, question.help()));
  }

  private static Questionnaire of(Question... questions) {
    return new Questionnaire(
        "Garde",
        List.of(
            new Section(
                "garde", "La garde", Layout.ONE_PER_PAGE, Condition.always(), List.of(questions))));
  }
}
