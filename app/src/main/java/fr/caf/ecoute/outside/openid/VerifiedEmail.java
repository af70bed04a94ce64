package fr.caf.ecoute.outside.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import fr.caf.ecoute.outside.openid.NoIdentity.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The address a provider has verified: in the identity token, or else asked for with the access
 * token, plain or signed (ProConnect signs).
 */
record VerifiedEmail(Wire wire, Discovery.Found provider, OpenIdConfig config) {

  Optional<String> of(IDTokenClaimsSet token, AccessToken access) throws NoIdentity {
    URI more = provider.metadata().getUserInfoEndpointURI();
    if (token.getClaim(UserInfo.EMAIL_CLAIM_NAME) != null || more == null) {
      return verified(token);
    }
    ClaimsSet claims = ask(more, access);
    // Only what is said of the same person counts (OpenID Connect Core, 5.3.2).
    if (!token.getSubject().getValue().equals(claims.getStringClaim("sub"))) {
      throw new NoIdentity(Reason.NOT_TRUSTED, "another subject");
    }
    return verified(claims);
  }

  private static Optional<String> verified(ClaimsSet claims) {
    return Boolean.TRUE.equals(claims.getBooleanClaim(UserInfo.EMAIL_VERIFIED_CLAIM_NAME))
        ? Optional.ofNullable(claims.getStringClaim(UserInfo.EMAIL_CLAIM_NAME))
        : Optional.empty();
  }

  private ClaimsSet ask(URI address, AccessToken access) throws NoIdentity {
    try {
      UserInfoResponse response =
          UserInfoResponse.parse(new UserInfoRequest(address, access).toHTTPRequest().send(wire));
      if (!response.indicatesSuccess()) {
        throw new NoIdentity(Reason.PROVIDER_DOWN, "user information refused");
      }
      UserInfoSuccessResponse said = response.toSuccessResponse();
      return said.getUserInfo() != null ? said.getUserInfo() : signed(said.getUserInfoJWT());
    } catch (IOException | ParseException e) {
      throw new NoIdentity(Reason.PROVIDER_DOWN, "user information", e);
    }
  }

  private ClaimsSet signed(JWT document) throws NoIdentity {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(config.pinned(), provider.keys()));
    try {
      JWTClaimsSet claims = processor.process(document, null);
      List<String> audience = claims.getAudience();
      if (!config.issuer().equals(claims.getIssuer()) || !audience.contains(config.clientId())) {
        throw new NoIdentity(Reason.NOT_TRUSTED, "user information for another");
      }
      return new UserInfo(claims);
    } catch (BadJOSEException | JOSEException e) {
      throw new NoIdentity(Reason.NOT_TRUSTED, "user information", e);
    }
  }
}
