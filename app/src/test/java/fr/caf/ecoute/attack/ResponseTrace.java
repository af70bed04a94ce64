package fr.caf.ecoute.attack;

import static fr.caf.ecoute.attack.BallotTrace.number;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a response shows by which responses can be put in an order. */
enum ResponseTrace {
  /** Its random identifier, which is also the order of lists. */
  ID {
    @Override
    String of(Row row, Evidence evidence) {
      return row.get("id");
    }
  },
  /** Where it lies. */
  PLACE {
    @Override
    String of(Row row, Evidence evidence) {
      return number(row.place());
    }
  },
  /** Which transaction wrote it, and which of its statements. */
  WRITER {
    @Override
    String of(Row row, Evidence evidence) {
      return "%20s".formatted(row.writer()) + number(row.command());
    }
  },
  /** How long it is. */
  LENGTH {
    @Override
    String of(Row row, Evidence evidence) {
      return number(row.get("answers").length());
    }
  },
  /** Its date. */
  DAY {
    @Override
    String of(Row row, Evidence evidence) {
      return row.get("received_on");
    }
  },
  /** Where its words are written in the files, the last time they are. */
  FILE {
    @Override
    String of(Row row, Evidence evidence) {
      String words =
          new String(
              row.get("answers").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return number(evidence.files().lastIndexOf(words.substring(0, Math.min(90, words.length()))));
    }
  },
  /** Where it stands in the index made to read what people wrote. */
  INDEX {
    @Override
    String of(Row row, Evidence evidence) {
      return number(evidence.indexed().indexOf(row.get("id")) + 1);
    }
  },
  /** Where it stands in the exported file. */
  EXPORT {
    @Override
    String of(Row row, Evidence evidence) {
      for (int i = 0; i < evidence.exported().size(); i++) {
        if (row.get("answers").contains(evidence.exported().get(i))) {
          return number(i);
        }
      }
      return "";
    }
  };

  abstract String of(Row row, Evidence evidence);

  /** By identifier, something to sort responses by. */
  Map<String, String> of(Evidence evidence) {
    Map<String, String> order = new HashMap<>();
    evidence.last().rows("response").forEach(row -> order.put(row.get("id"), of(row, evidence)));
    return order;
  }
}
