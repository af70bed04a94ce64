package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.erasure.TextsErased;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The verbatims of a consultation, taken out of its responses. */
@Singleton
public class OpenAnswers {
  private final ResponseRepository responses;
  private final PublishedQuestionnaires questionnaires;
  private final Map<UUID, Counted> lastCounted = new ConcurrentHashMap<>();

  OpenAnswers(ResponseRepository responses, PublishedQuestionnaires questionnaires) {
    this.responses = responses;
    this.questionnaires = questionnaires;
  }

  /** As long as there are as many and none was erased, the counts hold. */
  private record Counted(long responses, List<String> codes, Map<String, Integer> byQuestion) {}

  /** The questions answered in one's own words, in the order they are asked; none in a draft. */
  public List<Question> questions(Consultation consultation) {
    Integer version = consultation.publishedVersion();
    return version == null
        ? List.of()
        : questionnaires.version(consultation.id(), version).questions().stream()
            .filter(OpenAnswers::isOpen)
            .toList();
  }

  public Optional<Question> question(Consultation consultation, String code) {
    return questions(consultation).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** What was counted holds no more: responses or their texts are gone. */
  @EventListener
  void forget(TextsErased erased) {
    lastCounted.remove(erased.consultation());
  }

  /** How many answered each open question, by code; those nobody answered are not there. */
  public Map<String, Integer> counts(Consultation consultation) {
    List<String> codes = questions(consultation).stream().map(Question::code).toList();
    long now = responses.countByConsultationId(consultation.id());
    Counted last = lastCounted.get(consultation.id());
    if (last == null || last.responses() != now || !last.codes().equals(codes)) {
      last = new Counted(now, codes, count(consultation, codes));
      lastCounted.put(consultation.id(), last);
    }
    return last.byQuestion();
  }

  private Map<String, Integer> count(Consultation consultation, List<String> codes) {
    Map<String, Integer> counts = new HashMap<>();
    responses.stream(consultation.id())
        .forEach(
            response ->
                codes.stream()
                    .filter(code -> text(response, code).isPresent())
                    .forEach(code -> counts.merge(code, 1, Integer::sum)));
    return Map.copyOf(counts);
  }

  /** Each answer to one question; a verbatim has the id of its response. */
  public Stream<Verbatim> verbatims(Consultation consultation, String code) {
    return responses.stream(consultation.id())
        .flatMap(response -> text(response, code).map(text -> verbatim(response, text)).stream());
  }

  private static Verbatim verbatim(Response response, String text) {
    Map<String, String> profile = new TreeMap<>();
    response
        .answers()
        .byQuestion()
        .forEach((code, answer) -> closed(answer).ifPresent(said -> profile.put(code, said)));
    return new Verbatim(response.id().toString(), text, profile);
  }

  private static Optional<String> text(Response response, String code) {
    return response.answers().get(code).flatMap(OpenAnswers::words);
  }

  private static Optional<String> words(Answer answer) {
    return answer instanceof Answer.Text(String value) ? Optional.of(value) : Optional.empty();
  }

  /** What one picked among few possible answers: the facets of the corpus. */
  private static Optional<String> closed(Answer answer) {
    return switch (answer) {
      case Answer.OneChoice one -> Optional.of(one.code());
      case Answer.YesOrNo(boolean yes) -> Optional.of(yes ? "oui" : "non");
      case Answer.ScaleValue(int value) -> Optional.of(String.valueOf(value));
      case Answer.Located(String place) -> Optional.of(place);
      case Answer.Text _,
          Answer.Numeric _,
          Answer.Choices _,
          Answer.Dated _,
          Answer.Ratings _,
          Answer.Ranked _,
          Answer.Missing _ ->
          Optional.empty();
    };
  }

  private static boolean isOpen(Question question) {
    return switch (question.kind()) {
      case SHORT_TEXT, LONG_TEXT -> true;
      case NUMBER,
          DATE,
          YES_NO,
          SINGLE_CHOICE,
          MULTIPLE_CHOICE,
          SCALE,
          RATING_GRID,
          RANKING,
          TERRITORY,
          STATEMENT,
          CONSENT ->
          false;
    };
  }
}
