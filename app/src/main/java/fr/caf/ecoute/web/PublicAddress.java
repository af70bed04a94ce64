package fr.caf.ecoute.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Where people reach the platform, for links that leave by mail. It comes from the operator and
 * never from a request, whose {@code Host} anybody may invent.
 */
@Singleton
public class PublicAddress {
  private final String named;
  private final BeanProvider<EmbeddedServer> server;

  PublicAddress(
      @Value("${ecoute.public-address:}") String named, BeanProvider<EmbeddedServer> server) {
    this.named = named.strip().replaceAll("/+$", "");
    this.server = server;
  }

  /** The whole address of one of our pages; {@code path} begins with a slash. */
  public String of(String path) {
    return (named.isEmpty() ? server.get().getURI().toString() : named) + path;
  }

  /** Whether it is the bare address of a site, which nobody on the way can read. */
  public static boolean isSafe(String address) {
    try {
      URI uri = URI.create(address.strip());
      return "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
