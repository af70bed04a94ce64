package fr.caf.ecoute.theming.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.Adoption;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Correction;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Curation.Ruling;
import fr.caf.ecoute.theming.Decision;
import fr.caf.ecoute.theming.Origin;
import fr.caf.ecoute.theming.RunKind;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemingRun;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the team's codebook does to the answers, whatever the database. */
abstract class RecodingContract {
  private static final String BY = "Camille Durand";

  @Inject Said said;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;
  @Inject Curation curation;
  @Inject Correction correction;
  @Inject Adoption adoption;
  @Inject Recoding recoding;

  @Test
  void nothingChangesUntilAPersonAppliesTheRecoding() {
    Consultation consultation = analysed();
    CodedQuestion before = question(consultation);
    adopt(consultation, theme("Les crèches", List.of(), "crèche OU cantine"));

    ThemingRun ready = recode(consultation);

    assertThat(ready.isReady()).isTrue();
    CodedQuestion still = question(consultation);
    assertThat(still.run()).isEqualTo(before.run());
    assertThat(still.codings()).isEqualTo(before.codings());

    recoding.apply(consultation, still);

    CodedQuestion after = question(consultation);
    assertThat(after.run().id()).isEqualTo(ready.id());
    assertThat(after.run().kind()).isEqualTo(RunKind.CODEBOOK);
    Theme added = named(after, "Les crèches");
    assertThat(after.codings(added))
        .hasSizeGreaterThanOrEqualTo(15)
        .filteredOn(coding -> coding.origin() == Origin.RULE)
        .hasSizeGreaterThanOrEqualTo(15);
    assertThat(after.themes()).hasSameSizeAs(still.themes());
  }

