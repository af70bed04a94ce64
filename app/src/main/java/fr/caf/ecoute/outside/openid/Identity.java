package fr.caf.ecoute.outside.openid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the provider says is there.
 *
 * @param issuer the provider
 * @param subject what it always calls this person, to us
 * @param email an address it has verified, where it was asked for one
 * @param proof the signed token, for signing out at the provider
 */
public record Identity(String issuer, String subject, @Nullable String email, String proof) {
  public Optional<String> verifiedEmail() {
    return Optional.ofNullable(email);
  }

  @Override
  public String toString() {
    return "Identity[…]";
  }
}
