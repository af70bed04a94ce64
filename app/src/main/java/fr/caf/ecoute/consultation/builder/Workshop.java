package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.History;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
import fr.caf.ecoute.questionnaire.arrangement.Dependence;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where the pages of the builder take a questionnaire from, and put it back. */
@Singleton
class Workshop {
  private final Consultations consultations;
  private final WorkingCopies copies;
  private final Presence presence;
  private final Clock clock;

  Workshop(Consultations consultations, WorkingCopies copies, Presence presence, Clock clock) {
    this.consultations = consultations;
    this.copies = copies;
    this.presence = presence;
    this.clock = clock;
  }

  /**
   * The working copy, noting that this member has it open.
   *
   * @throws Refusal 404; 409 when its document cannot be read
   */
  Bench open(String slug, Authentication by) {
    return open(consultations.forMember(slug, Right.READ), by);
  }

  private Bench open(Consultation consultation, Authentication by) {
    Instant now = clock.instant();
    Questionnaire questionnaire =
        WorkingCopies.read(consultation)
            .orElseThrow(
                () ->
                    Refusal.tooLate(
                        "Le document de ce questionnaire contient des erreurs : corrigez-les"
                            + " d'abord."));
    boolean editable =
        consultation.mayBeEdited(now)
            && consultations.rights(consultation.slug()).contains(Right.EDIT);
    List<String> others =
        editable ? presence.othersThan(Editor.of(by), consultation.id()) : List.of();
    return new Bench(
        consultation,
        questionnaire,
        OfficeHeading.of(consultation, OfficeHeading.Place.QUESTIONNAIRE, now),
        editable,
        Bench.company(others));
  }

  /** Whether the document can be read; otherwise it can only be mended as a document. */
  boolean canRead(String slug) {
    return WorkingCopies.read(consultations.forMember(slug, Right.READ)).isPresent();
  }

  /**
   * As {@link #open}, to change something.
   *
   * @throws Refusal 409 besides, when nothing may be changed any more
   */
  Bench openToChange(String slug, Authentication by) {
    Bench bench = open(consultations.forMember(slug, Right.EDIT), by);
    if (!bench.editable()) {
      throw Refusal.tooLate("Cette consultation est restituée : son questionnaire ne change plus.");
    }
    return bench;
  }

  History history(Consultation consultation) {
    return copies.history(consultation);
  }

  /**
   * Rearranges the questionnaire.
   *
   * @throws Broken when something else depends on what would change
   */
  void rearrange(String slug, Authentication by, String words, UnaryOperator<Arrangement> change) {
    consultations.forMember(slug, Right.EDIT);
    copies.change(
        slug,
        Editor.of(by),
        words,
        questionnaire -> {
          Arrangement after = change.apply(Arrangement.of(questionnaire));
          List<Dependence> broken = after.broken();
          if (!broken.isEmpty()) {
            throw new Broken(broken);
          }
          return after.questionnaire();
        });
  }

  void undo(String slug, Authentication by) {
    consultations.forMember(slug, Right.EDIT);
    copies.undo(slug, Editor.of(by));
  }

  void redo(String slug, Authentication by) {
    consultations.forMember(slug, Right.EDIT);
    copies.redo(slug, Editor.of(by));
  }

  void returnTo(String slug, Authentication by, int number) {
    consultations.forMember(slug, Right.EDIT);
    copies.returnTo(slug, Editor.of(by), number);
  }

  /** What was edited is no longer what was shown. */
  static final class Meanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    Meanwhile() {
      super("changed or deleted in the meantime");
    }
  }

  /** A change that would leave something hanging. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Dependence> dependences;

    Broken(List<Dependence> dependences) {
      super("depended upon: " + dependences);
      this.dependences = List.copyOf(dependences);
    }

    List<Dependence> dependences() {
      return dependences;
    }
  }
}
