package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearCopiesTest {
  private static final String LETTER =
      "nous demandons que chaque parent d un enfant malade puisse garder son emploi son salaire et"
          + " sa dignite pendant toute la duree des soins";

  private static final List<String> LETTERS =
      List.of(
          LETTER,
          "non a la fermeture du guichet de la rue haute les anciens du quartier n ont ni voiture"
              + " ni ordinateur et comptent sur lui depuis trente ans",
          "le collectif des assistantes maternelles exige un revenu garanti entre deux contrats",
          "rendez nous la permanence du mercredi soir seule heure ou une mere qui travaille de"
              + " nuit peut deposer un dossier sans perdre une journee de paie et rencontrer enfin"
              + " quelqu un qui connaisse son nom ses enfants et son histoire");

  private static final List<String> WHO =
      List.of("ma soeur", "mon voisin", "une collegue", "mon fils", "ma fille", "un ami");
  private static final List<String> DID =
      List.of(
          "attend une reponse",
          "a perdu son dossier",
          "cherche une place en creche",
          "demande un rendez vous",
          "ne comprend pas le courrier",
          "a envoye trois fois sa fiche",
          "ne sait pas se servir du site",
          "a vu son aide suspendue");
  private static final List<String> WHEN =
      List.of(
          "depuis le mois de mars",
          "depuis la naissance du bebe",
          "a chaque rentree",
          "parce que personne ne decroche",
          "malgre deux visites au guichet",
          "et se decourage");
  private static final List<String> SO =
      List.of(
          "il faudrait un conseiller attitre", "un accueil sans rendez vous changerait tout",
          "le site devrait etre plus simple", "que les delais soient enfin annonces",
          "ouvrez plus de places", "expliquez le calcul avec des mots simples");

  private static final List<String> OTHERS = others();

  private static List<String> others() {
    Random random = new Random(5);
    TreeSet<String> texts = new TreeSet<>();
    while (texts.size() < 400) {
      texts.add(
          String.join(
              " ",
              one(WHO, random),
              one(DID, random),
              one(WHEN, random),
              one(SO, random),
              random.nextInt(4) == 0 ? one(SO, random) : "merci"));
    }
    return List.copyOf(texts);
  }

  private static String one(List<String> among, Random random) {
    return among.get(random.nextInt(among.size()));
  }

  /** A copy with a share of its words changed, left out or added to. */
  private static String edited(String letter, double share, Random random) {
    List<String> words = new ArrayList<>(Arrays.asList(letter.split(" ")));
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < words.size(); place++) {
      places.add(place);
    }
    Collections.shuffle(places, random);
    for (int place : places.subList(0, (int) Math.round(share * words.size()))) {
      String other = one(Arrays.asList(one(OTHERS, random).split(" ")), random);
      String word = words.get(place);
      words.set(
          place,
          switch (random.nextInt(3)) {
            case 0 -> other;
            case 1 -> "";
            case 2 -> word + " " + other;
            default -> throw new AssertionError();
          });
    }
    return String.join(" ", words).replaceAll(" +", " ").strip();
  }

  private static int[] groups(List<String> forms) {
    int[] people = new int[forms.size()];
    Arrays.fill(people, 1);
    return NearCopies.groups(forms, people, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 5",
    "0.05, 40",
    "0.1, 5",
    "0.1, 40",
    "0.2, 5",
    "0.2, 12",
    "0.2, 40",
    "0.2, 200"
  })
  void copiesAreFoundAndNothingElse(double share, int copies) {
    Random random = new Random(9);
    int found = 0;
    int planted = 0;
    for (String letter : LETTERS) {
      TreeSet<String> texts = new TreeSet<>();
      while (texts.size() < copies) {
        texts.add(edited(letter, share, random));
      }
      List<String> forms = new ArrayList<>(OTHERS);
      forms.addAll(texts);
      Collections.sort(forms);
      int[] group = groups(forms);
      TreeSet<Integer> names = new TreeSet<>();
      for (int text = 0; text < group.length; text++) {
        boolean alone = group[text] == text && !isName(group, text);
        if (texts.contains(forms.get(text))) {
          planted++;
          found += alone ? 0 : 1;
          if (!alone) {
            names.add(group[text]);
          }
        } else {
          assertThat(alone).as("%s is nobody's copy", forms.get(text)).isTrue();
        }
      }
      assertThat(names).as("one letter is one group").hasSizeLessThanOrEqualTo(1);
    }
    assertThat((double) found / planted).isGreaterThanOrEqualTo(0.95);
  }

  private static boolean isName(int[] group, int text) {
    return Arrays.stream(group).filter(name -> name == text).count() > 1;
  }

  @Test
  void aSentenceOfOnesOwnOrAMissingEndDoesNotHideTheCopy() {
    List<String> forms = new ArrayList<>(OTHERS);
    List<String> copies =
        List.of(
            LETTER,
            LETTER.replace("nous demandons", "je demande"),
            LETTER.replace("garder son emploi", "conserver son emploi"),
            LETTER + " signe une maman de jumeaux",
            LETTER + " merci de nous lire",
            LETTER + " et j ajoute que ma fille attend un rendez vous chez l orthophoniste",
            LETTER.substring(0, LETTER.indexOf(" et sa dignite")));
    forms.addAll(copies);
    Collections.sort(forms);
    int[] group = groups(forms);
    assertThat(copies.stream().map(copy -> group[forms.indexOf(copy)]).distinct()).hasSize(1);
  }

  @Test
  void fourCopiesAreNotEnough() {
    List<String> forms = new ArrayList<>(OTHERS);
    for (String end : List.of("un", "deux", "trois", "quatre")) {
      forms.add(LETTER + " " + end);
    }
    Collections.sort(forms);
    assertThat(groups(forms)).isEqualTo(alone(forms.size()));
  }

  @Test
  void aSayingEveryoneKnowsIsNoCampaign() {
    List<String> forms = new ArrayList<>(OTHERS);
    forms.addAll(
        List.of(
            "on n est jamais mieux servi que par soi meme",
            "comme on dit on n est jamais mieux servi que par soi meme",
            "moi car on est jamais mieux servi que par soi meme",
            "personne d autre on n est jamais mieux servi que par soi meme",
            "on n est jamais si bien servi que par soi meme",
            "moi meme on n est jamais mieux servi que par soi meme"));
    Collections.sort(forms);
    assertThat(groups(forms)).isEqualTo(alone(forms.size()));
  }

  @Test
  void fewOrEmptyTextsAreNoCopies() {
    assertThat(groups(List.of())).isEmpty();
    assertThat(groups(List.of("", "a", LETTER))).containsExactly(0, 1, 2);
  }

  @Test
  void aTextWithoutEndIsReadAllTheSame() {
    String endless = "mot ".repeat(200_000) + "fin";
    assertThat(groups(List.of("a", endless))).containsExactly(0, 1);
  }

  private static int[] alone(int texts) {
    int[] groups = new int[texts];
    Arrays.setAll(groups, text -> text);
    return groups;
  }
}
