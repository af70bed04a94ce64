package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.restitution.SynthesisPage.Point;
import fr.caf.ecoute.theming.ThemingRuns;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sets a synthesis before the person who writes it. */
@Singleton
class SynthesisDesk {
  private static final Map<String, String> DONE =
      Map.of(
          "ecrit", "Vos textes sont enregistrés.",
          "citation", "Votre choix de citations est enregistré.",
          "publie", "La restitution est publiée, telle que vous la voyez ici.");

  private final Syntheses syntheses;
  private final QuotationDesk quotations;
  private final Publishing publishing;
  private final Commitments commitments;
  private final Clock clock;

  SynthesisDesk(
      Syntheses syntheses,
      QuotationDesk quotations,
      Publishing publishing,
      Commitments commitments,
      Clock clock) {
    this.syntheses = syntheses;
    this.quotations = quotations;
    this.publishing = publishing;
    this.commitments = commitments;
    this.clock = clock;
  }

  SynthesisPage page(Consultation consultation, @Nullable String done) {
    SynthesisForm written = SynthesisForm.of(syntheses.words(consultation));
    return page(consultation, written, List.of(), done == null ? null : DONE.get(done));
  }

  /** The same page, with what is wrong in it; {@code typed} is absent when it is not the texts. */
  SynthesisPage refused(
      Consultation consultation, @Nullable SynthesisForm typed, List<FieldProblem> problems) {
    SynthesisForm shown = typed == null ? SynthesisForm.of(syntheses.words(consultation)) : typed;
    return page(consultation, shown, problems, null);
  }

  void write(Consultation consultation, SynthesisForm typed) {
    syntheses.write(typed.words(consultation.id()));
  }

  RestitutionPage preview(Consultation consultation) {
    String address = address(consultation);
    return new RestitutionPage(
        syntheses.of(consultation, clock.instant()),
        commitments.of(consultation.id()),
        address,
        address + "/synthese.pdf",
        true);
  }

  List<FieldProblem> whyNotPublished(Consultation consultation) {
    Optional<String> whyNot = ThemingRuns.whyNot(consultation, clock.instant());
    if (whyNot.isPresent()) {
      return List.of(new FieldProblem("publier", whyNot.get()));
    }
    return syntheses.of(consultation, clock.instant()).hasThemes()
        ? List.of()
        : List.of(new FieldProblem("publier", Publishing.NO_THEME));
  }

  void requireCoding(Consultation consultation, Quotations.Place place) {
    quotations.requireCoding(consultation, place);
  }

  private SynthesisPage page(
      Consultation consultation,
      SynthesisForm shown,
      List<FieldProblem> problems,
      @Nullable String done) {
    Map<String, String> errors = FieldProblem.byField(problems);
    Optional<String> whyNot = ThemingRuns.whyNot(consultation, clock.instant());
    return new SynthesisPage(
        OfficeHeading.of(consultation, OfficeHeading.Place.SYNTHESIS, clock.instant()),
        address(consultation),
        whyNot.orElse(null),
        done,
        problems,
        shown.introduction(),
        errors.getOrDefault("introduction", ""),
        points(shown, errors),
        publishing.find(consultation).map(SynthesisDesk::published).orElse(null),
        "/consultations/" + consultation.slug() + "/restitution",
        whyNot.isPresent() ? List.of() : quotations.chapters(consultation),
        commitments.of(consultation.id()).size());
  }

  private static List<Point> points(SynthesisForm shown, Map<String, String> errors) {
    return IntStream.range(0, shown.points().size())
        .mapToObj(
            i -> {
              String code = "point_" + (i + 1);
              return new Point(
                  code, "Point " + (i + 1), shown.points().get(i), errors.getOrDefault(code, ""));
            })
        .toList();
  }

  private static String published(Publication publication) {
    return "Publiée le "
        + French.date(French.day(publication.publishedAt()))
        + " par "
        + publication.publishedBy();
  }

  private static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/synthese";
  }
}
