package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.web.Envelope;
import fr.caf.ecoute.web.PlatformSecret;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The lines of a reminder, many at once. Were they written one by one, the time each takes, or
 * which of them wait, would tell who needs no letter any more: those who have their ballot. So a
 * whole batch is taken at once and done at once, and whose letter must wait is kept closed.
 */
@Singleton
class ReminderLines {
  private final DispatchRepository dispatches;
  private final PostponementRepository postponements;
  private final Envelope envelope;

  ReminderLines(
      DispatchRepository dispatches, PostponementRepository postponements, PlatformSecret secret) {
    this.dispatches = dispatches;
    this.postponements = postponements;
    this.envelope = new Envelope(SecretKey.of(secret.key("postponed reminders")));
  }

  /** Before the first line is taken. */
  void begin(Mailing mailing) {
    postponements.save(new Postponement(mailing.id(), envelope.close("")));
  }

  /** The next ones, in the hands of the caller alone. */
  @Transactional
  public List<UUID> take(Mailing mailing, int most) {
    List<UUID> next = dispatches.lockNext(mailing.id(), most);
    if (!next.isEmpty()) {
      dispatches.takeAll(mailing.id(), next);
    }
    return next;
  }

  /** All of them end alike, those whose letter could not leave too. */
  @Transactional
  public void end(Mailing mailing, Collection<UUID> taken, Collection<UUID> postponed) {
    if (!taken.isEmpty()) {
      dispatches.endAll(mailing.id(), taken);
    }
    change(mailing, waiting -> waiting.addAll(postponed));
  }

  /** Some whose letter could not leave before; they wait no more, but if they are put back. */
  @Transactional
  public List<UUID> takePostponed(Mailing mailing, int most) {
    List<UUID> some = new ArrayList<>();
    change(
        mailing,
        waiting -> {
          waiting.stream().limit(most).forEach(some::add);
          some.forEach(waiting::remove);
        });
    return some;
  }

  /** How many letters could not leave yet. */
  @Transactional
  public int postponed(Mailing mailing) {
    return postponements.lock(mailing.id()).map(this::read).map(TreeSet::size).orElse(0);
  }

  private interface Change {
    void apply(TreeSet<UUID> waiting);
  }

  /** Written anew even if nothing changes: that it changed says nothing. */
  private void change(Mailing mailing, Change change) {
    postponements
        .lock(mailing.id())
        .ifPresent(
            found -> {
              TreeSet<UUID> waiting = read(found);
              change.apply(waiting);
              List<String> lines = waiting.stream().map(UUID::toString).toList();
              postponements.update(
                  new Postponement(mailing.id(), envelope.close(String.join("\n", lines))));
            });
  }

  private TreeSet<UUID> read(Postponement found) {
    return envelope
        .open(found.people())
        .lines()
        .map(UUID::fromString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
