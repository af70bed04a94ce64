package fr.caf.ecoute.bench;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long the way through a long questionnaire takes to work out: once at each request. */
final class PathBench {
  private static final int QUESTIONS = 60;
  private static final int CONDITIONS = 40;
  private static final int WARM_UP = 20_000;
  private static final int RUNS = 50_000;
  private static final Facts FACTS = new Facts(Channel.WEB, Language.FRENCH, "public");

  private final PrintStream out;

  PathBench(PrintStream out) {
    this.out = out;
  }

  void run() {
    Questionnaire questionnaire = questionnaire();
    Answers answers = answered(questionnaire);
    long pages = 0;
    for (int i = 0; i < WARM_UP; i++) {
      pages += Path.of(questionnaire, answers, FACTS).count();
    }
    long[] nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begun = System.nanoTime();
      Path path = Path.of(questionnaire, answers, FACTS);
      boolean over = path.firstUnanswered().isEmpty();
      nanos[i] = System.nanoTime() - begun;
      pages += over ? path.count() : 0;
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.FRANCE,
        "%nchemin : %d questions, %d conditions, %d pages : médiane %.1f µs, p99 %.1f µs%n",
        QUESTIONS,
        CONDITIONS,
        pages / (WARM_UP + RUNS),
        nanos[RUNS / 2] / 1e3,
        nanos[RUNS * 99 / 100] / 1e3);
  }

  /** Six sections of ten; the last forty each depend on the two before them. */
  private static Questionnaire questionnaire() {
    List<Section> sections = new ArrayList<>();
    List<Question> asked = new ArrayList<>();
    int conditions = 0;
    for (int s = 0; s < 6; s++) {
      List<Question> questions = new ArrayList<>();
      for (int q = 0; q < QUESTIONS / 6; q++) {
        int number = asked.size();
        Condition when = Condition.always();
        if (number >= 20) {
          when = twoBefore(asked, number);
          conditions++;
        }
        Stem stem = new Stem("q" + number, "Question " + number, null, Requirement.SOFT, when);
        Question question = number % 2 == 0 ? new YesNo(stem) : new SingleChoice(stem, choices());
        asked.add(question);
        questions.add(question);
      }
      sections.add(
          new Section("s" + s, "Partie " + s, Layout.ONE_PER_PAGE, Condition.always(), questions));
    }
    if (conditions != CONDITIONS) {
      throw new IllegalStateException(conditions + " conditions");
    }
    return new Questionnaire("Soixante questions", sections);
  }

  private static Condition twoBefore(List<Question> asked, int number) {
    return new Condition.Any(
        List.of(compare(asked.get(number - 1)), compare(asked.get(number - 2))));
  }

  private static Condition compare(Question question) {
    return question instanceof YesNo
        ? new Condition.Compare(question.code(), Operator.EQ, List.of(new Literal.Truth(true)))
        : new Condition.Compare(
            question.code(), Operator.IN, List.of(new Literal.Word("c1"), new Literal.Word("c2")));
  }

  private static List<Choice> choices() {
    return List.of(new Choice("c1", "Un"), new Choice("c2", "Deux"), new Choice("c3", "Trois"));
  }

  private static Answers answered(Questionnaire questionnaire) {
    Answers answers = Answers.none();
    for (Question question : questionnaire.questions()) {
      answers =
          answers.with(
              question.code(),
              question instanceof YesNo ? new Answer.YesOrNo(true) : new Answer.OneChoice("c1"));
    }
    return answers;
  }
}
