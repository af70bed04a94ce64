package fr.caf.ecoute.outside.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.caf.ecoute.outside.openid.NoIdentity.Reason;
import fr.caf.ecoute.outside.openid.OpenIdProvider.Scopes;
import fr.caf.ecoute.outside.openid.Tampering.Answer;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Against Spring Authorization Server, honest or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdProviderTest {
  private static final String PLATFORM = "https://ecoute.example";
  private static final URI BACK = URI.create(PLATFORM + "/identification/retour");
  private static final Pattern ID_TOKEN = Pattern.compile("(\"id_token\":\")([^\"]+)");

  private final RealProvider real = RealProvider.start(PLATFORM, "alix", "claire.non-verifiee");
  private final OpenIdProvider provider = provider(config(real.issuer()));
  private final Attempt attempt = Attempt.begin();

  @AfterEach
  void honestAgain() {
    real.tampering().stop();
  }

  @AfterAll
  void close() {
    provider.close();
    real.close();
  }

  @Test
  void thePersonWhoSignsInIsRecognisedEachTime() throws NoIdentity {
    Identity once = identify(comeBack());
    Identity again = identify(comeBack());

    assertThat(once.issuer()).isEqualTo(real.issuer());
    assertThat(once.subject()).isEqualTo("alix").isEqualTo(again.subject());
    assertThat(once.toString()).doesNotContain("alix");
  }

  @Test
  void nothingButTheSubjectIsAskedOfARespondent() throws NoIdentity {
    URI door = provider.door(attempt, Scopes.SUBJECT_ONLY, BACK);

    assertThat(door.getQuery())
        .contains("scope=openid&")
        .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=")
        .doesNotContain("email", "prompt", "acr_values", attempt.key());
    assertThat(identify(comeBack()).verifiedEmail()).isEmpty();
  }

  @Test
  void onlyAnAddressTheProviderHasVerifiedCounts() throws NoIdentity {
    assertThat(identifyWithEmail("alix").verifiedEmail()).hasValue("ALIX@ecoute.example");
    assertThat(identifyWithEmail("claire.non-verifiee").verifiedEmail()).isEmpty();
  }

  @Test
  void aLevelThatWasAskedForMustBeReached() throws NoIdentity {
    OpenIdProvider demanding =
        provider(config(real.issuer(), "eidas2 eidas3", "login", "RS256", Duration.ofSeconds(5)));
    URI door = demanding.door(attempt, Scopes.SUBJECT_ONLY, BACK);

    assertThat(door.getQuery()).contains("acr_values=eidas2+eidas3", "prompt=login");
    URI back = comeBack();
    refuses(Reason.NOT_TRUSTED, demanding, back);
    spoilClaims(claims -> claims.claim("acr", "eidas3"));
    assertThat(demanding.identify(attempt, Scopes.SUBJECT_ONLY, comeBack(), BACK).subject())
        .isEqualTo("alix");
  }

  @Test
  void anotherTabsStateIsRefusedBeforeAnythingIsAsked() {
    URI back = comeBack();
    int before = real.tampering().asked("/oauth2/token");

    NoIdentity refusal =
        catchThrowableOfType(
            NoIdentity.class,
            () -> provider.identify(Attempt.begin(), Scopes.SUBJECT_ONLY, back, BACK));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_THIS_ATTEMPT);
    refuses(Reason.NOT_THIS_ATTEMPT, URI.create(BACK + "?code=abc&state=invente"));
    refuses(Reason.NOT_THIS_ATTEMPT, BACK);
    refuses(Reason.NOT_THIS_ATTEMPT, URI.create(back.toString().replaceAll("&?state=[^&]*", "")));
    assertThat(real.tampering().asked("/oauth2/token")).isEqualTo(before);
  }

  @Test
  void aCodeWorksOnce() throws NoIdentity {
    URI back = comeBack();
    identify(back);

    refuses(Reason.NOT_THIS_ATTEMPT, back);
  }

  @Test
  void aCodeIsWorthNothingWithoutTheKeyOfTheBrowserThatAskedForIt() {
    URI stolen = comeBack();
    Attempt thief = Attempt.begin();
    URI forged =
        URI.create(
            stolen.toString().replaceAll("state=[^&]*", "state=" + thief.state().getValue()));

    NoIdentity refusal =
        catchThrowableOfType(
            NoIdentity.class, () -> provider.identify(thief, Scopes.SUBJECT_ONLY, forged, BACK));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_THIS_ATTEMPT);
  }

  @Test
  void whoeverGivesUpAtTheProviderIsNobody() {
    refuses(
        Reason.NOT_FINISHED,
        URI.create(BACK + "?error=access_denied&state=" + attempt.state().getValue()));
  }

  @Test
  void theAnswerOfAnotherProviderIsRefused() {
    URI back = comeBack();

    refuses(Reason.NOT_TRUSTED, URI.create(back + "&iss=https://attaquant.example"));
  }

  @Test
  void aTokenForAnotherAttemptIsRefused() {
    spoilClaims(claims -> claims.claim("nonce", Attempt.begin().nonce().getValue()));
    refuses(Reason.NOT_TRUSTED);
    spoilClaims(claims -> claims.claim("nonce", null));
    refuses(Reason.NOT_TRUSTED);
  }

  @Test
  void aTokenForAnotherClientIsRefused() {
    spoilClaims(claims -> claims.audience("une-autre-application"));
    refuses(Reason.NOT_TRUSTED);
    spoilClaims(
        claims ->
            claims
                .audience(java.util.List.of(RealProvider.RESPONDENTS, "autre"))
                .claim("azp", "autre"));
    refuses(Reason.NOT_TRUSTED);
    spoilClaims(
        claims ->
            claims
                .audience(java.util.List.of(RealProvider.RESPONDENTS, "autre"))
                .claim("azp", null));
    refuses(Reason.NOT_TRUSTED);
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    spoilClaims(claims -> claims.issuer("https://attaquant.example"));
    refuses(Reason.NOT_TRUSTED);
  }

  @Test
  void clocksMayDifferByHalfAMinuteAndNotByFive() throws NoIdentity {
    for (Duration drift : new Duration[] {Duration.ofSeconds(30), Duration.ofSeconds(-30)}) {
      spoilClaims(claims -> at(claims, Instant.now().plus(drift)));
      assertThat(identify(comeBack()).subject()).isEqualTo("alix");
    }
    for (Duration drift : new Duration[] {Duration.ofMinutes(5), Duration.ofMinutes(-5)}) {
      spoilClaims(claims -> at(claims, Instant.now().plus(drift)));
      refuses(Reason.NOT_TRUSTED);
    }
  }

  @Test
  void aTokenNobodySignedIsRefused() {
    spoilToken(token -> new PlainJWT(claims(token)));
    refuses(Reason.NOT_TRUSTED);
  }

  @Test
  void aTokenSignedWithWhatEverybodyKnowsIsRefused() throws JOSEException {
    byte[] publicKey = real.key().toRSAPublicKey().getEncoded();
    spoilToken(
        token ->
            signed(
                new JWSHeader(JWSAlgorithm.HS256),
                claims(token),
                signer(() -> new MACSigner(publicKey))));
    refuses(Reason.NOT_TRUSTED);
  }

  @Test
  void anAlgorithmThatWasNotAgreedIsRefused() {
    spoilToken(
        token ->
            signed(
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(real.key().getKeyID()).build(),
                claims(token),
                signer(() -> new RSASSASigner(real.key()))));
    refuses(Reason.NOT_TRUSTED);
  }

  @Test
  void aSignatureByAnotherKeyIsRefused() {
    RSAKey true_ = real.key();
    spoilToken(
        token ->
            signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(true_.getKeyID()).build(),
                claims(token),
                signer(() -> new RSASSASigner(anotherKey()))));
    refuses(Reason.NOT_TRUSTED);
  }

  @Test
  void aKeyThatChangedIsReadAgain() throws NoIdentity {
    identify(comeBack());
    real.changeKey();

    assertThat(identify(comeBack()).subject()).isEqualTo("alix");
  }

  @Test
  void keysStillServeWhileTheirAddressIsDown() throws NoIdentity {
    identify(comeBack());
    real.tampering().spoil("/oauth2/jwks", any -> new Answer(500, ""));

    assertThat(identify(comeBack()).subject()).isEqualTo("alix");
  }

  @Test
  void aProviderThatIsDownIsSaidSoAndAskedAgainLater() throws Exception {
    OpenIdProvider late = provider(config(real.issuer()));
    real.tampering().spoil("/.well-known/openid-configuration", any -> new Answer(503, ""));

    NoIdentity down =
        catchThrowableOfType(NoIdentity.class, () -> late.door(attempt, Scopes.SUBJECT_ONLY, BACK));
    assertThat(down.reason()).isEqualTo(Reason.PROVIDER_DOWN);

    real.tampering().stop();
    Thread.sleep(Duration.ofMillis(2_100));
    assertThat(late.door(attempt, Scopes.SUBJECT_ONLY, BACK).toString()).startsWith(real.issuer());
    late.close();
  }

  @Test
  void aProviderThatIsDownIsNotAskedByEverybodyAtOnce() {
    OpenIdProvider late = provider(config(real.issuer()));
    real.tampering().spoil("/.well-known/openid-configuration", any -> new Answer(503, ""));
    int before = real.tampering().asked("/.well-known/openid-configuration");

    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> late.door(attempt, Scopes.SUBJECT_ONLY, BACK))
          .isInstanceOf(NoIdentity.class);
    }

    assertThat(real.tampering().asked("/.well-known/openid-configuration") - before).isEqualTo(1);
    late.close();
  }

  @Test
  void aProviderNobodyListensAtIsDown() {
    OpenIdProvider absent = provider(config("http://localhost:1"));

    assertThat(
            catchThrowableOfType(
                    NoIdentity.class, () -> absent.door(attempt, Scopes.SUBJECT_ONLY, BACK))
                .reason())
        .isEqualTo(Reason.PROVIDER_DOWN);
    absent.close();
  }

  @Test
  void aDocumentForAnotherIssuerOrWithoutEncryptionIsNotBelieved() {
    for (String[] change :
        new String[][] {
          {"\"issuer\":\"http://localhost", "\"issuer\":\"http://127.0.0.1"},
          {"\"token_endpoint\":\"http://localhost", "\"token_endpoint\":\"http://attaquant.example"}
        }) {
      OpenIdProvider wary = provider(config(real.issuer()));
      real.tampering()
          .spoil(
              "/.well-known/openid-configuration",
              honest -> new Answer(200, honest.body().replace(change[0], change[1])));

      assertThat(
              catchThrowableOfType(
                      NoIdentity.class, () -> wary.door(attempt, Scopes.SUBJECT_ONLY, BACK))
                  .reason())
          .isEqualTo(Reason.PROVIDER_DOWN);
      wary.close();
    }
  }

  @Test
  void aSlowProviderDoesNotKeepThePersonWaiting() {
    OpenIdProvider hasty = provider(config(real.issuer(), "", "", "RS256", Duration.ofMillis(700)));
    URI back = comeBack();
    real.tampering()
        .spoil(
            "/oauth2/token",
            honest -> {
              try {
                Thread.sleep(Duration.ofSeconds(3));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return honest;
            });
    Instant start = Instant.now();

    refuses(Reason.PROVIDER_DOWN, hasty, back);

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(2_500));
    hasty.close();
  }

  @Test
  void whatCannotBeReadOrIsFarTooLongIsNoAnswer() {
    for (String body : new String[] {"", "<html>", "{\"id_token\":3}", "x".repeat(5_000_000)}) {
      URI back = comeBack();
      real.tampering().spoil("/oauth2/token", honest -> new Answer(200, body));
      refuses(Reason.PROVIDER_DOWN, back);
      real.tampering().stop();
    }
  }

  @Test
  void aMemberMaySignOutThereToo() throws NoIdentity {
    Identity identity = identify(comeBack());

    assertThat(provider.wayOut(identity.proof(), URI.create(PLATFORM + "/connexion")))
        .hasValueSatisfying(
            out ->
                assertThat(out.toString())
                    .startsWith(real.issuer() + "/connect/logout")
                    .contains("id_token_hint=", "post_logout_redirect_uri="));
  }

  private URI comeBack() {
    try {
      return new PersonThere(real, "alix")
          .signIn(provider.door(attempt, Scopes.SUBJECT_ONLY, BACK));
    } catch (NoIdentity e) {
      throw new AssertionError(e);
    }
  }

  private Identity identify(URI arrival) throws NoIdentity {
    return provider.identify(attempt, Scopes.SUBJECT_ONLY, arrival, BACK);
  }

  private Identity identifyWithEmail(String name) throws NoIdentity {
    URI arrival =
        new PersonThere(real, name).signIn(provider.door(attempt, Scopes.WITH_EMAIL, BACK));
    return provider.identify(attempt, Scopes.WITH_EMAIL, arrival, BACK);
  }

  private void refuses(Reason reason) {
    refuses(reason, comeBack());
  }

  private void refuses(Reason reason, URI arrival) {
    refuses(reason, provider, arrival);
  }

  private void refuses(Reason reason, OpenIdProvider judge, URI arrival) {
    NoIdentity refusal =
        catchThrowableOfType(
            NoIdentity.class, () -> judge.identify(attempt, Scopes.SUBJECT_ONLY, arrival, BACK));
    assertThat(refusal).isNotNull();
    assertThat(refusal.reason()).as(String.valueOf(refusal.getMessage())).isEqualTo(reason);
  }

  private void spoilClaims(Consumer<JWTClaimsSet.Builder> change) {
    spoilToken(
        token -> {
          JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder(claims(token));
          change.accept(builder);
          return signed(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(real.key().getKeyID()).build(),
              builder.build(),
              signer(() -> new RSASSASigner(real.key())));
        });
  }

  private void spoilToken(Function<SignedJWT, JWT> change) {
    real.tampering()
        .spoil(
            "/oauth2/token",
            honest -> {
              Matcher token = ID_TOKEN.matcher(honest.body());
              return new Answer(
                  honest.status(),
                  token.replaceAll(
                      found -> found.group(1) + change.apply(parsed(found.group(2))).serialize()));
            });
  }

  private static JWTClaimsSet.Builder at(JWTClaimsSet.Builder claims, Instant issued) {
    return claims.issueTime(Date.from(issued)).expirationTime(Date.from(issued.plusSeconds(5)));
  }

  private interface Signer {
    com.nimbusds.jose.JWSSigner make() throws JOSEException;
  }

  private static com.nimbusds.jose.JWSSigner signer(Signer signer) {
    try {
      return signer.make();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SignedJWT signed(
      JWSHeader header, JWTClaimsSet claims, com.nimbusds.jose.JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SignedJWT parsed(String token) {
    try {
      return SignedJWT.parse(token);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet claims(SignedJWT token) {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey anotherKey() throws JOSEException {
    return new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048).generate();
  }

  private static OpenIdProvider provider(OpenIdConfig config) {
    return new OpenIdProvider(config, Clock.systemUTC());
  }

  private static OpenIdConfig config(String issuer) {
    return config(issuer, "", "", "RS256", Duration.ofSeconds(5));
  }

  private static OpenIdConfig config(
      String issuer, String levels, String prompt, String algorithm, Duration patience) {
    return new OpenIdConfig(
        "respondents",
        issuer,
        RealProvider.RESPONDENTS,
        RealProvider.secret(RealProvider.RESPONDENTS),
        "Essai",
        levels,
        prompt,
        algorithm,
        patience,
        Scopes.SUBJECT_ONLY,
        "/identification/retour",
        "/");
  }
}
