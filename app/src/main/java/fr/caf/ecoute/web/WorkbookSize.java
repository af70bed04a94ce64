package fr.caf.ecoute.web;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What the library that reads workbooks would hold in memory at once: a whole row up to the column
 * it names, a whole text, a whole table of texts. Found out with the parser it uses, so that
 * nothing is there for it that was not there for us.
 */
final class WorkbookSize {
  /** As Excel has it. */
  private static final int MOST_CELLS_A_ROW = 16_384;

  /** The letters of such a column: "XFD". */
  private static final int LONGEST_COLUMN = 3;

  /** 32,767 in Excel, each of six signs at most when it is written as an entity. */
  private static final int LONGEST_TEXT = 1 << 20;

  /** Of everything but the rows: the texts they share, above all. */
  private static final int MOST_ELSEWHERE = 1_000_000;

  private static final int DEEPEST = 100;

  private int depth;
  private int elsewhere;
  private int cells;
  private int text;

  private WorkbookSize() {}

  static WorkbookSize of(SeekableByteChannel file) throws IOException {
    WorkbookSize size = new WorkbookSize();
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (size.isReasonable()) {
          try (ShortTags content = new ShortTags(zip.getInputStream(entry))) {
            size.read(content);
          }
        }
      }
    }
    return size;
  }

  boolean isReasonable() {
    return depth <= DEEPEST
        && elsewhere <= MOST_ELSEWHERE
        && cells <= MOST_CELLS_A_ROW
        && text <= LONGEST_TEXT;
  }

  private void read(ShortTags content) {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    depth = 0;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(content);
      while (isReasonable() && xml.hasNext()) {
        count(xml, xml.next());
      }
    } catch (XMLStreamException | RuntimeException e) {
      // Otherwise a picture, or something damaged: the library stops at the same place.
      text = content.wereTooLong() ? Integer.MAX_VALUE : text;
    }
  }

  private void count(XMLStreamReader xml, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        depth++;
        begin(xml);
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text += xml.getTextLength();
      default -> {}
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "row" -> {
        cells = 0;
        text = 0;
      }
      case "c" -> {
        cells++;
        text = 0;
        String place = xml.getAttributeValue(null, "r");
        if (place != null && letters(place) > LONGEST_COLUMN) {
          cells = Integer.MAX_VALUE;
        }
      }
      case "is", "t", "v", "f" -> {}
      default -> {
        elsewhere++;
        text = 0;
      }
    }
  }

  private static long letters(String place) {
    return place.chars().filter(Character::isLetter).count();
  }
}
