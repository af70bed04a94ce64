package fr.caf.ecoute.web.guard;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses that begin alike: {@code 10.0.0.0/8}, {@code ::1}. */
public record Network(InetAddress address, int bits) {
  /**
   * As the operator writes it.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Network parse(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress address = InetAddress.ofLiteral(parts[0]);
    int longest = address.getAddress().length * 8;
    int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > longest) {
      throw new IllegalArgumentException("not a network: " + text);
    }
    return new Network(address, bits);
  }

  /** Whether that is one. */
  public static boolean isOne(String text) {
    try {
      parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  boolean holds(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    int rest = mine.length * 8 - bits;
    return mine.length == theirs.length
        && new BigInteger(1, mine)
            .shiftRight(rest)
            .equals(new BigInteger(1, theirs).shiftRight(rest));
  }
}