  @Test
  void aDroppedRecodingLeavesEverythingAsItWas() {
    Consultation consultation = analysed();
    List<Coding> before = question(consultation).codings();
    recode(consultation);

    recoding.drop(consultation, question(consultation));

    assertThat(question(consultation).codings()).isEqualTo(before);
    assertThatThrownBy(() -> recoding.apply(consultation, question(consultation)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("attend votre avis");
  }

  @Test
  void whatAPersonSaidOfAnAnswerIsNeverOverwritten() {
    Consultation consultation = analysed();
    CodedQuestion question = question(consultation);
    Theme one = question.proposed().get(0);
    Theme other = question.proposed().get(1);
    UUID moved = question.codings(one).getFirst().responseId();
    UUID nothing = question.codings(one).get(1).responseId();
    correction.say(question, moved, List.of(other.code()), BY);
    correction.say(question, nothing, List.of(), BY);

    recode(consultation);
    recoding.apply(consultation, question(consultation));

    assertSaid(consultation, moved, other.code());
    assertSaid(consultation, nothing, "_indecis");

    runs.carryOut(consultation, Said.OPINION);

    assertSaid(consultation, moved, other.code());
    assertSaid(consultation, nothing, "_indecis");
  }

  @Test
  void decisionsTakenWhileARecodingWaitsWin() {
    Consultation consultation = analysed();
    recode(consultation);
    CodedQuestion question = question(consultation);
    Theme one = question.proposed().get(0);
    Theme other = question.proposed().get(1);
    UUID moved = question.codings(one).getFirst().responseId();
    correction.say(question, moved, List.of(other.code()), BY);
    curation.rename(ruling(consultation, one), "Nos mots", "Notre définition");

    recoding.apply(consultation, question(consultation));

    assertSaid(consultation, moved, other.code());
    assertThat(question(consultation).theme(one.code()).orElseThrow().label())
        .isEqualTo("Nos mots");
  }

  @Test
  void aFewCorrectedAnswersMoveOthersLikeThem() {
    Consultation consultation = analysed();
    adopt(consultation, theme("Sujet sans nom clair", List.of()));
    CodedQuestion question = question(consultation);
    Theme wanted = named(question, "Sujet sans nom clair");
    Theme phone = largest(question, "téléphone");
    List<UUID> like = question.codings(phone).stream().map(Coding::responseId).limit(6).toList();
    like.forEach(id -> correction.say(question(consultation), id, List.of(wanted.code()), BY));

    recode(consultation);
    recoding.apply(consultation, question(consultation));

    Set<UUID> moved =
        question(consultation).codings(wanted).stream()
            .filter(coding -> coding.origin() == Origin.EXAMPLES)
            .map(Coding::responseId)
            .collect(Collectors.toSet());
    assertThat(moved).isNotEmpty().doesNotContainAnyElementsOf(like);
  }

  @Test
  void aDismissedThemeGetsNoMoreAnswersAndKeepsItsOwnForTheDayItIsTakenBack() {
    Consultation consultation = analysed();
    Theme dismissed = question(consultation).proposed().getFirst();
    int size = question(consultation).size(dismissed);
    curation.dismiss(ruling(consultation, dismissed));

    recode(consultation);
    recoding.apply(consultation, question(consultation));

    Theme after = question(consultation).theme(dismissed.code()).orElseThrow();
    assertThat(after.decision()).isEqualTo(Decision.DISMISSED);
    assertThat(question(consultation).size(after)).isEqualTo(size);
  }

  @Test
  void aCodebookCodesAQuestionNobodyHasAnalysed() {
    Consultation consultation = said.closed(Said.texts());
    adopt(
        consultation,
        theme("Délais de versement", List.of("Attendre le paiement pendant des semaines")),
        theme("Téléphone", List.of(), "téléphone OU standard"));

    recode(consultation);
    recoding.apply(consultation, question(consultation));

    CodedQuestion question = question(consultation);
    assertThat(question.run().answers()).isEqualTo(80);
    assertThat(question.accepted())
        .extracting(Theme::label)
        .containsExactlyInAnyOrder("Délais de versement", "Téléphone");
    assertThat(question.size(named(question, "Téléphone"))).isGreaterThanOrEqualTo(15);
    assertThat(question.codings().stream().map(Coding::responseId).distinct()).hasSize(80);
  }

  @Test
  void aThemeOfTheSameNameLearnsAndIsNotAddedTwice() {
    Consultation consultation = analysed();
    Theme known = question(consultation).proposed().getFirst();
    curation.dismiss(ruling(consultation, known));

    adopt(consultation, theme(known.label(), List.of("Un exemple"), "versement"));
    adopt(consultation, theme(known.label(), List.of("Un exemple"), "versement"));

    assertThat(question(consultation).themes())
        .filteredOn(theme -> theme.label().equals(known.label()))
        .singleElement()
        .satisfies(
            theme -> {
              assertThat(theme.isAccepted()).isTrue();
              assertThat(theme.ruleList()).containsExactly("versement");
              assertThat(theme.exampleList()).containsExactly("Un exemple");
            });
  }

  @Test
  void rulesLiveThroughTheNextAnalysis() {
    Consultation consultation = analysed();
    Theme theme = question(consultation).proposed().getFirst();
    curation.rule(ruling(consultation, theme), List.of("conseiller ET joindre"));

    runs.carryOut(consultation, Said.OPINION);

    assertThat(question(consultation).theme(theme.code()).orElseThrow().ruleList())
        .containsExactly("conseiller ET joindre");
  }

  @Test
  void anAnalysisAskedForSinceMakesTheRecodingVoid() {
    Consultation consultation = analysed();
    recode(consultation);
    runs.carryOut(consultation, Said.OPINION);

    assertThatThrownBy(() -> recoding.apply(consultation, question(consultation)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void noCodebookIsAppliedWhileAnswersMayCome() {
    Consultation consultation = said.open();

    assertThatThrownBy(() -> adopt(consultation, theme("Délais", List.of())))
        .isInstanceOf(Refusal.class);
    assertThat(coded.find(consultation, Said.OPINION)).isEmpty();
  }

  private Consultation analysed() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    return consultation;
  }

  private void adopt(Consultation consultation, CodebookTheme... themes) {
    adoption.adopt(consultation, Said.OPINION, new Codebook("", List.of(themes)), BY);
  }

  private static CodebookTheme theme(String name, List<String> examples, String... rules) {
    return new CodebookTheme("t-" + name.length(), name, "", examples, List.of(rules), null);
  }

  /** Asks for a recoding and waits until it is over. */
  private ThemingRun recode(Consultation consultation) {
    ThemingRun run = recoding.start(consultation, question(consultation));
    for (int i = 0; i < 1_000 && !run.isOver(); i++) {
      pause();
      run = runs.find(consultation, Said.OPINION, run.id());
    }
    return run;
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(20));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CodedQuestion question(Consultation consultation) {
    return coded.find(consultation, Said.OPINION).orElseThrow();
  }

  private static Theme named(CodedQuestion question, String label) {
    return question.themes().stream()
        .filter(theme -> theme.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Theme largest(CodedQuestion question, String keyword) {
    return question.proposed().stream()
        .filter(theme -> String.join(" ", theme.keywordList()).contains(keyword))
        .findFirst()
        .orElseThrow();
  }

  private void assertSaid(Consultation consultation, UUID response, String theme) {
    assertThat(question(consultation).codings(response))
        .singleElement()
        .satisfies(
            coding -> {
              assertThat(coding.themeCode()).isEqualTo(theme);
              assertThat(coding.origin()).isEqualTo(Origin.PERSON);
              assertThat(coding.decidedBy()).isEqualTo(BY);
            });
  }

  private static Ruling ruling(Consultation consultation, Theme theme) {
    return new Ruling(consultation, Said.OPINION, theme.code(), BY);
  }
}
