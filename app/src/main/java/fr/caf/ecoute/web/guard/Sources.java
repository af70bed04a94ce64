package fr.caf.ecoute.web.guard;

import fr.caf.ecoute.web.SecretKey;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells networks apart: the first 24 bits of an IPv4 address, 48 of an IPv6 one. Behind proxies the
 * operator named ({@code ECOUTE_TRUSTED_PROXIES}), what they say of where a request came from is
 * believed; nobody else's word is.
 */
@Singleton
public class Sources {
  private static final Duration ROTATION = Duration.ofHours(1);

  private final List<Network> proxies;
  private final Clock clock;
  private volatile Key key;

  private record Key(SecretKey secret, Instant until) {}

  Sources(@Value("${ecoute.guard.trusted-proxies:}") String proxies, Clock clock) {
    this.proxies =
        Stream.of(proxies.split("[,\\s]+"))
            .filter(text -> !text.isBlank())
            .map(Network::parse)
            .toList();
    this.clock = clock;
    this.key = newKey();
  }

  /** The network behind that request. */
  public Source of(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    return peer == null ? new Source("") : of(peer, request.getHeaders().getAll("X-Forwarded-For"));
  }

  Source of(InetAddress peer, List<String> forwarded) {
    return new Source(
        current().derive(HexFormat.of().formatHex(prefix(client(peer, forwarded)))).value());
  }

  /** From our side backwards, the first that is none of our proxies. */
  private InetAddress client(InetAddress peer, List<String> forwarded) {
    List<String> path =
        forwarded.stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip).toList();
    InetAddress client = peer;
    for (String before : path.reversed()) {
      if (!isProxy(client)) {
        return client;
      }
      try {
        client = InetAddress.ofLiteral(before);
      } catch (IllegalArgumentException nonsense) {
        return client;
      }
    }
    return client;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(network -> network.holds(address));
  }

  private static byte[] prefix(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 6);
  }

  private SecretKey current() {
    Key now = key;
    if (!clock.instant().isBefore(now.until)) {
      now = newKey();
      key = now;
    }
    return now.secret;
  }

  private Key newKey() {
    return new Key(SecretKey.random(), clock.instant().plus(ROTATION));
  }
}
