package fr.caf.ecoute.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where people reach the platform, as its administrators say it ({@code ECOUTE_PUBLIC_URL}): the
 * only base of the links we send. A {@code Host} header is written by whoever sends the request,
 * and never makes a link.
 */
@Singleton
public final class PublicAddress {
  private static final Pattern NUMBERS =
      Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

  private final String said;
  private final BeanProvider<EmbeddedServer> server;

  PublicAddress(
      @Value("${ecoute.public-address:}") String said, BeanProvider<EmbeddedServer> server) {
    this.said = said.strip().replaceAll("/+$", "");
    this.server = server;
  }

  /** The address of one of our pages, {@code path} being "/consultations/…", for a letter. */
  public String link(String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("not a path of ours");
    }
    return base() + path;
  }

  /** Whether people come over HTTPS, be it to a server in front of this one. */
  public boolean isSecure() {
    return said.startsWith("https://");
  }

  /** Without an address said (a demonstration, a test), the server's own. */
  private String base() {
    return said.isEmpty() ? server.get().getURI().toString() : said;
  }

  /**
   * Whether {@code authority} (a {@code Host} header) may be ours. This machine and plain numbers
   * always may: a monitor asks so, and a page elsewhere needs a name to mislead a browser.
   */
  boolean isOurs(String authority) {
    String host = PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    return host.equals("localhost")
        || NUMBERS.matcher(host).matches()
        || host.equalsIgnoreCase(URI.create(base()).getHost());
  }
}
