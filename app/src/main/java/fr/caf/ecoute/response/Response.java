package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.AnswersColumn;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.web.French;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All one person's answers, once sent.
 *
 * <p>Nothing leads back to the person: the identifier is drawn at random, so that neither it nor
 * the order of a list tells who came first, and {@code receivedOn} is the day it was counted, as
 * coarse as the audience demands.
 *
 * @param version the published questionnaire it answers
 * @param answers one answer for each question of that questionnaire, missing ones with their reason
 */
@MappedEntity
public record Response(
    @Id UUID id,
    UUID consultationId,
    int version,
    LocalDate receivedOn,
    Channel channel,
    String language,
    @TypeDef(type = DataType.STRING, converter = AnswersColumn.class) Answers answers) {
  /** The language questionnaires are written in. */
  public static final String FRENCH = "fr";

  /** As it is counted now. */
  public static Response of(
      Consultation consultation, int version, Manner manner, Answers settled, Instant now) {
    return new Response(
        UUID.randomUUID(),
        consultation.id(),
        version,
        consultation.audience().coarse(French.day(now)),
        manner.channel(),
        manner.language().tag(),
        settled);
  }

  /** Whether anything of it is in the person's own words. */
  public boolean hasWords() {
    return !answers.withoutWords().equals(answers);
  }

  /** What is left once those words are erased. */
  public Response withoutWords() {
    return new Response(
        id, consultationId, version, receivedOn, channel, language, answers.withoutWords());
  }
}
