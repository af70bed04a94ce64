package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts what people answered by who they are, in two passes over the responses: what each question
 * shows by itself says what may be told apart in a table of two.
 *
 * <p>A question on who people are is never counted by another one: that would be a description of
 * somebody rather than of what they think.
 */
@Singleton
public class CrossTables {
  private final ResponseRepository responses;
  private final AskedVersions versions;
  private final ReadResults read;

  CrossTables(ResponseRepository responses, AskedVersions versions, ReadResults read) {
    this.responses = responses;
    this.versions = versions;
    this.read = read;
  }

  /** What can be chosen: {@code code} names it. */
  public record Choice(String code, String label) {}

  /** What can be counted, and by what. */
  public record Offer(List<Choice> questions, List<Choice> profiles) {
    boolean has(String question, String profile) {
      return questions.stream().anyMatch(one -> one.code().equals(question))
          && profiles.stream().anyMatch(one -> one.code().equals(profile));
    }
  }

  /** Nothing where no question tells who people are. */
  public Offer offer(Consultation consultation) {
    List<QuestionCount> counts = counts(consultation);
    return new Offer(
        counts.stream().filter(count -> !isProfile(count)).map(CrossTables::choice).toList(),
        counts.stream().filter(CrossTables::divides).map(CrossTables::choice).toList());
  }

  /**
   * The table; nothing where there is no such question, or too few answered one of them.
   *
   * @throws fr.caf.ecoute.web.Refusal 409 while an answer may still come
   */
  public Optional<CrossTable> of(Consultation consultation, String question, String profile) {
    read.letRead(consultation);
    List<QuestionCount> both =
        counts(consultation).stream()
            .filter(
                count ->
                    (count.code().equals(question) && !isProfile(count))
                        || (count.code().equals(profile) && divides(count)))
            .toList();
    each(consultation, response -> both.forEach(count -> count.add(response.answers())));
    return both.stream()
        .filter(count -> !isProfile(count))
        .findFirst()
        .flatMap(
            counted ->
                both.stream()
                    .filter(CrossTables::divides)
                    .findFirst()
                    .flatMap(by -> Crossing.of(counted, by, secrecy(consultation))))
        .map(
            crossing -> {
              each(consultation, response -> crossing.add(response.answers()));
              return crossing.table();
            });
  }

  private void each(Consultation consultation, java.util.function.Consumer<Response> what) {
    try (Stream<Response> all = responses.stream(consultation.id())) {
      all.forEach(what);
    }
  }

  /** Of a ranking, what was ranked first: the other count holds it. */
  private List<QuestionCount> counts(Consultation consultation) {
    return versions.of(consultation).stream()
        .flatMap(question -> QuestionCount.of(question, secrecy(consultation)).stream())
        .filter(count -> !(count.aspect() instanceof Aspect.AnyPlace))
        .toList();
  }

  private static StatisticalSecrecy secrecy(Consultation consultation) {
    return StatisticalSecrecy.of(consultation.audience());
  }

  private static boolean isProfile(QuestionCount count) {
    return count.question().stem().subject() == Stem.Subject.PROFILE;
  }

  /** Whether everybody is in one group of it. */
  private static boolean divides(QuestionCount count) {
    Question question = count.question();
    return isProfile(count)
        && count.sum() == Tally.Sum.WHOLE
        && question.kind() != Question.Kind.RATING_GRID
        && question.kind() != Question.Kind.RANKING;
  }

  private static Choice choice(QuestionCount count) {
    return new Choice(count.code(), count.label());
  }
}
