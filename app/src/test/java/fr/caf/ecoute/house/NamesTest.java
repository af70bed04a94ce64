package fr.caf.ecoute.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names say what a thing is, in the words of {@code docs/GLOSSARY.md}. */
class NamesTest {
  private static final List<String> EMPTY_WORDS =
      List.of(
          "Service",
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Impl",
          "DTO",
          "Dto",
          "Mapper",
          "Processor",
          "Handler",
          "Data",
          "Info");
  private static final Set<String> EMPTY_ROOMS =
      Set.of("util", "utils", "common", "core", "shared", "model", "dto", "service");

  private static final JavaClasses ALL = House.CLASSES;

  @Test
  void noClassHidesBehindAnEmptyWord() {
    assertThat(ours().map(JavaClass::getSimpleName))
        .as("say which noun of the field it is")
        .noneMatch(name -> EMPTY_WORDS.stream().anyMatch(name::endsWith));
  }

  @Test
  void noPackageIsADrawer() {
    assertThat(ours().map(JavaClass::getPackageName))
        .as("put each thing in the room of its feature")
        .noneMatch(name -> List.of(name.split("\\.")).stream().anyMatch(EMPTY_ROOMS::contains));
  }

  @Test
  void everyIdentifierOfTheGlossaryExists() throws IOException {
    String glossary = Files.readString(Path.of("../docs/GLOSSARY.md"));
    Set<String> names = ours().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    Matcher row = Pattern.compile("^\\|[^|]+\\| `(\\w+)` \\|", Pattern.MULTILINE).matcher(glossary);
    List<String> identifiers = row.results().map(found -> found.group(1)).toList();
    assertThat(identifiers).hasSizeGreaterThan(20);
    assertThat(names).containsAll(identifiers);
  }

  private static java.util.stream.Stream<JavaClass> ours() {
    return ALL.stream();
  }
}
