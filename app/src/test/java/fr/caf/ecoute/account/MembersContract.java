package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.web.SecretKey;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MembersContract {
  private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");

  @Inject MemberRepository members;
  @Inject MemberSessionRepository sessions;

  @Test
  void aMemberIsFoundByTheirAddressHoweverItWasTyped() {
    Member member = members.save(member("  Camille.Durand@Caf.example "));

    assertThat(members.findByEmail("camille.durand@caf.example")).contains(member);
    assertThat(members.findByEmail("camille@caf.example")).isEmpty();
  }

  @Test
  void anAddressIsOneMembers() {
    members.save(member("sacha@caf.example"));

    assertThatThrownBy(() -> members.save(member("Sacha@caf.example")))
        .isInstanceOf(DataAccessException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "camille", "camille@", "@caf.example", "a b@caf.example"})
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> members.save(member(address)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void onlySessionsThatAreOverAreForgotten() {
    Member member = members.save(member("alix@caf.example"));
    MemberSession early =
        sessions.save(MemberSession.open(SecretKey.random(), member, Device.UNKNOWN, MORNING));
    MemberSession late =
        sessions.save(
            MemberSession.open(
                SecretKey.random(), member, Device.UNKNOWN, MORNING.plus(Duration.ofHours(3))));

    sessions.deleteByExpiresAtBefore(early.expiresAt().plusSeconds(1));

    assertThat(sessions.findById(early.keyHash())).isEmpty();
    assertThat(sessions.findById(late.keyHash())).contains(late);
  }

  @Test
  void whoLeavesTheTeamIsSignedOutEverywhere() {
    Member member = members.save(member("noa@caf.example"));
    MemberSession session =
        sessions.save(MemberSession.open(SecretKey.random(), member, Device.UNKNOWN, MORNING));

    members.deleteById(member.id());

    assertThat(sessions.findById(session.keyHash())).isEmpty();
  }

  private static Member member(String email) {
    return new Member(UUID.randomUUID(), email, "Une personne", Role.FACILITATOR, "-", null);
  }
}
