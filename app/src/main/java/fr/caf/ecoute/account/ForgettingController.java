package fr.caf.ecoute.account;

import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.RateLimit;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking for a link, and choosing a password by one. */
@Controller("/connexion")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ForgettingController {
  private final Forgetting forgetting;
  private final EntryLinks links;
  private final RateLimit oneAddress = RateLimit.of(3, Duration.ofHours(1));
  private final RateLimit everyone = RateLimit.of(60, Duration.ofHours(1));

  ForgettingController(Forgetting forgetting, EntryLinks links) {
    this.forgetting = forgetting;
    this.links = links;
  }

  /** Before and after asking; it does not say whether that address is somebody's. */
  record ForgottenPage(boolean possible, boolean asked, String typed, List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  /** The choice of a password; {@code name} is whose. */
  record ChoicePage(String name, int shortest, List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  /** A link that opens nothing. */
  record SpentPage(boolean possible) {}

  /** The password is theirs. */
  record ChosenPage(String name) {}

  @Get("/oubli")
  ModelAndView<ForgottenPage> ask() {
    return view(false, "", List.of());
  }

  @Post("/oubli")
  HttpResponse<?> send(HttpRequest<?> request, @Body String body) {
    String email = Form.read(request, body).text("adresse");
    if (EmailAddress.read(email).isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(
              view(
                  false,
                  email,
                  List.of(
                      new FieldProblem(
                          "adresse",
                          "Écrivez l’adresse électronique de votre compte, par exemple"
                              + " prenom.nom@caf.fr"))));
    }
    everyone.take("");
    oneAddress.take(Member.normalised(email));
    if (forgetting.isPossible()) {
      forgetting.forgot(email);
    }
    return HttpResponse.ok(view(true, email, List.of()));
  }

  private ModelAndView<ForgottenPage> view(
      boolean asked, String typed, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "account/forgotten", new ForgottenPage(forgetting.isPossible(), asked, typed, problems));
  }

  @Get("/lien/{key}")
  HttpResponse<?> show(String key) {
    return links
        .find(new SecretKey(key))
        .<HttpResponse<?>>map(
            member ->
                HttpResponse.ok(
                    new ModelAndView<>(
                        "account/choice",
                        new ChoicePage(member.name(), Password.SHORTEST, List.of()))))
        .orElseGet(this::spent);
  }

  @Post("/lien/{key}")
  HttpResponse<?> choose(HttpRequest<?> request, String key, @Body String body) {
    Form form = Form.read(request, body);
    Optional<Member> member = links.find(new SecretKey(key));
    if (member.isEmpty()) {
      return spent();
    }
    ChosenPassword typed = ChosenPassword.read(form);
    List<FieldProblem> problems = typed.problems(member.get());
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(
              new ModelAndView<>(
                  "account/choice",
                  new ChoicePage(member.get().name(), Password.SHORTEST, problems)));
    }
    return links
        .use(new SecretKey(key), typed.password())
        .<HttpResponse<?>>map(
            one ->
                HttpResponse.ok(new ModelAndView<>("account/chosen", new ChosenPage(one.name()))))
        .orElseGet(this::spent);
  }

  private HttpResponse<?> spent() {
    return HttpResponse.status(HttpStatus.NOT_FOUND)
        .body(new ModelAndView<>("account/spent", new SpentPage(forgetting.isPossible())));
  }
}
