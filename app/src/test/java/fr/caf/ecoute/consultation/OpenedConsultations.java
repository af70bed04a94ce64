package fr.caf.ecoute.consultation;

import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts consultations before people, for the tests of those who answer and of what they said. */
@Singleton
public class OpenedConsultations {
  private final ConsultationRepository consultations;
  private final QuestionnaireVersionRepository versions;

  OpenedConsultations(
      ConsultationRepository consultations, QuestionnaireVersionRepository versions) {
    this.consultations = consultations;
    this.versions = versions;
  }

  public Consultation toAll(Questionnaire questionnaire) {
    return open(Audience.PUBLIC, Access.OPEN_TO_ALL, questionnaire);
  }

  public Consultation toAgents(Questionnaire questionnaire) {
    return open(Audience.AGENTS, Access.COMMON_CODE, questionnaire);
  }

  public Consultation toAgents(Access access, Questionnaire questionnaire) {
    return open(Audience.AGENTS, access, questionnaire);
  }

  /** Agents who each obtain one ballot. */
  public Consultation toInvited(Questionnaire questionnaire) {
    return open(Audience.AGENTS, Access.PERSONAL_INVITATION, questionnaire);
  }

  /** To those whom an OpenID Connect provider recognises. */
  public Consultation toTheRecognised(Questionnaire questionnaire) {
    return open(Audience.AGENTS, Access.OPENID_CONNECT, questionnaire);
  }

  /** The same, closed at that moment; those who had begun may finish. */
  public Consultation close(Consultation open, Instant moment) {
    return consultations.update(open.closed(moment));
  }

  /** The same, stopped at that moment: no answer can come any more. */
  public Consultation stop(Consultation open, Instant moment) {
    return consultations.update(open.stopped(moment));
  }

  public Consultation restitute(Consultation closed, Instant moment) {
    return consultations.update(closed.restituted(moment));
  }

  /** The same once a word of its questionnaire was put right. */
  public Consultation corrected(Consultation open) {
    Instant now = Instant.now();
    versions.save(
        new QuestionnaireVersion(
            UUID.randomUUID(), open.id(), 2, open.workingCopy(), now, "Alix Morel"));
    return consultations.update(open.corrected(2, now));
  }

  /** The same with another last day. */
  public Consultation closingOn(Consultation open, @Nullable LocalDate day) {
    return consultations.update(copy(open, day));
  }

  private Consultation open(Audience audience, Access access, Questionnaire questionnaire) {
    UUID id = UUID.randomUUID();
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    String document = QuestionnaireCodec.write(questionnaire);
    Consultation open =
        consultations.save(
            new Consultation(
                id,
                "essai-" + id,
                "Concilier travail et enfant malade",
                "Dites-nous ce qui vous aiderait.",
                "Nous préparons la prochaine réforme de l’allocation.",
                "Vos réponses seront lues et synthétisées.",
                5,
                audience,
                access,
                document,
                yesterday,
                yesterday,
                LocalDate.now(fr.caf.ecoute.web.French.ZONE).plusDays(20),
                null,
                null,
                null,
                1));
    versions.save(
        new QuestionnaireVersion(UUID.randomUUID(), id, 1, document, yesterday, "Alix Morel"));
    return open;
  }

  private static Consultation copy(Consultation c, @Nullable LocalDate closesOn) {
    return new Consultation(
        c.id(),
        c.slug(),
        c.title(),
        c.summary(),
        c.purpose(),
        c.outcome(),
        c.minutes(),
        c.audience(),
        c.access(),
        c.workingCopy(),
        c.createdAt(),
        c.openedAt(),
        closesOn,
        c.closedAt(),
        c.stoppedAt(),
        c.restitutedAt(),
        c.publishedVersion());
  }
}
