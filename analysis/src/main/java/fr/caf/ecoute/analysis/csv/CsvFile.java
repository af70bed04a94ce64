package fr.caf.ecoute.analysis.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file as people really send it: any usual separator, quote and encoding, with or without a
 * byte order mark, compressed or not. Read row by row, so that its size does not matter.
 */
public final class CsvFile {
  private static final int HEAD = 1 << 16;

  /**
   * A text of more lines than that begins with a quote nobody closed: what follows would be joined
   * to it line after line, each time anew.
   */
  private static final int MOST_LINES_A_ROW = 2_000;

  private interface Content {
    InputStream open() throws IOException;
  }

  private final Content content;

  private CsvFile(Content content) {
    this.content = content;
  }

  public static CsvFile at(Path path) {
    return new CsvFile(() -> unpacked(new BufferedInputStream(Files.newInputStream(path))));
  }

  public static CsvFile of(byte[] bytes) {
    return new CsvFile(() -> unpacked(new ByteArrayInputStream(bytes)));
  }

  /**
   * Reads the whole file.
   *
   * @param receiver told the names of the columns, says who receives each sound row
   * @return the names of the columns and what is wrong; a row that is wrong is only in the latter
   */
  public CsvReport read(Function<List<String>, Consumer<CsvRow>> receiver) throws IOException {
    Charset encoding = encoding();
    List<String> header = new ArrayList<>();
    List<CsvProblem> problems = new ArrayList<>();
    Consumer<CsvRow> rows = row -> {};
    int line = 1;
    try (CSVReader reader = reader(encoding)) {
      for (String[] cells = reader.readNextSilently();
          cells != null;
          cells = reader.readNextSilently()) {
        int from = line;
        line = Math.toIntExact(reader.getLinesRead()) + 1;
        if (cells.length == 1 && cells[0].isBlank()) {
          continue;
        }
        if (header.isEmpty()) {
          header.addAll(Arrays.stream(cells).map(String::strip).toList());
          problems.addAll(problemsOf(header, from));
          rows = receiver.apply(List.copyOf(header));
        } else if (cells.length != header.size()) {
          problems.add(new CsvProblem(from, wrongSize(cells.length, header.size())));
        } else {
          rows.accept(new CsvRow(from, Arrays.asList(cells)));
        }
      }
    } catch (CsvMalformedLineException e) {
      problems.add(
          new CsvProblem(
              Math.toIntExact(e.getLineNumber()), "un guillemet est ouvert et jamais refermé."));
    } catch (CsvMultilineLimitBrokenException e) {
      problems.add(new CsvProblem(line, "un guillemet est ouvert et n’est pas refermé."));
    } catch (ShortLines.TooLong e) {
      problems.add(new CsvProblem(e.line(), "cette ligne est beaucoup trop longue."));
    }
    if (header.isEmpty()) {
      problems.add(new CsvProblem(1, "le fichier est vide."));
    }
    return new CsvReport(header, problems);
  }

  private static List<CsvProblem> problemsOf(List<String> header, int line) {
    List<CsvProblem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        problems.add(new CsvProblem(line, "deux colonnes portent le même nom, « " + name + " »."));
      }
    }
    return problems;
  }

  private static String wrongSize(int found, int expected) {
    return found + (found > 1 ? " colonnes" : " colonne") + " au lieu de " + expected + ".";
  }

  private Charset encoding() throws IOException {
    try (InputStream bytes = content.open()) {
      return CsvEncoding.detect(bytes);
    }
  }

  private CSVReader reader(Charset encoding) throws IOException {
    BufferedReader text =
        new BufferedReader(new ShortLines(new InputStreamReader(content.open(), encoding)), HEAD);
    skipByteOrderMark(text);
    CsvDialect dialect = CsvDialect.detect(head(text));
    return new CSVReaderBuilder(text)
        .withCSVParser(
            new RFC4180ParserBuilder()
                .withSeparator(dialect.separator())
                .withQuoteChar(dialect.quote())
                .build())
        .withMultilineLimit(MOST_LINES_A_ROW)
        .build();
  }

  private static void skipByteOrderMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  private static String head(Reader text) throws IOException {
    char[] head = new char[HEAD];
    text.mark(HEAD);
    int length = 0;
    for (int read = 0; read >= 0 && length < HEAD; length += Math.max(read, 0)) {
      read = text.read(head, length, HEAD - length);
    }
    text.reset();
    return new String(head, 0, length);
  }

  private static InputStream unpacked(InputStream bytes) throws IOException {
    bytes.mark(2);
    boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip ? new GZIPInputStream(bytes, HEAD) : bytes;
  }
}
