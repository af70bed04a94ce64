package fr.caf.ecoute.consultation.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Translation;
import java.io.StringReader;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DdiCodebookTest {
  private static final Questionnaire QUESTIONNAIRE =
      Files.received(Files.lss())
          .questionnaire()
          .translated(
              new Language("en"),
              Translation.empty()
                  .with("enfant.label", new Translation.Phrase("x", "Do you have a child?"))
                  .with("moment.choice.a1", new Translation.Phrase("x", "Morning")));

  @Test
  void everyColumnOfTheExportIsAVariable() throws Exception {
    assertThat(text("count(//*[local-name()='var'])")).isEqualTo("7");
    assertThat(text("//*[local-name()='var'][@name='frein__sq001']/*[local-name()='labl']"))
        .isEqualTo("Qu’est-ce qui vous gêne ? – Le prix");
    assertThat(text("/*[local-name()='codeBook']/@version")).isEqualTo("2.5");
    assertThat(text("namespace-uri(/*)")).isEqualTo("ddi:codebook:2_5");
    assertThat(text("//*[local-name()='titl']")).isEqualTo("Garde d’enfants");
  }

  @Test
  void categoriesAndWordsAreThereInEachLanguage() throws Exception {
    String moment = "//*[local-name()='var'][@name='moment']/*[local-name()='catgry']";
    assertThat(text(moment + "[1]/*[local-name()='catValu']")).isEqualTo("a1");
    assertThat(text(moment + "[1]/*[local-name()='labl'][@xml:lang='en']")).isEqualTo("Morning");
    assertThat(
            text(
                "//*[local-name()='var'][@name='enfant']//*[local-name()='qstnLit'][@xml:lang='en']"))
        .isEqualTo("Do you have a child?");
  }

  @Test
  void whoWasAskedAndWhyAValueMayBeMissingAreTold() throws Exception {
    assertThat(text("//*[local-name()='var'][@name='age']/*[local-name()='universe']"))
        .isEqualTo("Posée si la réponse à « Avez-vous un enfant ? » est « Oui »");
    String missing =
        "count(//*[local-name()='var'][@name='age']/*[local-name()='catgry'][@missing='Y'])";
    assertThat(text(missing)).isEqualTo("8");
  }

  @Test
  void theElementsStandInTheOrderOfTheStandard() throws Exception {
    String order = "//*[local-name()='var'][@name='moment']/*[%d]";
    assertThat(text("local-name(" + order.formatted(1) + ")")).isEqualTo("labl");
    assertThat(text("local-name(" + order.formatted(2) + ")")).isEqualTo("qstn");
    assertThat(text("local-name(" + order.formatted(3) + ")")).isEqualTo("universe");
    assertThat(text("local-name(" + order.formatted(4) + ")")).isEqualTo("catgry");
  }

  @Test
  void anyQuestionnaireMakesWellFormedXmlWithDistinctNames() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      Document document = parse(new RandomQuestionnaires(seed).questionnaire());
      var names =
          XPathFactory.newInstance()
              .newXPath()
              .evaluate(
                  "count(//*[local-name()='var'][@name=preceding-sibling::*/@name])", document);
      assertThat(names).as("seed " + seed).isEqualTo("0");
    }
  }

  private static String text(String path) throws Exception {
    var xpath = XPathFactory.newInstance().newXPath();
    xpath.setNamespaceContext(new XmlNamespace());
    return xpath.evaluate(path, parse(QUESTIONNAIRE));
  }

  private static Document parse(Questionnaire questionnaire) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    String xml =
        DdiCodebook.write(
            questionnaire, questionnaire.title(), "Une Caf", LocalDate.of(2026, 11, 21));
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  /** The xml prefix needs no declaration in documents, but does in paths. */
  private static final class XmlNamespace implements javax.xml.namespace.NamespaceContext {
    @Override
    public String getNamespaceURI(String prefix) {
      return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : "";
    }

    @Override
    public String getPrefix(String uri) {
      return "xml";
    }

    @Override
    public java.util.Iterator<String> getPrefixes(String uri) {
      return java.util.List.of("xml").iterator();
    }
  }
}
