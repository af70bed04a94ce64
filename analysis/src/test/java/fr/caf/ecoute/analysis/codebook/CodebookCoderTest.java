package fr.caf.ecoute.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.InventedAnswers;
import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodebookCoderTest {
  private static final String REFUSED = "Ma demande est refusée. Le conseiller ne répond jamais.";

  private static final Codebook CODEBOOK =
      new Codebook(
          "",
          List.of(
              CodebookTheme.named("creche", "Places en crèche"),
              new CodebookTheme(
                  "joindre",
                  "Joindre quelqu’un",
                  "Attente au téléphone",
                  List.of("Personne ne décroche quand on appelle au téléphone."),
                  List.of("conseiller AND (joindre OR répondre) NOT fiscal"),
                  null)));

  private static List<Verbatim> verbatims() {
    List<Verbatim> verbatims = new ArrayList<>(InventedAnswers.of(120));
    verbatims.add(new Verbatim("regle", REFUSED));
    verbatims.add(new Verbatim("exclu", "Le conseiller fiscal répond bien."));
    verbatims.add(new Verbatim("rien", "RAS"));
    verbatims.add(new Verbatim("vide", ""));
    return verbatims;
  }

  private static List<JustifiedCoding> code(List<CodedExample> examples) {
    try (Corpus corpus = Corpus.inMemory();
        Workers workers = Workers.of(1)) {
      corpus.addAll(verbatims());
      return CodebookCoder.code(CODEBOOK, corpus, examples, workers);
    }
  }

  private static List<JustifiedCoding> of(String id, List<JustifiedCoding> codings) {
    return codings.stream().filter(coding -> coding.coding().verbatimId().equals(id)).toList();
  }

  @Test
  void aRuleGivesItsThemeAndThePassageThatJustifiesIt() {
    JustifiedCoding first = of("regle", code(List.of())).getFirst();
    assertThat(first.origin()).isEqualTo(Origin.RULE);
    assertThat(first.coding().theme()).isEqualTo("joindre");
    assertThat(first.reason()).contains("joindre OR répondre");
    assertThat(REFUSED.substring(first.coding().start(), first.coding().end()))
        .isEqualTo("Le conseiller ne répond jamais.");
  }

  @Test
  void aRuleLeavesWhatItExcludes() {
    assertThat(of("exclu", code(List.of())))
        .extracting(JustifiedCoding::origin)
        .doesNotContain(Origin.RULE);
  }

  @Test
  void everyAnswerIsAccountedFor() {
    List<JustifiedCoding> codings = code(List.of());
    assertThat(codings.stream().map(coding -> coding.coding().verbatimId()).distinct())
        .hasSize(verbatims().size());
    assertThat(of("rien", codings).getFirst().coding().theme())
        .isEqualTo(ResidualBox.NON_ANSWER.code());
    assertThat(of("vide", codings).getFirst().coding().theme())
        .isEqualTo(ResidualBox.NON_ANSWER.code());
  }

  @Test
  void anAnswerOfNoThemeSaysWhichWasNearest() {
    List<JustifiedCoding> codings = code(List.of());
    assertThat(codings)
        .filteredOn(coding -> coding.coding().theme().equals(ResidualBox.UNDECIDED.code()))
        .isNotEmpty()
        .allSatisfy(
            coding -> assertThat(coding.reason()).contains("le plus proche", "chances sur 100"));
  }

  @Test
  void whatAPersonDecidedIsGivenBack() {
    List<JustifiedCoding> codings =
        code(
            List.of(
                new CodedExample("regle", Set.of("creche")), new CodedExample("exclu", Set.of())));
    assertThat(of("regle", codings))
        .singleElement()
        .satisfies(
            coding -> {
              assertThat(coding.coding().theme()).isEqualTo("creche");
              assertThat(coding.origin()).isEqualTo(Origin.PERSON);
            });
    assertThat(of("exclu", codings).getFirst().coding().theme())
        .isEqualTo(ResidualBox.UNDECIDED.code());
  }

  @Test
  void namesFindTheirAnswers() {
    List<JustifiedCoding> codings = code(List.of());
    long right =
        codings.stream()
            .filter(coding -> coding.coding().theme().equals("creche"))
            .filter(coding -> text(coding).contains("crèche"))
            .count();
    long given =
        codings.stream().filter(coding -> coding.coding().theme().equals("creche")).count();
    assertThat(right).isGreaterThan(20).isGreaterThan(given * 9 / 10);
  }

  private static String text(JustifiedCoding coding) {
    return verbatims().stream()
        .filter(verbatim -> verbatim.id().equals(coding.coding().verbatimId()))
        .map(verbatim -> verbatim.text().substring(coding.coding().start(), coding.coding().end()))
        .findFirst()
        .orElseThrow();
  }
}
