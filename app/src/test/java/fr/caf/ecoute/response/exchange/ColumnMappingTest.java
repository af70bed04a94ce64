package fr.caf.ecoute.response.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.response.Avis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void headingsAreRecognisedByCodeOrByWordsWhateverCaseAndAccents() {
    ColumnMapping mapping =
        guess("CONCERNE", "pourquoi avez vous demande l'allocation", "Aides__AJPP", "Ville");

    assertThat(mapping.variables().values())
        .extracting(Variable::name)
        .containsExactlyInAnyOrder("concerne", "motif", "aides__ajpp");
    assertThat(mapping.variables()).doesNotContainKey(3);
  }

  @Test
  void everyKindOfAnswerIsReadAsPeopleWriteIt() {
    assertThat(read("concerne", "VRAI")).isEqualTo(new Answer.YesOrNo(true));
    assertThat(read("concerne", "0")).isEqualTo(new Answer.YesOrNo(false));
    assertThat(read("motif", "Une hospitalisation")).isEqualTo(new Answer.OneChoice("hopital"));
    assertThat(read("motif", "maison")).isEqualTo(new Answer.OneChoice("maison"));
    assertThat(read("avis", " du repos ")).isEqualTo(new Answer.Text("du repos"));
    assertThat(read("heures", "12,5")).isEqualTo(new Answer.Numeric(new BigDecimal("12.5")));
    assertThat(read("note", "4,0")).isEqualTo(new Answer.ScaleValue(4));
    assertThat(read("note", "Ne sait pas")).isEqualTo(new Answer.Missing(MissingReason.DONT_KNOW));
    assertThat(read("aides", "L'AJPP | aeeh"))
        .isEqualTo(
            new Answer.Choices(
                List.of(new Answer.OneChoice("ajpp"), new Answer.OneChoice("aeeh"))));
    assertThat(read("commune", "'=Nantes")).isEqualTo(new Answer.Text("=Nantes"));
  }

  @Test
  void anEmptyCellIsAnAnswerThatWasNotCollected() {
    assertThat(read("avis", "  ")).isEqualTo(new Answer.Missing(MissingReason.NOT_COLLECTED));
    assertThat(read("aides", "\u0000")).isEqualTo(new Answer.Missing(MissingReason.NOT_COLLECTED));
  }

  @Test
  void boxesThatAreAllEmptyWereSeenAndSkipped() {
    RowReading row = read(List.of("aides__ajpp", "aides__aeeh"), List.of("0", "non"));

    assertThat(row.bad()).isEmpty();
    assertThat(answer(row, "aides")).isEqualTo(new Answer.Missing(MissingReason.SKIPPED));
  }

  @Test
  void wordsBesideOtherTickIt() {
    RowReading row = read(List.of("aides__autre_texte", "aides__ajpp"), List.of("la mairie", "1"));

    assertThat(row.bad()).isEmpty();
    assertThat(answer(row, "aides"))
        .isEqualTo(
            new Answer.Choices(
                List.of(new Answer.OneChoice("ajpp"), new Answer.OneChoice("autre", "la mairie"))));
  }

  @Test
  void wordsBesideOtherAreNotLostWhenAnotherChoiceWasMade() {
    RowReading row = read(List.of("motif__autre_texte", "motif"), List.of("la nuit", "maison"));

    assertThat(row.bad())
        .singleElement()
        .extracting(BadCell::column)
        .isEqualTo("motif__autre_texte");
  }

  @Test
  void otherWithoutWordsIsKept() {
    assertThat(read("motif", "autre")).isEqualTo(new Answer.OneChoice("autre"));
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsColumnItsLineAndItsReason() {
    assertThat(reason("concerne", "peut-être")).contains("« peut-être »", "oui ou non");
    assertThat(reason("motif", "vacances")).contains("« vacances »", "hopital, maison, autre");
    assertThat(reason("heures", "beaucoup")).contains("« beaucoup » n’est pas un nombre");
    assertThat(reason("heures", "200")).contains("supérieur au maximum", "168");
    assertThat(reason("heures", "1,25")).contains("trop de chiffres après la virgule", "un seul");
    assertThat(reason("note", "9")).contains("note de 1 à 5");
    assertThat(reason("aides", "ajpp|aeeh|autre")).contains("maximum est 2");
    assertThat(reason("aides", "ajpp|aucune")).contains("« Aucune »");
    assertThat(reason("aides__ajpp", "peut-être")).contains("ni 0 ni 1");
    assertThat(reason("avis", "a".repeat(2_001))).contains("2 001", "2 000");
    assertThat(reason("_recue_le", "31/02/2026")).contains("« 31/02/2026 »");
    assertThat(reason("_recue_le", "2026-11-22")).contains("pas une date passée");
  }

  @Test
  void twoColumnsForOneQuestionAndNoColumnAtAllAreProblems() {
    Variables known = Variables.of(Avis.questionnaire());
    Variable opinion = known.named("avis").orElseThrow();

    assertThat(mapping(List.of("a", "b"), Map.of(0, opinion, 1, opinion)).problems())
        .containsOnlyKeys(1);
    assertThat(mapping(List.of("a"), Map.of()).problems()).containsOnlyKeys(-1);
  }

  @Test
  void aDayIsReadInEitherOrderAndWithATimeBehind() {
    assertThat(DayCell.parse("01/03/2026 14:05", TODAY)).contains(LocalDate.of(2026, 3, 1));
    assertThat(DayCell.parse("2026-03-01T08:00:00Z", TODAY)).contains(LocalDate.of(2026, 3, 1));
    assertThat(DayCell.parse("mars", TODAY)).isEmpty();
  }

  private static String reason(String column, String cell) {
    RowReading row = read(List.of(column), List.of(cell));
    assertThat(row.bad()).hasSize(1);
    BadCell bad = row.bad().getFirst();
    assertThat(bad.line()).isEqualTo(7);
    assertThat(bad.column()).isEqualTo(column);
    return bad.reason().replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private static Answer read(String column, String cell) {
    RowReading row = read(List.of(column), List.of(cell));
    assertThat(row.bad()).isEmpty();
    return answer(row, column);
  }

  private static Answer answer(RowReading row, String question) {
    return row.answers().get(question).orElseThrow();
  }

  private static RowReading read(List<String> header, List<String> cells) {
    return guess(header.toArray(String[]::new)).rows(TODAY).read(new CsvRow(7, cells));
  }

  private static ColumnMapping guess(String... header) {
    return ColumnMapping.guess(Avis.questionnaire(), List.of(header));
  }

  private static ColumnMapping mapping(List<String> header, Map<Integer, Variable> variables) {
    return new ColumnMapping(Objects.requireNonNull(Avis.questionnaire()), header, variables);
  }
}
