package fr.caf.ecoute.response.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.audience.AllowedDomains;
import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.InvitationTokens;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Mailbox;
import fr.caf.ecoute.response.Avis;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The link of one's own letter, and the one a professional address receives. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalLinksTest implements OnH2 {
  private static final Mailbox MAILBOX = Mailbox.open();
  private static final String UNKNOWN = "Ce lien ne fonctionne pas, ou plus";
  private static final String TAKEN = "Votre bulletin a déjà été retiré";

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject OpenedConsultations opened;
  @Inject Participants participants;
  @Inject AllowedDomains domains;
  @Inject InvitationTokens tokens;
  @Inject Marks marks;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> all = new HashMap<>(OnH2.super.getProperties());
    all.putAll(MAILBOX.properties());
    return all;
  }

  @BeforeEach
  void anEmptyMailbox() {
    MAILBOX.empty();
  }

  @Test
  void scannersOpenALinkAsOftenAsTheyLikeAndItStillServes() throws Exception {
    Consultation consultation = invited();
    String link = link(consultation);
    try (HttpClient scanner = HttpClient.newHttpClient()) {
      for (String method : List.of("HEAD", "GET", "GET", "HEAD", "GET")) {
        HttpResponse<String> answer =
            scanner.send(
                HttpRequest.newBuilder(server.getURI().resolve(link))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("Sec-Purpose", "prefetch")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("bulletin");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      }
    }
    assertThat(marks.redeemed(consultation)).isZero();

    Visitor visitor = new Visitor(server.getURI()).open(link).send();
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.address())
        .startsWith("/consultations/" + consultation.slug() + "/reponse")
        .doesNotContain(token(consultation));
    assertThat(visitor.html()).doesNotContain(token(consultation));
    assertThat(marks.redeemed(consultation)).isEqualTo(1);
  }

  @Test
  void aLinkGoesOnWhereTheBallotIsAndGivesNoSecondOneElsewhere() {
    Consultation consultation = invited();
    Visitor phone = new Visitor(server.getURI()).open(link(consultation));
    assertThat(phone.html()).as("the notice at collection").contains("/protection-des-donnees\"");
    phone.send();
    phone.open(link(consultation));
    assertThat(phone.text()).contains("Des réponses ont été commencées sur cet appareil");

    Visitor computer = new Visitor(server.getURI()).open(link(consultation));
    assertThat(computer.text()).as("opening it does not tell").doesNotContain(TAKEN);
    computer.send();
    assertThat(computer.status()).isEqualTo(409);
    assertThat(computer.text()).contains(TAKEN, "trois mots et un nombre");
    assertThat(marks.redeemed(consultation)).isEqualTo(1);
  }

  @Test
  void twoBrowsersAtTheSameInstantObtainOneBallot() throws Exception {
    Consultation consultation = invited();
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Visitor browser = new Visitor(server.getURI()).open(link(consultation));
      all.add(() -> browser.send().status());
    }
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      for (var one : threads.invokeAll(all)) {
        statuses.add(one.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void aLinkThatIsCutMadeUpOrOfSomebodyWhoIsGoneGetsOneAnswer() {
    Consultation consultation = invited();
    String token = token(consultation);
    Participant person = anne(consultation);
    char changed = token.charAt(30) == 'A' ? 'B' : 'A';
    List<String> wrong =
        List.of(
            token.substring(0, 42),
            token + "A",
            token.substring(0, 30) + changed + token.substring(31),
            "A".repeat(43),
            "x",
            "%27%20or%201=1--",
            "..%2f..%2fequipe");
    for (String one : wrong) {
      assertThat(open("/invitations/" + one).status()).as(one).isEqualTo(404);
    }
    participants.remove(consultation, person.id());
    Visitor gone = open("/invitations/" + token);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text()).contains(UNKNOWN).doesNotContain("anne", consultation.title());
  }

  @Test
  void aLinkOfAClosedConsultationSaysSo() {
    Consultation consultation = invited();
    Visitor before = open(link(consultation));
    opened.close(consultation, Instant.now());
    assertThat(open(link(consultation)).text()).contains("Cette consultation est terminée");
    before.send();
    assertThat(before.status()).isEqualTo(409);
    assertThat(before.text()).contains("n’accepte plus de nouvelles réponses");
    assertThat(marks.redeemed(consultation)).isZero();
  }

  @Test
  void oneLeavesTheListByAButtonAndMayStillAnswer() {
    Consultation consultation = invited();
    Visitor visitor = open(link(consultation) + "/refus");
    assertThat(visitor.text()).contains("Ne plus recevoir de message");
    assertThat(participants.reachable(consultation)).isEqualTo(1);
    visitor.send();
    assertThat(visitor.text()).contains("C’est noté");
    assertThat(participants.reachable(consultation)).isZero();

    assertThat(open(link(consultation)).send().address()).contains("/reponse");
  }

  @Test
  void aTokenPostedFromElsewhereOrWithoutItsPageIsRefused() {
    Consultation consultation = invited();
    Visitor visitor = new Visitor(server.getURI());
    visitor.postRaw(link(consultation), "jeton=faux");
    assertThat(visitor.status()).isEqualTo(403);
    assertThat(marks.redeemed(consultation)).isZero();
  }

  @Test
  void theConsultationsPageSaysWhereTheLinkIs() {
    Consultation consultation = invited();
    Visitor visitor = open("/consultations/" + consultation.slug());
    assertThat(visitor.text()).contains("Ouvrez le lien du message", "J’ai un code pour reprendre");
    visitor
        .open(link(consultation))
        .post("/consultations/" + consultation.slug() + "/bulletin", Map.of("code", List.of("x")));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(marks.redeemed(consultation)).isZero();
  }

  @Test
  void aProfessionalAddressReceivesALinkThatServesOnce() {
    Consultation consultation = byAddress();
    Visitor visitor = ask(consultation, " Anne.Martin@CAF.example ");
    assertThat(visitor.text()).contains("Regardez vos messages");
    Mailbox.Received letter = MAILBOX.lettersTo("anne.martin@caf.example").getFirst();
    assertThat(letter.subject()).contains("Votre lien pour répondre");
    String link = path(letter.link("/lien/"));
    assertThat(link).doesNotContain("anne");

    assertThat(open(link).status()).isEqualTo(200);
    assertThat(marks.redeemed(consultation)).isZero();
    assertThat(open(link).send().address()).contains("/reponse").doesNotContain("lien");
    assertThat(open(link).send().text()).contains(TAKEN);

    ask(consultation, "anne.martin+2@caf.example");
    String second = path(MAILBOX.letters().getLast().link("/lien/"));
    assertThat(open(second).send().text()).contains(TAKEN);
    assertThat(marks.redeemed(consultation)).isEqualTo(1);
  }

  @Test
  void theAnswerIsTheSameForWhoeverHasTheirBallotOrAsksTooOften() {
    Consultation consultation = byAddress();
    String first = ask(consultation, "bo@caf.example").text();
    open(path(MAILBOX.letters().getFirst().link("/lien/"))).send();
    for (int i = 0; i < 4; i++) {
      assertThat(ask(consultation, "bo@caf.example").text()).isEqualTo(first);
    }
    assertThat(MAILBOX.letters()).hasSize(3);
  }

  @Test
  void onlyTheAllowedDomainsToTheLetter() {
    Consultation consultation = byAddress();
    for (String wrong :
        List.of(
            "anne@agents.caf.example",
            "anne@caf.example.org",
            "anne@xcaf.example",
            "anne@c\u0430f.example",
            "anne@caf.example, tous@caf.example",
            "anne@caf.example\r\nBcc: tous@caf.example",
            "anne",
            "")) {
      assertThat(ask(consultation, wrong).status()).as(wrong).isEqualTo(422);
    }
    assertThat(MAILBOX.letters()).isEmpty();
    assertThat(ask(consultation, "anne@gmail.com").text()).contains("caf.example");
  }

  @Test
  void aTicketOfAnotherConsultationOrAlteredLeadsNowhere() {
    Consultation consultation = byAddress();
    Consultation other = byAddress();
    ask(consultation, "cy@caf.example");
    String link = path(MAILBOX.letters().getFirst().link("/lien/"));
    String elsewhere = link.replace(consultation.slug(), other.slug());
    String altered = link.substring(0, link.length() - 6) + "AAAAAA";
    String cut = link.substring(0, link.length() - 40);
    for (String wrong : List.of(elsewhere, altered, cut)) {
      Visitor visitor = open(wrong);
      assertThat(visitor.status()).as(wrong).isEqualTo(409);
      assertThat(visitor.text()).contains(UNKNOWN, "valable 2 heures");
    }
    assertThat(open("/consultations/" + invited().slug() + "/lien").status()).isEqualTo(404);
  }

  @Test
  void domainsAreCheckedAndNoneIsTakenBackOnceOpen() {
    Consultation consultation = byAddress();
    Visitor visitor =
        team.signedIn(server).open("/equipe/consultations/" + consultation.slug() + "/domaines");
    assertThat(visitor.html()).contains("caf.example");
    for (String wrong :
        List.of("", "caf", "gmail.com", "c\u0430f.example", "caf.example/x", "autre.example")) {
      visitor.fill("domaines", wrong).send();
      assertThat(visitor.status()).as(wrong).isEqualTo(422);
    }
    visitor.fill("domaines", "CAF.example\n@agents.caf.example").send();
    assertThat(visitor.text()).contains("C’est enregistré");
    assertThat(domains.of(consultation)).containsExactly("agents.caf.example", "caf.example");
  }

  private Visitor ask(Consultation consultation, String address) {
    return open("/consultations/" + consultation.slug() + "/lien").fill("adresse", address).send();
  }

  private Visitor open(String path) {
    return new Visitor(server.getURI()).open(path);
  }

  private static String path(String link) {
    return URI.create(link).getPath();
  }

  private String link(Consultation consultation) {
    return "/invitations/" + token(consultation);
  }

  private String token(Consultation consultation) {
    return tokens.of(anne(consultation));
  }

  private Consultation invited() {
    Consultation consultation = opened.toAgents(Access.PERSONAL_INVITATION, Avis.questionnaire());
    participants.put(consultation, new EmailAddress("anne@caf.example"), "Anne", "Nord");
    return consultation;
  }

  private Consultation byAddress() {
    Consultation consultation = opened.toAgents(Access.PROFESSIONAL_ADDRESS, Avis.questionnaire());
    domains.replace(consultation, List.of("caf.example"));
    return consultation;
  }

  private Participant anne(Consultation consultation) {
    return Objects.requireNonNull(participants.byAddress(consultation).get("anne@caf.example"));
  }
}
