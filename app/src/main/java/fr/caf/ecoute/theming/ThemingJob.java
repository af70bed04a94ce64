package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.encoder.EncoderRefused;
import fr.caf.ecoute.analysis.theme.Theming;
import fr.caf.ecoute.analysis.theme.ThemingCancelled;
import fr.caf.ecoute.analysis.theme.ThemingSettings;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.job.JobInterrupted;
import fr.caf.ecoute.questionnaire.Question;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a run out: reads the answers, has themes proposed, keeps what came of it. */
@Singleton
class ThemingJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(ThemingJob.class);

  private final RunRecord record;
  private final ConsultationRepository consultations;
  private final OpenAnswers answers;
  private final Corpora corpora;
  private final SentenceModel model;

  ThemingJob(
      RunRecord record,
      ConsultationRepository consultations,
      OpenAnswers answers,
      Corpora corpora,
      SentenceModel model) {
    this.record = record;
    this.consultations = consultations;
    this.answers = answers;
    this.corpora = corpora;
    this.model = model;
  }

  @Override
  public String name() {
    return "theming";
  }

  @Override
  public void run(String key, BooleanSupplier stopping) {
    UUID id = UUID.fromString(key);
    try {
      record.begin(id).ifPresent(run -> carryOut(run, stopping));
    } catch (ThemingCancelled e) {
      if (stopping.getAsBoolean()) {
        throw new JobInterrupted();
      }
    } catch (EncoderRefused e) {
      LOG.warn("theming run {}: {}", id, e.getMessage());
      record.refuse(id, e);
    } catch (RuntimeException e) {
      if (stopping.getAsBoolean()) {
        throw new JobInterrupted();
      }
      LOG.error("theming run {}", id, e);
      record.fail(id);
    }
  }

  private void carryOut(ThemingRun run, BooleanSupplier stopping) {
    Consultation consultation = consultations.findById(run.consultationId()).orElseThrow();
    Question question = answers.question(consultation, run.questionCode()).orElseThrow();
    RunProgress progress = new RunProgress(record, run.id(), stopping);
    progress.at(0, "Lecture des réponses");
    ThemingSettings settings = ThemingSettings.standard().withEncoder(model.opened());
    Corpus corpus = corpora.rebuilt(consultation, question.code());
    record.finish(run, Theming.of(settings).propose(corpus, question.label(), progress));
  }
}
