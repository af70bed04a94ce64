package fr.caf.ecoute.theming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.Curation.Ruling;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ThemingContract {
  private static final String BY = "Camille Roussel";

  @Inject Said said;
  @Inject ThemingRuns runs;
  @Inject ThemingRunRepository stored;
  @Inject RunRecord record;
  @Inject CodedQuestions coded;
  @Inject Curation curation;
  @Inject Corpora corpora;

  @Test
  void aRunProposesThemesAndPutsEveryAnswerSomewhere() {
    Consultation consultation = said.closed(Said.texts());

    ThemingRun run = runs.carryOut(consultation, Said.OPINION);

    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.progress()).isEqualTo(100);
    assertThat(run.answers()).isEqualTo(80);
    CodedQuestion question = question(consultation);
    assertThat(question.proposed()).hasSizeGreaterThanOrEqualTo(2);
    Set<UUID> somewhere =
        question.codings().stream().map(Coding::responseId).collect(Collectors.toSet());
    assertThat(somewhere).hasSize(80);
  }

  @Test
  void whatAPersonDecidedLivesThroughTheNextRun() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    List<Theme> proposed = question(consultation).proposed();
    Theme accepted = proposed.get(0);
    Theme dismissed = proposed.get(1);
    curation.rename(ruling(consultation, accepted), "Nos mots", "Notre description");
    curation.accept(ruling(consultation, accepted));
    curation.dismiss(ruling(consultation, dismissed));
    said.say(consultation, List.of("Le virement arrive trop tard chaque mois."));

    runs.carryOut(consultation, Said.OPINION);

    CodedQuestion again = question(consultation);
    assertThat(again.run().answers()).isEqualTo(81);
    assertThat(again.accepted())
        .singleElement()
        .satisfies(
            theme -> {
              assertThat(theme.code()).isEqualTo(accepted.code());
              assertThat(theme.label()).isEqualTo("Nos mots");
              assertThat(theme.description()).isEqualTo("Notre description");
              assertThat(theme.decidedBy()).isEqualTo(BY);
              assertThat(again.size(theme)).isPositive();
            });
    assertThat(again.dismissed()).extracting(Theme::code).containsExactly(dismissed.code());
  }

  @Test
  void aMergedThemeCountsWithTheOtherUntilItIsTakenOutAgain() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    CodedQuestion before = question(consultation);
    Theme kept = before.proposed().get(0);
    Theme merged = before.proposed().get(1);

    curation.merge(ruling(consultation, merged), kept.code());

    CodedQuestion together = question(consultation);
    assertThat(together.proposed()).doesNotContain(merged);
    assertThat(together.size(kept))
        .isGreaterThan(before.size(kept))
        .isLessThanOrEqualTo(before.size(kept) + before.size(merged));
    assertThat(together.mergedInto(kept)).extracting(Theme::code).containsExactly(merged.code());

    curation.reopen(ruling(consultation, merged));

    assertThat(question(consultation).size(kept)).isEqualTo(before.size(kept));
  }

  @Test
  void aMergeLivesThroughTheNextRun() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Theme kept = question(consultation).proposed().get(0);
    Theme merged = question(consultation).proposed().get(1);
    curation.accept(ruling(consultation, kept));
    curation.merge(ruling(consultation, merged), kept.code());
    int size = question(consultation).size(kept);

    runs.carryOut(consultation, Said.OPINION);

    CodedQuestion again = question(consultation);
    assertThat(again.mergedInto(kept)).extracting(Theme::code).containsExactly(merged.code());
    assertThat(again.size(again.accepted().getFirst())).isEqualTo(size);
  }

  @Test
  void eachDecisionCanBeTakenBack() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Theme theme = question(consultation).proposed().getFirst();
    Ruling ruling = ruling(consultation, theme);

    curation.accept(ruling);
    assertThat(curation.reopen(ruling).decision()).isEqualTo(Decision.PROPOSED);
    curation.dismiss(ruling);
    assertThat(curation.reopen(ruling).decision()).isEqualTo(Decision.PROPOSED);
    assertThat(curation.rename(ruling, "Nos mots", "").isRenamed()).isTrue();
    assertThat(curation.nameAsProposed(ruling).label()).isEqualTo(theme.proposedLabel());
  }

  @Test
  void aThemeIsNotMergedIntoItselfNorIntoOneThatDoesNotStand() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Theme one = question(consultation).proposed().get(0);
    Theme other = question(consultation).proposed().get(1);
    curation.dismiss(ruling(consultation, other));

    assertThatThrownBy(() -> curation.merge(ruling(consultation, one), one.code()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> curation.merge(ruling(consultation, one), other.code()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> curation.merge(ruling(consultation, one), "inconnu"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> curation.merge(ruling(consultation, one), "_indecis"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void allProposedThemesCanBeAcceptedAtOnce() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    int proposed = question(consultation).proposed().size();

    assertThat(curation.acceptAll(consultation, Said.OPINION, BY)).isEqualTo(proposed);

    assertThat(question(consultation).accepted()).hasSize(proposed);
    assertThat(question(consultation).proposed()).isEmpty();
  }

  static Stream<List<String>> poorCorpora() {
    return Stream.of(
        List.of(),
        List.of("Le délai de versement est trop long pour nous."),
        Collections.nCopies(1_000, "Le délai de versement est trop long pour nous."),
        List.of("RAS", "rien", "néant", "ras"),
        List.of("oui", "non"));
  }

  @ParameterizedTest
  @MethodSource("poorCorpora")
  void aCorpusWithNothingToDistinguishIsSaidInWords(List<String> texts) {
    Consultation consultation = said.closed(texts);

    ThemingRun run = runs.carryOut(consultation, Said.OPINION);

    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.answers()).isEqualTo(texts.size());
    assertThat(run.step())
        .endsWith(".")
        .containsPattern(
            "rien à analyser|qu’une réponse|la même chose|rien à ajouter|trop peu"
                + " nombreuses|proposé");
    if (texts.size() == 1_000) {
      assertThat(run.step()).contains("la même chose").contains("1\u202f000");
    }
  }

  @Test
  void copiesOfOneTextCountAndAreSaid() {
    List<String> texts = new ArrayList<>(Said.texts());
    texts.addAll(
        Collections.nCopies(
            12,
            "Nous demandons que le versement de l'allocation soit fait le premier jour du mois pour"
                + " toutes les familles sans aucune exception."));
    Consultation consultation = said.closed(texts);

    runs.carryOut(consultation, Said.OPINION);

    CodedQuestion question = question(consultation);
    assertThat(question.campaignSizes()).containsExactly(12);
    Theme theme =
        question.themes().stream()
            .filter(one -> question.copies(one) == 12)
            .findFirst()
            .orElseThrow();
    assertThat(question.sizeWithoutCopies(theme)).isEqualTo(question.size(theme) - 11);
  }

  @Test
  void anyNumberOfHeadingsHoldsEachThemeOnceAndCountsEachAnswerOnce() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    CodedQuestion question = question(consultation);

    List<Integer> numbers = question.families().numbers();

    assertThat(numbers).hasSizeGreaterThan(1).contains(question.families().usual());
    for (int number : numbers) {
      List<Heading> headings = question.headings(question.standing(), number);
      assertThat(headings).hasSize(number);
      assertThat(headings.stream().flatMap(heading -> heading.themes().stream()))
          .containsExactlyInAnyOrderElementsOf(question.standing());
      assertThat(headings)
          .allSatisfy(
              heading ->
                  assertThat(heading.size())
                      .isEqualTo(carriers(question, heading.themes()).size()));
    }
  }

  @Test
  void aFamilyCountsWhatPeopleDecidedAboutItsThemes() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    CodedQuestion before = question(consultation);
    int few = before.families().numbers().getFirst();
    Heading largest =
        before.headings(before.standing(), few).stream()
            .filter(heading -> heading.family() != null)
            .max(Comparator.comparingInt(heading -> heading.themes().size()))
            .orElseThrow();
    Theme kept = largest.themes().getFirst();
    Theme dismissed = largest.themes().getLast();

    curation.rename(ruling(consultation, kept), "Nos mots", "");
    curation.dismiss(ruling(consultation, dismissed));

    CodedQuestion after = question(consultation);
    Heading now =
        after.headings(after.standing(), few).stream()
            .filter(heading -> heading.themes().contains(after.theme(kept.code()).orElseThrow()))
            .findFirst()
            .orElseThrow();
    assertThat(now.themes()).extracting(Theme::label).contains("Nos mots");
    assertThat(now.themes()).hasSize(largest.themes().size() - 1);
    assertThat(now.size())
        .isEqualTo(carriers(before, largest.themes().subList(0, now.themes().size())).size());
  }

  @Test
  void theFamiliesOfANewRunHoldTheThemesThatLivedOn() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    curation.acceptAll(consultation, Said.OPINION, BY);
    said.say(consultation, List.of("Le virement arrive trop tard chaque mois."));

    runs.carryOut(consultation, Said.OPINION);

    CodedQuestion again = question(consultation);
    assertThat(again.families().all()).isNotEmpty();
    assertThat(again.themes().stream().map(Theme::code))
        .containsAll(
            again.families().all().stream().flatMap(one -> one.themes().stream()).toList());
  }

  @Test
  void noRunStartsWhileAnswersMayCome() {
    Consultation consultation = said.open();

    assertThatThrownBy(() -> runs.start(consultation, Said.OPINION))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("plus aucune ne peut arriver");
  }

  @Test
  void aCancelledRunStoresNothing() {
    Consultation consultation = said.closed(Said.texts());
    ThemingRun run = stored.save(ThemingRun.asked(consultation.id(), Said.OPINION, Instant.now()));
    assertThat(record.begin(run.id())).isPresent();
    assertThat(record.advance(run.id(), 10, "Lecture")).isTrue();

    runs.cancel(run);

    assertThat(record.advance(run.id(), 20, "Suite")).isFalse();
    assertThat(record.begin(run.id())).isEmpty();
    assertThat(stored.findById(run.id()).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
    assertThat(coded.find(consultation, Said.OPINION)).isEmpty();
  }

  @Test
  void aRunCutShortByAStopIsCarriedOutFromItsStart() {
    Consultation consultation = said.closed(Said.texts());
    ThemingRun run = stored.save(ThemingRun.asked(consultation.id(), Said.OPINION, Instant.now()));
    record.begin(run.id());
    record.advance(run.id(), 40, "Regroupement");

    assertThat(record.begin(run.id())).isPresent();
  }

  @Test
  void aMissingIndexIsBuiltAgain() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    corpora.close();

    int found =
        corpora.read(consultation, Said.OPINION, corpus -> corpus.search("crèche", 50).size());

    assertThat(found).isGreaterThanOrEqualTo(10);
  }

  @Test
  void answersThatCameSinceTheIndexWasBuiltAreFoundAfterARestart() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    corpora.close();
    said.say(consultation, List.of("Un trampoline dans la cour."));

    int found =
        corpora.read(consultation, Said.OPINION, corpus -> corpus.search("trampoline", 50).size());

    assertThat(found).isEqualTo(1);
  }

  @Test
  void smallThemesOfAgentsAreNotCounted() {
    Consultation agents =
        said.closedToAgents(IntStream.range(0, 12).mapToObj(i -> Said.texts().get(i * 6)).toList());
    runs.carryOut(agents, Said.OPINION);

    var counts = ThemeCounts.of(question(agents), agents.audience());

    assertThat(
            question(agents).themes().stream()
                .filter(theme -> question(agents).size(theme) < 10)
                .map(theme -> Objects.requireNonNull(counts.get(theme.code()))))
        .isNotEmpty()
        .allMatch(ThemeCounts::withheld)
        .allMatch(count -> count.count().equals("—"));
  }

  private CodedQuestion question(Consultation consultation) {
    return coded.find(consultation, Said.OPINION).orElseThrow();
  }

  private static Set<UUID> carriers(CodedQuestion question, List<Theme> themes) {
    return themes.stream()
        .flatMap(theme -> question.codings(theme).stream())
        .map(Coding::responseId)
        .collect(Collectors.toSet());
  }

  private static Ruling ruling(Consultation consultation, Theme theme) {
    return new Ruling(consultation, Said.OPINION, theme.code(), BY);
  }
}
