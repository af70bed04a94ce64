package fr.caf.ecoute.consultation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkingCopiesContract {
  private static final Editor CAMILLE = new Editor(UUID.randomUUID(), "Camille Roussel");
  private static final Editor IDRISS = new Editor(UUID.randomUUID(), "Idriss Benali");

  @Inject WorkingCopies copies;
  @Inject Consultations consultations;
  @Inject OpenedConsultations opened;

  @Test
  void aChangeIsKeptWithWhoMadeItAndWhatItWas() {
    String slug = draft();
    title(slug, CAMILLE, "Un");

    assertThat(titleOf(slug)).isEqualTo("Un");
    Moment latest = history(slug).latest().orElseThrow();
    assertThat(latest.words()).isEqualTo("Titre : Un");
    assertThat(latest.author()).isEqualTo("Camille Roussel");
    assertThat(latest.authorId()).isEqualTo(CAMILLE.id());
    assertThat(history(slug).moments()).hasSize(2);
  }

  @Test
  void whatChangesNothingIsNotKept() {
    String slug = draft();
    copies.change(slug, CAMILLE, "Rien", questionnaire -> questionnaire);

    assertThat(history(slug).moments()).isEmpty();
  }

  @Test
  void whatSomebodyElseTookAwayIsSaidToBeGone() {
    String slug = draft();
    assertThatThrownBy(
            () ->
                copies.change(
                    slug,
                    CAMILLE,
                    "Partie modifiée",
                    all -> all.with(List.of(all.section("partie_enlevee").orElseThrow()))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("n’est plus dans le questionnaire");
    assertThat(history(slug).moments()).isEmpty();
  }

  @Test
  void severalChangesAreUndoneOneByOneAndMadeAgain() {
    String slug = draft();
    List.of("Un", "Deux", "Trois").forEach(one -> title(slug, CAMILLE, one));

    copies.undo(slug, IDRISS);
    copies.undo(slug, IDRISS);
    assertThat(titleOf(slug)).isEqualTo("Un");
    assertThat(history(slug).latest().orElseThrow().author()).isEqualTo("Idriss Benali");
    copies.redo(slug, IDRISS);
    assertThat(titleOf(slug)).isEqualTo("Deux");
    copies.redo(slug, IDRISS);
    assertThat(titleOf(slug)).isEqualTo("Trois");
    copies.redo(slug, IDRISS);
    assertThat(titleOf(slug)).isEqualTo("Trois");
    for (int i = 0; i < 5; i++) {
      copies.undo(slug, IDRISS);
    }
    assertThat(titleOf(slug)).isEqualTo("Départ");
    assertThat(history(slug).undoable()).isEmpty();
  }

  @Test
  void aChangeAfterAnUndoIsUndoneToWhatItChanged() {
    String slug = draft();
    title(slug, CAMILLE, "Un");
    title(slug, CAMILLE, "Deux");
    copies.undo(slug, CAMILLE);
    title(slug, CAMILLE, "Autre");

    assertThat(history(slug).redoable()).isEmpty();
    copies.undo(slug, CAMILLE);
    assertThat(titleOf(slug)).isEqualTo("Un");
  }

  @Test
  void anyEarlierStateCanBeTakenUpAgain() {
    String slug = draft();
    List.of("Un", "Deux", "Trois").forEach(one -> title(slug, CAMILLE, one));

    copies.returnTo(slug, CAMILLE, 1);
    assertThat(titleOf(slug)).isEqualTo("Un");
    copies.undo(slug, CAMILLE);
    assertThat(titleOf(slug)).isEqualTo("Trois");
    assertThatThrownBy(() -> copies.returnTo(slug, CAMILLE, 99)).isInstanceOf(Refusal.class);
  }

  @Test
  void theOldestChangesAreForgotten() {
    String slug = draft();
    for (int i = 0; i < WorkingCopies.KEPT + 5; i++) {
      title(slug, CAMILLE, "N° " + i);
    }
    assertThat(history(slug).moments()).hasSize(WorkingCopies.KEPT + 1);
    assertThat(history(slug).undoable()).isPresent();
  }

  @Test
  void whatWouldNotReadBackIsRefusedAndChangesNothing() {
    String slug = draft();
    assertThatThrownBy(() -> title(slug, CAMILLE, "x".repeat(300))).isInstanceOf(Refusal.class);
    assertThat(titleOf(slug)).isEqualTo("Départ");
    assertThat(history(slug).moments()).isEmpty();
  }

  @Test
  void nothingChangesOnceItIsRestituted() {
    Instant before = Instant.now().minusSeconds(60);
    Consultation closed = opened.stop(opened.toAll(questionnaire("Restituée")), before);
    Consultation done = opened.restitute(closed, before.plusSeconds(30));
    assertThatThrownBy(() -> title(done.slug(), CAMILLE, "Autre")).isInstanceOf(Refusal.class);
    assertThat(copies.history(done).moments()).isEmpty();
  }

  @Test
  void ofChangesMadeAtTheSameMomentNoneIsLost() throws Exception {
    String slug = draft();
    List<Callable<Boolean>> additions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String code = "question_" + i;
      additions.add(
          () -> {
            copies.change(slug, CAMILLE, "Ajout", before -> with(before, code));
            return true;
          });
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (Future<Boolean> done : threads.invokeAll(additions)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(WorkingCopies.read(consultations.named(slug)).orElseThrow().questions()).hasSize(12);
    assertThat(history(slug).moments()).extracting(Moment::number).doesNotHaveDuplicates();
  }

  private static Questionnaire with(Questionnaire before, String code) {
    Section section = before.sections().getFirst();
    List<Question> more = new ArrayList<>(section.questions());
    more.add(new YesNo(new Stem(code, "D’accord ?")));
    return before.with(List.of(section.with(more)));
  }

  private void title(String slug, Editor who, String title) {
    copies.change(slug, who, "Titre : " + title, before -> before.called(title));
  }

  private String titleOf(String slug) {
    return WorkingCopies.read(consultations.named(slug)).orElseThrow().title();
  }

  private History history(String slug) {
    return copies.history(consultations.named(slug));
  }

  private String draft() {
    return consultations
        .create(
            new Description(
                "Copie de travail", "", "", "", 5, Audience.PUBLIC, Access.OPEN_TO_ALL, null),
            QuestionnaireCodec.write(questionnaire("Départ")))
        .slug();
  }

  private static Questionnaire questionnaire(String title) {
    return new Questionnaire(
        title,
        List.of(
            new Section("une", "Une partie", Layout.ONE_PER_PAGE, Condition.always(), List.of())));
  }
}
