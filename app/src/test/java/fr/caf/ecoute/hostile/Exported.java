package fr.caf.ecoute.hostile;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xml.sax.SAXException;

/** A file that was downloaded: can it be read, and does nothing in it run? */
final class Exported {
  private Exported() {}

  static List<String> wrongs(String address, HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    List<String> wrongs = new ArrayList<>();
    try {
      if (answer.statusCode() >= 500) {
        wrongs.add("answers " + answer.statusCode());
      } else if (type.startsWith("text/csv")) {
        csv(answer.body(), wrongs);
      } else if (type.contains("spreadsheetml")) {
        workbook(answer.body(), wrongs);
      } else if (type.contains("pdf")) {
        wrongs.addAll(
            new String(answer.body(), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")
                ? List.of()
                : List.of("is no PDF"));
      } else if (type.contains("xml") && answer.body().length > 0) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body()));
      }
      if (!type.startsWith("application/json")
          && !type.startsWith("text/plain")
          && !answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment")
          && !type.contains("pdf")) {
        wrongs.add("is shown instead of kept (" + type + ")");
      }
    } catch (IOException | CsvException | SAXException | ParserConfigurationException e) {
      wrongs.add("cannot be read: " + e.getMessage());
    }
    return wrongs.stream().map(wrong -> address + " " + wrong).toList();
  }

  private static void csv(byte[] file, List<String> wrongs) throws IOException, CsvException {
    String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    try (var rows =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new CSVParserBuilder().withSeparator(';').withEscapeChar('\0').build())
            .build()) {
      for (String[] row : rows) {
        for (String cell : row) {
          if (cell.matches("(?s)[=+\\-@\t\r].*") && !cell.matches("-?[0-9]+([.,][0-9]+)?")) {
            wrongs.add("has a formula: " + cell);
          }
        }
      }
    }
  }

  private static void workbook(byte[] file, List<String> wrongs) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (var sheet : book.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.flatMap(Row::stream)
              .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
              .forEach(cell -> wrongs.add("has a formula: " + cell.getFormula()));
        }
      }
    }
  }
}
