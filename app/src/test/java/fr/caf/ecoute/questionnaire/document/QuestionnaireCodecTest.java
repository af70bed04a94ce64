package fr.caf.ecoute.questionnaire.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireCodecTest {
  private static final String WHOLE =
      """
      {"format":1,"title":"L’AJPP","sections":[
        {"code":"situation","title":"Vous","together":true,"questions":[
          {"code":"deja","kind":"YES_NO","label":"Êtes-vous parent ?","help":"Même à mi-temps","required":"SOFT"},
          {"code":"age","kind":"NUMBER","label":"Âge ?","min":0,"max":18,"decimals":1,"unit":"ans",
           "when":{"question":"deja","op":"eq","value":true}}]},
        {"code":"avis","title":"Avis","when":{"any":[
            {"all":[{"question":"deja","op":"answered"},{"fact":"channel","op":"in","value":["web","borne"]}]},
            {"not":{"question":"age","op":"lt","value":3.5}}]},
         "questions":[
          {"code":"motif","kind":"MULTIPLE_CHOICE","label":"Motifs ?","min":1,"max":2,"choices":[
            {"code":"a","label":"Attente"},{"code":"autre","label":"Autre","specify":true},
            {"code":"aucun","label":"Aucun","exclusive":true}]},
          {"code":"canal","kind":"SINGLE_CHOICE","label":"Comment ?","choices":[
            {"code":"tel","label":"Téléphone"},{"code":"web","label":"Internet"}],
           "when":{"question":"motif","op":"contains","value":"a"}},
          {"code":"note","kind":"SCALE","label":"Note ?","from":0,"to":10,"lowLabel":"Pas du tout",
           "highLabel":"Tout à fait","dontKnow":true},
          {"code":"mot","kind":"SHORT_TEXT","label":"Un mot ?"},
          {"code":"ajout","kind":"LONG_TEXT","label":"Autre chose ?"}]}]}
      """;

  @Test
  void aDocumentIsReadAsItIsWritten() {
    Questionnaire read = QuestionnaireCodec.read(WHOLE).orElseThrow();
    assertThat(read.title()).isEqualTo("L’AJPP");
    assertThat(read.sections())
        .extracting(s -> s.layout())
        .containsExactly(Layout.TOGETHER, Layout.ONE_PER_PAGE);
    assertThat(read.question("deja").orElseThrow().required()).isEqualTo(Requirement.SOFT);
    assertThat(read.question("deja").orElseThrow().help()).isEqualTo("Même à mi-temps");
    assertThat((NumberQuestion) read.question("age").orElseThrow())
        .extracting(NumberQuestion::decimals, NumberQuestion::unit)
        .containsExactly(1, "ans");
    MultipleChoice motif = (MultipleChoice) read.question("motif").orElseThrow();
    assertThat(motif.choices())
        .containsExactly(
            new Choice("a", "Attente"),
            new Choice("autre", "Autre", Choice.Trait.SPECIFY),
            new Choice("aucun", "Aucun", Choice.Trait.EXCLUSIVE));
    assertThat(((Scale) read.question("note").orElseThrow()).offersDontKnow()).isTrue();
    assertThat(read.sections().get(1).when()).isInstanceOf(Condition.Any.class);
  }

  @Test
  void whatIsLeftOutHasItsUsualValue() {
    Questionnaire read = QuestionnaireCodec.read(WHOLE).orElseThrow();
    assertThat((ShortText) read.question("mot").orElseThrow())
        .extracting(ShortText::maxLength)
        .isEqualTo(200);
    assertThat((LongText) read.question("ajout").orElseThrow())
        .extracting(LongText::maxLength)
        .isEqualTo(2_000);
    assertThat(read.question("mot").orElseThrow().required()).isEqualTo(Requirement.NONE);
    assertThat(read.question("mot").orElseThrow().when()).isEqualTo(Condition.always());
    Questionnaire free =
        QuestionnaireCodec.read(WHOLE.replace("\"min\":1,\"max\":2,", "")).orElseThrow();
    assertThat((MultipleChoice) free.question("motif").orElseThrow())
        .extracting(MultipleChoice::min, MultipleChoice::max)
        .containsExactly(0, 3);
  }

  @Test
  void everyQuestionnaireIsReadBackAsItWas() {
    for (int seed = 0; seed < 2_000; seed++) {
      RandomQuestionnaires chance = new RandomQuestionnaires(seed);
      Questionnaire written = chance.translated(chance.questionnaire());
      assertThat(QuestionnaireCodec.read(QuestionnaireCodec.write(written)))
          .as("seed %d", seed)
          .isEqualTo(new QuestionnaireReading.Accepted(written));
    }
  }

  /** The document, what to replace, by what, and the problem expected. */
  static List<List<String>> mistakes() {
    return List.of(
        List.of("\"format\":1", "\"format\":2", "format : ce champ doit valoir 1."),
        List.of("\"title\":\"L’AJPP\",", "", "title : ce champ manque."),
        List.of("L’AJPP", " ", "title : ce texte est vide."),
        List.of(
            "\"YES_NO\"",
            "\"SLIDER\"",
            "sections[0].questions[0].kind : « SLIDER » n’est pas un type de question connu"
                + " (SHORT_TEXT, LONG_TEXT, NUMBER, DATE, YES_NO, SINGLE_CHOICE, MULTIPLE_CHOICE,"
                + " SCALE, RATING_GRID, RANKING, TERRITORY, STATEMENT, CONSENT)."),
        List.of("\"kind\":\"YES_NO\",", "", "sections[0].questions[0].kind : ce champ manque."),
        List.of(
            "\"SOFT\"",
            "\"PLEASE\"",
            "sections[0].questions[0].required : « PLEASE » n’est pas une obligation connue (NONE,"
                + " SOFT, HARD)."),
        List.of(
            "\"help\"",
            "\"hint\"",
            "sections[0].questions[0].hint : « hint » n’est pas un champ connu ici."),
        List.of(
            "\"unit\":\"ans\"",
            "\"maxLength\":3",
            "sections[0].questions[1].maxLength : « maxLength » n’est pas un champ connu ici."),
        List.of(
            "\"code\":\"mot\"",
            "\"code\":\"avis\"",
            "sections[1].questions[3].code : le code « avis » est déjà celui d’une autre partie ou"
                + " question."),
        List.of(
            "\"code\":\"mot\"",
            "\"code\":\"jeton\"",
            "sections[1].questions[3].code : « jeton » est réservé aux pages : donnez un autre"
                + " code."),
        List.of(
            "{\"code\":\"web\"",
            "{\"code\":\"tel\"",
            "sections[1].questions[1].choices[1].code : le code « tel » est déjà celui d’un autre"
                + " choix."),
        List.of(
            "\"together\":true",
            "\"together\":\"oui\"",
            "sections[0].together : écrivez true ou false, sans guillemets."),
        List.of(
            "\"min\":0,\"max\":18",
            "\"min\":19,\"max\":18",
            "sections[0].questions[1].min : le minimum est plus grand que le maximum."),
        List.of(
            "\"min\":0,",
            "\"min\":\"0\",",
            "sections[0].questions[1].min : un nombre est attendu ici, sans guillemets et avec un"
                + " point pour les décimales."),
        List.of(
            "\"decimals\":1",
            "\"decimals\":7",
            "sections[0].questions[1].decimals : un nombre entier de 0 à 6 est attendu ici."),
        List.of(
            "\"max\":2,",
            "\"max\":4,",
            "sections[1].questions[0].max : on ne peut pas cocher 4 choix sur 3."),
        List.of(
            "\"label\":\"Internet\"",
            "\"label\":\"Internet\",\"exclusive\":true",
            "sections[1].questions[1].choices[1].exclusive : quand on ne coche qu’un choix, aucun"
                + " n’a besoin d’être exclusif."),
        List.of(
            "\"from\":0",
            "\"from\":10",
            "sections[1].questions[2].from : le début de l’échelle doit être plus petit que sa"
                + " fin."),
        List.of(
            "\"to\":10",
            "\"to\":11",
            "sections[1].questions[2].to : un nombre entier de 0 à 10 est attendu ici."),
        List.of(
            "Un mot ?",
            "Un <b>mot</b> ?",
            "sections[1].questions[3].label : les balises HTML ne sont pas admises : écrivez du"
                + " texte simple."),
        List.of(
            "\"label\":\"Un mot ?\"",
            "\"label\":3",
            "sections[1].questions[3].label : un texte entre guillemets est attendu ici."),
        List.of(
            "\"question\":\"deja\",\"op\":\"eq\"",
            "\"question\":\"age\",\"op\":\"eq\"",
            "sections[0].questions[1].when.question : une condition porte sur une question posée"
                + " avant, et « age » ne l’est pas."),
        List.of(
            "\"question\":\"deja\",\"op\":\"eq\"",
            "\"question\":\"note\",\"op\":\"eq\"",
            "sections[0].questions[1].when.question : une condition porte sur une question posée"
                + " avant, et « note » ne l’est pas."),
        List.of(
            "\"question\":\"deja\",\"op\":\"eq\"",
            "\"question\":\"zut\",\"op\":\"eq\"",
            "sections[0].questions[1].when.question : aucune question n’a le code « zut »."),
        List.of(
            "\"op\":\"eq\",\"value\":true",
            "\"op\":\"eq\",\"value\":\"oui\"",
            "sections[0].questions[1].when.value : écrivez true pour oui ou false pour non, sans"
                + " guillemets."),
        List.of(
            "\"op\":\"eq\",\"value\":true",
            "\"op\":\"lt\",\"value\":3",
            "sections[0].questions[1].when.op : « lt » ne convient pas à cette question ; utilisez"
                + " eq, ne, answered, notAnswered."),
        List.of(
            "\"op\":\"eq\",\"value\":true",
            "\"op\":\"is\",\"value\":true",
            "sections[0].questions[1].when.op : « is » n’est pas une comparaison connue (eq, ne,"
                + " in, contains, notContains, lt, lte, gt, gte, answered, notAnswered)."),
        List.of(
            "\"op\":\"contains\",\"value\":\"a\"",
            "\"op\":\"contains\",\"value\":\"b\"",
            "sections[1].questions[1].when.value : ce n’est pas le code d’un choix de la question"
                + " (a, autre, aucun)."),
        List.of(
            "\"value\":3.5",
            "\"value\":\"3\"",
            "sections[1].when.any[1].not.value : un nombre est attendu ici, sans guillemets."),
        List.of(
            "\"op\":\"answered\"",
            "\"op\":\"answered\",\"value\":1",
            "sections[1].when.any[0].all[0].value : cette comparaison se passe de valeur."),
        List.of(
            "\"fact\":\"channel\"",
            "\"fact\":\"weather\"",
            "sections[1].when.any[0].all[1].fact : « weather » n’est pas channel, language ou"
                + " audience."),
        List.of(
            "[\"web\",\"borne\"]",
            "[\"web\",\"minitel\"]",
            "sections[1].when.any[0].all[1].value : « minitel » n’est pas possible ici (web, borne,"
                + " assistee, papier, import)."),
        List.of(
            "\"label\":\"Un mot ?\"",
            "\"label\":\"Un mot de {zut} ?\"",
            "sections[1].questions[3] : ce texte reprend la réponse à « zut », qui n’est pas une"
                + " question posée avant."),
        List.of(
            "\"label\":\"Un mot ?\"",
            "\"label\":\"Un mot ?\",\"checks\":[{\"severity\":\"WARN\",\"message\":\"Si ?\"}]",
            "sections[1].questions[3].checks[0].when : ce champ manque."),
        List.of(
            "\"label\":\"Un mot ?\"",
            "\"label\":\"Un mot"
                + " ?\",\"exits\":[{\"when\":{\"question\":\"ajout\",\"op\":\"answered\"},"
                + "\"message\":\"Fin\"}]",
            "sections[1].questions[3].exits[0].when.question : une condition porte sur une question"
                + " posée avant, et « ajout » ne l’est pas."),
        List.of(
            "\"title\":\"L’AJPP\",",
            "\"title\":\"L’AJPP\",\"translations\":{\"zz-\":{}},",
            "translations.zz- : « zz- » n’est pas une langue de traduction connue."),
        List.of(
            "[\"web\",\"borne\"]",
            "[]",
            "sections[1].when.any[0].all[1].value : une liste entre crochets [ ], avec au moins un"
                + " élément, est attendue ici."),
        List.of(
            "{\"any\":[",
            "{\"some\":[",
            "sections[1].when : une condition commence par all, any, not, question ou fact."));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsToldWithItsPlaceAndNothingElse(List<String> mistake) {
    assertThat(WHOLE).contains(mistake.get(0));
    int at = WHOLE.indexOf(mistake.get(0));
    String wrong =
        WHOLE.substring(0, at) + mistake.get(1) + WHOLE.substring(at + mistake.get(0).length());
    assertThat(told(wrong)).containsExactly(mistake.get(2));
  }

  @Test
  void allMistakesAreToldAtOnceInTheOrderOfTheDocument() {
    String wrong =
        WHOLE.replace("\"YES_NO\"", "\"SLIDER\"").replace("\"SOFT\"", "1").replace("Un mot ?", "");
    assertThat(QuestionnaireCodec.read(wrong).problems())
        .extracting(DocumentProblem::place)
        .containsExactly(
            "sections[0].questions[0].required",
            "sections[0].questions[0].kind",
            "sections[1].questions[3].label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Majuscule", "2e", "a__b", "à", "a-b", "a b"})
  void aCodeThatIsNoCodeIsExplained(String code) {
    assertThat(told(WHOLE.replace("\"code\":\"mot\"", "\"code\":\"" + code + "\"")))
        .singleElement()
        .asString()
        .startsWith("sections[1].questions[3].code : « " + code + " » n’est pas un code possible.");
  }

  @Test
  void brokenJsonIsToldByItsLineAndColumn() {
    assertThat(told("{\"format\":1,\n \"title\":}"))
        .containsExactly(
            "ligne 2, colonne 10 : ce n’est pas du JSON valide. Vérifiez les virgules, les"
                + " guillemets et les accolades juste avant cet endroit.");
    assertThat(told("{\"format\":1,\"format\":1}"))
        .singleElement()
        .asString()
        .endsWith("le même champ est écrit deux fois.");
    assertThat(told("{} {}"))
        .singleElement()
        .asString()
        .endsWith("il y a quelque chose après la fin du document.");
    assertThat(told("[".repeat(100))).singleElement().asString().contains("trop imbriqué");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "null",
        "[]",
        "3",
        "\"texte\"",
        "{}",
        "{\"sections\":{}}",
        "{\"sections\":[null,3]}",
        "{\"sections\":[{\"questions\":[[]]}]}",
        "\uFEFF{"
      })
  void whatIsNoQuestionnaireIsRefusedWithoutFailing(String document) {
    assertThat(QuestionnaireCodec.read(document).problems()).isNotEmpty();
  }

  @Test
  void limitsAreTold() {
    assertThat(told(" ".repeat((4 << 20) + 1)))
        .containsExactly("Ce document est trop gros : le maximum est de 4 Mo.");
    assertThat(told(WHOLE.replace("Un mot ?", "é".repeat(501))))
        .containsExactly(
            "sections[1].questions[3].label : ce texte fait 501 caractères : le maximum est 500.");
    String many =
        IntStream.rangeClosed(0, 300)
            .mapToObj(i -> "{\"code\":\"q%d\",\"kind\":\"YES_NO\",\"label\":\"Q\"}".formatted(i))
            .collect(
                Collectors.joining(
                    ",",
                    "{\"format\":1,\"title\":\"T\",\"sections\":[{\"code\":\"s\",\"title\":\"S\",\"questions\":[",
                    "]}]}"));
    assertThat(told(many)).contains("sections : 301 questions : le maximum est 300.");
    assertThat(told(WHOLE.replace("3.5", "1e999999999"))).hasSize(1);
  }

  @Test
  void aDocumentFullOfMistakesDoesNotFillTheScreen() {
    String many = "{\"format\":1,\"title\":\"T\",\"sections\":[" + "{},".repeat(250) + "{}]}";
    assertThat(told(many))
        .hasSize(201)
        .last()
        .isEqualTo("Il y a d’autres problèmes. Corrigez d’abord ceux-ci.");
  }

  @Test
  void aBrokenDocumentOfOursIsThrownWithAllItsProblems() {
    assertThatThrownBy(() -> QuestionnaireCodec.read("{}").orElseThrow())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("format")
        .hasMessageContaining("sections");
  }

  @Test
  void readingNeverFailsHoweverTheDocumentIsMangled() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder mangled = new StringBuilder(WHOLE);
      for (int cuts = 1 + random.nextInt(3); cuts > 0; cuts--) {
        int from = random.nextInt(mangled.length() - 20);
        String other =
            WHOLE.substring(random.nextInt(WHOLE.length() / 2)).substring(0, random.nextInt(20));
        mangled.replace(from, from + random.nextInt(20), other);
      }
      QuestionnaireReading reading = QuestionnaireCodec.read(mangled.toString());
      if (reading instanceof QuestionnaireReading.Refused refused) {
        assertThat(refused.problems()).as(mangled.toString()).isNotEmpty();
      }
    }
  }

  /** With plain spaces, so that the expectations can be typed. */
  private static List<String> told(String document) {
    return QuestionnaireCodec.read(document).problems().stream()
        .map(problem -> problem.toString().replace('\u00A0', ' '))
        .toList();
  }
}
