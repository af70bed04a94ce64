package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.account.SignedIn;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * That whoever sits in front of the browser is its member: acts that would give an account away ask
 * for the password again, unless it was typed within the last minutes.
 */
final class Proof {
  static final String ADDRESS = "/equipe/compte/confirmation";

  private Proof() {}

  /**
   * Where the password is asked for, before coming back to {@code page}; nothing when it is not.
   */
  static Optional<URI> missing(Authentication by, String page) {
    return SignedIn.of(by).proven()
        ? Optional.empty()
        : Optional.of(
            URI.create(ADDRESS + "?vers=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
  }

  /** Only a page of the office: nobody is led elsewhere by a link that begins here. */
  static String safe(String page) {
    return page.matches("/equipe(/[a-zA-Z0-9][a-zA-Z0-9-]*)*") ? page : "/equipe/compte";
  }
}
