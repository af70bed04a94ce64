package fr.caf.ecoute.web;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, scripts and pictures of the class path, each under an address that holds the hash
 * of its content, so that a browser may keep it for ever.
 */
@Singleton
public class Assets {
  /** One file; {@code hash} is the first 64 bits of its SHA-256, in hexadecimal. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Asset(String hash, byte[] bytes, MediaType type) {}

  private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

  Optional<Asset> find(String path) {
    // Unknown paths are not remembered: they come from outside and have no bound.
    Optional<Asset> known = assets.get(path);
    if (known != null) {
      return known;
    }
    Optional<Asset> read = read(path);
    if (read.isPresent()) {
      assets.put(path, read);
    }
    return read;
  }

  /** The address of {@code path} ("css/base.css"); a missing file is our mistake. */
  public String href(String path) {
    Asset asset = find(path).orElseThrow(() -> new IllegalArgumentException("no asset " + path));
    return "/static/" + asset.hash() + "/" + path;
  }

  private static Optional<Asset> read(String path) {
    // A name without an ending is a folder, which the class path would open like a file.
    if (!path.matches("([a-zA-Z0-9_-]+/)*[a-zA-Z0-9_-][a-zA-Z0-9._-]*[.][a-z0-9]+")) {
      return Optional.empty();
    }
    try (var in = Assets.class.getResourceAsStream("/static/" + path)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String hash = HexFormat.of().formatHex(digest, 0, 8);
      return Optional.of(new Asset(hash, bytes, MediaType.forFilename(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
