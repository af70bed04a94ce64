package fr.caf.ecoute.analysis.theme;

import static fr.caf.ecoute.analysis.InventedAnswers.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.text.NormalForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThemingTest {
  private static final ThemingSettings SETTINGS = ThemingSettings.standard();

  private static ThemeProposals propose(List<Verbatim> verbatims, ThemingSettings settings) {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(verbatims);
      return Theming.of(settings).propose(corpus, QUESTION, Progress.unwatched());
    }
  }

  private static ThemeProposals propose(List<Verbatim> verbatims) {
    ThemeProposals proposals = propose(verbatims, SETTINGS);
    assertAccounted(verbatims, proposals);
    return proposals;
  }

  /** What holds for any answers at all. */
  private static void assertAccounted(List<Verbatim> verbatims, ThemeProposals proposals) {
    Map<String, String> texts = new HashMap<>();
    verbatims.forEach(verbatim -> texts.put(verbatim.id(), verbatim.text()));
    Map<String, ThemeProposal> known = proposals.byCode();
    Set<String> coded = new HashSet<>();
    for (Coding coding : proposals.codings()) {
      coded.add(coding.verbatimId());
      assertThat(known).containsKey(coding.theme());
      assertThat(coding.end())
          .isLessThanOrEqualTo(texts.getOrDefault(coding.verbatimId(), "").length());
    }
    assertThat(coded).isEqualTo(texts.keySet());
    assertThat(proposals.boxes())
        .extracting(ThemeProposal::code)
        .containsExactly("_non_reponse", "_indecis", "_hors_sujet", "_idees_rares");
    assertThat(proposals.all().stream().mapToInt(ThemeProposal::primary).sum())
        .isEqualTo(verbatims.size());
    assertThat(proposals.themes())
        .allSatisfy(
            theme -> {
              assertThat(theme.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(theme.label()).isNotBlank();
              assertThat(theme.size()).isPositive();
              assertThat(theme.typical()).isNotEmpty().allMatch(texts::containsKey);
            });
  }

  @Test
  void subjectsEveryoneCanSeeAreFound() {
    List<Verbatim> verbatims = InventedAnswers.of(300);
    ThemeProposals proposals =
        propose(
            verbatims, SETTINGS.withNumber(new ThemeNumber.Exactly(InventedAnswers.subjects())));
    assertAccounted(verbatims, proposals);
    String words =
        NormalForm.of(
            proposals.themes().stream()
                .map(theme -> theme.label() + " " + String.join(" ", theme.keywords()))
                .collect(Collectors.joining(" ")));
    assertThat(words)
        .contains("creche", "telephone", "site internet", "cantine", "bus", "logement");
    Map<String, Set<Integer>> subjects = new HashMap<>();
    for (Coding coding : proposals.codings()) {
      if (coding.rank() == 1 && !coding.theme().startsWith("_")) {
        int subject =
            Integer.parseInt(coding.verbatimId().substring(1)) % InventedAnswers.subjects();
        subjects.computeIfAbsent(coding.theme(), any -> new HashSet<>()).add(subject);
      }
    }
    assertThat(subjects).hasSize(InventedAnswers.subjects());
  }

  @Test
  void theNumberOfThemesIsReadFromTheAnswers() {
    assertThat(propose(InventedAnswers.of(300)).themes())
        .hasSizeBetween(InventedAnswers.subjects() - 1, 2 * InventedAnswers.subjects());
  }

  @Test
  void anAnswerWithTwoIdeasCarriesTwoThemesEachWithItsPassage() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(300));
    String two =
        "Les places en crèche manquent pour les bébés. Et le bus ne passe plus au village le soir.";
    verbatims.add(new Verbatim("deux", two));
    ThemeProposals proposals = propose(verbatims);
    List<String> passages =
        proposals.codings().stream()
            .filter(coding -> coding.verbatimId().equals("deux"))
            .map(coding -> two.substring(coding.start(), coding.end()))
            .toList();
    assertThat(passages)
        .contains(
            "Les places en crèche manquent pour les bébés.",
            "Et le bus ne passe plus au village le soir.");
  }

  @Test
  void theSameAnswersInAnotherOrderGiveTheSameBytes() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(240));
    verbatims.addAll(withPrefix("copie", verbatims.subList(0, 20)));
    String first = bytes(propose(verbatims));
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(verbatims, new Random(seed));
      assertThat(bytes(propose(verbatims, SETTINGS.withThreads(seed + 1)))).isEqualTo(first);
    }
  }

  private static String bytes(ThemeProposals proposals) {
    return ThemesJson.write(proposals) + proposals.codings();
  }

  private static List<Verbatim> withPrefix(String prefix, List<Verbatim> verbatims) {
    return verbatims.stream().map(v -> new Verbatim(prefix + v.id(), v.text())).toList();
  }

  @Test
  void noLabelIsMadeOfStopWordsOrOfTheQuestionAlone() {
    assertThat(propose(InventedAnswers.of(300)).themes())
        .extracting(ThemeProposal::label)
        .doesNotHaveDuplicates()
        .noneMatch(label -> label.matches("(?i)(changer|accompagner|mieux|de|le|la)"));
  }

  @Test
  void aCampaignIsCountedAndDoesNotMakeTheOthersSmaller() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(240));
    String letter =
        "Nous, parents du collectif, exigeons l'ouverture immédiate d'une crèche municipale avec"
            + " des places pour tous les bébés de notre quartier";
    for (int i = 0; i < 12; i++) {
      verbatims.add(
          new Verbatim("lettre%02d".formatted(i), letter + (i % 3 == 0 ? " !" : " merci")));
    }
    ThemeProposals proposals = propose(verbatims);
    assertThat(proposals.campaigns())
        .singleElement()
        .satisfies(campaign -> assertThat(campaign.verbatimIds()).hasSize(12));
    assertThat(proposals.all()).anyMatch(theme -> theme.size() - theme.withoutCampaigns() == 11);
  }

  @Test
  void aShortAnswerSaidOftenIsNoCampaign() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(60));
    for (int i = 0; i < 30; i++) {
      verbatims.add(new Verbatim("c" + i, "Plus de places en crèche"));
    }
    ThemeProposals proposals = propose(verbatims);
    assertThat(proposals.campaigns()).isEmpty();
    assertThat(proposals.duplicates()).anyMatch(group -> group.size() == 30);
  }

  @Test
  void answersThatSayNothingAreSetAside() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(100));
    List<String> nothing =
        List.of("", "RAS", "rien à dire", "😀😀", "...", "ne sais pas", "\u0000");
    for (String text : nothing) {
      verbatims.add(new Verbatim("n" + verbatims.size(), text));
    }
    ThemeProposals proposals = propose(verbatims);
    assertThat(proposals.codingsOf("_non_reponse")).hasSize(nothing.size());
    assertThat(proposals.triage().nonAnswers()).isEqualTo(nothing.size());
  }

  @Test
  void aMistypedAnswerJoinsTheOthers() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(240));
    verbatims.add(
        new Verbatim("faute", "Les places en crècche sont tropp rares dans notre quartierr"));
    ThemeProposals proposals = propose(verbatims);
    String own = primary(proposals, "faute");
    assertThat(proposals.themes())
        .filteredOn(theme -> theme.code().equals(own))
        .singleElement()
        .satisfies(theme -> assertThat(theme.keywords()).anyMatch(word -> word.contains("crèche")));
  }

  private static String primary(ThemeProposals proposals, String id) {
    return proposals.codings().stream()
        .filter(coding -> coding.verbatimId().equals(id) && coding.rank() == 1)
        .map(Coding::theme)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void themesEveryoneCanSeeAreSolid() {
    List<Verbatim> verbatims = InventedAnswers.of(300);
    ThemeProposals proposals =
        propose(
            verbatims, SETTINGS.withNumber(new ThemeNumber.Exactly(InventedAnswers.subjects())));
    assertThat(proposals.themes()).allMatch(ThemeProposal::solid).noneMatch(ThemeProposal::fragile);
    assertThat(proposals.boxes()).allMatch(box -> box.stability() == null);
  }

  @Test
  void tooFewAnswersHaveNoStability() {
    assertThat(propose(InventedAnswers.of(30)).all()).allMatch(theme -> theme.stability() == null);
  }

  @Test
  void anEmptyCorpusGivesNoTheme() {
    assertThat(propose(List.of()).themes()).isEmpty();
  }

  @Test
  void oneVerbatimIsNoTheme() {
    ThemeProposals proposals = propose(List.of(new Verbatim("a", "Plus de places en crèche")));
    assertThat(proposals.themes()).isEmpty();
  }

  @Test
  void aThousandIdenticalVerbatimsAreOneTheme() {
    List<Verbatim> verbatims = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      verbatims.add(new Verbatim("v" + i, "Plus de places en crèche"));
    }
    assertThat(propose(verbatims).themes())
        .singleElement()
        .satisfies(theme -> assertThat(theme.size()).isEqualTo(1_000));
  }

  @Test
  void tenThousandVerbatimsAreAllAccountedFor() {
    assertThat(propose(InventedAnswers.of(10_000)).themes()).isNotEmpty();
  }

  @Test
  void answersWithNothingInCommonAreLeftOutOfThemes() {
    List<Verbatim> verbatims =
        List.of(
            new Verbatim("a", "Crocodile"),
            new Verbatim("b", "Trompette"),
            new Verbatim("c", "Vinaigrette"),
            new Verbatim("d", "Parapluie"));
    ThemeProposals proposals = propose(verbatims);
    assertThat(proposals.themes()).isEmpty();
    assertThat(proposals.codings()).allMatch(coding -> coding.theme().startsWith("_"));
  }

  @Test
  void strangeTextsAreReadAsTheyAre() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(60));
    List<String> strange =
        List.of(
            "places en crèche \uD83D sans moitié",
            "\u202Eles bus du village\u202C",
            "<script>alert('crèche')</script>",
            "site internet ".repeat(400),
            "我们需要更多的托儿所",
            "=cmd|' /C calc'!A0",
            "é".repeat(3_000));
    for (String text : strange) {
      verbatims.add(new Verbatim("s" + verbatims.size(), text));
    }
    propose(verbatims);
  }

  @Test
  void moreThemesThanAnswersCanFillAreNotProposed() {
    List<Verbatim> verbatims = InventedAnswers.of(12);
    assertThat(
            propose(verbatims, SETTINGS.withNumber(new ThemeNumber.Exactly(500))).themes().size())
        .isLessThanOrEqualTo(12);
  }

  @Test
  void progressNeverGoesBackAndEndsAtOne() {
    List<Double> shares = new ArrayList<>();
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(InventedAnswers.of(60));
      Theming.of(SETTINGS).propose(corpus, QUESTION, (share, step) -> shares.add(share));
    }
    assertThat(shares).isSorted().startsWith(0.0).endsWith(1.0);
  }

  @Test
  void workNobodyWaitsForAnyMoreStops() {
    Progress impatient =
        new Progress() {
          private int steps;

          @Override
          public void at(double share, String step) {
            steps++;
          }

          @Override
          public boolean cancelled() {
            return steps == 2;
          }
        };
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(InventedAnswers.of(60));
      assertThatExceptionOfType(ThemingCancelled.class)
          .isThrownBy(() -> Theming.of(SETTINGS).propose(corpus, QUESTION, impatient));
    }
  }
}
