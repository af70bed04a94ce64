package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Tells where the holder of a ballot's secret stands. */
@Singleton
public class Standings {
  private final Ballots ballots;
  private final PublishedQuestionnaires questionnaires;
  private final Clock clock;

  Standings(Ballots ballots, PublishedQuestionnaires questionnaires, Clock clock) {
    this.ballots = ballots;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  Standing of(Consultation consultation, SecretKey secret) {
    return ballots
        .find(consultation, secret)
        .map(ballot -> of(consultation, ballot))
        .orElseGet(() -> new Standing.NoBallot(consultation));
  }

  private Standing of(Consultation consultation, Ballot ballot) {
    if (!ballot.isOpen()) {
      return new Standing.Sent(consultation);
    }
    Answering answering =
        Answering.of(
            consultation, questionnaires.version(consultation.id(), ballot.version()), ballot);
    return consultation.accepts(clock.instant())
        ? new Standing.UnderWay(answering)
        : new Standing.TooLate(answering);
  }
}
