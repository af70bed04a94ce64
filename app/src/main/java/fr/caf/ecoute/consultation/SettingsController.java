package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
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
import java.util.Map;

/** What a consultation says of itself; once it has opened, its promises are only shown. */
@Controller("/equipe/consultations/{slug}/reglages")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class SettingsController {
  private final Consultations consultations;
  private final AccessWays ways;
  private final Clock clock;
  private final Journal journal;

  SettingsController(Consultations consultations, AccessWays ways, Clock clock, Journal journal) {
    this.consultations = consultations;
    this.ways = ways;
    this.clock = clock;
    this.journal = journal;
  }

  /** The form as typed so far. */
  record SettingsPage(
      OfficeHeading heading,
      DescriptionForm typed,
      List<DescriptionForm.Option> accessOptions,
      boolean promised,
      boolean coded,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<SettingsPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.EDIT);
    return view(consultation, DescriptionForm.of(consultation.description()), List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(HttpRequest<?> request, String slug, @Body String body) {
    DescriptionForm sent = DescriptionForm.read(Form.read(request, body));
    Consultation consultation = consultations.forMember(slug, Right.EDIT);
    DescriptionForm typed =
        isPromised(consultation) ? sent.keeping(consultation.description()) : sent;
    List<FieldProblem> problems =
        new ArrayList<>(
            typed.problemsSince(consultation.description(), French.day(clock.instant())));
    if (!isPromised(consultation)) {
      problems.addAll(ways.problems(typed));
    }
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(consultation, typed, problems));
    }
    consultations.change(slug, found -> found.described(typed.description(), clock.instant()));
    journal.record("consultation-described", slug, typed.description().title());
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/reglages"));
  }

  private ModelAndView<SettingsPage> view(
      Consultation consultation, DescriptionForm typed, List<FieldProblem> problems) {
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.SETTINGS, clock.instant());
    return new ModelAndView<>(
        "consultation/settings",
        new SettingsPage(
            heading,
            typed,
            typed.accessOptions(ways.offered()),
            isPromised(consultation),
            hasCode(consultation),
            problems));
  }

  private static boolean isPromised(Consultation consultation) {
    return consultation.openedAt() != null;
  }

  /** A code is drawn when a private consultation opens. */
  private static boolean hasCode(Consultation consultation) {
    return consultation.access() == Access.COMMON_CODE && isPromised(consultation);
  }
}
