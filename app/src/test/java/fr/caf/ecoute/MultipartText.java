package fr.caf.ecoute;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a form with files, as a browser writes it. */
final class MultipartText {
  private static final String BOUNDARY = "----essai-8f2b41";

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  void field(String name, String value) {
    part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
  }

  void file(String name, byte[] bytes) {
    part(
        "name=\"" + name + "\"; filename=\"" + name + ".json\"",
        "Content-Type: application/json\r\n",
        bytes);
  }

  byte[] bytes() {
    write("--" + BOUNDARY + "--\r\n");
    return parts.toByteArray();
  }

  private void part(String disposition, String headers, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n");
    write(headers + "\r\n");
    parts.writeBytes(content);
    write("\r\n");
  }

  private void write(String text) {
    parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
