package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.codebook.CodebookCoder;
import fr.caf.ecoute.analysis.codebook.JustifiedCoding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.job.JobInterrupted;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.Recodings;
import fr.caf.ecoute.theming.RunProgress;
import fr.caf.ecoute.theming.RunRecord;
import fr.caf.ecoute.theming.ThemingRun;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Codes all the answers to a question again, with the team's themes and examples. */
@Singleton
class RecodingJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(RecodingJob.class);

  private final RunRecord record;
  private final Recodings recodings;
  private final ConsultationRepository consultations;
  private final CodedQuestions coded;
  private final Corpora corpora;

  RecodingJob(
      RunRecord record,
      Recodings recodings,
      ConsultationRepository consultations,
      CodedQuestions coded,
      Corpora corpora) {
    this.record = record;
    this.recodings = recodings;
    this.consultations = consultations;
    this.coded = coded;
    this.corpora = corpora;
  }

  @Override
  public String name() {
    return "recoding";
  }

  @Override
  public void run(String key, BooleanSupplier stopping) {
    UUID id = UUID.fromString(key);
    try {
      record.begin(id).ifPresent(run -> carryOut(run, stopping));
    } catch (RuntimeException e) {
      if (stopping.getAsBoolean()) {
        throw new JobInterrupted();
      }
      LOG.error("recoding run {}", id, e);
      record.fail(id);
    }
  }

  private void carryOut(ThemingRun run, BooleanSupplier stopping) {
    Consultation consultation = consultations.findById(run.consultationId()).orElseThrow();
    CodedQuestion now = coded.find(consultation, run.questionCode()).orElseThrow();
    RunProgress progress = new RunProgress(record, run.id(), stopping);
    progress.at(0, "Lecture des réponses");
    Corpus corpus = corpora.rebuilt(consultation, run.questionCode());
    TeamCodebook team = TeamCodebook.of(now, corpus);
    progress.at(.2, "Recodage avec vos thèmes et vos exemples");
    List<JustifiedCoding> found;
    try (Workers workers = Workers.of(Runtime.getRuntime().availableProcessors())) {
      found = CodebookCoder.code(team.codebook(), corpus, team.corrected(), workers);
    }
    progress.at(.9, "Enregistrement");
    if (stopping.getAsBoolean()) {
      throw new JobInterrupted();
    }
    recodings.propose(run, now, found);
  }
}
