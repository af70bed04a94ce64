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
import java.util.Set;
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
    Routing routing = versions.routing(consultation);
    List<QuestionCount> counts = needed(counts(consultation), routing, Set.of(question, profile));
    each(consultation, response -> counts.forEach(count -> count.add(response.answers())));
    routing.settle(counts, secrecy(consultation));
    return find(counts, profile)
        .filter(CrossTables::divides)
        .flatMap(
            by ->
                find(counts, question)
                    .filter(count -> !isProfile(count))
                    .flatMap(
                        count -> table(consultation, count, by, deciding(counts, routing, count))));
  }

  /** Those of that name, and all that decide whether they are asked. */
  private static List<QuestionCount> needed(
      List<QuestionCount> all, Routing routing, Set<String> names) {
    List<String> asked =
        all.stream()
            .filter(one -> names.contains(one.code()))
            .map(one -> one.question().code())
            .toList();
    Set<String> deciding = routing.deciders(asked);
    return all.stream()
        .filter(one -> names.contains(one.code()) || deciding.contains(one.question().code()))
        .toList();
  }

  private static Optional<QuestionCount> find(List<QuestionCount> counts, String code) {
    return counts.stream().filter(count -> count.code().equals(code)).findFirst();
  }

  /** The counts that decide whether the question is asked. */
  private static List<QuestionCount> deciding(
      List<QuestionCount> counts, Routing routing, QuestionCount asked) {
    Set<String> codes = routing.deciders(List.of(asked.question().code()));
    return counts.stream().filter(count -> codes.contains(count.question().code())).toList();
  }

  /**
   * Who was not asked is a line of the table, and so are they of the table of what decided it:
   * where that one is not shown whole, or is about who people are, this one is not shown at all.
   */
  private Optional<CrossTable> table(
      Consultation consultation,
      QuestionCount question,
      QuestionCount by,
      List<QuestionCount> deciding) {
    List<QuestionCount> others =
        deciding.stream().filter(count -> !count.code().equals(by.code())).toList();
    if (others.stream().anyMatch(CrossTables::isProfile)) {
      return Optional.empty();
    }
    List<Crossing> crossings =
        Stream.concat(Stream.of(question), others.stream())
            .flatMap(count -> Crossing.of(count, by, secrecy(consultation)).stream())
            .toList();
    if (crossings.size() <= others.size()) {
      return Optional.empty();
    }
    each(consultation, response -> crossings.forEach(one -> one.add(response.answers())));
    return crossings.stream().skip(1).map(Crossing::table).allMatch(CrossTable::isWhole)
        ? Optional.of(crossings.getFirst().table())
        : Optional.empty();
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
