package fr.caf.ecoute.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Known weaknesses of libraries, as OSV publishes them: asked of a server, or read in its archive.
 */
final class Advisories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Advisories() {}

  /**
   * Asks {@code server} for all of them at once.
   *
   * @throws IOException when it does not answer: nothing is known then
   */
  static List<String> asked(URI server, List<Inventory.Component> components)
      throws IOException, InterruptedException {
    ObjectNode question = JSON.createObjectNode();
    var queries = question.putArray("queries");
    components.forEach(one -> queries.addObject().putObject("package").put("purl", one.purl()));
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(server.resolve("/v1/querybatch"))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(JSON.writeValueAsString(question)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      JsonNode results = JSON.readTree(answer.body()).path("results");
      if (answer.statusCode() != 200 || results.size() != components.size()) {
        throw new IOException("an answer that is none: " + answer.statusCode());
      }
      List<String> found = new ArrayList<>();
      for (int i = 0; i < components.size(); i++) {
        for (JsonNode weakness : results.get(i).path("vulns")) {
          found.add(components.get(i).purl() + ": " + weakness.path("id").asText());
        }
      }
      return found;
    }
  }

  /** Reads the archive of the Maven ecosystem ({@code all.zip}), where there is no network. */
  static List<String> read(Path archive, List<Inventory.Component> components) throws IOException {
    Map<String, Inventory.Component> byName = new HashMap<>();
    components.forEach(one -> byName.put(one.name(), one));
    List<String> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        JsonNode advisory = JSON.readTree(zip.getInputStream(entries.nextElement()).readAllBytes());
        for (JsonNode affected : advisory.path("affected")) {
          Inventory.Component ours = byName.get(affected.path("package").path("name").asText());
          if (ours != null && !advisory.has("withdrawn") && affects(affected, ours.version())) {
            found.add(ours.purl() + ": " + advisory.path("id").asText());
          }
        }
      }
    }
    return found;
  }

  /** Versions are enumerated; an advisory that does not is reported whatever the version. */
  private static boolean affects(JsonNode affected, String version) {
    JsonNode versions = affected.path("versions");
    if (versions.isEmpty()) {
      return true;
    }
    for (JsonNode one : versions) {
      if (one.asText().equals(version)) {
        return true;
      }
    }
    return false;
  }
}
