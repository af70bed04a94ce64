package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.PublishedQuestionnaires;
import fr.caf.ecoute.consultation.QuestionnaireVersion;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions people were shown, and what set any two of them apart. */
@Controller("/equipe/consultations/{slug}/relecture/versions")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class VersionsController {
  /** What the address calls the working copy. */
  private static final String WORKING = "copie";

  private final Consultations consultations;
  private final PublishedQuestionnaires published;
  private final Clock clock;

  VersionsController(Consultations consultations, PublishedQuestionnaires published, Clock clock) {
    this.consultations = consultations;
    this.published = published;
    this.clock = clock;
  }

  /**
   * @param compared what is compared, in words; empty when nothing is
   */
  record VersionsPage(
      OfficeHeading heading,
      List<ReviewViews.View> views,
      List<Row> versions,
      List<Choice> from,
      List<Choice> to,
      String compared,
      @Nullable Difference difference) {
    /** Whoever may read may see what is left to do, but not open. */
    public String readinessAddress() {
      return heading.address() + "/questionnaire/controle";
    }
  }

  /** A version; {@code changes} since the one before. */
  record Row(
      int number,
      boolean live,
      Instant publishedAt,
      String publishedBy,
      String changes,
      String address) {}

  /** One that may be compared. */
  record Choice(String code, String label, boolean checked) {}

  @Get
  ModelAndView<VersionsPage> show(
      String slug, @Nullable @QueryValue String de, @Nullable @QueryValue String a) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.REVIEW, clock.instant());
    List<QuestionnaireVersion> versions = published.all(consultation.id());
    String from = de == null ? usualFrom(consultation) : de;
    String to = a == null ? WORKING : a;
    Difference difference =
        versions.isEmpty()
            ? null
            : Difference.between(read(consultation, from), read(consultation, to));
    return new ModelAndView<>(
        "review/versions",
        new VersionsPage(
            heading,
            ReviewViews.VERSIONS.from(heading.address()),
            rows(consultation, versions, heading),
            choices(versions, from),
            choices(versions, to),
            words(from) + " → " + words(to),
            difference));
  }

  private static String usualFrom(Consultation consultation) {
    Integer version = consultation.publishedVersion();
    return version == null ? WORKING : version.toString();
  }

  private Questionnaire read(Consultation consultation, String which) {
    if (which.equals(WORKING)) {
      return WorkingCopies.read(consultation)
          .orElseThrow(
              () ->
                  Refusal.tooLate(
                      "La copie de travail contient des erreurs : corrigez son document."));
    }
    Integer latest = consultation.publishedVersion();
    if (latest == null || !which.matches("[1-9][0-9]{0,3}") || Integer.parseInt(which) > latest) {
      throw Refusal.notFound();
    }
    return published.version(consultation.id(), Integer.parseInt(which));
  }

  private List<Row> rows(
      Consultation consultation, List<QuestionnaireVersion> versions, OfficeHeading heading) {
    return versions.stream()
        .map(
            one ->
                new Row(
                    one.number(),
                    Integer.valueOf(one.number()).equals(consultation.publishedVersion()),
                    one.publishedAt(),
                    one.publishedBy(),
                    changes(consultation, one.number()),
                    heading.address()
                        + "/relecture/versions?de="
                        + Math.max(1, one.number() - 1)
                        + "&a="
                        + one.number()))
        .toList();
  }

  private String changes(Consultation consultation, int number) {
    if (number == 1) {
      return "Première version";
    }
    Difference difference =
        Difference.between(
            published.version(consultation.id(), number - 1),
            published.version(consultation.id(), number));
    return difference.isEmpty()
        ? "Rien n'a changé"
        : difference.touchesOnlyWords()
            ? "Des mots corrigés"
            : "Des questions ont changé : les réponses forment un nouveau jeu de données";
  }

  private static List<Choice> choices(List<QuestionnaireVersion> versions, String chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(WORKING, words(WORKING), chosen.equals(WORKING)));
    for (QuestionnaireVersion version : versions) {
      String code = String.valueOf(version.number());
      choices.add(new Choice(code, words(code), code.equals(chosen)));
    }
    return choices;
  }

  private static String words(String which) {
    return which.equals(WORKING) ? "Copie de travail" : "Version " + which;
  }
}
