package fr.caf.ecoute.journey;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.demo.DemoTeam;
import fr.caf.ecoute.demo.Demonstration;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The platform on a free port, in the state of some demonstration scenarios. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Stage implements OnH2 {
  static final int PHONE = 320;
  static final int TABLET = 768;
  static final int DESK = 1280;

  @Inject
  @SuppressWarnings("NullAway.Init")
  EmbeddedServer server;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Demonstration demonstration;

  @Inject
  @SuppressWarnings("NullAway.Init")
  DemoTeam team;

  @SuppressWarnings("NullAway.Init")
  List<DemoTeam.Entry> entries;

  abstract List<Scenario> scenarios();

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = new HashMap<>(OnH2.super.getProperties());
    try {
      properties.put("ecoute.folder", Files.createTempDirectory("parcours").toString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    properties.put("ecoute.cookies.secure", "false");
    return properties;
  }

  @BeforeAll
  void play() throws java.io.IOException {
    Files.createDirectories(Path.of("target/pictures"));
    demonstration.play(scenarios());
    entries = team.gather();
  }

  Reader reader(String name, int width, Scripts scripts) {
    return new Reader(name, Chromium.window(server.getURL().toString(), width, scripts), scripts);
  }

  /** A facilitator, signed in. */
  Reader facilitator(String name, int width, Scripts scripts) {
    return member(entries.getFirst(), name, width, scripts);
  }

  /** The one who may do everything, signed in. */
  Reader administrator(String name, int width, Scripts scripts) {
    return member(entries.getLast(), name, width, scripts);
  }

  private Reader member(DemoTeam.Entry entry, String name, int width, Scripts scripts) {
    Reader reader = reader(name, width, scripts);
    reader.opens("/connexion");
    reader.writes("Adresse électronique", entry.email());
    reader.writes("Mot de passe", entry.password());
    reader.presses("Se connecter");
    return reader;
  }
}
