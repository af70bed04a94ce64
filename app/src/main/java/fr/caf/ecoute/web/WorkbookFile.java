package fr.caf.ecoute.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A workbook (.xlsx) somebody sent, opened once we know what reading it takes: a thousand bytes can
 * ask for all the memory there is.
 */
public final class WorkbookFile {
  /** Twice what the longest list takes that we accept. */
  private static final long MOST_UNPACKED = 64L << 20;

  private static final int MOST_ENTRIES = 500;

  private WorkbookFile() {}

  /** Why it is not opened: a sentence for the person who sent it. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(FrenchTypography.apply(sentence));
    }

    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  public static ReadableWorkbook open(Path path) throws Unusable {
    try {
      return open(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ReadableWorkbook open(byte[] bytes) throws Unusable {
    check(bytes);
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      throw new Unusable("Ce classeur est abîmé, ou n'est pas un fichier .xlsx.");
    }
  }

  private static void check(byte[] bytes) throws Unusable {
    try {
      Archive archive =
          Archive.measure(new SeekableInMemoryByteChannel(bytes), MOST_UNPACKED, MOST_ENTRIES);
      if (archive.unpacked() > MOST_UNPACKED
          || archive.entries() > MOST_ENTRIES
          || !WorkbookSize.of(new SeekableInMemoryByteChannel(bytes)).isReasonable()) {
        throw new Unusable("Ce classeur est trop gros une fois déplié.");
      }
    } catch (IOException | RuntimeException e) {
      throw new Unusable("Ce classeur est abîmé ou incomplet.");
    }
  }
}
