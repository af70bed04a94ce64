package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.web.UploadedForm;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tables of a LimeSurvey structure file: {@code <questions><rows><row><qid>…}. Read as a
 * stream, without entities of its own and without fetching anything.
 */
record LssTables(Map<String, List<Map<String, String>>> tables) {
  private static final int MOST_ROWS = 50_000;
  private static final int LONGEST_VALUE = 100_000;
  private static final int DEEPEST = 8;

  static LssTables read(byte[] file) throws Unreadable {
    String text =
        UploadedForm.utf8(file)
            .orElseThrow(() -> new Unreadable("", "Ce fichier LimeSurvey n'est pas en UTF-8."));
    try {
      // As a text, for the encoding a file says of itself is not to be believed.
      XMLStreamReader xml = safe().createXMLStreamReader(new StringReader(unmarked(text)));
      try {
        return new Reading(xml).read();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new Unreadable(
          "ligne %d, colonne %d"
              .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()),
          "ce fichier XML est abîmé ou incomplet.");
    } catch (RuntimeException e) {
      // The parser of the platform throws these for some broken files.
      throw new Unreadable("", "Ce fichier XML est abîmé ou incomplet.");
    }
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The platform's own, whatever else is on the class path. */
  private static XMLInputFactory safe() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  List<Map<String, String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** One pass over the file. */
  private static final class Reading {
    private final XMLStreamReader xml;
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();
    private Map<String, String> row = Map.of();
    private final StringBuilder value = new StringBuilder();
    private int rows;

    Reading(XMLStreamReader xml) {
      this.xml = xml;
    }

    LssTables read() throws XMLStreamException, Unreadable {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> note(xml.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Unreadable(
                  place(), "ce fichier définit des entités XML : elles ne sont pas admises.");
          default -> {}
        }
      }
      return new LssTables(tables);
    }

    private void begin(String name) throws Unreadable {
      open.add(name);
      if (open.size() == 1 && !name.equals("document")) {
        throw new Unreadable(place(), "ce n'est pas un fichier LimeSurvey (.lss).");
      }
      if (open.size() > DEEPEST) {
        throw new Unreadable(place(), "ce fichier est trop imbriqué.");
      }
      if (isRow()) {
        row = new LinkedHashMap<>();
        if (++rows > MOST_ROWS) {
          throw new Unreadable(place(), "ce fichier a plus de %d lignes.".formatted(MOST_ROWS));
        }
      }
      value.setLength(0);
    }

    private void note(String text) throws Unreadable {
      if (open.size() == 5) {
        if (value.length() + text.length() > LONGEST_VALUE) {
          throw new Unreadable(
              place(), "ce texte fait plus de %d caractères.".formatted(LONGEST_VALUE));
        }
        value.append(text);
      }
    }

    private void end() {
      if (open.size() == 5 && open.get(2).equals("rows") && open.get(3).equals("row")) {
        row.put(open.get(4), value.toString());
      } else if (isRow()) {
        tables.computeIfAbsent(open.get(1), _ -> new ArrayList<>()).add(row);
      }
      open.removeLast();
    }

    /** document / table / rows / row. */
    private boolean isRow() {
      return open.size() == 4 && open.get(2).equals("rows") && open.get(3).equals("row");
    }

    private String place() {
      return "ligne " + xml.getLocation().getLineNumber();
    }
  }
}
