package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.expectation.Expectation;
import fr.caf.ecoute.consultation.expectation.Expectation.GroupSizes;
import fr.caf.ecoute.consultation.expectation.Expectations;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.lint.Expected;
import fr.caf.ecoute.questionnaire.lint.Exposure;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Who could be recognised, given how many people are expected. */
@Controller("/equipe/consultations/{slug}/questionnaire/reconnaitre")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class ExposureController {
  private static final int MOST_LINES = 200;

  private final Consultations consultations;
  private final Expectations expectations;
  private final Clock clock;

  ExposureController(Consultations consultations, Expectations expectations, Clock clock) {
    this.consultations = consultations;
    this.expectations = expectations;
    this.clock = clock;
  }

  @Get
  ModelAndView<ExposurePage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.READ);
    Expected expected = expectations.of(consultation);
    String groups = expectations.said(consultation).map(Expectation::groups).orElse("");
    return page(
        consultation, new ExposurePage.Typed(String.valueOf(expected.people()), groups), List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> keep(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.EDIT);
    String people = form.text("personnes").replaceAll("\\s", "");
    GroupSizes groups = GroupSizes.read(form.text("groupes"));
    List<FieldProblem> problems = problems(people, groups, expectations.of(consultation).people());
    if (!problems.isEmpty()) {
      ExposurePage.Typed typed = new ExposurePage.Typed(people, form.text("groupes"));
      return HttpResponse.unprocessableEntity().body(page(consultation, typed, problems));
    }
    expectations.keep(
        consultation, people.isEmpty() ? 1 : Integer.parseInt(people), groups.groups());
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + slug + "/questionnaire/reconnaitre"));
  }

  private static List<FieldProblem> problems(String people, GroupSizes groups, int before) {
    List<FieldProblem> problems = new ArrayList<>();
    boolean counted = !groups.groups().isEmpty() && people.isEmpty();
    if (!counted && !people.matches("0*[1-9][0-9]{0,6}")) {
      problems.add(
          new FieldProblem("personnes", "Indiquez un nombre de personnes, par exemple 400."));
    } else if (!counted && disagrees(Integer.parseInt(people), groups, before)) {
      problems.add(
          new FieldProblem(
              "personnes",
              ("Vos groupes font %s personnes en tout, et non %s. Corrigez l'un ou l'autre, ou"
                      + " laissez ce nombre vide : nous prendrons le total.")
                  .formatted(French.number(total(groups)), French.number(Long.parseLong(people)))));
    }
    if (!groups.unreadable().isEmpty() || groups.groups().size() > MOST_LINES) {
      problems.add(
          new FieldProblem(
              "groupes",
              "Une ligne n'est pas lisible : « %s ». Écrivez un nom, deux-points, un nombre."
                  .formatted(groups.unreadable().stream().findFirst().orElse("…"))));
    }
    return problems;
  }

  /** A number that was only left as the page showed it gives way to the groups. */
  private static boolean disagrees(int people, GroupSizes groups, int before) {
    return !groups.groups().isEmpty() && people != total(groups) && people != before;
  }

  private static int total(GroupSizes groups) {
    return groups.groups().stream().mapToInt(Expected.Group::people).sum();
  }

  private ModelAndView<ExposurePage> page(
      Consultation consultation, ExposurePage.Typed typed, List<FieldProblem> problems) {
    Expected expected = expectations.of(consultation);
    Questionnaire questionnaire =
        WorkingCopies.read(consultation)
            .orElseGet(() -> new Questionnaire(consultation.title(), List.of()));
    return new ModelAndView<>(
        "review/exposure",
        ExposurePage.of(
            OfficeHeading.of(consultation, OfficeHeading.Place.REVIEW, clock.instant()),
            new ExposurePage.Basis(consultation, Exposure.of(questionnaire, expected), expected),
            typed,
            problems));
  }
}
