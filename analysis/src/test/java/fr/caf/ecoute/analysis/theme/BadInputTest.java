package fr.caf.ecoute.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people send, every answer is accounted for. */
class BadInputTest {
  private static List<Verbatim> many(int count, IntFunction<String> text) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Verbatim("v%05d".formatted(i), text.apply(i)))
        .toList();
  }

  private static List<Verbatim> with(List<Verbatim> some, String... texts) {
    List<Verbatim> all = new ArrayList<>(some);
    for (String text : texts) {
      all.add(new Verbatim("x" + all.size(), text));
    }
    return all;
  }

  private static ThemeProposals propose(List<Verbatim> verbatims) {
    return propose(verbatims, ThemingSettings.standard().withThreads(2));
  }

  private static ThemeProposals propose(List<Verbatim> verbatims, ThemingSettings settings) {
    ThemeProposals proposals;
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(verbatims);
      proposals =
          Theming.of(settings).propose(corpus, InventedAnswers.QUESTION, Progress.unwatched());
    }
    Map<String, Integer> lengths = new HashMap<>();
    verbatims.forEach(verbatim -> lengths.put(verbatim.id(), verbatim.text().length()));
    Set<String> coded = new HashSet<>();
    for (Coding coding : proposals.codings()) {
      coded.add(coding.verbatimId());
      assertThat(coding.confidence()).isBetween(0.0, 1.0);
      assertThat(coding.start()).isBetween(0, coding.end());
      assertThat(coding.end()).isLessThanOrEqualTo(lengths.getOrDefault(coding.verbatimId(), 0));
    }
    assertThat(coded).isEqualTo(lengths.keySet());
    assertThat(proposals.all().stream().mapToInt(ThemeProposal::primary).sum())
        .isEqualTo(verbatims.size());
    assertThat(proposals.themes())
        .allSatisfy(
            theme -> {
              assertThat(theme.label()).isNotBlank();
              assertThat(theme.share()).isBetween(0.0, 1.0);
            });
    return proposals;
  }

  @Test
  void emptyTextsAreNoAnswers() {
    ThemeProposals proposals = propose(many(40, i -> " ".repeat(i % 3)));
    assertThat(proposals.themes()).isEmpty();
    assertThat(proposals.triage()).isEqualTo(new TriageCounts(40, 40, 0));
  }

  @Test
  void oneAnswerIsNoThemeAndTheEvidenceIsThin() {
    ThemeProposals proposals = propose(many(1, i -> "Plus de places en crèche"));
    assertThat(proposals.themes()).isEmpty();
    assertThat(proposals.triage().thin()).isTrue();
  }

  @Test
  void twentyAnswersAreThinEvidenceAndThreeHundredAreNot() {
    assertThat(propose(InventedAnswers.of(20)).triage().thin()).isTrue();
    assertThat(propose(InventedAnswers.of(300)).triage().thin()).isFalse();
  }

  @Test
  void identicalLongAnswersAreOneCampaign() {
    ThemeProposals proposals =
        propose(
            many(
                200,
                i ->
                    "Nous demandons tous ensemble que la permanence du mercredi soir soit rouverte"
                        + " dans notre village."));
    assertThat(proposals.campaigns()).hasSize(1);
    assertThat(proposals.triage().distinct()).isEqualTo(1);
    assertThat(proposals.all().stream().mapToInt(ThemeProposal::withoutCampaigns).sum())
        .isEqualTo(1);
  }

  @Test
  void answersWithNoWordInCommonAreForcedIntoNoTheme() {
    ThemeProposals proposals = propose(many(60, i -> "zq" + word(i) + " vx" + word(i + 500)));
    assertThat(proposals.themes()).isEmpty();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number * 7919 + 104729; left > 0; left /= 17) {
      word.append((char) ('a' + left % 17));
    }
    return word.toString();
  }

  @Test
  void oneWordEachIsRead() {
    String[] words = {"crèche", "bus", "cantine", "logement", "téléphone"};
    ThemeProposals proposals = propose(many(200, i -> words[i % words.length]));
    assertThat(proposals.triage().distinct()).isEqualTo(words.length);
  }

  @Test
  void longAnswersAreReadToTheEnd() {
    propose(
        many(
            60,
            i ->
                InventedAnswers.of(30).get(i % 30).text().repeat(60).substring(0, 2_000)
                    + " fin"
                    + i));
  }

  @Test
  void aMillionCharactersAreOneAnswer() {
    propose(with(InventedAnswers.of(60), "places en crèche et bus du village. ".repeat(28_000)));
    propose(with(InventedAnswers.of(60), "é".repeat(1_000_000)));
  }

  @Test
  void otherLanguagesAndScriptsAreKept() {
    ThemeProposals proposals =
        propose(
            with(
                InventedAnswers.of(60),
                "We need more places in day nurseries for the babies",
                "نحتاج إلى المزيد من دور الحضانة للأطفال",
                "אנחנו צריכים יותר מעונות יום",
                "Нам нужно больше мест в яслях",
                "我们需要更多的托儿所",
                "Kreş sayısı artırılsın İSTANBUL ılık"));
    assertThat(proposals.triage().answers()).isEqualTo(66);
  }

  @Test
  void emojiAloneSayNothing() {
    ThemeProposals proposals = propose(many(30, i -> "😀🎉👍🏽".repeat(1 + i % 3)));
    assertThat(proposals.themes()).isEmpty();
    assertThat(proposals.triage().nonAnswers()).isEqualTo(30);
  }

  @Test
  void brokenAndControlCharactersAreRead() {
    propose(
        with(
            InventedAnswers.of(60),
            "crèche \uD83D",
            "\uDE00 bus \uDE00\uD83D",
            "bus\u0000du\u0001village\u001F",
            "\u202Eretourné\u202C \u200B\uFEFF",
            "a\u0301\u0302\u0303\u0304",
            "\uFFFF\uFFFE",
            "ligne\u2028séparée\u0085encore"));
  }

  @Test
  void wordsTheTableDoesNotKnowStillGather() {
    ThemeProposals proposals =
        propose(many(80, i -> i % 2 == 0 ? "zorglub frimbale " + i : "kradoque brouzoul " + i));
    assertThat(proposals.codings()).hasSizeGreaterThanOrEqualTo(80);
  }

  @Test
  void moreThemesAskedThanAnswersGiveNoEmptyTheme() {
    ThemeProposals proposals =
        propose(
            InventedAnswers.of(12),
            ThemingSettings.standard().withNumber(new ThemeNumber.Exactly(1_000_000)));
    assertThat(proposals.themes()).allMatch(theme -> theme.size() > 0);
  }

  @Test
  void stopWordsAndPunctuationAloneSayNothing() {
    ThemeProposals proposals = propose(many(20, i -> i % 2 == 0 ? "de la et du" : "?!… --- ;;"));
    assertThat(proposals.triage().nonAnswers()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyCharactersAtAllAreAccountedFor(long seed) {
    Random random = new Random(seed);
    propose(many(random.nextInt(120), i -> noise(random)));
  }

  private static String noise(Random random) {
    String[] pieces = {"crèche", "bus", " ", "\n", ". ", "- ", "1) ", "’", "@", "06 12", "\t", "!"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append(pieces[random.nextInt(pieces.length)]);
        default -> text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }
}
