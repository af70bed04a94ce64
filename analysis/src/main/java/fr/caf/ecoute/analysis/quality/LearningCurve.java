package fr.caf.ecoute.analysis.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well a learner codes the answers it has not seen, by how many examples of each theme it was
 * shown.
 *
 * <p>Answers are cut in two {@value #DRAWS} times at random: examples come from one half, the other
 * is the test, the same however many examples are shown, its themes as frequent as in the whole. A
 * theme that has fewer examples in its half is shown with all of them; an answer shown is shown
 * with all its themes.
 *
 * @param microF1 by number of examples of each theme
 * @param primary share of the answers whose first theme is one of the gold's, by the same number
 */
public record LearningCurve(
    String learner, SortedMap<Integer, Estimate> microF1, SortedMap<Integer, Estimate> primary) {
  /** How many examples of each theme are shown. */
  public static final List<Integer> EXAMPLES = List.of(0, 5, 10, 20);

  private static final int DRAWS = 5;
  private static final long SEED = 7;

  /** Shows a learner more and more answers of a question. */
  static LearningCurve of(Learner learner, GoldQuestion question) {
    SortedMap<Integer, Estimate> micro = new TreeMap<>();
    SortedMap<Integer, Estimate> primary = new TreeMap<>();
    for (int examples : EXAMPLES) {
      List<Estimate> draws = new ArrayList<>();
      List<Estimate> firsts = new ArrayList<>();
      for (int draw = 0; draw < DRAWS; draw++) {
        Lesson lesson = Lesson.of(question, draw, examples);
        PairedCodings pair = new PairedCodings(lesson.test(), lesson.codedBy(learner));
        Resamples resamples = new Resamples(pair.answers());
        draws.add(resamples.estimate(times -> pair.overlap(times).microF1(pair.namesakes())));
        firsts.add(resamples.estimate(pair::primaryRight));
      }
      micro.put(examples, Estimate.mean(draws));
      primary.put(examples, Estimate.mean(firsts));
    }
    return new LearningCurve(learner.label(), micro, primary);
  }

  static LearningCurve mean(List<LearningCurve> curves) {
    SortedMap<Integer, Estimate> micro = new TreeMap<>();
    SortedMap<Integer, Estimate> primary = new TreeMap<>();
    for (int examples : EXAMPLES) {
      micro.put(examples, mean(curves.stream().map(LearningCurve::microF1).toList(), examples));
      primary.put(examples, mean(curves.stream().map(LearningCurve::primary).toList(), examples));
    }
    return new LearningCurve(curves.getFirst().learner(), micro, primary);
  }

  private static Estimate mean(List<SortedMap<Integer, Estimate>> curves, int examples) {
    return Estimate.mean(curves.stream().map(curve -> curve.get(examples)).toList());
  }

  /** What is shown and what is asked, for one draw. */
  record Lesson(GoldQuestion question, List<LabelledAnswer> shown, List<LabelledAnswer> test) {

    static Lesson of(GoldQuestion question, int draw, int examples) {
      List<LabelledAnswer> answers = new ArrayList<>(question.usable());
      Collections.shuffle(answers, new Random(SEED + draw));
      int half = answers.size() / 2;
      return new Lesson(
          question,
          chosen(answers.subList(0, half), examples),
          List.copyOf(answers.subList(half, answers.size())));
    }

    // The first answers that bring an example to a theme that still wants one.
    private static List<LabelledAnswer> chosen(List<LabelledAnswer> from, int examples) {
      Map<String, Integer> shown = new HashMap<>();
      List<LabelledAnswer> chosen = new ArrayList<>();
      for (LabelledAnswer answer : from) {
        if (answer.labels().stream().anyMatch(label -> shown.getOrDefault(label, 0) < examples)) {
          chosen.add(answer);
          answer.labels().forEach(label -> shown.merge(label, 1, Integer::sum));
        }
      }
      return chosen;
    }

    List<LabelledAnswer> codedBy(Learner learner) {
      Map<String, List<String>> labels = new HashMap<>();
      shown.forEach(answer -> labels.put(answer.id(), answer.labels()));
      List<GoldAnswer> examples = new ArrayList<>();
      for (GoldAnswer answer : question.answers()) {
        List<String> given = labels.get(answer.id());
        if (given != null) {
          examples.add(new GoldAnswer(answer.id(), answer.text(), given));
        }
      }
      List<LabelledAnswer> coded =
          learner.code(question.question(), question.themes(), examples, question.verbatims());
      return Coded.unnamed(coded).like(test);
    }
  }
}
