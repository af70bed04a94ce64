package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's name, whatever it was made from, is only a name. */
class AttachmentTest {
  @Test
  void aPlainNameIsSaidPlainly() {
    assertThat(Attachment.named("reponses-ajpp.csv"))
        .isEqualTo("attachment; filename=\"reponses-ajpp.csv\"");
  }

  @Test
  void accentsAreSaidToThoseWhoReadThem() {
    assertThat(Attachment.named("réponses été.csv"))
        .isEqualTo(
            "attachment; filename=\"reponses ete.csv\";"
                + " filename*=UTF-8''r%C3%A9ponses%20%C3%A9t%C3%A9.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nSet-Cookie: b=c",
        "a\"; filename=\"b.exe",
        "../../etc/passwd",
        "..\\..\\a.csv",
        "a\u202Egpj.exe",
        "a\u2028b",
        "a\0.csv",
        "\ud800.csv",
        "a%0d%0ab",
        "C:\\a.csv"
      })
  void nothingBreaksOutOfTheHeader(String name) {
    String header = Attachment.named(name);

    assertThat(header)
        .matches("attachment; filename=\"[^\"]*\"(; filename\\*=UTF-8''[A-Za-z0-9._%-]+)?")
        .doesNotContain("\r", "\n", "/", "\\", "\0", "\u202E", "\u2028", "%0D", "%0A", "..-..");
  }

  @ParameterizedTest
  @CsvSource({"'',fichier", ".htaccess,htaccess", "'  ',fichier"})
  void aNameIsNeverEmptyNorHidden(String name, String shown) {
    assertThat(Attachment.named(name)).isEqualTo("attachment; filename=\"" + shown + "\"");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(Attachment.named("a".repeat(400) + ".csv")).hasSizeLessThan(160).endsWith("a.csv\"");
  }
}
