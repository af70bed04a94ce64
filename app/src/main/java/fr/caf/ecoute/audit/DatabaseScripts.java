package fr.caf.ecoute.audit;

import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * On PostgreSQL the journal is also kept by triggers, in a folder of scripts of their own: H2 has
 * no language to write them in.
 */
@Singleton
@Named(DatabaseScripts.DATABASE)
class DatabaseScripts implements FlywayConfigurationCustomizer {
  static final String DATABASE = "default";

  private final String url;

  DatabaseScripts(@Value("${datasources.default.url}") String url) {
    this.url = url;
  }

  @Override
  public String getName() {
    return DATABASE;
  }

  @Override
  public void customizeFluentConfiguration(FluentConfiguration flyway) {
    if (url.startsWith("jdbc:postgresql:")) {
      flyway.locations("classpath:db/migration", "classpath:db/postgresql");
    }
  }
}
