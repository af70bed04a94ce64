package fr.caf.ecoute.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The questionnaires people answer, read once each: a published version never changes. */
@Singleton
public class PublishedQuestionnaires {
  private final QuestionnaireVersionRepository versions;
  private final Cache<Key, Questionnaire> read = Caffeine.newBuilder().maximumSize(500).build();

  PublishedQuestionnaires(QuestionnaireVersionRepository versions) {
    this.versions = versions;
  }

  private record Key(UUID consultation, int version) {}

  /** The questionnaire of a version that was published; any other number is our mistake. */
  public Questionnaire version(UUID consultation, int number) {
    return read.get(new Key(consultation, number), this::load);
  }

  private Questionnaire load(Key key) {
    return versions
        .findByConsultationIdAndNumber(key.consultation(), key.version())
        .map(version -> QuestionnaireCodec.read(version.document()).orElseThrow())
        .orElseThrow(() -> new IllegalStateException("no version " + key));
  }
}
