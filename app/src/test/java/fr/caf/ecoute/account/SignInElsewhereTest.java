package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.openid.MemberIdentities;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.outside.openid.Neighbours;
import fr.caf.ecoute.outside.openid.PersonThere;
import fr.caf.ecoute.outside.openid.Tampering.Answer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Members signing in at a real OpenID Connect provider. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInElsewhereTest implements OnH2 {
  private final Neighbours neighbours =
      new Neighbours(
          "alix", "camille", "dominique", "sacha", "mael", "inconnue", "lou.non-verifiee");

  @Inject EmbeddedServer server;
  @Inject MemberRepository members;
  @Inject MemberIdentities identities;
  @Inject Journal journal;

  @Override
  public Map<String, String> getProperties() {
    return neighbours.settings(OnH2.super.getProperties());
  }

  @AfterEach
  void honestAgain() {
    neighbours.provider().tampering().stop();
  }

  @AfterAll
  void close() {
    neighbours.close();
  }

  @Test
  void aMemberComesInByTheAddressTheProviderHasVerified() {
    Member alix = joined("Alix Morel", "alix");
    Visitor visitor = visitor().open("/connexion");
    assertThat(visitor.text()).contains("Se connecter avec Essai Connect");

    signIn(visitor, "alix");

    assertThat(visitor.address()).isEqualTo("/equipe");
    assertThat(visitor.text()).contains("Alix Morel");
    assertThat(identities.isBound(alix)).isTrue();
  }

  @Test
  void fromThenOnTheAccountCountsAndNotTheAddress() {
    Member before = joined("Camille Roy", "camille");
    signIn(visitor(), "camille");
    members.update(new MemberWithAddress(before).movedTo("camille.roy@ecoute.example"));
    joined("Quelqu’un d’autre", "camille");

    Visitor visitor = signIn(visitor(), "camille");

    assertThat(visitor.text()).contains("Camille Roy").doesNotContain("Quelqu’un d’autre");
  }

  @Test
  void anAddressPassedOnToAnotherAccountOpensNothing() {
    Member dominique = joined("Dominique Petit", "dominique");
    signIn(visitor(), "dominique");
    identities.unbind(dominique);
    identities.member(
        new fr.caf.ecoute.outside.openid.Identity(
            neighbours.provider().issuer(), "un-autre-compte", dominique.email(), ""));

    Visitor visitor = signIn(visitor(), "dominique");

    assertThat(visitor.status()).isEqualTo(403);
    assertThat(visitor.text()).contains("ne correspond à aucun membre actif");
  }

  @Test
  void nobodyBecomesAMemberSo() {
    long before = members.count();
    Visitor visitor = signIn(visitor(), "inconnue");

    assertThat(visitor.status()).isEqualTo(403);
    assertThat(members.count()).isEqualTo(before);
    assertThat(visitor.open("/equipe").address()).isEqualTo("/connexion");
  }

  @Test
  void anAddressTheProviderHasNotVerifiedOpensNothing() {
    joined("Lou Blanc", "lou.non-verifiee");

    assertThat(signIn(visitor(), "lou.non-verifiee").status()).isEqualTo(403);
  }

  @Test
  void nobodyIsSignedInByTheReturnOfAnother() {
    joined("Sacha Noir", "sacha");
    Visitor attacker = visitor().open("/connexion/openid");
    URI back = new PersonThere(neighbours.provider(), "sacha").signIn(attacker.elsewhere());

    Visitor victim = visitor().open(local(back));

    assertThat(victim.status()).isEqualTo(409);
    assertThat(victim.open("/equipe").address()).isEqualTo("/connexion");
  }

  @Test
  void whoSignsOutMaySignOutThereToo() {
    joined("Maël Caron", "mael");
    Visitor visitor = signIn(visitor(), "mael");

    visitor.post("/deconnexion", Map.of());

    assertThat(visitor.html()).contains("href=\"/connexion/openid/sortie\"");
    visitor.open("/connexion/openid/sortie");
    assertThat(visitor.elsewhere().toString())
        .startsWith(neighbours.provider().issuer() + "/connect/logout")
        .contains("id_token_hint=");
    assertThat(visitor.open("/connexion/openid/sortie").address()).isEqualTo("/connexion");
  }

  @Test
  void aProviderThatIsDownLeavesThePassword() {
    neighbours.provider().tampering().spoil("/oauth2/token", any -> new Answer(500, ""));
    Visitor visitor = visitor().open("/connexion/openid");
    URI back = new PersonThere(neighbours.provider(), "sacha").signIn(visitor.elsewhere());

    visitor.open(local(back));

    assertThat(visitor.status()).isEqualTo(503);
    assertThat(visitor.text()).contains("ne répond pas", "avec votre mot de passe");
    assertThat(visitor.html()).contains("href=\"/connexion\"");
  }

  @Test
  void theJournalSaysThatAnAccountWasBound() {
    Member member = joined("Noa Vidal", "noa");
    identities.member(
        new fr.caf.ecoute.outside.openid.Identity("https://a.example", "x", member.email(), ""));

    assertThat(journal.stream(Extract.ALL))
        .anySatisfy(
            entry -> {
              assertThat(entry.act()).isEqualTo("account-bound");
              assertThat(entry.subject()).isEqualTo("membre:" + member.id());
            });
  }

  private record MemberWithAddress(Member member) {
    Member movedTo(String address) {
      return new Member(
          member.id(), address, member.name(), member.role(), member.passwordHash(), null);
    }
  }

  private Member joined(String name, String account) {
    String email = account + "@ecoute.example";
    return members
        .findByEmail(email)
        .orElseGet(
            () ->
                members.save(
                    Member.named(
                        name, email, Role.FACILITATOR, new Password("une longue phrase secrète"))));
  }

  private Visitor signIn(Visitor visitor, String person) {
    visitor.open("/connexion/openid");
    return visitor.open(
        local(new PersonThere(neighbours.provider(), person).signIn(visitor.elsewhere())));
  }

  private Visitor visitor() {
    return new Visitor(server.getURI());
  }

  private static String local(URI back) {
    return back.getRawPath() + "?" + back.getRawQuery();
  }
}
