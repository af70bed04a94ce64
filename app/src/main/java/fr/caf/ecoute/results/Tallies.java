package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Counts the answers to the closed questions of a consultation, in one pass over its responses. */
@Singleton
public class Tallies {
  private final ResponseRepository responses;
  private final AskedVersions versions;
  private final ReadResults read;

  Tallies(ResponseRepository responses, AskedVersions versions, ReadResults read) {
    this.responses = responses;
    this.versions = versions;
    this.read = read;
  }

  /**
   * One tally for each closed question, in the order of the questionnaire; several together where
   * it is counted in several ways.
   *
   * @throws fr.caf.ecoute.web.Refusal 409 while the next answer could be told from a difference
   */
  public List<Tally> of(Consultation consultation) {
    read.letRead(consultation);
    List<QuestionCount> counts = new ArrayList<>();
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(consultation.audience());
    for (Question question : versions.of(consultation)) {
      counts.addAll(QuestionCount.of(question, secrecy));
    }
    try (Stream<Response> all = responses.stream(consultation.id())) {
      all.forEach(response -> counts.forEach(count -> count.add(response.answers())));
    }
    versions.routing(consultation).settle(counts, secrecy);
    return counts.stream().map(QuestionCount::tally).toList();
  }
}
