package fr.caf.ecoute.response.channel;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.SignIn;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.invitation.opening.Kiosk;
import fr.caf.ecoute.invitation.opening.Kiosks;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.web.Cookies;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ways of answering a consultation: its address, kiosks, assisted entry, paper. */
@Controller("/equipe/consultations/{slug}/canaux")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ChannelsController {
  /** A kiosk stands for as long as a consultation may last. */
  private static final Duration INSTALLED = Duration.ofDays(180);

  private static final int LONGEST_PLACE = 120;

  private final Consultations consultations;
  private final Kiosks kiosks;
  private final SignIn signIn;
  private final Cookies cookies;
  private final HttpHostResolver host;
  private final Clock clock;

  ChannelsController(
      Consultations consultations,
      Kiosks kiosks,
      SignIn signIn,
      Cookies cookies,
      HttpHostResolver host,
      Clock clock) {
    this.consultations = consultations;
    this.kiosks = kiosks;
    this.signIn = signIn;
    this.cookies = cookies;
    this.host = host;
    this.clock = clock;
  }

  /**
   * The ways of answering.
   *
   * @param open whether people may begin to answer now
   * @param accepting whether sheets may be keyed in, which the post brings a little later
   */
  record ChannelsPage(
      OfficeHeading heading,
      boolean open,
      boolean accepting,
      boolean byInvitation,
      String address,
      List<Kiosk> kiosks,
      String place,
      String territory,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<ChannelsPage> show(HttpRequest<?> request, String slug) {
    return view(request, consultations.forMember(slug, Right.RUN), new Form(Map.of()), List.of());
  }

  /** Turns this very device into a kiosk, and signs the member out of it. */
  @Post("/bornes")
  HttpResponse<?> install(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    if (!consultation.welcomes(clock.instant())) {
      throw Refusal.tooLate("Ouvrez la consultation avant d'installer une borne.");
    }
    List<FieldProblem> problems = problems(form);
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(request, consultation, form, problems));
    }
    String territory = form.text("territoire");
    SecretKey key =
        kiosks.install(consultation, form.text("lieu"), territory.isEmpty() ? null : territory);
    cookies.find(request, SignIn.COOKIE).map(SecretKey::new).ifPresent(signIn::close);
    return HttpResponse.seeOther(URI.create(Address.of(consultation).kiosk()))
        .cookie(cookies.lasting(KioskController.COOKIE, key.value(), INSTALLED))
        .cookie(cookies.gone(SignIn.COOKIE));
  }

  @Post("/bornes/{kiosk}/retrait")
  HttpResponse<?> remove(HttpRequest<?> request, String slug, UUID kiosk, @Body String body) {
    Form.read(request, body);
    kiosks.remove(consultations.forMember(slug, Right.RUN), kiosk);
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/canaux"));
  }

  private static List<FieldProblem> problems(Form form) {
    String place = form.text("lieu");
    if (place.isEmpty()) {
      return List.of(
          new FieldProblem(
              "lieu", "Écrivez où se trouve cette borne, pour la reconnaître dans la liste."));
    }
    if (place.length() > LONGEST_PLACE) {
      return List.of(
          new FieldProblem("lieu", "Choisissez un nom plus court : 120 caractères au maximum."));
    }
    return form.text("territoire").matches("([0-9][0-9A-Za-z-]{0,15})?")
        ? List.of()
        : List.of(
            new FieldProblem(
                "territoire", "Écrivez un numéro de département, par exemple 44 ou 2A."));
  }

  private ModelAndView<ChannelsPage> view(
      HttpRequest<?> request, Consultation consultation, Form form, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "response/channels",
        new ChannelsPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.CHANNELS, clock.instant()),
            consultation.welcomes(clock.instant()),
            consultation.accepts(clock.instant()),
            consultation.access() == Access.PERSONAL_INVITATION,
            host.resolve(request) + Address.of(consultation).consultation(),
            kiosks.of(consultation),
            form.text("lieu"),
            form.text("territoire"),
            problems));
  }
}
