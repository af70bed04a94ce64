package fr.caf.ecoute.outside.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a provider says of itself: read when it is first needed and never before, so that the
 * platform starts without it; read again from time to time; asked again after a failure, but not by
 * everybody at once.
 */
final class Discovery {
  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration KEYS_LAST = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofSeconds(2);

  private final String issuer;
  private final Wire wire;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Found found;
  private Instant failedAt = Instant.MIN;

  /** The provider's addresses and its keys, which may change at any time. */
  record Found(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant readAt) {}

  Discovery(String issuer, Wire wire, Clock clock) {
    this.issuer = issuer;
    this.wire = wire;
    this.clock = clock;
  }

  Found provider() throws NoIdentity {
    Found known = found;
    if (known != null && clock.instant().isBefore(known.readAt.plus(FRESH))) {
      return known;
    }
    lock.lock();
    try {
      return refreshed(found);
    } finally {
      lock.unlock();
    }
  }

  private Found refreshed(@Nullable Found known) throws NoIdentity {
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.readAt.plus(FRESH))) {
      return known;
    }
    if (now.isBefore(failedAt.plus(REST))) {
      return former(known, new IOException("failed a moment ago"));
    }
    try {
      Found read = read(known, now);
      found = read;
      return read;
    } catch (IOException | GeneralException e) {
      failedAt = now;
      LOG.warn("the OpenID provider {} cannot be read: {}", issuer, e.getMessage());
      return former(known, e);
    }
  }

  /** What was true an hour ago most often still is. */
  private static Found former(@Nullable Found known, Exception fault) throws NoIdentity {
    if (known == null) {
      throw new NoIdentity(NoIdentity.Reason.PROVIDER_DOWN, "discovery", fault);
    }
    return known;
  }

  private Found read(@Nullable Found known, Instant now) throws IOException, GeneralException {
    String document =
        wire.retrieveResource(OIDCProviderMetadata.resolveURL(new Issuer(issuer))).getContent();
    OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(document);
    if (!metadata.getIssuer().getValue().equals(issuer)) {
      throw new GeneralException("it speaks for another issuer");
    }
    if (Stream.of(
            metadata.getAuthorizationEndpointURI(),
            metadata.getTokenEndpointURI(),
            metadata.getJWKSetURI())
        .anyMatch(address -> address == null || !Wire.isSafe(address))) {
      throw new GeneralException("an address is missing or not encrypted");
    }
    URI address = metadata.getJWKSetURI();
    JWKSource<SecurityContext> keys =
        known != null && address.equals(known.metadata.getJWKSetURI()) ? known.keys : keys(address);
    return new Found(metadata, keys, now);
  }

  /** A key we do not know makes them be read again; a server that is down leaves those we have. */
  private JWKSource<SecurityContext> keys(@Nullable URI address) throws MalformedURLException {
    return JWKSourceBuilder.create(Objects.requireNonNull(address).toURL(), wire)
        .refreshAheadCache(false)
        .cache(KEYS_LAST.toMillis(), KEYS_LAST.toMillis())
        .retrying(true)
        .outageTolerant(Duration.ofHours(4).toMillis())
        .build();
  }
}
