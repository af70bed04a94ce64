package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.results.Categories.Category;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The responses as lines that may be given to somebody outside the team, under an agreement: closed
 * answers only, as their tallies show them (numbers in brackets, rare answers told as "autre ou non
 * dit"), without identifier, date, channel or language, in an order drawn at random.
 *
 * <p>No combination of answers on who people are holds fewer people than the smallest group
 * (k-anonymity, Samarati and Sweeney 1998): where one does, these people's answers to the profile
 * question with most answers are left out, then to the next, and in the end to all. A question that
 * is asked according to who people are is one of these: to have answered it tells who one is.
 */
final class Shareable {
  private static final String UNSAID = "";
  private static final String OTHER = "Autre, ou non dit";

  private final List<Told> told;
  private final StatisticalSecrecy secrecy;
  private final List<List<String>> lines = new ArrayList<>();

  private Shareable(List<Told> told, StatisticalSecrecy secrecy) {
    this.told = told;
    this.secrecy = secrecy;
  }

  /** One column: a question, or a choice of one where several may be ticked. */
  private record Told(
      QuestionCount count, Categories categories, String choice, String name, boolean isProfile) {

    String of(Answers answers) {
      Given given = Given.of(count.question(), count.aspect(), answers);
      if (given instanceof Given.Nothing) {
        return UNSAID;
      }
      List<String> codes = categories.of(given);
      if (!choice.isEmpty()) {
        return codes.contains(choice) ? "1" : "0";
      }
      return categories.shown().stream()
          .filter(one -> codes.contains(one.code()))
          .findFirst()
          .map(Category::label)
          .orElse(OTHER);
    }
  }

  /** From counts of all the responses. */
  static Shareable of(List<QuestionCount> counts, Routing routing, StatisticalSecrecy secrecy) {
    Set<String> profile =
        counts.stream()
            .map(QuestionCount::question)
            .filter(question -> question.stem().subject() == Stem.Subject.PROFILE)
            .map(Question::code)
            .collect(Collectors.toSet());
    List<Told> told = new ArrayList<>();
    for (QuestionCount count : counts) {
      String code = count.question().code();
      boolean tellsWho =
          profile.contains(code)
              || routing.deciders(Set.of(code)).stream().anyMatch(profile::contains);
      count.categories().ifPresent(categories -> told.addAll(columns(count, categories, tellsWho)));
    }
    return new Shareable(List.copyOf(told), secrecy);
  }

  private static List<Told> columns(QuestionCount count, Categories categories, boolean tellsWho) {
    return count.sum() == Tally.Sum.WHOLE
        ? List.of(new Told(count, categories, "", count.code(), tellsWho))
        : categories.shown().stream()
            .map(
                choice ->
                    new Told(
                        count,
                        categories,
                        choice.code(),
                        count.code() + "__" + choice.code(),
                        tellsWho))
            .toList();
  }

  void add(Answers answers) {
    lines.add(new ArrayList<>(told.stream().map(one -> one.of(answers)).toList()));
  }

  List<String> header() {
    return told.stream().map(Told::name).toList();
  }

  /** The lines; none when there are too few people for any. */
  List<List<String>> lines() {
    if (secrecy.isTooFew(lines.size())) {
      return List.of();
    }
    List<Integer> profile =
        IntStream.range(0, told.size())
            .filter(i -> told.get(i).isProfile())
            .boxed()
            .sorted(Comparator.comparingLong(this::values).reversed())
            .toList();
    for (int column : profile) {
      alone(profile).forEach(line -> line.set(column, UNSAID));
    }
    joinTheLast(profile);
    List<List<String>> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new SecureRandom());
    return shuffled;
  }

  private long values(int column) {
    return lines.stream().map(line -> line.get(column)).distinct().count();
  }

  private List<List<String>> alone(List<Integer> profile) {
    return cells(profile).values().stream()
        .filter(cell -> secrecy.isTooFew(cell.size()))
        .flatMap(List::stream)
        .toList();
  }

  /** The few whose every profile answer is left out are joined by the smallest other cells. */
  private void joinTheLast(List<Integer> profile) {
    for (List<List<String>> few = alone(profile); !few.isEmpty(); few = alone(profile)) {
      List<List<String>> smallest =
          cells(profile).values().stream()
              .filter(cell -> !secrecy.isTooFew(cell.size()))
              .min(Comparator.comparingInt(List::size))
              .orElse(lines);
      smallest.forEach(line -> profile.forEach(column -> line.set(column, UNSAID)));
    }
  }

  private Map<List<String>, List<List<String>>> cells(List<Integer> profile) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> profile.stream().map(line::get).toList(),
                HashMap::new,
                Collectors.toList()));
  }
}
