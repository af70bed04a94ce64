package fr.caf.ecoute.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The CycloneDX inventory that the build writes, {@code target/bom.json}. */
record Inventory(List<Component> components) {
  private static final Path FILE = Path.of("target", "bom.json");

  /** A library that is shipped, and the licences it may be used under. */
  record Component(String name, String version, List<String> licences) {
    /** As advisories name it. */
    String purl() {
      return "pkg:maven/" + name.replace(':', '/') + "@" + version;
    }
  }

  Inventory {
    components = List.copyOf(components);
  }

  static boolean isWritten() {
    return Files.exists(FILE);
  }

  static Inventory read() throws IOException {
    List<Component> components = new ArrayList<>();
    for (JsonNode one : new ObjectMapper().readTree(Files.readAllBytes(FILE)).get("components")) {
      if (!one.path("group").asText().equals("fr.caf.ecoute")) {
        components.add(
            new Component(
                one.path("group").asText() + ":" + one.path("name").asText(),
                one.path("version").asText(),
                licences(one.path("licenses"))));
      }
    }
    return new Inventory(components);
  }

  private static List<String> licences(JsonNode said) {
    List<String> licences = new ArrayList<>();
    for (JsonNode one : said) {
      JsonNode licence = one.path("license");
      licences.add(
          one.has("expression")
              ? one.get("expression").asText()
              : licence.path("id").asText(licence.path("name").asText()));
    }
    return licences;
  }
}
