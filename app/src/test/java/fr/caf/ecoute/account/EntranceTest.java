package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.EntryLink.Purpose;
import fr.caf.ecoute.account.factor.SecondFactors;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must end, or stop, when somebody comes in or changes how they do. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceTest implements OnH2 {
  private static final Password OTHER = new Password("tambour vélo cheval agrafe");
  private static final String PHONE = "Firefox sur Android";

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject SignIn signIn;
  @Inject SecondStep second;
  @Inject Entrance entrance;
  @Inject Members members;
  @Inject OwnAccess access;
  @Inject OwnProof proof;
  @Inject Sessions sessions;
  @Inject EntryLinks links;
  @Inject SecondFactors factors;

  @Test
  void whoComesInAgainInTheSameBrowserLeavesTheSessionBefore() {
    Member member = team.join(Role.FACILITATOR);
    Visitor visitor = team.signedIn(server, member);
    assertThat(sessions.of(member.id())).hasSize(1);

    visitor.open("/connexion").fill("adresse", member.email());
    visitor.fill("mot_de_passe", Team.PASSWORD).send();

    assertThat(visitor.address()).isEqualTo("/equipe");
    assertThat(sessions.of(member.id())).hasSize(1);
  }

  @Test
  void whoProvesAgainToBeThemselvesGoesOnWithAnotherKey() {
    Member member = team.join(Role.FACILITATOR);
    SecretKey before = sessions.begin(member, PHONE);
    SecretKey after = proof.given(signedIn(member, before));

    assertThat(sessions.holder(before)).isEmpty();
    assertThat(sessions.holder(after)).isPresent();
  }

  @Test
  void aPasswordThatChangedWhileItWasCheckedOpensNothing() {
    Member checked = team.join(Role.FACILITATOR);
    access.changePassword(signedIn(checked, sessions.begin(checked, PHONE)), OTHER);

    assertThat(entrance.open(checked, visit(checked), 0)).isEmpty();
    assertThat(sessions.of(checked.id())).as("the one that changed it").hasSize(1);
  }

  @Test
  void whoIsSuspendedWhileTheirPasswordIsCheckedStaysOut() {
    Member checked = team.join(Role.FACILITATOR);
    members.suspend(checked.id());
    members.reactivate(checked.id());
    assertThat(entrance.open(checked, visit(checked), 0)).isPresent();
    members.suspend(checked.id());
    assertThat(entrance.open(checked, visit(checked), 0)).isEmpty();
  }

  @Test
  void aNewPasswordEndsTheCodeThatWasAwaitedAndTheLinksThatWereSent() {
    Member member = team.join(Role.FACILITATOR);
    SecretKey step = second.begin(member);
    SecretKey link = links.draw(member, Purpose.RESET);

    access.changePassword(signedIn(member, sessions.begin(member, PHONE)), OTHER);

    assertThat(second.isAwaited(step)).isFalse();
    assertThat(links.find(link)).isEmpty();
  }

  /** At a provider one may prove the rest as often as one likes: a million codes is not many. */
  @Test
  void codesAreCountedHoweverOftenTheRestIsProvedAgain() {
    Member member = team.join(Role.FACILITATOR);
    factors.draw(member.id());
    for (int i = 0; i < SignInDelay.FREE; i++) {
      assertThat(signIn.open(second.begin(member), visit(member), "000000"))
          .isInstanceOf(SignIn.Outcome.Refused.class);
    }
    assertThat(signIn.open(second.begin(member), visit(member), "000000"))
        .isInstanceOf(SignIn.Outcome.Delayed.class);
  }

  private SignedIn signedIn(Member member, SecretKey key) {
    UUID session = sessions.holder(key).orElseThrow().session().id();
    return new SignedIn(member.id(), member.name(), member.role(), session, true);
  }

  private static Visit visit(Member member) {
    return new Visit(member.email(), null, PHONE);
  }
}
