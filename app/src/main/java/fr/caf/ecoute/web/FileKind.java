package fr.caf.ecoute.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file somebody sent is, judged by how it begins and never by its name. */
public enum FileKind {
  EMPTY("", "Aucun fichier n'est arrivé, ou il est vide."),
  /** A workbook (.xlsx, .ods), or any archive. */
  ZIP("PK", "C'est un classeur (Excel ou LibreOffice) ou une archive."),
  OLD_WORKBOOK("\u00d0\u00cf\u0011\u00e0", "C'est un classeur d'une ancienne version d'Excel."),
  GZIP("\u001f\u008b", "C'est un fichier compressé."),
  PDF("%PDF", "C'est un document PDF."),
  RTF("{\\rtf", "C'est un document de traitement de texte."),
  BINARY("", "Ce fichier n'est pas du texte."),
  TEXT("", "C'est du texte.");

  private static final int HEAD = 1 << 16;

  /** So many control characters may slip into a text. */
  private static final int STRAY = 10;

  private final String beginning;
  private final String words;

  FileKind(String beginning, String words) {
    this.beginning = beginning;
    this.words = words;
  }

  /** What it is, said to the person who sent it. */
  public String words() {
    return words;
  }

  public static FileKind of(Path path) throws IOException {
    try (InputStream content = Files.newInputStream(path)) {
      return of(content.readNBytes(HEAD));
    }
  }

  private static FileKind of(byte[] bytes) {
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      return EMPTY;
    }
    for (FileKind kind : values()) {
      if (!kind.beginning.isEmpty() && head.startsWith(kind.beginning)) {
        return kind;
      }
    }
    return isBinary(head) ? BINARY : TEXT;
  }

  /** A stray control character is dropped with the rest; a file full of them is no text. */
  private static boolean isBinary(String head) {
    boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    long controls =
        head.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r').count();
    return !wide && controls > STRAY && controls * 50 > head.length();
  }
}
