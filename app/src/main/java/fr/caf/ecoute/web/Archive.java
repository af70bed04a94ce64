package fr.caf.ecoute.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What unpacking a zip would take, found out without keeping any of it: a few bytes can hold
 * gigabytes.
 *
 * @param unpacked in bytes; more than the limit as soon as it is passed
 * @param entries how many files
 */
public record Archive(long unpacked, int entries) {
  private static final int BUFFER = 1 << 14;

  /** Unpacks until the end or one of the limits. */
  public static Archive measure(InputStream file, long mostUnpacked, int mostEntries)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(file)) {
      long unpacked = 0;
      int entries = 0;
      byte[] buffer = new byte[BUFFER];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > mostUnpacked) {
            return new Archive(unpacked, entries);
          }
        }
        if (entries > mostEntries) {
          return new Archive(unpacked, entries);
        }
      }
      return new Archive(unpacked, entries);
    }
  }
}
