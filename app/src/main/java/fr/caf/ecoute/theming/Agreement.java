package fr.caf.ecoute.theming;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A person agrees that answers carry a theme, one they had not been given: it is added to what they
 * carry, and takes them out of the boxes of what carries none.
 */
@Singleton
public class Agreement {
  private final CodingRepository codings;
  private final ThemingRunRepository runs;

  Agreement(CodingRepository codings, ThemingRunRepository runs) {
    this.codings = codings;
    this.runs = runs;
  }

  @Transactional
  public void code(ThemingRun run, String theme, List<UUID> responses, String by) {
    if (responses.isEmpty()) {
      return;
    }
    Map<UUID, List<Coding>> carried =
        codings.findByRunIdAndResponseIdIn(run.id(), responses).stream()
            .collect(Collectors.groupingBy(Coding::responseId));
    List<Coding> left = new ArrayList<>();
    List<Coding> agreed = new ArrayList<>();
    carried.forEach(
        (response, own) -> {
          if (own.stream().noneMatch(coding -> coding.themeCode().equals(theme))) {
            List<Coding> boxes = own.stream().filter(Coding::isInBox).toList();
            left.addAll(boxes);
            int place = own.stream().mapToInt(Coding::place).max().orElse(0) + 1 - boxes.size();
            int end = own.stream().mapToInt(Coding::passageEnd).max().orElse(0);
            agreed.add(Coding.agreed(run.id(), theme, response, place, end, by));
          }
        });
    codings.deleteAll(left);
    codings.saveAll(agreed);
    runs.revise(run.id());
  }
}
