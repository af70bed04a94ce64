package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the team says to each other about a questionnaire. */
@Singleton
public class Comments {
  private final Consultations consultations;
  private final CommentRepository comments;
  private final Clock clock;

  Comments(Consultations consultations, CommentRepository comments, Clock clock) {
    this.consultations = consultations;
    this.comments = comments;
    this.clock = clock;
  }

  /** The oldest first. */
  public List<Comment> of(Consultation consultation) {
    return comments.findByConsultationIdOrderByMadeAt(consultation.id());
  }

  /** How many wait for an answer, by the code of their question. */
  public Map<String, Long> openByQuestion(Consultation consultation) {
    return of(consultation).stream()
        .filter(one -> one.isOpen() && one.questionCode() != null)
        .collect(
            Collectors.groupingBy(
                one -> String.valueOf(one.questionCode()), Collectors.counting()));
  }

  /**
   * Adds one, on a question or on the whole.
   *
   * @param question its code, or null for the whole
   * @throws Refusal 404 when there is no such question
   */
  @Transactional
  public void add(String slug, Editor who, @Nullable String question, String words) {
    Consultation consultation = consultations.named(slug);
    if (question != null
        && WorkingCopies.read(consultation).flatMap(one -> one.question(question)).isEmpty()) {
      throw Refusal.notFound();
    }
    comments.save(
        new Comment(
            UUID.randomUUID(),
            consultation.id(),
            question,
            words,
            who.name(),
            clock.instant(),
            null,
            null));
  }

  /**
   * Notes that what it asked for is done.
   *
   * @throws Refusal 404
   */
  @Transactional
  public void resolve(String slug, UUID comment, Editor who) {
    change(slug, comment, found -> found.resolved(who, clock.instant()));
  }

  /**
   * Notes that it is not done after all.
   *
   * @throws Refusal 404
   */
  @Transactional
  public void reopen(String slug, UUID comment) {
    change(slug, comment, Comment::reopened);
  }

  private void change(String slug, UUID comment, UnaryOperator<Comment> change) {
    Consultation consultation = consultations.named(slug);
    comments.update(
        change.apply(
            comments
                .findByIdAndConsultationId(comment, consultation.id())
                .orElseThrow(Refusal::notFound)));
  }
}
