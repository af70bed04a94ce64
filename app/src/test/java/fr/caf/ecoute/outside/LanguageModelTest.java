package fr.caf.ecoute.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.caf.ecoute.outside.NoReply.Reason;
import fr.caf.ecoute.outside.StandIn.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelTest {
  private static final StandIn SERVICE = StandIn.start();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LanguageModel model = model(SERVICE.address(), PATIENCE);

  private static LanguageModel model(String address, Duration patience) {
    return new LanguageModel(address, "un-modele", "une-cle", patience);
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void itAsksAsTheServiceExpectsAndGivesWhatItSays() throws NoReply {
    SERVICE.answer(any -> Answer.saying("D’accord."));
    assertThat(model.reply("Classez.", "{\"a\":\"é\"}", 77)).isEqualTo("D’accord.");
    StandIn.Asked asked = SERVICE.asked().getFirst();
    assertThat(asked.authorization()).isEqualTo("Bearer une-cle");
    assertThat(asked.json().path("model").asText()).isEqualTo("un-modele");
    assertThat(asked.json().path("temperature").asInt(-1)).isZero();
    assertThat(asked.json().path("max_tokens").asInt()).isEqualTo(77);
    assertThat(asked.json().at("/messages/0/role").asText()).isEqualTo("system");
    assertThat(asked.json().at("/messages/1/content").asText()).isEqualTo("{\"a\":\"é\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "401,KEY_REFUSED",
    "403,KEY_REFUSED",
    "400,REQUEST_REFUSED",
    "404,REQUEST_REFUSED",
    "408,TOO_SLOW",
    "504,TOO_SLOW",
    "429,BUSY",
    "500,BROKEN",
    "503,BROKEN"
  })
  void eachRefusalHasItsName(int status, Reason reason) {
    SERVICE.answer(any -> Answer.of(status, "{\"error\":\"non\"}"));
    fails(model, reason);
  }

  @Test
  void nothingIsSentWhereTheServiceWouldSendUs() {
    try (StandIn elsewhere = StandIn.start()) {
      SERVICE.answer(any -> Answer.of(302, elsewhere.address() + "/chat/completions"));
      fails(model, Reason.REQUEST_REFUSED);
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pas du JSON",
        "{",
        "[]",
        "{\"choices\":[]}",
        "null",
        "{\"choices\":[{\"message\":{\"content\":null}}]}",
        "{\"choices\":[{\"message\":{\"content\":{\"a\":1}}}]}"
      })
  void whatIsNoReplyIsUnreadable(String body) {
    SERVICE.answer(any -> Answer.of(200, body));
    fails(model, Reason.UNREADABLE);
  }

  @Test
  void aHugeReplyIsNotRead() {
    String huge = "x".repeat(5_000_000);
    SERVICE.answer(any -> Answer.saying(huge));
    fails(model, Reason.UNREADABLE);
  }

  @Test
  void aServiceThatSaysNothingOrDribblesIsNotWaitedForLong() {
    LanguageModel hurried = model(SERVICE.address(), Duration.ofMillis(400));
    SERVICE.answer(any -> Answer.saying("tard").late(Duration.ofSeconds(3)));
    fails(hurried, Reason.TOO_SLOW);
    SERVICE.answer(any -> Answer.saying("goutte à goutte").trickling(Duration.ofMillis(100)));
    fails(hurried, Reason.TOO_SLOW);
  }

  @Test
  void aServiceThatIsDownIsUnreachable() {
    StandIn gone = StandIn.start();
    String address = gone.address();
    gone.close();
    fails(model(address, PATIENCE), Reason.UNREACHABLE);
  }

  @Test
  void aServiceThatHangsUpMayHaveReadWhatWasSent() {
    SERVICE.answer(
        any -> {
          throw new IllegalStateException("the service dies here");
        });
    fails(model, Reason.CUT);
  }

  @Test
  void itIsOffUnlessAnAddressAndAModelAreSet() {
    assertThat(model.isOn()).isTrue();
    assertThat(new LanguageModel("", "m", "k", PATIENCE).isOn()).isFalse();
    assertThat(new LanguageModel("https://ia.exemple.fr/v1", " ", "k", PATIENCE).isOn()).isFalse();
    assertThat(new LanguageModel("https://ia.exemple.fr/v1/", "m", "", PATIENCE).host())
        .isEqualTo("ia.exemple.fr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ia.exemple.fr/v1",
        "https://moi:secret@ia.exemple.fr/v1",
        "https://ia.exemple.fr/v1?cle=secret",
        "ftp://localhost",
        "ia.exemple.fr",
        "https:",
        "::",
        ""
      })
  void anAddressThatWouldSendInTheClearOrShowASecretIsNotUsed(String address) {
    assertThat(LanguageModel.isSafe(address)).isFalse();
    assertThat(model(address, PATIENCE).isOn()).isFalse();
  }

  private static void fails(LanguageModel model, Reason reason) {
    assertThatExceptionOfType(NoReply.class)
        .isThrownBy(() -> model.reply("Classez.", "{}", 10))
        .matches(failure -> failure.reason() == reason, "because " + reason);
  }
}
