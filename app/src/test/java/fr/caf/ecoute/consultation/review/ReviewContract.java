package fr.caf.ecoute.consultation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.promise.LegalBasis;
import fr.caf.ecoute.consultation.promise.PrivacyNotice;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Review, agreement, trial, opening and corrections, on each database. */
abstract class ReviewContract {
  private static final Editor CAMILLE = new Editor(UUID.randomUUID(), "Camille Roussel");
  private static final Editor IDRISS = new Editor(UUID.randomUUID(), "Idriss Benali");
  private static final Facts ON_THE_WEB = new Facts(Channel.WEB, Language.FRENCH, "public");

  @Inject Consultations consultations;
  @Inject WorkingCopies copies;
  @Inject SignOffs signOffs;
  @Inject Trials trials;
  @Inject Comments comments;
  @Inject Opening opening;
  @Inject Promises promises;
  @Inject PublishedQuestionnaires published;

  @Test
  void nobodySignsOffTheirOwnWords() {
    String slug = edited();
    assertThat(signOffs.maySign(find(slug), CAMILLE)).isFalse();
    assertThatThrownBy(() -> signOffs.sign(slug, CAMILLE)).isInstanceOf(Refusal.class);
    signOffs.sign(slug, IDRISS);
    assertThat(signOffs.current(find(slug)))
        .hasValueSatisfying(one -> assertThat(one.author()).isEqualTo("Idriss Benali"));
  }

  @Test
  void anAgreementIsLostWithTheFirstWordThatChangesAndComesBackWithIt() {
    String slug = edited();
    signOffs.sign(slug, IDRISS);
    copies.change(slug, CAMILLE, "Titre modifié", one -> one.called("Un autre titre"));
    assertThat(signOffs.current(find(slug))).isEmpty();
    copies.undo(slug, CAMILLE);
    assertThat(signOffs.current(find(slug))).isPresent();
  }

  @Test
  void anAgreementMayBeTakenBack() {
    String slug = edited();
    signOffs.sign(slug, IDRISS);
    signOffs.withdraw(slug);
    assertThat(signOffs.current(find(slug))).isEmpty();
    assertThat(signOffs.all(find(slug)))
        .singleElement()
        .satisfies(one -> assertThat(one.withdrawnAt()).isNotNull());
    signOffs.sign(slug, IDRISS);
    assertThat(signOffs.current(find(slug))).isPresent();
  }

  @Test
  void aTrialCountsForTheWordsThatWereTried() {
    String slug = edited();
    assertThat(trials.current(find(slug))).isEmpty();
    tried(slug);
    assertThat(trials.current(find(slug)))
        .hasValueSatisfying(one -> assertThat(one.channel()).isEqualTo("web"));
    copies.change(slug, CAMILLE, "Titre modifié", one -> one.called("Un autre titre"));
    assertThat(trials.current(find(slug))).isEmpty();
  }

  @Test
  void openingWaitsForATrialAndASecondPerson() {
    String slug = edited();
    assertThat(steps(slug)).containsExactly(Obstacle.Step.TRIAL, Obstacle.Step.SIGN_OFF);
    assertThatThrownBy(() -> opening.open(slug, CAMILLE)).isInstanceOf(Refusal.class);
    tried(slug);
    assertThat(steps(slug)).containsExactly(Obstacle.Step.SIGN_OFF);
    signOffs.sign(slug, IDRISS);
    assertThat(steps(slug)).isEmpty();
    assertThat(opening.open(slug, CAMILLE).publishedVersion()).isEqualTo(1);
    assertThat(published.all(find(slug).id()))
        .singleElement()
        .satisfies(one -> assertThat(one.publishedBy()).isEqualTo("Camille Roussel"));
  }

  @Test
  void anEmptySectionKeepsTheConsultationClosed() {
    String slug = edited();
    copies.change(
        slug,
        CAMILLE,
        "Partie vidée",
        one ->
            one.with(List.of(one.sections().getFirst(), one.sections().getLast().with(List.of()))));
    assertThat(steps(slug)).contains(Obstacle.Step.QUESTIONNAIRE);
  }

  @Test
  void aMissingTranslationKeepsTheConsultationClosed() {
    String slug = edited();
    copies.change(
        slug,
        CAMILLE,
        "Langue ajoutée",
        one -> one.translated(new Language("en"), fr.caf.ecoute.questionnaire.Translation.empty()));
    assertThat(steps(slug)).contains(Obstacle.Step.LANGUAGES);
  }

