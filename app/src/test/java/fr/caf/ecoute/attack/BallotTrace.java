package fr.caf.ecoute.attack;

import java.util.HashMap;
import java.util.Map;

/** What a ballot leaves behind by which ballots can be put in an order. */
enum BallotTrace {
  /** Its random identifier. */
  HASH {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      order.put(row.get("secret_hash"), row.get("secret_hash"));
    }
  },
  /** When it was first seen. */
  DRAWN {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      order.putIfAbsent(row.get("secret_hash"), number(moment) + number(row.place()));
    }
  },
  /** When it was first seen to be sent. */
  SENT {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      boolean open = row.get("state").equals("OPEN");
      if (open || !order.getOrDefault(row.get("secret_hash"), "open").startsWith("sent")) {
        order.put(row.get("secret_hash"), (open ? "open" : "sent") + number(moment));
      }
    }
  },
  /** Where it lay when it was last seen. */
  PLACE {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      order.put(row.get("secret_hash"), number(row.place()));
    }
  },
  /** Which transaction wrote it last. */
  WRITER {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      order.put(row.get("secret_hash"), "%20s".formatted(row.writer()) + number(row.place()));
    }
  },
  /** Which transaction held it last: whoever counts holds those that stay, too. */
  LOCKER {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      order.put(row.get("secret_hash"), "%20s".formatted(row.locker()));
    }
  },
  /** How long what is written on it is. */
  LENGTH {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      order.merge(
          row.get("secret_hash"),
          number(row.get("written").length()),
          (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
  },
  /** Where what is left of it lies. */
  REMAINS {
    @Override
    void read(Row row, int moment, Map<String, String> order) {
      order.putIfAbsent(row.get("secret_hash"), "");
    }

    @Override
    void readRemains(Row row, Map<String, String> order) {
      order.put(row.get("hash"), "%20s".formatted(row.writer()) + number(row.place()));
    }
  };

  abstract void read(Row row, int moment, Map<String, String> order);

  void readRemains(Row row, Map<String, String> order) {}

  /** By hash, something to sort ballots by. */
  Map<String, String> of(Evidence evidence) {
    Map<String, String> order = new HashMap<>();
    for (int moment = 0; moment < evidence.snapshots().size(); moment++) {
      for (Row row : evidence.snapshots().get(moment).rows("ballot")) {
        read(row, moment, order);
      }
    }
    evidence.last().rows("spent_ballot").forEach(row -> readRemains(row, order));
    return order;
  }

  static String number(int number) {
    return "%09d".formatted(number);
  }
}
