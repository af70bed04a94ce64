package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.text.PersonalDetails;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.OpenAnswers;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What goes out: which answers, with which themes. */
@Singleton
class Envelopes {
  /** A run never sends more; what it costs is bounded. */
  static final int MOST_ANSWERS = 500;

  /** As many answers go out at once. */
  static final int BATCH = 10;

  private static final int LONGEST_TEXT = 2_000;
  private static final String UNDECIDED = "_indecis";

  private final ConsultationRepository consultations;
  private final CodedQuestions coded;
  private final OpenAnswers answers;

  Envelopes(ConsultationRepository consultations, CodedQuestions coded, OpenAnswers answers) {
    this.consultations = consultations;
    this.coded = coded;
    this.answers = answers;
  }

  /**
   * What is to go out.
   *
   * @param answers always in the same order, so that a run cut short can go on
   */
  record Post(Prompt prompt, List<UUID> answers, Map<UUID, String> texts) {
    /** Masked before it is cut: half a telephone number is not recognised. */
    Enclosure enclosure(UUID answer) {
      String text = texts.getOrDefault(answer, "");
      return new Enclosure(beginning(PersonalDetails.mask(text)), PersonalDetails.in(text).size());
    }

    private static String beginning(String text) {
      if (text.length() <= LONGEST_TEXT) {
        return text;
      }
      boolean halved = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
      return text.substring(0, halved ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
  }

  /**
   * One answer as it may go out.
   *
   * @param masked how many personal details were masked
   */
  record Enclosure(String text, int masked) {}

  /** Nothing when the answers were analysed again since. */
  Optional<Post> of(SuggestionRun run) {
    return coded.left(run.themingRunId()).map(question -> post(question, run.scope()));
  }

  private Post post(CodedQuestion coding, Scope scope) {
    Consultation consultation = consultations.findById(coding.run().consultationId()).orElseThrow();
    Question question = answers.question(consultation, coding.run().questionCode()).orElseThrow();
    Map<UUID, String> texts = new HashMap<>();
    answers
        .verbatims(consultation, question.code())
        .forEach((Verbatim one) -> texts.put(UUID.fromString(one.id()), one.text()));
    return new Post(new Prompt(question.label(), coding.accepted()), chosen(coding, scope), texts);
  }

  /** Answers that say nothing never go out. */
  static List<UUID> chosen(CodedQuestion coding, Scope scope) {
    Set<UUID> chosen =
        switch (scope) {
          case UNDECIDED ->
              coding.theme(UNDECIDED).stream()
                  .flatMap(box -> coding.codings(box).stream())
                  .map(Coding::responseId)
                  .collect(Collectors.toCollection(HashSet::new));
          case ALL ->
              coding.codings().stream()
                  .map(Coding::responseId)
                  .collect(Collectors.toCollection(HashSet::new));
        };
    coding
        .theme("_non_reponse")
        .map(coding::codings)
        .orElse(List.of())
        .forEach((Coding silent) -> chosen.remove(silent.responseId()));
    return chosen.stream().sorted().limit(MOST_ANSWERS).toList();
  }
}
