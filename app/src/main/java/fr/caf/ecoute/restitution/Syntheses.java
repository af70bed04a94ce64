package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.results.Headcount;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a consultation's synthesis together, as everything stands now. */
@Singleton
public class Syntheses {
  private final SynthesisWordsRepository words;
  private final ResponseRepository responses;
  private final ClosedQuestions closed;
  private final OpenQuestions open;
  private final Method method;

  Syntheses(
      SynthesisWordsRepository words,
      ResponseRepository responses,
      ClosedQuestions closed,
      OpenQuestions open,
      Method method) {
    this.words = words;
    this.responses = responses;
    this.closed = closed;
    this.open = open;
    this.method = method;
  }

  /** What was written by hand, or nothing yet. */
  SynthesisWords words(Consultation consultation) {
    return words
        .findById(consultation.id())
        .orElseGet(() -> SynthesisWords.none(consultation.id()));
  }

  /** Keeps what is written by hand. */
  public void write(SynthesisWords newWords) {
    if (words.existsById(newWords.consultationId())) {
      words.update(newWords);
    } else {
      words.save(newWords);
    }
  }

  /**
   * The synthesis.
   *
   * @throws fr.caf.ecoute.web.Refusal 409 while results may not be seen
   */
  public Synthesis of(Consultation consultation, Instant now) {
    SynthesisWords written = words(consultation);
    // First of all: whoever reads results first has all that was sent counted.
    List<Synthesis.Chart> answered = closed.of(consultation);
    return new Synthesis(
        FrenchTypography.apply(consultation.title()),
        FrenchTypography.apply(consultation.summary()),
        French.date(French.day(now)),
        written.paragraphs().stream().map(FrenchTypography::apply).toList(),
        written.points().stream().map(FrenchTypography::apply).toList(),
        participation(consultation, now),
        answered,
        open.of(consultation),
        method.of(consultation));
  }

  private List<String> participation(Consultation consultation, Instant now) {
    List<String> sentences = new ArrayList<>();
    Headcount count =
        Headcount.of(consultation, responses.countByConsultationId(consultation.id()), now);
    sentences.add(
        switch (consultation.audience()) {
              case PUBLIC -> count.sentence("personne a répondu", "personnes ont répondu");
              case AGENTS -> count.sentence("agent a répondu", "agents ont répondu");
            }
            + dates(consultation.openedAt(), consultation.end())
            + ".");
    sentences.add(
        consultation.audience() == Audience.AGENTS
            ? "La consultation était réservée aux agents, et anonyme."
            : "La consultation était ouverte à toutes les personnes concernées, et anonyme.");
    return sentences.stream().map(FrenchTypography::apply).toList();
  }

  private static String dates(@Nullable Instant opened, @Nullable Instant end) {
    return opened == null || end == null
        ? ""
        : " entre le "
            + French.date(French.day(opened))
            + " et le "
            + French.date(French.day(end.minusSeconds(1)));
  }
}
