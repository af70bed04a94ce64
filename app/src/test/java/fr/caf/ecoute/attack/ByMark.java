package fr.caf.ecoute.attack;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.redemption.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Pairs marks off with ballots, from one theft. */
record ByMark(String name, Function<Row, String> order, boolean backwards) {
  static List<ByMark> all() {
    Map<String, Function<Row, String>> orders =
        Map.of(
            "by place", row -> BallotTrace.number(row.place()),
            "by transaction", row -> "%20s".formatted(row.writer()),
            "by identifier", row -> row.get("mark") + row.get("secret_hash"));
    return orders.entrySet().stream()
        .flatMap(
            one ->
                Stream.of(
                    new ByMark(one.getKey(), one.getValue(), false),
                    new ByMark(one.getKey(), one.getValue(), true)))
        .toList();
  }

  /** By mark, the hash of the ballot said to be its. */
  Map<String, String> guess(Snapshot snapshot) {
    List<Row> marks = sorted(snapshot.rows("redemption"));
    List<Row> ballots = sorted(snapshot.rows("ballot"));
    Map<String, String> guesses = new HashMap<>();
    for (int i = 0; i < Math.min(marks.size(), ballots.size()); i++) {
      Row ballot = ballots.get(backwards ? ballots.size() - 1 - i : i);
      guesses.put(marks.get(i).get("mark"), ballot.get("secret_hash"));
    }
    return guesses;
  }

  private List<Row> sorted(List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(order));
    return sorted;
  }

  /** The mark of an address, by whoever read the code and guesses the secret. */
  static String made(String secret, Consultation consultation, String address) {
    byte[] key = hmac(secret.getBytes(StandardCharsets.UTF_8), bytes("redemption"));
    ByteBuffer parts = ByteBuffer.allocate(1_000);
    for (String part : List.of(consultation.id().toString(), Mark.Way.ADDRESS.name(), address)) {
      parts.putInt(bytes(part).length).put(bytes(part));
    }
    byte[] all = new byte[parts.position()];
    parts.flip().get(all);
    return HexFormat.of().formatHex(hmac(key, all));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // An empty key is refused; zeros are the same key.
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
