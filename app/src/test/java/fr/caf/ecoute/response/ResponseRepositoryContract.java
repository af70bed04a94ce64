package fr.caf.ecoute.response;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.MissingReason;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ResponseRepositoryContract {
  private static final Instant SATURDAY = Instant.parse("2026-11-21T23:30:00Z");

  @Inject ResponseRepository responses;
  @Inject OpenedConsultations opened;

  private static final Answers ANSWERS =
      Answers.of(
          Map.of(
              "avis", new Answer.Text("« L’été », dit-elle ; 😀 <script>\nعربي"),
              "heures", new Answer.Numeric(new BigDecimal("3.5")),
              "motif", new Answer.OneChoice("autre", "la nuit"),
              "aides",
                  new Answer.Choices(
                      List.of(new Answer.OneChoice("ajpp"), new Answer.OneChoice("aeeh"))),
              "note", new Answer.ScaleValue(4),
              "parent", new Answer.YesOrNo(true),
              "suite", new Answer.Missing(MissingReason.NOT_SHOWN)));

  @Test
  void aResponseIsReadBackAsItWasSent() {
    Response sent =
        Response.of(opened.toAll(Avis.questionnaire()), 1, Manner.WEB_IN_FRENCH, ANSWERS, SATURDAY);

    responses.save(sent);

    assertThat(responses.findByConsultationIdOrderById(sent.consultationId()))
        .containsExactly(sent);
  }

  @Test
  void aResponseOfThePublicCarriesItsDayAndOneOfAnAgentTheMondayOfItsWeek() {
    Response ofAnyone =
        Response.of(opened.toAll(Avis.questionnaire()), 1, Manner.WEB_IN_FRENCH, ANSWERS, SATURDAY);
    Response ofAnAgent =
        Response.of(
            opened.toAgents(Avis.questionnaire()), 1, Manner.WEB_IN_FRENCH, ANSWERS, SATURDAY);

    assertThat(ofAnyone.receivedOn()).hasToString("2026-11-22");
    assertThat(ofAnAgent.receivedOn()).hasToString("2026-11-16");
  }

  @Test
  void aListIsInTheOrderOfItsRandomIdentifiersAndKeepsConsultationsApart() {
    Consultation one = opened.toAll(Avis.questionnaire());
    Consultation other = opened.toAll(Avis.questionnaire());
    responses.saveAll(some(one, 30));
    responses.saveAll(some(other, 3));

    List<Response> listed = responses.findByConsultationIdOrderById(one.id());

    assertThat(listed).hasSize(30).allMatch(each -> each.consultationId().equals(one.id()));
    assertThat(listed.stream().map(each -> each.id().toString()))
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(responses.countByConsultationId(other.id())).isEqualTo(3);
  }

  @Test
  void aStreamIsTheListHoweverLong() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    int several = ResponseRepository.BATCH * 2 + 7;
    responses.saveAll(some(consultation, several));

    assertThat(responses.stream(consultation.id()))
        .hasSize(several)
        .isEqualTo(responses.findByConsultationIdOrderById(consultation.id()));
  }

  @Test
  void aConsultationNobodyAnsweredHasNone() {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    assertThat(responses.stream(consultation.id())).isEmpty();
    assertThat(responses.countByConsultationId(consultation.id())).isZero();
  }

  @Test
  void participationCountsEachDayAndEachSourceApartInOrder() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Instant monday = SATURDAY.plus(Duration.ofDays(1));
    responses.saveAll(some(consultation, 3));
    responses.save(Response.of(consultation, 1, Manner.WEB_IN_FRENCH, ANSWERS, monday));
    responses.save(Response.of(consultation, 1, Manner.WEB_IN_FRENCH, ANSWERS, SATURDAY));
    responses.saveAll(some(opened.toAll(Avis.questionnaire()), 2));

    assertThat(responses.countByDay(consultation.id()))
        .containsExactly(
            new Received(LocalDate.parse("2026-11-22"), Channel.IMPORT, 3),
            new Received(LocalDate.parse("2026-11-22"), Channel.WEB, 1),
            new Received(LocalDate.parse("2026-11-23"), Channel.WEB, 1));
  }

  private static List<Response> some(Consultation consultation, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            _ ->
                Response.of(
                    consultation,
                    1,
                    new Manner(Channel.IMPORT, Language.FRENCH),
                    ANSWERS,
                    SATURDAY))
        .toList();
  }
}
