package fr.caf.ecoute.theming;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.theming.family.Families;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of the themes of a question, by whoever was told all of it; the public's five. */
class ThemeCountsTest {
  private static final UUID RUN = UUID.randomUUID();
  private static final String SILENT = ResidualBox.NON_ANSWER.code();

  private final List<Theme> themes = new ArrayList<>();
  private final List<Coding> codings = new ArrayList<>();
  private final Map<UUID, Integer> campaigns = new HashMap<>();
  private int answers;

  @Test
  void whatABoxKeepsBackIsNotToldInTheSentenceAboveIt() {
    theme("a", 40, 0);
    theme(SILENT, 6, 0);
    theme("_hors_sujet", 2, 0);
    assertThat(counts().get(SILENT)).matches(ThemeCounts::withheld, "it keeps the two company");
    assertThat(ThemeCounts.read(question(), Audience.PUBLIC)).isEqualTo("48\u00a0réponses.");
  }

  @Test
  void theSentenceTellsWhatTheBoxTells() {
    theme("a", 40, 0);
    theme(SILENT, 16, 0);
    assertThat(ThemeCounts.read(question(), Audience.PUBLIC))
        .isEqualTo("56\u00a0réponses, dont 16 qui ne disent rien de la question.");
  }

  @Test
  void theSentenceNeverTellsMoreThanTheBox() {
    for (int seed = 0; seed < 200; seed++) {
      ThemeCountsTest drawn = new ThemeCountsTest();
      Random random = new Random(seed);
      drawn.theme("a", random.nextInt(30), 0);
      drawn.theme("b", random.nextInt(30), 0);
      drawn.theme(SILENT, random.nextInt(12), 0);
      drawn.theme("_indecis", random.nextInt(12), 0);
      boolean told = ThemeCounts.read(drawn.question(), Audience.PUBLIC).contains("dont");
      assertThat(told)
          .as("seed %d", seed)
          .isNotEqualTo(Objects.requireNonNull(drawn.counts().get(SILENT)).withheld());
    }
  }

  @Test
  void theFewWhoWroteTheirOwnWordsAreNotTheRestOfTheCopies() {
    theme("a", 14, 12);
    theme("b", 30, 12);
    theme("c", 30, 3);
    ThemeCounts nearlyAll = Objects.requireNonNull(counts().get("a"));
    assertThat(nearlyAll.copies()).startsWith("toutes, ou presque").doesNotContain("12", "3");
    assertThat(nearlyAll.distinct()).isEmpty();
    assertThat(Objects.requireNonNull(counts().get("b")).copies())
        .isEqualTo(
            "dont 12\u00a0copies d’un même texte\u00a0: 19\u00a0réponses en comptant chaque texte"
                + " une fois");
    assertThat(Objects.requireNonNull(counts().get("c")).copies()).isEmpty();
  }

  /** A theme that so many answers carry, of which some are copies of a text of its own. */
  private void theme(String code, int size, int copies) {
    themes.add(
        new Theme(
            UUID.randomUUID(),
            RUN,
            code,
            themes.size(),
            code,
            "",
            code,
            "",
            "",
            "",
            "",
            "",
            null,
            Decision.ACCEPTED,
            null,
            null,
            null,
            "",
            ""));
    for (int i = 0; i < size; i++) {
      UUID response = UUID.randomUUID();
      codings.add(new Coding(null, RUN, code, response, 1, 1, 0, 0, Origin.ANALYSIS, null));
      if (i < copies) {
        campaigns.put(response, themes.size());
      }
    }
    answers += size;
  }

  private Map<String, ThemeCounts> counts() {
    return ThemeCounts.of(question(), Audience.PUBLIC);
  }

  private CodedQuestion question() {
    ThemingRun run =
        new ThemingRun(
            RUN,
            UUID.randomUUID(),
            "avis",
            RunState.DONE,
            100,
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            answers,
            6,
            answers,
            null,
            0,
            0,
            RunKind.ANALYSIS);
    return new CodedQuestion(
        run, themes, new Families(List.of(), 0), new RunCodings(codings, campaigns));
  }
}
