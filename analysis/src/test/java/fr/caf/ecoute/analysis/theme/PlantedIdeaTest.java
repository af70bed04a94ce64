package fr.caf.ecoute.analysis.theme;

import static fr.caf.ecoute.analysis.InventedAnswers.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlantedIdeaTest {
  private static final List<List<List<String>>> IDEAS =
      List.of(
          List.of(
              List.of("Apprendre la langue des signes", "Des cours de langue des signes"),
              List.of("dès l'école primaire", "à tous les élèves", "aux agents d'accueil"),
              List.of("je le souhaite", "pensez aux sourds", "pourquoi pas")),
          List.of(
              List.of("Des passages pour les hérissons", "Protéger les hérissons"),
              List.of("sous les routes", "écrasés la nuit", "avant l'hiver"),
              List.of("ils disparaissent", "il y en avait partout", "c'est urgent")),
          List.of(
              List.of("Prêter des instruments de musique", "Apprendre le violon gratuitement"),
              List.of("à chaque collégien", "après la classe", "aux enfants des tours"),
              List.of("un orchestre pour tous", "la musique fait grandir", "je le propose")),
          List.of(
              List.of("Un jardin partagé", "Des potagers partagés"),
              List.of("au pied des immeubles", "entre voisins", "avec les retraités"),
              List.of("on aimerait jardiner", "les légumes sont bons", "créez-le")));

  /** Six answers in six hundred. */
  private static List<Verbatim> planted(List<List<String>> idea, Random random) {
    List<String> texts = new ArrayList<>();
    for (String first : idea.get(0)) {
      for (String second : idea.get(1)) {
        idea.get(2).forEach(third -> texts.add(first + " " + second + ", " + third + "."));
      }
    }
    Collections.shuffle(texts, random);
    List<Verbatim> answers = new ArrayList<>(InventedAnswers.of(594));
    texts.subList(0, 6).forEach(text -> answers.add(new Verbatim("p" + answers.size(), text)));
    return answers;
  }

  private static boolean surfaces(ThemeProposals proposals) {
    boolean rareIdea =
        proposals.rareIdeas().stream()
            .anyMatch(idea -> idea.verbatimIds().stream().allMatch(PlantedIdeaTest::isPlanted));
    return rareIdea
        || proposals.themes().stream()
            .anyMatch(theme -> mostlyPlanted(proposals.codingsOf(theme.code())));
  }

  private static boolean mostlyPlanted(List<Coding> codings) {
    List<Coding> first = codings.stream().filter(coding -> coding.rank() == 1).toList();
    return 2 * first.stream().filter(coding -> isPlanted(coding.verbatimId())).count()
        > first.size();
  }

  private static boolean isPlanted(String id) {
    return id.startsWith("p");
  }

  private static ThemeProposals propose(List<Verbatim> answers) {
    try (Corpus corpus = Corpus.inMemory()) {
      corpus.addAll(answers);
      return Theming.of(ThemingSettings.standard()).propose(corpus, QUESTION, Progress.unwatched());
    }
  }

  @Test
  void anIdeaOfOneInAHundredSurfacesByItself() {
    Random random = new Random(4);
    List<List<List<String>>> missed =
        IDEAS.stream().filter(idea -> !surfaces(propose(planted(idea, random)))).toList();
    assertThat(missed).isEmpty();
  }

  @Test
  void rareIdeasAreInTheirBoxAndNamed() {
    ThemeProposals proposals = propose(planted(IDEAS.get(1), new Random(4)));
    List<String> boxed =
        proposals.codingsOf("_idees_rares").stream().map(Coding::verbatimId).toList();
    assertThat(proposals.rareIdeas())
        .isNotEmpty()
        .allSatisfy(
            idea -> {
              assertThat(idea.label()).isNotBlank();
              assertThat(idea.verbatimIds()).hasSizeGreaterThan(1).isSorted();
              assertThat(boxed).containsAll(idea.verbatimIds());
            });
    assertThat(
            proposals.rareIdeas().stream()
                .flatMap(idea -> idea.verbatimIds().stream())
                .collect(Collectors.toSet()))
        .hasSize(proposals.rareIdeas().stream().mapToInt(i -> i.verbatimIds().size()).sum());
  }
}
