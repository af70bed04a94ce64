package fr.caf.ecoute.consultation.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as others would hand them in. */
final class Files {
  private Files() {}

  static byte[] lss() {
    try (InputStream in = Files.class.getResourceAsStream("/interchange/garde.lss")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A spreadsheet of these sheets, each a list of rows of cells. */
  static byte[] xlsx(Map<String, List<List<String>>> sheets) {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
      number++;
      parts.put("xl/worksheets/sheet" + number + ".xml", sheet(sheet.getValue()));
      types.append(
          ("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\""
                  + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
              .formatted(number));
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(sheet.getKey(), number, number));
      links.append(
          ("<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                  + "2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>")
              .formatted(number, number));
    }
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + types
            + "</Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            + "2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets>"
            + list
            + "</sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + links
            + "</Relationships>");
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(utf8(part.getValue()));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sheet(List<List<String>> rows) {
    StringBuilder xml = new StringBuilder();
    xml.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    xml.append("<sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      int row = r + 1;
      xml.append("<row r=\"").append(row).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        xml.append(
            "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted('A' + c, row, escaped(rows.get(r).get(c))));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String words(Reception reception) {
    return reception instanceof Reception.Refused(var problems)
        ? problems.stream().map(Object::toString).collect(Collectors.joining("\n"))
        : "";
  }

  static Reception.Received received(byte[] file) {
    Reception reception = Reception.of(file);
    if (!(reception instanceof Reception.Received received)) {
      throw new AssertionError(words(reception));
    }
    return received;
  }
}
