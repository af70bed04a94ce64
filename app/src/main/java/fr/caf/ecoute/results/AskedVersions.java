package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/** The closed questions of a consultation, whatever the version that asked them. */
@Singleton
class AskedVersions {
  private final PublishedQuestionnaires questionnaires;

  AskedVersions(PublishedQuestionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  List<Question> of(Consultation consultation) {
    return AskedQuestions.of(latestFirst(consultation));
  }

  /** Which of them are asked according to what was said to others. */
  Routing routing(Consultation consultation) {
    return Routing.of(latestFirst(consultation));
  }

  private List<Questionnaire> latestFirst(Consultation consultation) {
    Integer latest = consultation.publishedVersion();
    return latest == null
        ? List.of()
        : IntStream.iterate(latest, version -> version >= 1, version -> version - 1)
            .mapToObj(version -> questionnaires.version(consultation.id(), version))
            .toList();
  }
}
