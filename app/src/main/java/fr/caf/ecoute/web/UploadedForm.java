package fr.caf.ecoute.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import io.netty.handler.codec.DecoderException;
import io.netty.util.IllegalReferenceCountException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;

/** A form sent together with files ({@code multipart/form-data}). */
public record UploadedForm(Form form, Map<String, byte[]> files) {
  public UploadedForm {
    files = Map.copyOf(files);
  }

  private static final int MOST_PARTS = 100;

  /** One part of the body, read before the next one arrives. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Part(String name, boolean file, byte[] bytes) {
    static Part of(CompletedPart part) {
      try {
        return new Part(part.getName(), part instanceof CompletedFileUpload, part.getBytes());
      } catch (IOException e) {
        throw new Refusal(
            HttpStatus.BAD_REQUEST, "L'envoi a été interrompu. Recommencez l'envoi du fichier.");
      }
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /**
   * Reads the whole body and checks the form's token.
   *
   * @throws Refusal 403 when the form was not shown by us in this browser
   */
  public static UploadedForm read(HttpRequest<?> request, MultipartBody body) {
    Map<String, List<String>> fields = new HashMap<>();
    Map<String, byte[]> files = new HashMap<>();
    try {
      sort(body, fields, files);
    } catch (DecoderException | IllegalReferenceCountException e) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST, "Le formulaire reçu n'est pas lisible. Rechargez la page.");
    }
    Form form = new Form(fields);
    form.requireToken(request);
    return new UploadedForm(form, files);
  }

  private static void sort(
      MultipartBody body, Map<String, List<String>> fields, Map<String, byte[]> files) {
    int parts = 0;
    for (Part part : Flux.from(body).map(Part::of).toIterable()) {
      if (++parts > MOST_PARTS) {
        throw new Refusal(
            HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Ce formulaire a trop de champs pour être reçu.");
      }
      if (!part.file()) {
        fields.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part.text());
      } else if (part.bytes().length > 0) {
        // A file field left empty arrives as an empty file.
        files.put(part.name(), part.bytes());
      }
    }
  }

  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The bytes as text, or nothing when they are not UTF-8. */
  public static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
