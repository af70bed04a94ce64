package fr.caf.ecoute.outside.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * Spring Authorization Server in this JVM, behind a {@link Tampering} that most tests leave alone.
 * Its people have the password {@link #PASSWORD}.
 */
public final class RealProvider implements AutoCloseable {
  public static final String PASSWORD = "une phrase du fournisseur";
  public static final String RESPONDENTS = "ecoute-repondants";
  public static final String TEAM = "ecoute-equipe";

  private final Tomcat tomcat = new Tomcat();
  private final Tampering tampering = Tampering.start();
  private final InMemoryRegisteredClientRepository clients;
  private final List<String> people;
  private volatile RSAKey key = newKey();

  private RealProvider(String platform, List<String> people) {
    this.people = people;
    this.clients =
        new InMemoryRegisteredClientRepository(
            client(RESPONDENTS, platform + "/identification/retour", platform),
            client(TEAM, platform + "/connexion/openid/retour", platform));
  }

  /** For the platform at that address. */
  public static RealProvider start(String platform, String... people) {
    RealProvider provider = new RealProvider(platform, List.of(people));
    provider.open();
    return provider;
  }

  /** What that client proves itself with. */
  public static String secret(String client) {
    return "quarante caractères tirés au hasard pour " + client;
  }

  private static RegisteredClient client(String id, String back, String platform) {
    return RegisteredClient.withId(UUID.randomUUID().toString())
        .clientId(id)
        .clientSecret("{noop}" + secret(id))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(back)
        .postLogoutRedirectUri(platform + "/connexion")
        .scope("openid")
        .scope("email")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private void open() {
    tomcat.setBaseDir("target/openid");
    tomcat.setSilent(true);
    tomcat.setPort(0);
    StandardContext root = (StandardContext) tomcat.addContext("", null);
    root.setClearReferencesThreadLocals(false);
    root.setClearReferencesRmiTargets(false);
    root.setParentClassLoader(RealProvider.class.getClassLoader());
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.setClassLoader(RealProvider.class.getClassLoader());
    spring.register(ProviderSetup.class);
    root.addServletContainerInitializer(
        (found, servlets) -> {
          spring.setServletContext(servlets);
          spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("provider", this));
          spring.refresh();
          servlets
              .addFilter("door", new DelegatingFilterProxy("springSecurityFilterChain", spring))
              .addMappingForUrlPatterns(null, false, "/*");
          servlets.addServlet("nothing", new HttpServlet() {}).addMapping("/");
        },
        Set.of());
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
    tampering.before("http://localhost:" + tomcat.getConnector().getLocalPort());
  }

  public String issuer() {
    return tampering.address();
  }

  /** What stands between it and the platform. */
  public Tampering tampering() {
    return tampering;
  }

  List<String> people() {
    return people;
  }

  InMemoryRegisteredClientRepository clients() {
    return clients;
  }

  RSAKey key() {
    return key;
  }

  /** From now on it signs with another key. */
  public void changeKey() {
    key = newKey();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    tampering.close();
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }
}
