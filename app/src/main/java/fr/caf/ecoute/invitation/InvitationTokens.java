package fr.caf.ecoute.invitation;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.web.PlatformSecret;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What the link of one person's letter ends with: the random identifier of their line in the list,
 * and half of a keyed hash of it. It is kept nowhere, so that a reminder carries the same link and
 * the database holds none; whoever lacks the platform's secret can make none.
 */
@Singleton
public class InvitationTokens {
  private static final String PURPOSE = "invitation link";
  private static final int ID_BYTES = 16;
  private static final int MAC_BYTES = 16;
  private static final int LENGTH = 43;

  private final PlatformSecret secret;
  private final Participants participants;

  InvitationTokens(PlatformSecret secret, Participants participants) {
    this.secret = secret;
    this.participants = participants;
  }

  /** 43 characters of an address. */
  public String of(Participant participant) {
    ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + MAC_BYTES);
    bytes.putLong(participant.id().getMostSignificantBits());
    bytes.putLong(participant.id().getLeastSignificantBits());
    bytes.put(mac(participant.id()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Whose token this is; nobody's when it was cut, made up, or its person taken off the list. */
  public Optional<Participant> read(String token) {
    return identifier(token).flatMap(participants::find);
  }

  private Optional<UUID> identifier(String token) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      UUID id = new UUID(bytes.getLong(), bytes.getLong());
      byte[] mac = new byte[MAC_BYTES];
      bytes.get(mac);
      return MessageDigest.isEqual(mac, mac(id)) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] mac(UUID id) {
    String hash = secret.mac(PURPOSE, id.toString());
    return HexFormat.of().parseHex(hash.substring(0, 2 * MAC_BYTES));
  }
}
