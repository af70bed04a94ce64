package fr.caf.ecoute.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

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
  public static Archive measure(SeekableByteChannel file, long mostUnpacked, int mostEntries)
      throws IOException {
    // By its directory: the JDK's reader of streams stumbles on what some spreadsheets write.
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
      long unpacked = 0;
      int entries = 0;
      byte[] buffer = new byte[BUFFER];
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        entries++;
        try (InputStream content = zip.getInputStream(entry)) {
          for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > mostUnpacked) {
              return new Archive(unpacked, entries);
            }
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
