package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.web.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was and may be sent to the list.
 *
 * @param invitedWords how many were invited, and about how many have their ballot
 */
record MessagesPage(
    OfficeHeading heading,
    boolean byInvitation,
    boolean mailOn,
    String invitedWords,
    List<Kind> kinds,
    List<Sent> sent) {
  /** One kind of letter: where it is written. */
  record Kind(String title, String address, String words) {}

  /** One mailing, in words. */
  record Sent(String title, String day, String state, boolean running, List<String> words) {
    static Sent of(Mailing mailing, List<DispatchCount> counts) {
      long done = people(counts, Dispatch.State.DONE);
      long unsure = people(counts, Dispatch.State.UNSURE);
      long all = counts.stream().mapToLong(DispatchCount::people).sum();
      List<String> words = new ArrayList<>();
      words.add(
          French.count(done, "personne traitée", "personnes traitées")
              + " sur "
              + French.number(all)
              + ".");
      if (unsure > 0) {
        words.add(
            French.count(unsure, "message était", "messages étaient")
                + " en partance quand la plateforme s’est arrêtée : peut-être partis, ils ne sont"
                + " pas renvoyés.");
      }
      if (mailing.undelivered() > 0) {
        words.add(
            French.count(
                    mailing.undelivered(),
                    "personne n’était pas traitée",
                    "personnes n’étaient pas traitées")
                + " à la fin de l’envoi.");
      }
      return new Sent(
          mailing.kind().title(),
          French.date(mailing.askedOn()),
          mailing.state().words(),
          mailing.isRunning(),
          words);
    }

    private static long people(List<DispatchCount> counts, Dispatch.State state) {
      return counts.stream()
          .filter(one -> one.state() == state)
          .mapToLong(DispatchCount::people)
          .sum();
    }
  }

  public String address() {
    return heading.address() + "/messages";
  }

  static String word(LetterKind kind) {
    return switch (kind) {
      case INVITATION -> "invitation";
      case REMINDER -> "relance";
    };
  }

  /** The kind of a word of the address. */
  static Optional<LetterKind> kind(String word) {
    return List.of(LetterKind.values()).stream()
        .filter(kind -> word(kind).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
