package fr.caf.ecoute.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit would see a weakness, and does not take silence for health. */
class AdvisoriesTest {
  private static final List<Inventory.Component> OURS =
      List.of(
          new Inventory.Component("org.sain:sain", "1.0", List.of("MIT")),
          new Inventory.Component("org.faible:faible", "2.3", List.of("MIT")));

  @TempDir Path folder;

  @Test
  void aWeaknessThatIsPublishedIsSeen() throws Exception {
    assertThat(asked(200, "{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-1\"}]}]}"))
        .containsExactly("pkg:maven/org.faible/faible@2.3: GHSA-1");
    assertThat(asked(200, "{\"results\":[{},{}]}")).isEmpty();
  }

  @Test
  void silenceIsNotHealth() {
    assertThatThrownBy(() -> asked(500, "{}")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> asked(200, "{\"results\":[]}")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Advisories.asked(URI.create("http://127.0.0.1:1"), OURS))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anArchiveIsReadWithoutANetwork() throws Exception {
    Path archive =
        archive(
            advisory("GHSA-1", "org.faible:faible", "[\"2.2\",\"2.3\"]"),
            advisory("GHSA-2", "org.faible:faible", "[\"2.2\"]"),
            advisory("GHSA-3", "org.autre:autre", "[\"1.0\"]"),
            advisory("GHSA-4", "org.sain:sain", "[]"));

    assertThat(Advisories.read(archive, OURS))
        .containsExactlyInAnyOrder(
            "pkg:maven/org.faible/faible@2.3: GHSA-1", "pkg:maven/org.sain/sain@1.0: GHSA-4");
  }

  private static List<String> asked(int status, String answer)
      throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/querybatch",
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    try {
      return Advisories.asked(
          URI.create("http://127.0.0.1:" + server.getAddress().getPort()), OURS);
    } finally {
      server.stop(0);
    }
  }

  private static String advisory(String id, String name, String versions) {
    return "{\"id\":\"%s\",\"affected\":[{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"%s\"},\"versions\":%s}]}"
        .formatted(id, name, versions);
  }

  private Path archive(String... advisories) throws IOException {
    Path file = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < advisories.length; i++) {
        zip.putNextEntry(new ZipEntry(i + ".json"));
        zip.write(advisories[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
