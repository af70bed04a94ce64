package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.codebook.CodedExample;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.text.PersonalDetails;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Origin;
import fr.caf.ecoute.theming.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the team says of its themes, and the answers it has coded itself.
 *
 * @param corrected answers whose themes a person has said
 */
record TeamCodebook(Codebook codebook, List<CodedExample> corrected) {
  /** Passages that speak for a theme the team accepted, the surest: more would repeat them. */
  private static final int MOST_PASSAGES = 20;

  /** For a theme nobody stands behind yet: the team's own examples must weigh more. */
  private static final int MOST_PROPOSED_PASSAGES = 3;

  private static final int MOST_EXAMPLES_IN_A_FILE = 5;
  private static final double SURE = .7;

  /** All that is known of the themes that stand. */
  static TeamCodebook of(CodedQuestion question, Corpus corpus) {
    List<CodebookTheme> themes =
        standing(question.themes()).stream()
            .map(theme -> known(question, theme, corpus, most(theme)))
            .toList();
    return new TeamCodebook(new Codebook("", themes), corrected(question));
  }

  /** For a file or another question: names, definitions and rules, without anyone's words. */
  static Codebook plain(String title, List<Theme> themes) {
    return new Codebook(
        title, chosen(themes).stream().map(theme -> theme(theme, List.of())).toList());
  }

  /** The same with a few passages, personal details that can be recognised masked. */
  static Codebook withExamples(String title, CodedQuestion question, Corpus corpus) {
    List<CodebookTheme> themes =
        chosen(question.themes()).stream()
            .map(theme -> known(question, theme, corpus, MOST_EXAMPLES_IN_A_FILE))
            .map(TeamCodebook::masked)
            .toList();
    return new Codebook(title, themes);
  }

  /** Those a codebook may give answers to. */
  static List<Theme> standing(List<Theme> themes) {
    return themes.stream().filter(Theme::mayReceive).toList();
  }

  /** Those accepted; when nobody has accepted any yet, those proposed. */
  private static List<Theme> chosen(List<Theme> themes) {
    List<Theme> accepted = themes.stream().filter(Theme::isAccepted).toList();
    return accepted.isEmpty() ? standing(themes) : accepted;
  }

  private static int most(Theme theme) {
    return theme.isAccepted() ? MOST_PASSAGES : MOST_PROPOSED_PASSAGES;
  }

  private static CodebookTheme known(
      CodedQuestion question, Theme theme, Corpus corpus, int passages) {
    List<String> examples = new ArrayList<>(theme.exampleList());
    question.mergedInto(theme).forEach(merged -> examples.add(merged.label()));
    question.codings(theme).stream()
        .filter(coding -> speaks(coding))
        .limit(passages)
        .map(coding -> passage(coding, corpus))
        .filter(passage -> !passage.isBlank())
        .forEach(examples::add);
    return theme(theme, examples);
  }

  // An answer a person corrected is learnt from as a whole; here its passage would count twice.
  private static boolean speaks(Coding coding) {
    return coding.confidence() >= SURE && coding.origin() != Origin.PERSON;
  }

  private static CodebookTheme theme(Theme theme, List<String> examples) {
    return new CodebookTheme(
        theme.code(), theme.label(), theme.description(), examples, theme.ruleList(), null);
  }

  private static CodebookTheme masked(CodebookTheme theme) {
    List<String> examples =
        theme.examples().stream().map(example -> PersonalDetails.mask(example)).distinct().toList();
    return new CodebookTheme(
        theme.code(), theme.name(), theme.definition(), examples, theme.rules(), null);
  }

  private static String passage(Coding coding, Corpus corpus) {
    String text = corpus.find(coding.responseId().toString()).map(found -> found.text()).orElse("");
    int end = Math.min(coding.passageEnd(), text.length());
    return text.substring(Math.min(coding.passageStart(), end), end).strip();
  }

  private static List<CodedExample> corrected(CodedQuestion question) {
    Set<String> standing =
        standing(question.themes()).stream().map(Theme::code).collect(Collectors.toSet());
    Map<UUID, List<Coding>> said =
        question.codings().stream()
            .filter(coding -> coding.origin() == Origin.PERSON)
            .collect(Collectors.groupingBy(Coding::responseId, TreeMap::new, Collectors.toList()));
    return said.entrySet().stream()
        .map(
            answer ->
                new CodedExample(
                    answer.getKey().toString(),
                    codes(question, answer.getValue())
                        .filter(standing::contains)
                        .collect(Collectors.toSet())))
        .toList();
  }

  private static Stream<String> codes(CodedQuestion question, List<Coding> codings) {
    return codings.stream().map(coding -> question.counted(coding).code());
  }
}
