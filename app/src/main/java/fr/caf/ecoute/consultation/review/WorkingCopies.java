package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationCreated;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.questionnaire.document.QuestionnaireReading;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which a working copy changes: whatever the page, each change is kept with
 * who made it, and can be undone.
 */
@Singleton
public class WorkingCopies {
  /** Older changes are forgotten. */
  static final int KEPT = 200;

  private final Consultations consultations;
  private final WorkingCopyChangeRepository changes;
  private final Clock clock;

  WorkingCopies(Consultations consultations, WorkingCopyChangeRepository changes, Clock clock) {
    this.consultations = consultations;
    this.changes = changes;
    this.clock = clock;
  }

  /** The working copy as it stands, when its document can be read. */
  public static Optional<Questionnaire> read(Consultation consultation) {
    return switch (QuestionnaireCodec.read(consultation.workingCopy())) {
      case QuestionnaireReading.Accepted(Questionnaire read) -> Optional.of(read);
      case QuestionnaireReading.Refused _ -> Optional.empty();
    };
  }

  /**
   * Changes the questionnaire, whatever others are doing to it at the same moment.
   *
   * @param words what was done, for the history: « Question « … » modifiée »
   * @throws Refusal 404; 409 when the consultation may not be edited or the outcome makes no sense;
   *     and whatever {@code change} throws: nothing is changed then
   */
  @Transactional
  public void change(String slug, Editor who, String words, UnaryOperator<Questionnaire> change) {
    keep(
        slug,
        who,
        consultation -> {
          Questionnaire before =
              read(consultation)
                  .orElseThrow(
                      () ->
                          Refusal.tooLate(
                              "Le document de ce questionnaire contient des erreurs : corrigez-les"
                                  + " d'abord."));
          Questionnaire after = applied(change, before);
          return after.equals(before) ? null : new Step(words, sound(after), null);
        });
  }

  private static Questionnaire applied(UnaryOperator<Questionnaire> change, Questionnaire before) {
    try {
      return change.apply(before);
    } catch (NoSuchElementException gone) {
      throw Refusal.tooLate(
          "Ce que vous vouliez changer n'est plus dans le questionnaire : quelqu'un vient de"
              + " l'enlever.");
    }
  }

  /**
   * Puts another document in the place of the whole working copy, readable or not.
   *
   * @param document one that reads well
   * @throws Refusal 404; 409 when the consultation may not be edited
   */
  @Transactional
  public void replace(String slug, Editor who, String document) {
    keep(
        slug,
        who,
        consultation ->
            document.equals(consultation.workingCopy())
                ? null
                : new Step("Document remplacé", document, null));
  }

  /** Goes back before the change the working copy is at; nothing when there is none. */
  @Transactional
  public void undo(String slug, Editor who) {
    keep(
        slug,
        who,
        consultation ->
            history(consultation)
                .undoable()
                .map(at -> to(consultation, at.cameFrom(), "Annulé : " + at.words()))
                .orElse(null));
  }

  /** Makes again the change that was undone last; nothing when there is none. */
  @Transactional
  public void redo(String slug, Editor who) {
    keep(
        slug,
        who,
        consultation ->
            history(consultation)
                .redoable()
                .map(undone -> to(consultation, undone.number(), "Rétabli : " + undone.words()))
                .orElse(null));
  }

  /**
   * Takes up an earlier state, as one more change.
   *
   * @throws Refusal 404 when it is not in the history
   */
  @Transactional
  public void returnTo(String slug, Editor who, int number) {
    keep(
        slug,
        who,
        consultation -> {
          WorkingCopyChange found = find(consultation, number).orElseThrow(Refusal::notFound);
          return found.document().equals(consultation.workingCopy())
              ? null
              : new Step("Retour à l'état n° " + number, found.document(), null);
        });
  }

  public History history(Consultation consultation) {
    return new History(changes.findByConsultationIdOrderByNumberDesc(consultation.id()));
  }

  /** A change about to be kept; {@code state} when it goes to a state already known. */
  private record Step(String words, String document, @Nullable Integer state) {}

  /** What is to be kept, or nothing when nothing would change. */
  private interface Stepping {
    @Nullable Step from(Consultation consultation);
  }

  private void keep(String slug, Editor who, Stepping stepping) {
    consultations.change(
        slug,
        consultation -> {
          Step step = stepping.from(consultation);
          if (step == null) {
            return consultation;
          }
          Instant now = clock.instant();
          Consultation edited = consultation.edited(step.document(), now);
          append(consultation, who, step, now);
          return edited;
        });
  }

  private void append(Consultation before, Editor who, Step step, Instant now) {
    Moment latest = history(before).latest().orElseGet(() -> begin(before));
    int number = latest.number() + 1;
    changes.save(
        new WorkingCopyChange(
            UUID.randomUUID(),
            before.id(),
            number,
            step.state() == null ? number : step.state(),
            latest.stateNumber(),
            step.document(),
            step.words(),
            who.id(),
            who.name(),
            now));
    changes.deleteByConsultationIdAndNumberLessThan(before.id(), number - KEPT);
  }

  /** Whoever created it wrote its first words: somebody else agrees to them. */
  @EventListener
  void begin(ConsultationCreated created) {
    begin(created.consultation(), created.member(), created.name());
  }

  /** The state everything starts from, where nobody is known to have written it. */
  private Moment begin(Consultation consultation) {
    return begin(consultation, null, "");
  }

  private Moment begin(Consultation consultation, @Nullable UUID author, String name) {
    WorkingCopyChange first =
        changes.save(
            new WorkingCopyChange(
                UUID.randomUUID(),
                consultation.id(),
                0,
                0,
                null,
                consultation.workingCopy(),
                "Questionnaire de départ",
                author,
                name,
                consultation.createdAt()));
    return new Moment(0, 0, null, first.words(), author, name, first.madeAt());
  }

  private @Nullable Step to(Consultation consultation, @Nullable Integer number, String words) {
    return number == null
        ? null
        : find(consultation, number)
            .map(found -> new Step(words, found.document(), number))
            .orElse(null);
  }

  private Optional<WorkingCopyChange> find(Consultation consultation, int number) {
    return changes.findByConsultationIdAndNumber(consultation.id(), number);
  }

  /** A working copy always reads back: what the reader would refuse is refused here. */
  private static String sound(Questionnaire questionnaire) {
    String document = QuestionnaireCodec.write(questionnaire);
    return switch (QuestionnaireCodec.read(document)) {
      case QuestionnaireReading.Accepted _ -> document;
      case QuestionnaireReading.Refused refused ->
          throw Refusal.tooLate(
              "Ce changement n'est pas possible : " + refused.problems().getFirst().message());
    };
  }
}
