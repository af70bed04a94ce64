package fr.caf.ecoute.response.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Importing on screen: what is seen first, what is stored after. */
@MicronautTest(transactional = false)
@Property(name = "ecoute.folder", value = "target/import-test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest implements OnH2 {
  private static final Path FOLDER = Path.of("target/import-test/imports");
  private static final Pattern SELECT =
      Pattern.compile("(?s)<select[^>]*name=\"(colonne_\\d+)\"[^>]*>(.*?)</select>");
  private static final Pattern SELECTED = Pattern.compile("value=\"([^\"]*)\" selected");

  private @Nullable Visitor camille;

  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject ConsultationRepository consultations;
  @Inject MemberRepository members;
  @Inject ResponseRepository responses;

  @BeforeAll
  void aMember() {
    members.save(
        Member.named("Camille", "camille@caf.example", Role.ADMINISTRATOR, new Password(PASSWORD)));
    camille =
        new Visitor(server.getURI())
            .open("/connexion")
            .fill("adresse", "camille@caf.example")
            .fill("mot_de_passe", PASSWORD)
            .send();
  }

  private static final String PASSWORD = "une longue phrase de passe";

  @Test
  void aFileIsSentMappedCheckedThenImported() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());

    Visitor visitor = send(consultation, "avis;Concerné;inconnue\nMerci;oui;x\nRien;;y\n;;\n");
    assertThat(visitor.text()).contains("2 colonnes ont été reconnues", "sur 3", "« Merci »");

    chooseGuesses(visitor).fill("colonne_1", "concerne").fill("jour", "05/03/2026").send();
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text()).contains("Rien n’est encore enregistré", "Importer 2 réponses");
    assertThat(stored(consultation)).isEmpty();

    visitor.send();
    assertThat(visitor.text()).contains("2 réponses ont été importées");
    assertThat(stored(consultation))
        .hasSize(2)
        .allMatch(one -> one.channel() == Channel.IMPORT && one.version() == 1)
        .allMatch(one -> one.receivedOn().toString().equals("2026-03-02"));
    assertThat(texts(consultation)).containsExactlyInAnyOrder("Merci", "Rien");
  }

  @Test
  void confirmingTwiceImportsOnce() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor first = chooseGuesses(send(consultation, "avis\nMerci\n")).send();
    Visitor second = first.anotherTab();

    first.send();
    second.send();

    assertThat(second.status()).isEqualTo(409);
    assertThat(stored(consultation)).hasSize(1);
  }

  @Test
  void everyBadRowIsSaidWithItsLineAndNothingIsStored() throws IOException {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String file = "avis;note;heures\n\"deux\nlignes\";3;1\nA;9;2\nB;3\nC;4;beaucoup\n";

    Visitor visitor = chooseGuesses(send(consultation, file)).send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur");
    assertThat(visitor.text())
        .contains("Lignes à corriger 3")
        .contains("Ligne 4, colonne « note » : « 9 » n’est pas une note de 1 à 5.")
        .contains("Ligne 5 : 2 colonnes au lieu de 3.")
        .contains("Ligne 6, colonne « heures » : « beaucoup » n’est pas un nombre.");
    assertThat(visitor.html()).doesNotContain("/confirmation");
    assertThat(stored(consultation)).isEmpty();
  }

  @Test
  void confirmingAFileWithABadRowStoresNothing() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = send(consultation, "avis;note\nA;3\nB;9\n");
    Visitor mapping = visitor.anotherTab();

    mapping.post(
        visitor.address() + "/confirmation",
        Map.of(
            "colonne_0", List.of("avis"),
            "colonne_1", List.of("note"),
            "jour", List.of("2026-03-01")));

    assertThat(mapping.status()).isEqualTo(422);
    assertThat(stored(consultation)).isEmpty();
    assertThat(visitor.open(visitor.address()).status()).isEqualTo(200);
  }

  @Test
  void aWrongHeaderIsSaidAndCannotBeImported() {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    Visitor visitor = send(consultation, "nom;prénom\nA;B\n");
    assertThat(visitor.text()).contains("Aucune colonne n’a été reconnue");

    chooseGuesses(visitor).send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Il y a un problème", "Indiquez-en au moins une");
  }

  @Test
  void twoColumnsCannotGoToOneQuestion() {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    Visitor visitor = send(consultation, "avis;suite\nA;B\n");
    visitor.fill("colonne_0", "avis").fill("colonne_1", "avis").send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Gardez une seule des deux colonnes");
  }

  @Test
  void anyEncodingSeparatorAndLineBreakIsReadAsItWasMeant() {
    Charset western = Charset.forName("windows-1252");
    assertReads(
        "avis;note\r\n\"L’été à l'œuvre ; 3 €\";3\r\n".getBytes(western), "L’été à l'œuvre ; 3 €");
    assertReads("\uFEFFavis,note\n\"un\ndeux\",3\n".getBytes(StandardCharsets.UTF_8), "un\ndeux");
    assertReads("avis\tnote\nde l'aide\t3\n".getBytes(StandardCharsets.UTF_8), "de l'aide");
    assertReads("avis;note\na\u0000b;3\n".getBytes(StandardCharsets.UTF_8), "ab");
    assertReads("avis;note\n=1+1;3\n".getBytes(StandardCharsets.UTF_8), "=1+1");
    assertReads(
        "avis;note\n<script>alert(1)</script>;3\n".getBytes(StandardCharsets.UTF_8),
        "<script>alert(1)</script>");
  }

  @Test
  void whatIsNoFileOfResponsesIsRefusedAtOnceAndNotKept() throws IOException {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    long before = kept();

    assertRefused(consultation, "avis;avis\nA;B\n".getBytes(StandardCharsets.UTF_8), "le même nom");
    assertRefused(
        consultation, "avis;;\nA;B;C\n".getBytes(StandardCharsets.UTF_8), "n’ont pas de nom");
    assertRefused(consultation, new byte[0], "aucun n’est arrivé");
    assertRefused(consultation, " \n \n".getBytes(StandardCharsets.UTF_8), "il est vide");
    assertRefused(consultation, new byte[] {'P', 'K', 3, 4, 0, 0}, "classeur");
    assertRefused(consultation, new byte[4_000], "pas du texte");

    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void moreThanTwentyThousandRowsAreImported() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    StringBuilder file = new StringBuilder("avis;note;_recue_le\n");
    for (int i = 0; i < 20_001; i++) {
      file.append("avis ").append(i).append(";3;2026-02-0").append(1 + i % 9).append('\n');
    }

    chooseGuesses(send(consultation, file.toString())).send().send();

    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(20_001);
  }

  @Test
  void aDraftSaysThatItMustBeOpenedFirst() {
    Visitor visitor = signedIn();
    Consultation draft = consultations.save(draft());

    visitor.open(address(draft));

    assertThat(visitor.text()).contains("n’a pas encore été ouverte");
    assertThat(visitor.html()).doesNotContain("multipart/form-data");
  }

  @Test
  void nobodyButTheTeamImportsNorExports() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    for (String page : List.of("/import", "/exports", "/exports/reponses.csv")) {
      Visitor stranger = new Visitor(server.getURI());
      stranger.open("/equipe/consultations/" + consultation.slug() + page);
      assertThat(stranger.address()).as(page).startsWith("/connexion");
    }
  }

  @Test
  void aFileSentWithoutTheTokenOfItsFormIsRefused() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = signedIn().open(address(consultation));

    visitor
        .fill("jeton", "faux")
        .attach("fichier", "avis\nA\n".getBytes(StandardCharsets.UTF_8))
        .send();

    assertThat(visitor.status()).isEqualTo(403);
  }

  @Test
  void aFileOfOneConsultationIsNotFoundFromAnother() {
    Visitor visitor = send(opened.toAll(Avis.questionnaire()), "avis\nA\n");
    Consultation other = opened.toAll(Avis.questionnaire());
    String key = visitor.address().substring(visitor.address().lastIndexOf('/'));

    assertThat(visitor.open(address(other) + key).status()).isEqualTo(409);
  }

  @Test
  void fiftyMegabytesAreRefusedInFrench() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = signedIn().open(address(consultation));

    visitor.attach("fichier", new byte[50 << 20]).send();

    assertThat(visitor.status()).isEqualTo(413);
    assertThat(visitor.text()).contains("trop lourd", "20 Mo");
  }

  private void assertReads(byte[] file, String words) {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    chooseGuesses(send(consultation, file)).send().send();
    assertThat(texts(consultation)).containsExactly(words);
  }

  private void assertRefused(Consultation consultation, byte[] file, String because) {
    Visitor visitor = signedIn().open(address(consultation)).attach("fichier", file).send();
    assertThat(visitor.status()).as(because).isEqualTo(422);
    assertThat(visitor.text()).contains("Il y a un problème", because);
  }

  private static long kept() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.count();
    }
  }

  private Visitor send(Consultation consultation, String file) {
    return send(consultation, file.getBytes(StandardCharsets.UTF_8));
  }

  private Visitor send(Consultation consultation, byte[] file) {
    Visitor visitor = signedIn().open(address(consultation)).attach("fichier", file).send();
    assertThat(visitor.status()).as(visitor.text()).isEqualTo(200);
    return visitor;
  }

  /** Leaves the lists as they were found. */
  private static Visitor chooseGuesses(Visitor visitor) {
    SELECT
        .matcher(visitor.html())
        .results()
        .forEach(
            list -> {
              var chosen = SELECTED.matcher(list.group(2));
              visitor.fill(list.group(1), chosen.find() ? chosen.group(1) : "");
            });
    return visitor;
  }

  private static Consultation draft() {
    return new Consultation(
        UUID.randomUUID(),
        "brouillon",
        "À venir",
        "",
        "",
        "",
        5,
        Audience.PUBLIC,
        Access.OPEN_TO_ALL,
        "{}",
        Instant.now(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Signing in again and again is what a guesser does: she opens another tab instead. */
  private Visitor signedIn() {
    return Objects.requireNonNull(camille).anotherTab();
  }

  private static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/import";
  }

  private List<Response> stored(Consultation consultation) {
    return responses.findByConsultationIdOrderById(consultation.id());
  }

  private List<String> texts(Consultation consultation) {
    return stored(consultation).stream()
        .flatMap(one -> one.answers().get("avis").stream())
        .filter(Answer.Text.class::isInstance)
        .map(one -> ((Answer.Text) one).value())
        .toList();
  }
}
