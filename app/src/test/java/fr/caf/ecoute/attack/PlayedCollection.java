package fr.caf.ecoute.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.opening.Kiosks;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.response.Counting;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Agents who obtain a ballot, answer and send, in each other's way, with their own browsers. */
@Singleton
final class PlayedCollection {
  private static final Pattern RESUME_CODE = Pattern.compile("class=\"resume-code\"[^>]*>([^<]*)<");
  private static final int AT_ONCE = 9;
  private static final String OPINION = "recit";

  private final EmbeddedServer server;
  private final Marks marks;
  private final Ballots ballots;
  private final Kiosks kiosks;
  private final Counting counting;

  PlayedCollection(
      EmbeddedServer server, Marks marks, Ballots ballots, Kiosks kiosks, Counting counting) {
    this.server = server;
    this.marks = marks;
    this.ballots = ballots;
    this.kiosks = kiosks;
    this.counting = counting;
  }

  /** What the test knows in the end: whose ballot holds whose words. */
  record Truth(Map<String, String> wordsByBallot, List<String> unsent) {}

  /** Called after each thing anybody did. */
  interface Watcher {
    void look() throws Exception;
  }

  Truth play(Consultation consultation, int people, Watcher watcher) throws Exception {
    Random chance = new Random(2026);
    List<Person> waiting = new ArrayList<>(people(consultation, people, chance));
    List<Person> active = new ArrayList<>();
    Map<String, String> wordsByBallot = new HashMap<>();
    List<String> unsent = new ArrayList<>();
    watcher.look();
    while (!waiting.isEmpty() || !active.isEmpty()) {
      while (active.size() < AT_ONCE && !waiting.isEmpty()) {
        active.add(waiting.removeLast());
      }
      Person person = active.get(chance.nextInt(active.size()));
      Person.Step step = person.steps().remove();
      take(consultation, person, step, wordsByBallot);
      watcher.look();
      if (step == Person.Step.SEND || step == Person.Step.ANSWER_AT_THE_KIOSK) {
        counting.count();
        watcher.look();
      } else if (person.steps().isEmpty()) {
        unsent.add(person.words());
      }
      if (person.steps().isEmpty()) {
        active.remove(person);
      }
    }
    return new Truth(wordsByBallot, unsent);
  }

  /** Most go straight on; some stop and come back, some never send, some stand at a kiosk. */
  private List<Person> people(Consultation consultation, int people, Random chance) {
    Visitor kiosk = new Visitor(server.getURI());
    kiosk.cookies().put("__Host-borne", kiosks.install(consultation, "Accueil", null).value());
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String words =
          "recit numero %03d, %s".formatted(i, "et ainsi de suite ".repeat(1 + chance.nextInt(40)));
      String invitation = "agent%03d@caf.example".formatted(i);
      Visitor own = new Visitor(server.getURI());
      all.add(
          switch (i % 8) {
            case 3 -> Person.with(invitation, words, kiosk, Person.Step.ANSWER_AT_THE_KIOSK);
            case 5 ->
                Person.with(
                    invitation,
                    words,
                    own,
                    Person.Step.OBTAIN,
                    Person.Step.AGREE,
                    Person.Step.WRITE);
            case 6 ->
                Person.with(
                    invitation,
                    words,
                    own,
                    Person.Step.OBTAIN,
                    Person.Step.AGREE,
                    Person.Step.STOP_AND_RESUME,
                    Person.Step.WRITE,
                    Person.Step.SEND);
            default ->
                Person.with(
                    invitation,
                    words,
                    own,
                    Person.Step.OBTAIN,
                    Person.Step.AGREE,
                    Person.Step.WRITE,
                    Person.Step.SEND);
          });
    }
    return all;
  }

  private void take(
      Consultation consultation, Person person, Person.Step step, Map<String, String> words) {
    String address = "/consultations/" + consultation.slug();
    Visitor browser = person.browser();
    switch (step) {
      case OBTAIN -> {
        Mark mark = marks.of(consultation, Mark.Way.INVITATION, person.invitation());
        SecretKey secret = ballots.redeem(consultation, Manner.WEB_IN_FRENCH, mark).orElseThrow();
        assertThat(ballots.redeem(consultation, Manner.WEB_IN_FRENCH, mark)).isEmpty();
        browser.cookies().put(cookie(consultation), secret.value());
      }
      case AGREE -> browser.open(address + "/reponse").fill("accord", "oui").send();
      case WRITE -> browser.open(address + "/reponse").fill(OPINION, person.words()).send();
      case STOP_AND_RESUME -> {
        browser.open(address + "/reponse").postForm(address + "/arret/" + OPINION);
        Matcher code = RESUME_CODE.matcher(browser.html());
        assertThat(code.find()).as(browser.text()).isTrue();
        browser.cookies().clear();
        browser.open(address + "/reprise").fill("code", code.group(1)).send();
      }
      case SEND -> send(consultation, person, words);
      case ANSWER_AT_THE_KIOSK -> {
        browser.open(address + "/borne").send().fill("accord", "non").send();
        browser.fill(OPINION, person.words()).send();
        send(consultation, person, words);
      }
    }
  }

  private static void send(Consultation consultation, Person person, Map<String, String> words) {
    Visitor browser = person.browser().open("/consultations/" + consultation.slug() + "/reponse");
    assertThat(browser.address()).endsWith("/verification");
    String secret = browser.cookies().getOrDefault(cookie(consultation), "");
    words.put(new SecretKey(secret).hash(), person.words());
    assertThat(browser.send().address()).contains("/merci");
  }

  private static String cookie(Consultation consultation) {
    return "__Host-bulletin-" + consultation.id().toString().substring(0, 8);
  }
}
