package fr.caf.ecoute.consultation.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an auditor found.
 *
 * @param share the criteria that are met, among those that apply, in per cent
 * @param pages those that were looked at, one a line
 * @param failures what is not accessible, one a line
 * @param exempted what the law lets be, one a line
 */
@MappedEntity
public record AccessibilityAudit(
    @Id UUID id,
    LocalDate auditedOn,
    String auditor,
    int share,
    String pages,
    String failures,
    String exempted) {
  private static final int HALF = 50;
  private static final int ALL = 100;

  public AccessibilityAudit {
    if (share < 0 || share > ALL) {
      throw new IllegalArgumentException(share + " %");
    }
  }

  /** The three words the law knows. */
  public enum Conformity {
    FULL("totalement conforme"),
    PARTIAL("partiellement conforme"),
    NONE("non conforme");

    private final String words;

    Conformity(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** All criteria, at least half of them, or fewer. */
  public Conformity conformity() {
    if (share == ALL) {
      return Conformity.FULL;
    }
    return share >= HALF ? Conformity.PARTIAL : Conformity.NONE;
  }

  public List<String> pageList() {
    return lines(pages);
  }

  public List<String> failureList() {
    return lines(failures);
  }

  public List<String> exemptedList() {
    return lines(exempted);
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
