package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemesAddress;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the codebook says of one theme: its name, its definition, its rules. */
@Controller("/equipe/consultations/{slug}/themes/{code}/grille/themes/{theme}")
@Secured(Role.ANY_MEMBER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class DefinitionController {
  private final Consultations consultations;
  private final CodedQuestions coded;
  private final Curation curation;
  private final Clock clock;

  DefinitionController(
      Consultations consultations, CodedQuestions coded, Curation curation, Clock clock) {
    this.consultations = consultations;
    this.coded = coded;
    this.curation = curation;
    this.clock = clock;
  }

  /** A theme's words, as they were typed. */
  record DefinitionPage(
      OfficeHeading heading,
      String label,
      String back,
      String address,
      Definition typed,
      List<FieldProblem> problems) {
    Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<DefinitionPage> show(String slug, String code, String theme) {
    Theme found = theme(slug, code, theme);
    return page(slug, code, found, Definition.of(found));
  }

  @Post
  HttpResponse<?> save(
      HttpRequest<?> request,
      @Body String body,
      Authentication by,
      String slug,
      String code,
      String theme) {
    Definition typed = Definition.of(Form.read(request, body));
    Theme before = theme(slug, code, theme);
    if (!typed.problems().isEmpty()) {
      return HttpResponse.unprocessableEntity().body(page(slug, code, before, typed));
    }
    Curation.Ruling ruling =
        new Curation.Ruling(
            consultations.forMember(slug, Right.ANALYSE), code, theme, by.getName());
    if (!typed.naming().equals(Definition.of(before).naming())) {
      curation.rename(ruling, typed.naming().label(), typed.naming().description());
    }
    if (!typed.rules().equals(before.ruleList())) {
      curation.rule(ruling, typed.rules());
    }
    return HttpResponse.seeOther(
        ThemesAddress.uri(new ThemesAddress(slug, code).theme(theme) + "&fait=DEFINI"));
  }

  private Theme theme(String slug, String code, String theme) {
    return coded.themes(consultations.forMember(slug, Right.ANALYSE), code).stream()
        .filter(one -> one.code().equals(theme) && !one.isBox())
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private ModelAndView<DefinitionPage> page(
      String slug, String code, Theme theme, Definition typed) {
    Consultation consultation = consultations.forMember(slug, Right.ANALYSE);
    ThemesAddress address = new ThemesAddress(slug, code);
    boolean asStored = typed.equals(Definition.of(theme));
    return new ModelAndView<>(
        "theming/definition",
        new DefinitionPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.THEMES, clock.instant()),
            theme.label(),
            address.theme(theme.code()),
            address.definition(theme.code()),
            typed,
            asStored ? List.of() : typed.problems()));
  }
}
