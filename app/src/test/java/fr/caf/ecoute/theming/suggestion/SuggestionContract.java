package fr.caf.ecoute.theming.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.outside.StandIn;
import fr.caf.ecoute.outside.StandIn.Answer;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Curation.Ruling;
import fr.caf.ecoute.theming.Origin;
import fr.caf.ecoute.theming.RunState;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuggestionContract {
  private static final String BY = "Camille Roussel";
  static final String SECRET = "Joignez-moi au 06 12 34 56 78, rien ne va plus.";

  final StandIn service = StandIn.start();

  @Inject Said said;
  @Inject ThemingRuns runs;
  @Inject Curation curation;
  @Inject CodedQuestions coded;
  @Inject Suggestions suggestions;
  @Inject Judging judging;
  @Inject SuggestionJob job;
  @Inject SuggestionRecord record;

  static Map<String, String> settings(StandIn service, Map<String, String> others) {
    Map<String, String> properties = new java.util.HashMap<>(others);
    properties.put("ecoute.language-model.address", service.address());
    properties.put("ecoute.language-model.name", "un-modele");
    properties.put("ecoute.language-model.patience", "2s");
    properties.put("ecoute.language-model.pause", "10ms");
    return properties;
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void whatTheModelSuggestsCountsOnlyOnceAPersonAgrees() {
    Consultation consultation = decided();
    CodedQuestion before = question(consultation);
    Theme theme = before.accepted().getFirst();
    service.answer(asked -> everyAnswer(asked, "T1"));

    SuggestionRun run = suggestions.carryOut(before, Scope.ALL, BY);

    assertThat(run.state()).as(run.step()).isEqualTo(RunState.DONE);
    assertThat(run.sent())
        .isEqualTo(run.answers())
        .isEqualTo(service.asked().size() * 10 - missing(run));
    assertThat(question(consultation).size(theme)).isEqualTo(before.size(theme));
    List<Suggestion> pending = judging.pending(before);
    assertThat(pending).hasSize(run.answers());
    Suggestion one =
        pending.stream()
            .filter(
                s ->
                    before.codings(theme).stream()
                        .noneMatch(c -> c.responseId().equals(s.responseId())))
            .findFirst()
            .orElseThrow();

    assertThat(judging.judge(before, one::equals, Judgement.AGREED, BY)).isEqualTo(1);

    CodedQuestion after = question(consultation);
    assertThat(after.size(theme)).isEqualTo(before.size(theme) + 1);
    assertThat(after.codings(one.responseId()))
        .filteredOn(coding -> coding.themeCode().equals(theme.code()))
        .singleElement()
        .satisfies(
            coding -> {
              assertThat(coding.origin()).isEqualTo(Origin.MODEL);
              assertThat(coding.decidedBy()).isEqualTo(BY);
            });
    assertThat(judging.judge(after, one::equals, Judgement.REJECTED, BY)).isZero();
    assertThat(judging.pending(after)).hasSize(pending.size() - 1);
  }

  @Test
  void whatAPersonAgreedToLivesThroughTheNextRunAndWhatTheyRefusedIsNotSaidAgain() {
    Consultation consultation = decided();
    CodedQuestion before = question(consultation);
    Theme theme = before.accepted().getFirst();
    service.answer(asked -> everyAnswer(asked, "T1"));
    suggestions.carryOut(before, Scope.ALL, BY);
    List<Suggestion> others =
        judging.pending(before).stream()
            .filter(
                s ->
                    before.codings(theme).stream()
                        .noneMatch(c -> c.responseId().equals(s.responseId())))
            .toList();
    judging.judge(before, others.get(0)::equals, Judgement.AGREED, BY);
    judging.judge(before, others.get(1)::equals, Judgement.REJECTED, BY);

    suggestions.carryOut(question(consultation), Scope.ALL, BY);
    assertThat(judging.pending(question(consultation)))
        .hasSize(others.size() - 2 + before.size(theme))
        .noneMatch(s -> s.responseId().equals(others.get(1).responseId()));

    runs.carryOut(consultation, Said.OPINION);
    CodedQuestion again = question(consultation);
    assertThat(again.codings(again.theme(theme.code()).orElseThrow()))
        .extracting(Coding::responseId)
        .contains(others.get(0).responseId());
    assertThat(judging.pending(again)).isEmpty();
    assertThat(again.codings(others.get(0).responseId()))
        .filteredOn(coding -> coding.place() == 1)
        .as("its first theme")
        .hasSize(1);
    assertThat(again.codings())
        .filteredOn(coding -> coding.origin() == Origin.MODEL)
        .singleElement()
        .extracting(Coding::responseId, Coding::decidedBy)
        .containsExactly(others.get(0).responseId(), BY);

    suggestions.carryOut(again, Scope.ALL, BY);
    assertThat(judging.pending(again))
        .hasSizeGreaterThan(0)
        .filteredOn(s -> s.themeCode().equals(theme.code()))
        .extracting(Suggestion::responseId)
        .doesNotContain(others.get(0).responseId(), others.get(1).responseId());
  }

  @Test
  void whatLeftIsCountedWhateverCameOfIt() {
    Consultation consultation = said.closed(withSecret());
    accept(consultation);
    service.answer(any -> Answer.of(503, ""));
    SuggestionRun broken = suggestions.carryOut(question(consultation), Scope.ALL, BY);
    assertThat(broken.state()).isEqualTo(RunState.FAILED);
    assertThat(service.asked()).hasSize(3);
    assertThat(broken.sent()).isEqualTo(10);
    assertThat(broken.calls()).isEqualTo(3);
    assertThat(broken.characters()).isEqualTo(charactersAsked());
    assertThat(suggestions.runs(question(consultation))).hasSize(1);

    CodedQuestion question = question(consultation);
    service.answer(
        asked -> {
          suggestions.cancel(question);
          return everyAnswer(asked, "T1");
        });
    SuggestionRun cancelled = suggestions.carryOut(question, Scope.ALL, BY);
    assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
    assertThat(cancelled.sent()).isEqualTo(10);
    assertThat(cancelled.characters()).isEqualTo(charactersAsked());
    assertThat(judging.pending(question)).isEmpty();
  }

  /** Of both messages of each request. */
  private int charactersAsked() {
    return service.asked().stream()
        .mapToInt(
            one ->
                one.json().at("/messages/0/content").asText().length()
                    + one.json().at("/messages/1/content").asText().length())
        .sum();
  }

  @Test
  void anAnswerLeavesItsBoxWhenAPersonAgrees() {
    Consultation consultation = decided();
    CodedQuestion before = question(consultation);
    service.answer(asked -> everyAnswer(asked, "T1"));
    suggestions.carryOut(before, Scope.ALL, BY);
    Theme theme = before.accepted().getFirst();

    judging.judge(before, any -> true, Judgement.AGREED, BY);

    CodedQuestion after = question(consultation);
    assertThat(after.size(theme)).isEqualTo(after.run().answers());
    assertThat(after.boxes()).allMatch(box -> after.size(box) == 0);
  }

  @Test
  void nothingButMaskedAnswersAndThemesGoesOut() {
    Consultation consultation = said.closed(withSecret());
    accept(consultation);
    service.answer(asked -> everyAnswer(asked, "T1"));
    SuggestionRun run = suggestions.carryOut(question(consultation), Scope.ALL, BY);
    String sent = String.join("\n", service.asked().stream().map(StandIn.Asked::body).toList());
    assertThat(sent)
        .doesNotContain("06 12 34")
        .contains("[téléphone masqué]")
        .contains("rien ne va plus");
    assertThat(sent).doesNotContain("hopital").doesNotContain(consultation.slug());
    assertThat(run.masked()).isEqualTo(1);
    assertThat(run.characters()).isEqualTo(charactersAsked());
    for (JsonNode answer : service.asked().getFirst().material().path("reponses")) {
      assertThat(answer.properties())
          .extracting(Map.Entry::getKey)
          .containsExactly("numero", "texte");
    }
  }

  @Test
  void aServiceBusyForAMomentIsAskedAgainAndOneThatRefusesOurKeyIsNot() {
    Consultation consultation = decided();
    AtomicInteger calls = new AtomicInteger();
    service.answer(
        asked -> calls.incrementAndGet() % 3 == 0 ? everyAnswer(asked, "T1") : Answer.of(429, ""));
    SuggestionRun run = suggestions.carryOut(question(consultation), Scope.ALL, BY);
    assertThat(run.state()).as(run.step()).isEqualTo(RunState.DONE);
    assertThat(run.calls()).isEqualTo(calls.get());

    service.answer(any -> Answer.of(401, ""));
    SuggestionRun refused = suggestions.carryOut(question(consultation), Scope.ALL, BY);
    assertThat(refused.state()).isEqualTo(RunState.FAILED);
    assertThat(refused.step()).contains("refusé notre clé").contains("gardées");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void whatCameBeforeAFailureIsKeptAndTheWorkGoesOnFromThere() {
    Consultation consultation = decided();
    AtomicInteger calls = new AtomicInteger();
    service.answer(
        asked -> {
          if (calls.incrementAndGet() == 3) {
            throw new IllegalStateException("the service dies here");
          }
          return everyAnswer(asked, "T1");
        });
    CodedQuestion question = question(consultation);
    SuggestionRun asked = record.ask(question.run().id(), Scope.ALL, suggestions.model(), BY);
    AtomicInteger looks = new AtomicInteger();
    try {
      job.run(asked.id().toString(), () -> looks.incrementAndGet() == 2);
    } catch (fr.caf.ecoute.job.JobInterrupted stopped) {
      assertThat(record.find(asked.id()).orElseThrow().sent()).isEqualTo(10);
    }
    job.run(asked.id().toString(), () -> false);
    SuggestionRun over = record.find(asked.id()).orElseThrow();
    assertThat(over.state()).as(over.step()).isEqualTo(RunState.DONE);
    assertThat(over.sent()).isEqualTo(over.answers());
    assertThat(judging.pending(question)).hasSize(over.answers());
  }

  @Test
  void repliesThatAreNoDocumentEndTheRunAndChangeNothing() {
    Consultation consultation = decided();
    service.answer(any -> Answer.saying("Je préfère bavarder."));
    SuggestionRun run = suggestions.carryOut(question(consultation), Scope.ALL, BY);
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(service.asked()).hasSize(3);
    assertThat(run.sent()).isEqualTo(30);
    assertThat(judging.pending(question(consultation))).isEmpty();
  }

  @Test
  void aCancelledRunSendsNoMore() {
    Consultation consultation = decided();
    CodedQuestion question = question(consultation);
    service.answer(
        asked -> {
          suggestions.cancel(question);
          return everyAnswer(asked, "T1");
        });
    SuggestionRun run = suggestions.carryOut(question, Scope.ALL, BY);
    assertThat(run.state()).isEqualTo(RunState.CANCELLED);
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void nothingIsAskedBeforeAThemeIsAccepted() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> suggestions.start(question(consultation), Scope.ALL, BY))
        .withMessageContaining("Acceptez");
  }

  private Consultation decided() {
    Consultation consultation = said.closed(Said.texts());
    accept(consultation);
    return consultation;
  }

  private void accept(Consultation consultation) {
    runs.carryOut(consultation, Said.OPINION);
    for (Theme theme : question(consultation).proposed().subList(0, 2)) {
      curation.accept(new Ruling(consultation, Said.OPINION, theme.code(), BY));
    }
  }

  private static List<String> withSecret() {
    List<String> texts = new ArrayList<>(Said.texts());
    texts.add(SECRET);
    return texts;
  }

  private static int missing(SuggestionRun run) {
    return (10 - run.answers() % 10) % 10;
  }

  private CodedQuestion question(Consultation consultation) {
    return coded.find(consultation, Said.OPINION).orElseThrow();
  }

  /** Every answer carries one theme. */
  static Answer everyAnswer(StandIn.Asked asked, String mark) {
    List<String> codings = new ArrayList<>();
    for (int i = 1; i <= asked.material().path("reponses").size(); i++) {
      codings.add("{\"reponse\":" + i + ",\"themes\":[\"" + mark + "\"]}");
    }
    return Answer.saying("{\"codages\":[" + String.join(",", codings) + "]}");
  }
}
