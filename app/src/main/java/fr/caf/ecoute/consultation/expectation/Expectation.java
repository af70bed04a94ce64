package fr.caf.ecoute.consultation.expectation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.lint.Expected;
import fr.caf.ecoute.questionnaire.lint.Expected.Group;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Transient;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How many people a consultation expects.
 *
 * @param groups one a line: its name, a colon, how many are in it
 */
@MappedEntity
public record Expectation(
    @Id UUID consultationId, int people, @MappedProperty("group_sizes") String groups) {
  static Expectation of(Consultation consultation, int people, List<Group> groups) {
    int all = groups.stream().mapToInt(Group::people).sum();
    return new Expectation(
        consultation.id(), groups.isEmpty() ? people : all, GroupSizes.written(groups));
  }

  @Transient
  Expected expected(int smallestGroup) {
    return new Expected(people, smallestGroup, GroupSizes.read(groups).groups());
  }

  /** The sizes of groups as they are typed. */
  public record GroupSizes(List<Group> groups, List<String> unreadable) {
    private static final int MOST = 200;

    static String written(List<Group> groups) {
      return groups.stream()
          .map(group -> group.name() + " : " + group.people())
          .collect(Collectors.joining("\n"));
    }

    /** One group a line; the last number of the line is its size. */
    public static GroupSizes read(String typed) {
      List<String> lines = typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
      List<String> unreadable =
          lines.stream().filter(line -> !isGroup(line) || lines.indexOf(line) >= MOST).toList();
      return new GroupSizes(
          lines.stream().filter(line -> !unreadable.contains(line)).map(GroupSizes::group).toList(),
          unreadable);
    }

    private static boolean isGroup(String line) {
      return line.matches(".{1,120}?\\s*[:;\\t]\\s*0*[1-9][0-9]{0,6}");
    }

    private static Group group(String line) {
      int cut = line.replaceFirst("[:;\\t][^:;\\t]*$", "").length();
      return new Group(
          line.substring(0, cut).strip(), Integer.parseInt(line.substring(cut + 1).strip()));
    }
  }
}
