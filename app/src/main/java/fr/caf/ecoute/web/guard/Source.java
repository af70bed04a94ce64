package fr.caf.ecoute.web.guard;

/**
 * The network a request comes from, as a hash that only this process can make and that changes
 * every hour: good for counting, for nothing else. In memory only; never written, never logged.
 */
public record Source(String hash) {
  @Override
  public String toString() {
    return "Source[…]";
  }
}
