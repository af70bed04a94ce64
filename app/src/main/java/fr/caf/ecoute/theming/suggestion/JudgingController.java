package fr.caf.ecoute.theming.suggestion;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;

/** Judging what the model suggests: one by one, or all that goes to a theme. */
@Controller("/equipe/consultations/{slug}/themes/{code}/assistance/avis")
@Secured(Role.ANY_MEMBER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class JudgingController {
  private final Consultations consultations;
  private final CodedQuestions coded;
  private final Judging judging;

  JudgingController(Consultations consultations, CodedQuestions coded, Judging judging) {
    this.consultations = consultations;
    this.coded = coded;
    this.judging = judging;
  }

  @Post
  HttpResponse<?> judge(
      HttpRequest<?> request, @Body String body, Authentication by, String slug, String code) {
    Form form = Form.read(request, body);
    CodedQuestion question =
        coded
            .find(consultations.forMember(slug, Right.ANALYSE), code)
            .orElseThrow(Refusal::notFound);
    Judgement judgement =
        switch (form.text("avis")) {
          case "oui" -> Judgement.AGREED;
          case "non" -> Judgement.REJECTED;
          default -> throw Refusal.notFound();
        };
    boolean agreed = judgement == Judgement.AGREED;
    String one = form.text("proposition");
    String theme = form.text("theme");
    int judged =
        judging.judge(
            question,
            suggestion ->
                one.isEmpty()
                    ? suggestion.themeCode().equals(theme)
                    : suggestion.id().toString().equals(one),
            judgement,
            by.getName());
    if (judged == 0) {
      throw Refusal.tooLate("Cette proposition a déjà reçu un avis, ou n'existe plus.");
    }
    Judged done =
        one.isEmpty()
            ? (agreed ? Judged.TOUTES_ACCEPTEES : Judged.TOUTES_REFUSEES)
            : (agreed ? Judged.ACCEPTEE : Judged.REFUSEE);
    return HttpResponse.seeOther(
        URI.create(SuggestionsController.address(slug, code) + "?fait=" + done));
  }
}
