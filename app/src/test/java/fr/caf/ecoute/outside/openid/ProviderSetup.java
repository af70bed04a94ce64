package fr.caf.ecoute.outside.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Spring Authorization Server, as its own guide sets it up, for the people of a test. */
@Configuration
@EnableWebSecurity
class ProviderSetup {
  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    OAuth2AuthorizationServerConfigurer server =
        OAuth2AuthorizationServerConfigurer.authorizationServer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(server, with -> with.oidc(Customizer.withDefaults()))
        .authorizeHttpRequests(any -> any.anyRequest().authenticated())
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain door(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(any -> any.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  @Bean
  UserDetailsService people(RealProvider provider) {
    return new InMemoryUserDetailsManager(
        provider.people().stream()
            .map(
                name ->
                    User.withUsername(name)
                        .password("{noop}" + RealProvider.PASSWORD)
                        .roles("USER")
                        .build())
            .toList());
  }

  @Bean
  RegisteredClientRepository clients(RealProvider provider) {
    return provider.clients();
  }

  @Bean
  JWKSource<SecurityContext> keys(RealProvider provider) {
    return (selector, context) -> selector.select(new JWKSet(provider.key()));
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  AuthorizationServerSettings settings(RealProvider provider) {
    return AuthorizationServerSettings.builder().issuer(provider.issuer()).build();
  }

  /** The address of « alix » is verified; that of « claire.non-verifiee » is not. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
          && context.getAuthorizedScopes().contains("email")) {
        String name = context.getPrincipal().getName();
        context
            .getClaims()
            .claims(
                all ->
                    all.putAll(
                        Map.of(
                            "email",
                            name.toUpperCase(Locale.ROOT) + "@ecoute.example",
                            "email_verified",
                            !name.endsWith("non-verifiee"))));
      }
    };
  }
}
