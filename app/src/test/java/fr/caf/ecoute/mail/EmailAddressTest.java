package fr.caf.ecoute.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "jeanne.martin@caf.example,jeanne.martin@caf.example",
    "'  Jeanne.Martin@CAF.Example ',jeanne.martin@caf.example",
    "'\u00a0jeanne@caf.example\u200b',jeanne@caf.example",
    "jeanne+essai@caf.example,jeanne+essai@caf.example",
    "o'neil@caf.example,o'neil@caf.example",
    "jeanne@caf-éu.example,jeanne@xn--caf-u-esa.example"
  })
  void twoSpellingsOfOneAddressAreEqual(String typed, String value) {
    assertThat(EmailAddress.read(typed)).map(EmailAddress::value).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "@",
        "jeanne",
        "jeanne@",
        "@caf.example",
        "jeanne@caf",
        "jeanne@caf..example",
        "jeanne@-caf.example",
        "jeanne@caf.example.",
        "jeanne@127.0.0.1",
        "jeanne@[127.0.0.1]",
        ".jeanne@caf.example",
        "jeanne.@caf.example",
        "jean..ne@caf.example",
        "jean ne@caf.example",
        "jéanne@caf.example",
        "jeanne@caf.example, paul@caf.example",
        "jeanne@caf.example;paul@caf.example",
        "Jeanne <jeanne@caf.example>",
        "jeanne@caf.example\nBcc: tous@caf.example",
        "jeanne\r\n@caf.example",
        "jeanne@caf.exa\tmple",
        "jeanne@caf.example\0",
        "=cmd|' /C calc'!A0@caf.example",
        "\"jeanne\"@caf.example"
      })
  void whatIsNoAddressIsNotRead(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Test
  void anEndlessAddressIsRefusedAtOnce() {
    assertThat(EmailAddress.read("a".repeat(65) + "@caf.example")).isEmpty();
    assertThat(EmailAddress.read("a@" + "b.".repeat(200_000) + "example")).isEmpty();
    assertThat(EmailAddress.read("a.".repeat(200_000) + "@caf.example")).isEmpty();
  }

  @Test
  void aDomainThatOnlyLooksAlikeIsAnotherDomain() {
    String cyrillic = "jeanne@c\u0430f.example";
    assertThat(EmailAddress.read(cyrillic))
        .map(EmailAddress::domain)
        .hasValueSatisfying(domain -> assertThat(domain).startsWith("xn--"));
  }

  @Test
  void itIsNotSeenWhereItIsPrinted() {
    EmailAddress address = new EmailAddress("jeanne.martin@caf.example");
    assertThat(address.toString()).doesNotContain("jeanne");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailAddress("jeanne.martin"))
        .withMessageNotContaining("jeanne");
  }
}
