package fr.caf.ecoute.outside.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The platform and a real provider that know each other's addresses before either starts. */
public final class Neighbours implements AutoCloseable {
  private final int port = freePort();
  private final RealProvider provider;

  public Neighbours(String... people) {
    provider = RealProvider.start("http://localhost:" + port, people);
  }

  public RealProvider provider() {
    return provider;
  }

  /** The settings of a platform that knows this provider. */
  public Map<String, String> settings(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(others);
    all.put("micronaut.server.port", Integer.toString(port));
    all.put("ecoute.public-address", "http://localhost:" + port);
    for (String use : new String[] {"respondents", "team"}) {
      String client = use.equals("team") ? RealProvider.TEAM : RealProvider.RESPONDENTS;
      String prefix = "ecoute.openid." + use + ".";
      all.put(prefix + "issuer", provider.issuer());
      all.put(prefix + "client-id", client);
      all.put(prefix + "client-secret", RealProvider.secret(client));
      all.put(prefix + "name", "Essai Connect");
      all.put(prefix + "patience", "2s");
    }
    return all;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    provider.close();
  }
}
