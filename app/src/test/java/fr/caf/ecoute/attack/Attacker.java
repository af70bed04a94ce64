package fr.caf.ecoute.attack;

import java.util.Map;

/** Somebody with one idea. */
interface Attacker {
  String name();

  /** By the hash of a ballot, the identifier of the response they say is its; each once. */
  Map<String, String> guess(Evidence evidence);
}
