package fr.caf.ecoute.response.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.response.AllKinds;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.field.AnswerFields;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Posts that no page of ours would send, to a running server, for every kind of question: nothing
 * wrong is ever stored, and the server never fails.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedPostsTest implements OnH2 {
  private static final Questionnaire ASKED = AllKinds.questionnaire();
  private static final Facts FACTS = new Facts(Channel.WEB, Language.FRENCH, "public");
  private static final int PEOPLE = 40;
  private static final int POSTS = 14;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> NOT_OFFERED =
      List.of(
          "z",
          "",
          " ",
          "PARENT",
          "parent ",
          "0",
          "-1",
          "99",
          "1e9",
          "oui",
          "nsp",
          "null",
          "\0",
          "\uD800",
          "\u202Eparent",
          "<script>",
          "' or 1=1 --",
          "{\"choice\":\"a\"}",
          "../..");

  private final HttpClient http = HttpClient.newHttpClient();

  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject StoredBallots ballots;
  @Inject Ballots handed;

  @SuppressWarnings("NullAway.Init") // before each post
  private Visitor visitor;

  @Inject ResponseRepository responses;

  /** The ways a post is forged. */
  private enum Forgery {
    QUESTION_OF_ANOTHER_PAGE,
    QUESTION_OF_ANOTHER_VERSION,
    CHOICE_NOT_OFFERED,
    CHOICE_HIDDEN,
    ROW_NOT_SHOWN,
    RANK_BEYOND_THE_MOST,
    ASKED_BY_THE_FORM_ONLY,
    TOO_MANY_FIELDS,
    HUGE_VALUE,
    REPEATED_FIELDS,
    FILE_FOR_A_FIELD,
    OTHER_CONTENT_TYPE,
    BROKEN_ENCODING
  }

  @Test
  void nothingWrongIsEverStoredAndTheServerNeverFails() throws Exception {
    Map<Forgery, Set<Integer>> statuses = new EnumMap<>(Forgery.class);
    for (int person = 0; person < PEOPLE; person++) {
      Consultation consultation = opened.toAll(ASKED);
      Random chance = new Random(person);
      visitor = new Visitor(server.getURI()).open("/consultations/" + consultation.slug()).send();
      walk(visitor, consultation, new RandomQuestionnaires(person), chance.nextInt(14));
      for (int i = 0; i < POSTS; i++) {
        Forgery forgery = Forgery.values()[(person + i) % Forgery.values().length];
        Page page = pageOfThe(consultation, chance);
        Answers before = draft(consultation);
        int status = post(visitor, consultation, page, forgery, chance);
        statuses.computeIfAbsent(forgery, _ -> new HashSet<>()).add(status);

        assertThat(status)
            .as("%s by person %d on %s", forgery, person, page.code())
            .isLessThan(500);
        requireSound(consultation, before, page, forgery + " by person " + person);
      }
      visitor.open("/consultations/" + consultation.slug() + "/verification");
      post(visitor, "/consultations/" + consultation.slug() + "/envoi", FORM, token(visitor));
      requireSettled(consultation);
    }
    assertThat(statuses).containsOnlyKeys(Forgery.values());
    // Refused for what they say, and not because the server never looked at them.
    assertThat(statuses.get(Forgery.CHOICE_NOT_OFFERED)).contains(422).doesNotContain(403);
    assertThat(statuses.get(Forgery.QUESTION_OF_ANOTHER_PAGE)).contains(303).doesNotContain(403);
  }

  /** Some way into the questionnaire, as it should be done. */
  private void walk(
      Visitor visitor, Consultation consultation, RandomQuestionnaires chance, int pages) {
    for (int i = 0; i < pages; i++) {
      Path path = path(draft(consultation));
      if (path.firstUnanswered().isEmpty() || path.exit().isPresent()) {
        return;
      }
      Page page = path.firstUnanswered().get();
      visitor.open(address(consultation, page));
      for (Question question : page.questions()) {
        AnswerFields.write(question, chance.answerTo(question))
            .values()
            .forEach((field, values) -> visitor.fill(field, values.toArray(String[]::new)));
      }
      visitor.send();
    }
  }

  /** One the person may be on, or now and then any other. */
  private Page pageOfThe(Consultation consultation, Random chance) {
    List<Page> pages = path(draft(consultation)).pages();
    return pages.get(chance.nextInt(pages.size()));
  }

  private int post(
      Visitor visitor, Consultation consultation, Page page, Forgery forgery, Random chance) {
    visitor.open("/consultations/" + consultation.slug() + "/reponse");
    String token = token(visitor);
    String to = address(consultation, page);
    Question any = oneOf(ASKED.questions(), chance);
    Question here = oneOf(page.questions(), chance);
    String odd = oneOf(NOT_OFFERED, chance);
    return switch (forgery) {
      case QUESTION_OF_ANOTHER_PAGE ->
          post(visitor, to, FORM, token + fits(any) + "&questions-posees=" + any.code());
      case QUESTION_OF_ANOTHER_VERSION ->
          post(
              visitor,
              to,
              FORM,
              token + "&ancienne=oui&motif__autre__texte=x&questions-posees=ancienne");
      case CHOICE_NOT_OFFERED, CHOICE_HIDDEN, ROW_NOT_SHOWN ->
          post(visitor, to, FORM, token + forged(here, forgery, odd, chance));
      case RANK_BEYOND_THE_MOST ->
          post(
              visitor,
              to,
              FORM,
              token
                  + "&priorites__0=delais&priorites__4=mots&priorites__999=contact"
                  + "&priorites__-1=mots&priorites__1=delais&souhaits__3=guide&souhaits__2=appel");
      case ASKED_BY_THE_FORM_ONLY ->
          post(
              visitor,
              to,
              FORM,
              token
                  + fits(any)
                  + fits(here)
                  + "&questions-posees="
                  + encoded(odd + " " + any.code())
                  + "&questions-rappelees="
                  + encoded(here.code() + " x"));
      case TOO_MANY_FIELDS ->
          post(
              visitor,
              to,
              FORM,
              token
                  + IntStream.range(0, 5_000)
                      .mapToObj(i -> "&" + here.code() + "__f" + i + "=bien")
                      .collect(Collectors.joining()));
      case HUGE_VALUE ->
          post(visitor, to, FORM, token + "&" + field(here, chance) + "=" + "9".repeat(2_000_000));
      case REPEATED_FIELDS ->
          post(
              visitor,
              to,
              FORM,
              token + (fits(here) + fits(here)).repeat(20) + forged(here, forgery, odd, chance));
      case FILE_FOR_A_FIELD ->
          post(visitor, to, "multipart/form-data; boundary=x", multipart(visitor, here, chance));
      case OTHER_CONTENT_TYPE ->
          post(
              visitor,
              to,
              oneOf(
                  List.of(
                      "application/json",
                      "text/plain",
                      "text/xml",
                      "x/y;charset=nope",
                      FORM + "; charset=utf-16"),
                  chance),
              chance.nextBoolean() ? "{\"" + here.code() + "\":[{}]}" : token + fits(here));
      case BROKEN_ENCODING ->
          post(
              visitor,
              to,
              FORM,
              token
                  + "&"
                  + field(here, chance)
                  + "="
                  + oneOf(
                      List.of("%", "%zz", "%C3%28", "%F0%9F", "%00", "%ED%A0%80", "%FF%FE", "a%0"),
                      chance));
    };
  }

  /** A value that is not offered where one of the question's fields is read. */
  private static String forged(Question question, Forgery forgery, String odd, Random chance) {
    String value =
        switch (forgery) {
          case CHOICE_HIDDEN -> "appli";
          case ROW_NOT_SHOWN -> "bien";
          default -> odd;
        };
    String field =
        forgery == Forgery.ROW_NOT_SHOWN ? question.code() + "__accueil" : field(question, chance);
    return "&" + field + "=" + encoded(value);
  }

  private static String field(Question question, Random chance) {
    List<String> ends =
        List.of("", "__jour", "__annee", "__1", "__2", "__clarte", "__appli", "__proche__texte");
    return question.code() + oneOf(ends, chance);
  }

  /** Fields that would be a good answer, were the question asked. */
  private static String fits(Question question) {
    Answer answer = new RandomQuestionnaires(question.code().hashCode()).answerTo(question);
    return AnswerFields.write(question, answer).values().entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream().map(value -> "&" + field.getKey() + "=" + encoded(value)))
        .collect(Collectors.joining());
  }

  private static String multipart(Visitor visitor, Question here, Random chance) {
    return "--x\r\nContent-Disposition: form-data; name=\"jeton\"\r\n\r\n"
        + token(visitor).replace("jeton=", "")
        + "\r\n--x\r\nContent-Disposition: form-data; name=\""
        + field(here, chance)
        + "\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\noui\r\n--x--\r\n";
  }

  private static String token(Visitor visitor) {
    String html = visitor.html();
    int at = html.indexOf("name=\"jeton\" value=\"");
    return at < 0 ? "jeton=" : "jeton=" + html.substring(at + 20, html.indexOf('"', at + 20));
  }

  /** The draft holds good answers only, and the post changed no question but those of its page. */
  private void requireSound(Consultation consultation, Answers before, Page page, String what) {
    Answers after = draft(consultation);
    Set<String> onPage = new HashSet<>();
    page.questions().forEach(question -> onPage.add(question.code()));
    Path path = path(after);
    after
        .byQuestion()
        .forEach(
            (code, answer) -> {
              assertThat(ASKED.question(code)).as("%s: %s", what, code).isPresent();
              if (!answer.equals(before.get(code).orElse(null))) {
                assertThat(onPage).as(what).contains(code);
                Question seen =
                    page.questions().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow();
                assertThat(seen.check(answer))
                    .as("%s: %s", what, answer)
                    .noneMatch(Problem::isBlocking);
              }
            });
    assertThat(path.answers().byQuestion()).as(what).isNotNull();
  }

  /** What was sent, if anything was, is what its own path settles, and good. */
  private void requireSettled(Consultation consultation) {
    for (Response response : responses.findByConsultationIdOrderById(consultation.id())) {
      Path path = path(response.answers());
      assertThat(path.settled()).isEqualTo(response.answers());
      assertThat(path.problems()).isEmpty();
    }
  }

  private static Path path(Answers said) {
    return Path.of(ASKED, said, FACTS);
  }

  /** What is written can be read with the visitor's secret only. */
  private Answers draft(Consultation consultation) {
    assertThat(ballots.of(consultation)).hasSize(1);
    String name = "__Host-" + BallotCookie.name(consultation);
    SecretKey secret = new SecretKey(Objects.requireNonNull(visitor.cookies().get(name)));
    return handed.find(consultation, secret).orElseThrow().draft();
  }

  private int post(Visitor visitor, String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.getURI() + path))
            .header("Content-Type", type)
            .header(
                "Cookie",
                visitor.cookies().entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")))
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      // A server may hang up on what is too heavy to be read.
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address(Consultation consultation, Page page) {
    return "/consultations/" + consultation.slug() + "/reponse/" + page.code();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static <T> T oneOf(List<T> things, Random chance) {
    return new ArrayList<>(things).get(chance.nextInt(things.size()));
  }
}
