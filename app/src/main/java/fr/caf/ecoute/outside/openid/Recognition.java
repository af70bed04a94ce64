package fr.caf.ecoute.outside.openid;

import fr.caf.ecoute.outside.openid.Departures.Departure;
import fr.caf.ecoute.web.PublicAddress;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Parameter;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sending a browser to one provider, and knowing who comes back. */
@EachBean(OpenIdConfig.class)
public class Recognition {
  private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

  private static final String PROOF = "proof ";

  private final OpenIdConfig config;
  private final OpenIdProvider provider;
  private final Departures departures;
  private final PublicAddress platform;

  Recognition(
      OpenIdConfig config,
      @Parameter OpenIdProvider provider,
      Departures departures,
      PublicAddress platform) {
    this.config = config;
    this.provider = provider;
    this.departures = departures;
    this.platform = platform;
  }

  /** Where the browser goes, and what it must keep meanwhile. */
  public record Leaving(URI door, String cookie) {}

  /** Whether the operator named a provider. */
  public boolean isOn() {
    return config.isOn();
  }

  /** How people know the provider. */
  public String name() {
    return config.name();
  }

  /**
   * Leaves for the provider.
   *
   * @param luggage what must be known again at the return
   */
  public Leaving leave(String luggage) throws NoIdentity {
    Attempt attempt = Attempt.begin();
    try {
      URI door = provider.door(attempt, config.scopes(), back());
      return new Leaving(door, departures.keep(config.use(), new Departure(attempt, luggage)));
    } catch (NoIdentity refusal) {
      throw logged(refusal);
    }
  }

  /** The departure this browser comes back from; empty when it never left, or came back already. */
  public Optional<Departure> departure(String cookie) {
    return departures.claim(config.use(), cookie);
  }

  /**
   * Who came back.
   *
   * @param query of the address the browser came back to, as it was sent
   */
  public Identity identify(Departure departure, String query) throws NoIdentity {
    try {
      URI arrival = URI.create(back() + "?" + query);
      return provider.identify(departure.attempt(), config.scopes(), arrival, back());
    } catch (NoIdentity refusal) {
      throw logged(refusal);
    }
  }

  /** What the browser keeps to sign out there too; nothing when it is too long for a cookie. */
  public Optional<String> proof(Identity identity) {
    return departures.keep(PROOF + config.use(), identity.proof());
  }

  /** Where one signs out of the provider too, if it lets people; it sends them to our door. */
  public Optional<URI> wayOut(String proof) {
    return departures
        .read(PROOF + config.use(), proof)
        .flatMap(token -> provider.wayOut(token, URI.create(platform.link(config.door()))));
  }

  /** What went wrong, for the operator; nothing of who it went wrong for. */
  private NoIdentity logged(NoIdentity refusal) {
    switch (refusal.reason()) {
      case PROVIDER_DOWN, NOT_TRUSTED ->
          LOG.warn("OpenID for {}: {} ({})", config.use(), refusal.reason(), refusal.getMessage());
      case NOT_FINISHED, NOT_THIS_ATTEMPT -> {}
    }
    return refusal;
  }

  private URI back() {
    return URI.create(platform.link(config.back()));
  }
}
