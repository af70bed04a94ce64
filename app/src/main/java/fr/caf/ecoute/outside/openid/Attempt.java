package fr.caf.ecoute.outside.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.caf.ecoute.web.SecretKey;

/**
 * One way to the provider and back, in one browser: all that must be unguessable in it comes from
 * one key, so that only this key is kept, by that browser.
 */
public record Attempt(String key) {
  public static Attempt begin() {
    return new Attempt(SecretKey.random().value());
  }

  State state() {
    return new State(derived("state"));
  }

  Nonce nonce() {
    return new Nonce(derived("nonce"));
  }

  CodeVerifier verifier() {
    return new CodeVerifier(derived("verifier"));
  }

  private String derived(String use) {
    return new SecretKey(key).derive("openid " + use).value();
  }

  @Override
  public String toString() {
    return "Attempt[…]";
  }
}
