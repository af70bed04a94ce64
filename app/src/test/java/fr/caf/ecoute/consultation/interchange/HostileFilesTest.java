package fr.caf.ecoute.consultation.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is handed in, it is read or refused with the place and the reason, and at once. */
@Timeout(60)
class HostileFilesTest {
  @Test
  void entitiesAreRefusedAndNothingIsFetchedOrExpanded() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <document><questions><rows><row><qid>1</qid><title>&c;</title></row></rows></questions></document>
        """;
    assertThat(refusal(bomb)).isNotEmpty();
    String thief =
        """
        <?xml version="1.0"?>
        <!DOCTYPE document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
        <document><questions><rows><row><qid>1</qid><title>&secret;</title></row></rows></questions></document>
        """;
    assertThat(refusal(thief)).isNotEmpty().doesNotContain("root");
  }

  @Test
  void truncatedAndMisencodedFilesAreRefused() {
    byte[] lss = Files.lss();
    assertThat(Files.words(Reception.of(Arrays.copyOf(lss, lss.length / 2))))
        .contains("ligne")
        .contains("abîmé");
    byte[] wrong = new String(lss, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Files.words(Reception.of(wrong))).isNotEmpty();
    assertThat(Files.words(Reception.of(new byte[] {(byte) 0xC3, 0x28}))).contains("UTF-8");
    assertThat(Files.words(Reception.of(new byte[0]))).isNotEmpty();
  }

  @Test
  void aZipBombIsNotUnpacked() {
    String megabyte = "0".repeat(1 << 20);
    Map<String, String> parts =
        IntStream.range(0, 70)
            .boxed()
            .collect(Collectors.toMap(i -> "xl/worksheets/sheet" + i + ".xml", _ -> megabyte));
    byte[] bomb = Files.zip(parts);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(Files.words(Reception.of(bomb))).contains("trop gros une fois déplié");
    byte[] half = Arrays.copyOf(bomb, bomb.length / 2);
    assertThat(Files.words(Reception.of(half))).isNotEmpty();
    assertThat(Files.words(Reception.of(Files.zip(Map.of("a", "b"))))).contains("abîmé");
  }

  @Test
  void whatIsTooDeepTooLongOrTooManyIsRefusedWithItsPlace() {
    assertThat(refusal("[".repeat(100_000))).contains("imbriqué");
    assertThat(refusal("<document>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</document>"))
        .contains("imbriqué");
    assertThat(refusal(document(question("q").replace("Oui ?", "x".repeat(900_000)))))
        .contains("sections[0].questions[0].label");
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> question("q" + i))
            .collect(Collectors.joining(","));
    assertThat(refusal(document(many))).contains("10000 questions");
  }

  @Test
  void eachMalformedDefinitionIsToldWithItsPlaceAndItsReason() {
    assertThat(refusal(document(question("q").replace("YES_NO", "YESNO"))))
        .contains("sections[0].questions[0].kind")
        .contains("YESNO");
    assertThat(refusal(document(question("q") + "," + question("q"))))
        .contains("sections[0].questions[1].code");
    assertThat(refusal(document(question("q").replace("Oui ?", "<script>x</script>"))))
        .contains("balises HTML");
    String cycle = when("a", "b") + "," + when("b", "a");
    assertThat(refusal(document(cycle)))
        .contains("sections[0].questions[0].when")
        .contains("posée avant");
    assertThat(refusal(document(when("a", "a")))).contains("posée avant");
    assertThat(refusal(document(when("a", "nulle_part")))).contains("nulle_part");
    assertThat(refusal("{\"format\":2,\"title\":\"x\",\"sections\":[]}")).contains("format");
  }

  @Test
  void aDocumentOfOursComesBackAsItWas() {
    String document = document(question("q") + "," + when("suite", "q"));
    assertThat(Files.received(Files.utf8(document)).leftOut()).isEmpty();
  }

  @Test
  void noFileHoweverBrokenBreaksTheReader() {
    Random random = new Random(7);
    List<byte[]> sound =
        List.of(
            Files.lss(),
            Files.utf8(document(question("q") + "," + when("suite", "q"))),
            Files.xlsx(
                Map.of(
                    "survey",
                    List.of(List.of("type", "name", "label"), List.of("text", "q", "Oui ?")))));
    long before = System.nanoTime();
    for (int i = 0; i < 600; i++) {
      byte[] broken = sound.get(i % sound.size()).clone();
      int wounds = 1 + random.nextInt(8);
      for (int wound = 0; wound < wounds; wound++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      byte[] cut =
          random.nextInt(4) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
      assertThatCode(() -> Reception.of(cut)).as("file " + i).doesNotThrowAnyException();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void noConditionHoweverOddBreaksTheReader() {
    Random random = new Random(11);
    List<String> words =
        List.of(
            "(",
            ")",
            "and",
            "or",
            "not",
            "!",
            "==",
            "'a'",
            "${q}",
            "q1.NAOK",
            "3",
            "selected",
            ",",
            "&&",
            " ",
            "\"");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder condition = new StringBuilder();
      for (int word = random.nextInt(40); word >= 0; word--) {
        condition.append(words.get(random.nextInt(words.size())));
      }
      String written = condition.toString();
      assertThatCode(() -> Relevance.read(written, _ -> Optional.empty()))
          .as(written)
          .doesNotThrowAnyException();
    }
    assertThat(Relevance.read("(".repeat(3_000), _ -> Optional.empty())).isEmpty();
  }

  private static String refusal(String file) {
    return Files.words(Reception.of(Files.utf8(file)));
  }

  private static String document(String questions) {
    return "{\"format\":1,\"title\":\"Essai\",\"sections\":[{\"code\":\"s\",\"title\":\"S\",\"questions\":["
        + questions
        + "]}]}";
  }

  private static String question(String code) {
    return "{\"code\":\"%s\",\"kind\":\"YES_NO\",\"label\":\"Oui ?\"}".formatted(code);
  }

  private static String when(String code, String earlier) {
    return question(code)
        .replace(
            "\"label\"",
            "\"when\":{\"question\":\"%s\",\"op\":\"eq\",\"value\":true},\"label\""
                .formatted(earlier));
  }
}
