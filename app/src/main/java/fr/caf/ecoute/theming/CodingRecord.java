package fr.caf.ecoute.theming;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The codings of a run, and which of its responses are copies of one text.
 *
 * <p>Those of a finished run change only when a person agrees to more: the last ones read are kept,
 * for every page needs them.
 */
@Singleton
class CodingRecord {
  /** About a hundred megabytes. */
  private static final int MOST_KEPT = 1_000_000;

  private static final float USUAL_LOAD = .75f;

  private final CodingRepository codings;
  private final CampaignCopyRepository copies;
  private final Map<UUID, Read> lastRead = new LinkedHashMap<>(16, USUAL_LOAD, true);

  /** What the codings of a run were at one of its revisions. */
  private record Read(int revision, RunCodings codings) {}

  CodingRecord(CodingRepository codings, CampaignCopyRepository copies) {
    this.codings = codings;
    this.copies = copies;
  }

  void save(List<Coding> newCodings, List<CampaignCopy> newCopies) {
    codings.saveAll(newCodings);
    copies.saveAll(newCopies);
  }

  void replace(List<Coding> gone, List<Coding> newCodings) {
    codings.deleteAll(gone);
    codings.saveAll(newCodings);
  }

  /** Of a run that is over. */
  synchronized RunCodings of(ThemingRun run) {
    Read last = lastRead.get(run.id());
    if (last == null || last.revision() != run.revision()) {
      last = new Read(run.revision(), read(run.id()));
      lastRead.put(run.id(), last);
      forgetOldest();
    }
    return last.codings();
  }

  private RunCodings read(UUID run) {
    return new RunCodings(codings.findByRunId(run), campaigns(run));
  }

  /** The one just read stays, however large. */
  private void forgetOldest() {
    long kept = lastRead.values().stream().mapToLong(one -> one.codings().size()).sum();
    Iterator<Read> oldest = lastRead.values().iterator();
    while (kept > MOST_KEPT && lastRead.size() > 1) {
      kept -= oldest.next().codings().size();
      oldest.remove();
    }
  }

  /** For each response that repeats a text, the number of that text. */
  private Map<UUID, Integer> campaigns(UUID run) {
    return copies.findByRunId(run).stream()
        .collect(
            Collectors.toMap(
                CampaignCopy::responseId, CampaignCopy::campaign, (first, second) -> first));
  }
}
