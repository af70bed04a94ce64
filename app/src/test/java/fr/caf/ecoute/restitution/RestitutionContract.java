package fr.caf.ecoute.restitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Status;
import fr.caf.ecoute.response.erasure.Erasure;
import fr.caf.ecoute.response.erasure.Extent;
import fr.caf.ecoute.restitution.QuotationChoice.Choice;
import fr.caf.ecoute.restitution.Synthesis.Quote;
import fr.caf.ecoute.restitution.Synthesis.ThemeBlock;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RestitutionContract {
  private static final String BY = "Camille Roussel";

  @Inject Said said;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;
  @Inject Curation curation;
  @Inject Syntheses syntheses;
  @Inject Publishing publishing;
  @Inject Quotations quotations;
  @Inject Erasure erasure;
  @Inject CommitmentRepository commitments;
  @Inject Consultations consultations;

  @Test
  void aSynthesisTellsAcceptedThemesOnlyAndClosedQuestions() {
    Consultation consultation = analysed(Said.texts());
    Theme accepted = acceptFirst(consultation);

    Synthesis synthesis = syntheses.of(consultation, Instant.now());

    assertThat(synthesis.participation().getFirst()).startsWith("80\u00a0personnes ont répondu");
    assertThat(synthesis.themes()).extracting(ThemeBlock::code).containsExactly(accepted.code());
    assertThat(synthesis.closed()).hasSize(1);
    assertThat(synthesis.closed().getFirst().rows()).hasSize(2);
    assertThat(synthesis.open().getFirst().pending()).contains("ne sont pas montrés ici");
    assertThat(synthesis.method()).anyMatch(line -> line.contains(BY));
  }

  @Test
  void aThemeIsShownByTwoToFourVerbatims() {
    Consultation consultation = analysed(Said.texts());
    acceptFirst(consultation);

    List<Quote> quotes = quotes(consultation);

    assertThat(quotes).hasSizeBetween(2, 4);
    assertThat(quotes).extracting(Quote::response).doesNotHaveDuplicates();
  }

  @Test
  void whoeverTakesTheirWordsBackIsQuotedNowhereAnyMoreAndTheFiguresStay() {
    Consultation consultation = analysed(Said.texts());
    acceptFirst(consultation);
    publishing.publish(consultation, BY);
    Synthesis before = publishing.find(consultation).orElseThrow().synthesis();
    String quoted =
        before
            .themes()
            .flatMap(theme -> theme.quotes().stream())
            .findFirst()
            .orElseThrow()
            .response();

    erasure.withdraw(consultation, UUID.fromString(quoted), Extent.TEXTS);

    Publication published = publishing.find(consultation).orElseThrow();
    assertThat(published.document()).doesNotContain(quoted);
    assertThat(published.synthesis().closed()).isEqualTo(before.closed());
    assertThat(published.synthesis().themes().map(ThemeBlock::figures))
        .containsExactlyElementsOf(before.themes().map(ThemeBlock::figures).toList());
    assertThat(quotes(consultation)).extracting(Quote::response).doesNotContain(quoted);
    assertThat(question(consultation).codings(UUID.fromString(quoted))).isEmpty();
    assertThat(question(consultation).run().answers()).isEqualTo(79);
  }

  @Test
  void aVerbatimWithAnAddressOrANumberIsNeverQuoted() {
    List<String> texts = new ArrayList<>();
    Said.texts().forEach(text -> texts.add(text + " Appelez-moi au 06 12 34 56 78."));
    Consultation consultation = analysed(texts);
    Theme theme = acceptFirst(consultation);
    UUID carried = question(consultation).codings(theme).getFirst().responseId();
    quotations.choose(place(consultation, theme, carried), Choice.PICKED);

    assertThat(quotes(consultation)).isEmpty();
  }

  @Test
  void aVerbatimIsHiddenPickedAndGivenBack() {
    Consultation consultation = analysed(Said.texts());
    Theme theme = acceptFirst(consultation);
    UUID first = UUID.fromString(quotes(consultation).getFirst().response());

    quotations.choose(place(consultation, theme, first), Choice.HIDDEN);
    assertThat(quotes(consultation)).noneMatch(one -> one.response().equals(first.toString()));

    quotations.choose(place(consultation, theme, first), Choice.PICKED);
    assertThat(quotes(consultation).getFirst().response()).isEqualTo(first.toString());

    quotations.choose(place(consultation, theme, first), null);
    assertThat(quotations.choices(consultation)).isEmpty();
  }

  @Test
  void whatIsWrittenByHandIsKeptAndReplaced() {
    Consultation consultation = said.closed(List.of());

    syntheses.write(SynthesisWords.of(consultation.id(), "Un.\n\nDeux.", List.of("a", " ", "b")));
    syntheses.write(SynthesisWords.of(consultation.id(), "Un.\n\nTrois.", List.of("c")));

    Synthesis synthesis = syntheses.of(consultation, Instant.now());
    assertThat(synthesis.introduction()).containsExactly("Un.", "Trois.");
    assertThat(synthesis.essentials()).containsExactly("c");
  }

  @Test
  void withoutAnAcceptedThemeNothingIsPublished() {
    Consultation consultation = analysed(Said.texts());

    assertThatThrownBy(() -> publishing.publish(consultation, BY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Aucun thème");

    assertThat(publishing.find(consultation)).isEmpty();
    assertThat(consultations.named(consultation.slug()).status(Instant.now()))
        .isNotEqualTo(Status.RESTITUTED);
  }

  @Test
  void anOpenConsultationIsNotPublished() {
    Consultation open = said.open();

    assertThatThrownBy(() -> publishing.publish(open, BY)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsPublishedStaysAsItWasUntilItIsPublishedAgain() {
    Consultation consultation = analysed(Said.texts());
    Theme theme = acceptFirst(consultation);
    publishing.publish(consultation, BY);
    Curation.Ruling ruling = new Curation.Ruling(consultation, Said.OPINION, theme.code(), BY);
    curation.rename(ruling, "Autrement dit", "");

    assertThat(labels(publishing.find(consultation).orElseThrow()))
        .containsExactly(fr.caf.ecoute.web.FrenchTypography.apply(theme.label()));

    publishing.publish(consultations.named(consultation.slug()), BY);

    assertThat(labels(publishing.find(consultation).orElseThrow()))
        .containsExactly("Autrement dit");
    assertThat(consultations.named(consultation.slug()).status(Instant.now()))
        .isEqualTo(Status.RESTITUTED);
  }

  @Test
  void commitmentsKeepTheirOrderAndTheirState() {
    Consultation consultation = said.closed(List.of());
    LocalDate day = LocalDate.parse("2026-11-21");
    Commitment refused =
        Commitment.of(
            consultation.id(), 2, "Plus de jours", "La loi.", CommitmentStatus.REFUSE, day);
    Commitment done =
        Commitment.of(
            consultation.id(), 1, "Des délais", "C’est fait.", CommitmentStatus.FAIT, day);
    commitments.saveAll(List.of(refused, done));

    assertThat(commitments.findByConsultationIdOrderByPlace(consultation.id()))
        .containsExactly(done, refused);
  }

  private Consultation analysed(List<String> texts) {
    Consultation consultation = said.closed(texts);
    runs.carryOut(consultation, Said.OPINION);
    return consultation;
  }

  private Theme acceptFirst(Consultation consultation) {
    Theme theme = question(consultation).proposed().getFirst();
    return curation.accept(new Curation.Ruling(consultation, Said.OPINION, theme.code(), BY));
  }

  private CodedQuestion question(Consultation consultation) {
    return coded.find(consultation, Said.OPINION).orElseThrow();
  }

  private List<Quote> quotes(Consultation consultation) {
    return syntheses.of(consultation, Instant.now()).themes().findFirst().orElseThrow().quotes();
  }

  private static List<String> labels(Publication publication) {
    return publication.synthesis().themes().map(ThemeBlock::label).toList();
  }

  private static Quotations.Place place(Consultation consultation, Theme theme, UUID response) {
    return new Quotations.Place(consultation.id(), Said.OPINION, theme.code(), response);
  }
}
