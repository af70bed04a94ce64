package fr.caf.ecoute.demo;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.response.field.AnswerFields;
import fr.caf.ecoute.response.field.RawFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Invented people who answer a questionnaire page by page, as its path leads them: the same seed
 * gives the same people.
 */
final class Crowd {
  private static final Facts FACTS = new Facts(Channel.WEB, Language.FRENCH, "public");

  /** Among those who were asked and dealt no text of their own, how many write a few words. */
  private static final double FEW_WORDS = 0.12;

  /** The code of "Autre, précisez" in the stories. */
  private static final String OTHER = "autre";

  /** What several people could well have written alike. */
  private static final int SHORT = 24;

  private final Questionnaire questionnaire;
  private final Story story;
  private final Random random;

  Crowd(Questionnaire questionnaire, Story story, long seed) {
    this.questionnaire = questionnaire;
    this.story = story;
    this.random = new Random(seed);
  }

  /** What {@code number} people answer; each of the texts is written by one of them. */
  List<Answers> answers(int number, List<Story.Text> texts) {
    List<Answers> people = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      people.add(closedAnswers());
    }
    questionnaire.questions().stream()
        .filter(LongText.class::isInstance)
        .forEach(question -> deal(people, question, of(question, texts)));
    return people.stream().map(one -> path(one).settled()).toList();
  }

  private Answers closedAnswers() {
    Answers answers = Answers.none();
    for (Optional<Page> page = path(answers).firstUnanswered();
        page.isPresent();
        page = path(answers).firstUnanswered()) {
      for (Question question : page.get().questions()) {
        answers = answers.with(question.code(), answerTo(question));
      }
    }
    return answers;
  }

  private Answer answerTo(Question question) {
    Map<String, Integer> weights = story.weights().getOrDefault(question.code(), Map.of());
    List<String> values =
        question instanceof MultipleChoice several ? tick(several, weights) : drawOne(weights);
    if (values.isEmpty()) {
      return new Answer.Missing(MissingReason.SKIPPED);
    }
    var reading = AnswerFields.read(question, new RawFields(fields(question, values)));
    if (!reading.isAccepted()) {
      throw new IllegalStateException("the story of " + question.code() + ": " + values);
    }
    return reading.answer();
  }

  private Map<String, List<String>> fields(Question question, List<String> values) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(question.code(), values);
    List<String> words = story.specified().getOrDefault(question.code(), List.of());
    if (!words.isEmpty() && values.contains(OTHER)) {
      String field = AnswerFields.specifiedField(question.code(), OTHER);
      fields.put(field, List.of(words.get(random.nextInt(words.size()))));
    }
    return fields;
  }

  private List<String> drawOne(Map<String, Integer> weights) {
    int left = random.nextInt(Math.max(1, weights.values().stream().mapToInt(w -> w).sum()));
    for (Map.Entry<String, Integer> one : weights.entrySet()) {
      left -= one.getValue();
      if (left < 0) {
        return one.getKey().isEmpty() ? List.of() : List.of(one.getKey());
      }
    }
    return List.of();
  }

  private List<String> tick(MultipleChoice question, Map<String, Integer> percents) {
    List<String> ticked = new ArrayList<>();
    for (var choice : question.choices()) {
      if (random.nextInt(100) < percents.getOrDefault(choice.code(), 0)) {
        if (choice.isExclusive()) {
          return List.of(choice.code());
        }
        ticked.add(choice.code());
      }
    }
    Collections.shuffle(ticked, random);
    return ticked.subList(0, Math.min(question.max(), ticked.size()));
  }

  private void deal(List<Answers> people, Question question, List<Story.Text> texts) {
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      if (path(people.get(i)).questions().contains(question)) {
        asked.add(i);
      }
    }
    Collections.shuffle(asked, random);
    List<String> few =
        texts.stream().map(Story.Text::text).filter(text -> text.length() <= SHORT).toList();
    for (int rank = 0; rank < asked.size(); rank++) {
      int person = asked.get(rank);
      if (rank < texts.size()) {
        people.set(person, wrote(people.get(person), question, texts.get(rank).text()));
      } else if (!few.isEmpty() && random.nextDouble() < FEW_WORDS) {
        String words = few.get(random.nextInt(few.size()));
        people.set(person, wrote(people.get(person), question, words));
      }
    }
  }

  private static Answers wrote(Answers answers, Question question, String text) {
    return answers.with(question.code(), new Answer.Text(text));
  }

  private static List<Story.Text> of(Question question, List<Story.Text> texts) {
    return texts.stream().filter(text -> text.question().equals(question.code())).toList();
  }

  private Path path(Answers answers) {
    return Path.of(questionnaire, answers, FACTS);
  }
}
