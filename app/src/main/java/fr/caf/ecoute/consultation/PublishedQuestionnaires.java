package fr.caf.ecoute.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Structure;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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

  /** Every version a consultation has had, the latest first. */
  public List<QuestionnaireVersion> all(UUID consultation) {
    return versions.findByConsultationIdOrderByNumberDesc(consultation);
  }

  /**
   * The versions that ask the same as this one, in whatever words, itself among them, the latest
   * first: what was answered to them is one data set.
   *
   * @param latest the number of the latest version there is
   */
  public List<Integer> asking(UUID consultation, int number, int latest) {
    Structure structure = Structure.of(version(consultation, number));
    return IntStream.iterate(latest, other -> other >= 1, other -> other - 1)
        .filter(
            other ->
                other == number || Structure.of(version(consultation, other)).equals(structure))
        .boxed()
        .toList();
  }

  /** The first version that asks the same as this one, in whatever words. */
  public int first(UUID consultation, int number) {
    return asking(consultation, number, number).getLast();
  }

  private Questionnaire load(Key key) {
    return versions
        .findByConsultationIdAndNumber(key.consultation(), key.version())
        .map(version -> QuestionnaireCodec.read(version.document()).orElseThrow())
        .orElseThrow(() -> new IllegalStateException("no version " + key));
  }
}