  @Test
  void whilePeopleAnswerOnlyWordsAreCorrected() {
    String slug = opened();
    Questionnaire first = published.version(find(slug).id(), 1);
    copies.change(slug, CAMILLE, "Titre modifié", one -> one.called("Un titre sans faute"));
    assertThat(opening.correct(slug, CAMILLE).publishedVersion()).isEqualTo(2);
    assertThat(published.version(find(slug).id(), 1)).isEqualTo(first);
    assertThat(published.version(find(slug).id(), 2).title()).isEqualTo("Un titre sans faute");
    assertThat(published.asking(find(slug).id(), 1, 2)).containsExactly(2, 1);

    copies.change(slug, CAMILLE, "Partie supprimée", one -> one.with(one.sections().subList(0, 1)));
    assertThatThrownBy(() -> opening.correct(slug, CAMILLE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("seuls les mots");
    assertThat(find(slug).publishedVersion()).isEqualTo(2);
  }

  @Test
  void nothingIsPublishedTwice() {
    String slug = opened();
    assertThatThrownBy(() -> opening.correct(slug, CAMILLE)).isInstanceOf(Refusal.class);
    String draft = edited();
    assertThatThrownBy(() -> opening.correct(draft, CAMILLE)).isInstanceOf(Refusal.class);
  }

  @Test
  void anotherStructureIsAnotherDataSet() {
    String slug = opened();
    consultations.change(slug, one -> one.stopped(java.time.Instant.now()));
    copies.change(slug, CAMILLE, "Partie supprimée", one -> one.with(one.sections().subList(0, 1)));
    tried(slug);
    signOffs.sign(slug, IDRISS);
    assertThat(opening.open(slug, CAMILLE).publishedVersion()).isEqualTo(2);
    UUID id = find(slug).id();
    assertThat(published.asking(id, 2, 2)).containsExactly(2);
    assertThat(published.asking(id, 1, 2)).containsExactly(1);
  }

  @Test
  void commentsStayWithTheirQuestionWhereverItMoves() {
    String slug = edited();
    comments.add(slug, IDRISS, "recent", "Depuis quand ?");
    comments.add(slug, IDRISS, null, "Bien.");
    copies.change(
        slug, CAMILLE, "Parties échangées", one -> one.with(one.sections().subList(0, 1)));
    assertThat(comments.openByQuestion(find(slug))).containsEntry("recent", 1L).hasSize(1);

    UUID comment = comments.of(find(slug)).getFirst().id();
    comments.resolve(slug, comment, CAMILLE);
    assertThat(comments.openByQuestion(find(slug))).isEmpty();
    assertThat(comments.of(find(slug)).getFirst().resolvedBy()).isEqualTo("Camille Roussel");
    comments.reopen(slug, comment);
    assertThat(comments.openByQuestion(find(slug))).hasSize(1);
    assertThatThrownBy(() -> comments.add(slug, IDRISS, "inconnue", "?"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> comments.resolve(edited(), comment, CAMILLE))
        .as("another consultation's")
        .isInstanceOf(Refusal.class);
  }

  private List<Obstacle.Step> steps(String slug) {
    return opening.obstacles(find(slug)).stream().map(Obstacle::step).distinct().toList();
  }

  private String opened() {
    String slug = edited();
    tried(slug);
    signOffs.sign(slug, IDRISS);
    opening.open(slug, CAMILLE);
    return slug;
  }

  private void tried(String slug) {
    Consultation consultation = find(slug);
    trials.completed(
        consultation, WorkingCopies.read(consultation).orElseThrow(), ON_THE_WEB, CAMILLE);
  }

  /** One whose latest change is Camille's. */
  private String edited() {
    Description description =
        new Description(
            "Relecture",
            "Un résumé.",
            "Pour comprendre.",
            "Nous publierons.",
            5,
            Audience.PUBLIC,
            Access.OPEN_TO_ALL,
            null);
    String slug = consultations.create(description, example()).slug();
    copies.change(slug, CAMILLE, "Titre modifié", one -> one.called("Votre accueil"));
    promised(slug);
    return slug;
  }

  private void promised(String slug) {
    UUID id = find(slug).id();
    promises.fix(find(slug), RetentionRules.usual(id));
    promises.write(
        find(slug),
        new PrivacyNotice(id, "Caf", LegalBasis.PUBLIC_TASK, "", "dpo@ecoute.example", ""));
  }

  private static String example() {
    try (var in = ReviewContract.class.getResourceAsStream("/questionnaire/exemple.json")) {
      String document =
          new String(
              java.util.Objects.requireNonNull(in).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      return QuestionnaireCodec.write(QuestionnaireCodec.read(document).orElseThrow());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Consultation find(String slug) {
    return consultations.named(slug);
  }
}
