package fr.caf.ecoute.outside.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.caf.ecoute.outside.openid.NoIdentity.Reason;
import io.micronaut.context.annotation.EachBean;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider we are known to: where a browser must go to be recognised there, and who came back.
 *
 * <p>Longer than most classes: it is the protocol, told in the order it happens.
 */
@EachBean(OpenIdConfig.class)
class OpenIdProvider {
  /** Two clocks are never quite the same. */
  private static final int CLOCK_SKEW_SECONDS = 60;

  private final OpenIdConfig config;
  private final Wire wire;
  private final Discovery discovery;

  OpenIdProvider(OpenIdConfig config, Clock clock) {
    this.config = config;
    this.wire = new Wire(config.patience());
    this.discovery = new Discovery(config.issuer(), wire, clock);
  }

  /** What is asked about a person. */
  enum Scopes {
    /** That it is the same one as another time, and nothing else. */
    SUBJECT_ONLY("openid"),
    WITH_EMAIL("openid email");

    private final String words;

    Scopes(String words) {
      this.words = words;
    }
  }

  /** Where the browser must go; the provider sends it back to {@code back}. */
  URI door(Attempt attempt, Scopes scopes, URI back) throws NoIdentity {
    OIDCProviderMetadata metadata = discovery.provider().metadata();
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, Scope.parse(scopes.words), new ClientID(config.clientId()), back)
            .endpointURI(metadata.getAuthorizationEndpointURI())
            .state(attempt.state())
            .nonce(attempt.nonce())
            .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256);
    if (!config.enough().isEmpty()) {
      request.acrValues(config.enough().stream().map(ACR::new).toList());
    }
    return prompted(request).build().toURI();
  }

  private AuthenticationRequest.Builder prompted(AuthenticationRequest.Builder request)
      throws NoIdentity {
    if (config.prompt().isBlank()) {
      return request;
    }
    try {
      return request.prompt(Prompt.parse(config.prompt()));
    } catch (ParseException e) {
      throw new NoIdentity(Reason.PROVIDER_DOWN, "prompt", e);
    }
  }

  /**
   * Who came back.
   *
   * @param arrival the whole address the browser came back to
   * @param back the same without its query, as it was given to {@link #door}
   */
  Identity identify(Attempt attempt, Scopes scopes, URI arrival, URI back) throws NoIdentity {
    Discovery.Found provider = discovery.provider();
    AuthorizationCode code = code(provider.metadata(), attempt, arrival);
    OIDCTokens tokens = exchange(provider.metadata(), attempt, code, back);
    IDTokenClaimsSet claims = checked(provider, attempt, tokens.getIDToken());
    requireForUs(claims);
    requireLevel(claims);
    String email =
        switch (scopes) {
          case SUBJECT_ONLY -> null;
          case WITH_EMAIL ->
              new VerifiedEmail(wire, provider, config)
                  .of(claims, tokens.getAccessToken())
                  .orElse(null);
        };
    return new Identity(
        config.issuer(),
        claims.getSubject().getValue(),
        email,
        Objects.requireNonNull(tokens.getIDTokenString()));
  }

  private static AuthorizationCode code(OIDCProviderMetadata metadata, Attempt attempt, URI arrival)
      throws NoIdentity {
    AuthenticationResponse response;
    try {
      response = AuthenticationResponseParser.parse(arrival);
    } catch (ParseException e) {
      throw new NoIdentity(Reason.NOT_THIS_ATTEMPT, "unreadable arrival", e);
    }
    if (!attempt.state().equals(response.getState())) {
      throw new NoIdentity(Reason.NOT_THIS_ATTEMPT, "state");
    }
    requireIssuer(metadata, response);
    if (!response.indicatesSuccess()) {
      throw new NoIdentity(Reason.NOT_FINISHED, "error");
    }
    return Objects.requireNonNull(response.toSuccessResponse().getAuthorizationCode());
  }

  /** RFC 9207: nobody slips another provider's answer in. */
  private static void requireIssuer(OIDCProviderMetadata metadata, AuthenticationResponse response)
      throws NoIdentity {
    boolean wrong =
        response.getIssuer() == null
            ? metadata.supportsAuthorizationResponseIssuerParam()
            : !metadata.getIssuer().equals(response.getIssuer());
    if (wrong) {
      throw new NoIdentity(Reason.NOT_TRUSTED, "issuer of the response");
    }
  }

  private OIDCTokens exchange(
      OIDCProviderMetadata metadata, Attempt attempt, AuthorizationCode code, URI back)
      throws NoIdentity {
    TokenRequest request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(),
                credentials(metadata.getTokenEndpointAuthMethods()),
                new AuthorizationCodeGrant(code, back, attempt.verifier()))
            .build();
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(wire));
      if (!response.indicatesSuccess()) {
        throw refused(response.toErrorResponse().getErrorObject().getHTTPStatusCode());
      }
      OIDCTokens tokens = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
      if (tokens.getIDToken() == null) {
        throw new NoIdentity(Reason.NOT_TRUSTED, "no identity token");
      }
      return tokens;
    } catch (IOException | ParseException e) {
      throw new NoIdentity(Reason.PROVIDER_DOWN, "token endpoint", e);
    }
  }

  /** A code that was used or is too old is a matter of this attempt; a fault is the provider's. */
  private static NoIdentity refused(int status) {
    return status == 400
        ? new NoIdentity(Reason.NOT_THIS_ATTEMPT, "code refused")
        : new NoIdentity(Reason.PROVIDER_DOWN, "token endpoint: status " + status);
  }

  private ClientAuthentication credentials(@Nullable List<ClientAuthenticationMethod> offered) {
    ClientID id = new ClientID(config.clientId());
    Secret secret = new Secret(config.clientSecret());
    boolean post =
        offered != null
            && !offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return post ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
  }

  private IDTokenClaimsSet checked(Discovery.Found provider, Attempt attempt, JWT token)
      throws NoIdentity {
    IDTokenValidator validator =
        new IDTokenValidator(
            provider.metadata().getIssuer(),
            new ClientID(config.clientId()),
            new JWSVerificationKeySelector<>(config.pinned(), provider.keys()),
            null);
    validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    try {
      return validator.validate(token, attempt.nonce());
    } catch (RemoteKeySourceException down) {
      throw new NoIdentity(Reason.PROVIDER_DOWN, "keys", down);
    } catch (BadJOSEException | JOSEException e) {
      throw new NoIdentity(Reason.NOT_TRUSTED, "identity token", e);
    }
  }

  /** The library lets a token through that was made for another and names us besides. */
  private void requireForUs(IDTokenClaimsSet claims) throws NoIdentity {
    boolean ours =
        claims.getAuthorizedParty() == null
            ? claims.getAudience().size() == 1
            : claims.getAuthorizedParty().getValue().equals(config.clientId());
    if (!ours) {
      throw new NoIdentity(Reason.NOT_TRUSTED, "authorized party");
    }
  }

  private void requireLevel(IDTokenClaimsSet claims) throws NoIdentity {
    List<String> enough = config.enough();
    boolean reached =
        enough.isEmpty()
            || (claims.getACR() != null && enough.contains(claims.getACR().getValue()));
    if (!reached) {
      throw new NoIdentity(Reason.NOT_TRUSTED, "level of assurance");
    }
  }

  /** Where a member signs out of the provider too, if it lets them; it sends them back. */
  Optional<URI> wayOut(String proof, URI back) {
    try {
      URI end = discovery.provider().metadata().getEndSessionEndpointURI();
      return end == null || !Wire.isSafe(end)
          ? Optional.empty()
          : Optional.of(new LogoutRequest(end, JWTParser.parse(proof), back, null).toURI());
    } catch (NoIdentity | java.text.ParseException e) {
      return Optional.empty();
    }
  }

  @PreDestroy
  void close() {
    wire.close();
  }
}
