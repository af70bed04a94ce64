package fr.caf.ecoute.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The files that programs look for under names everybody agreed on. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_PLAIN)
class WellKnownController {
  private static final Duration WORTH = Duration.ofDays(180);

  private final PublicAddress address;
  private final String contact;
  private final Clock clock;

  WellKnownController(
      PublicAddress address, @Value("${ecoute.security-contact:}") String contact, Clock clock) {
    this.address = address;
    this.contact = contact.strip();
    this.clock = clock;
  }

  /** What an address must not be asked for; {@link SecurityHeaders} says what must not be kept. */
  @Get("/robots.txt")
  String robots() {
    return """
    User-agent: *
    Disallow: /equipe
    Disallow: /connexion
    """;
  }

  /** Whom to tell of a weakness (RFC 9116), where the administration said whom. */
  @Get("/.well-known/security.txt")
  HttpResponse<String> security() {
    if (contact.isEmpty()) {
      throw Refusal.notFound();
    }
    return HttpResponse.ok(
        """
        Contact: %s
        Expires: %s
        Preferred-Languages: fr, en
        Canonical: %s
        """
            .formatted(
                contact.contains(":") ? contact : "mailto:" + contact,
                clock.instant().truncatedTo(ChronoUnit.DAYS).plus(WORTH),
                address.link("/.well-known/security.txt")));
  }
}
