package fr.caf.ecoute.web;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/** What the pages shown to a signed-in person may read besides their model. */
public interface PageFact {
  /** The names templates read, and what they hold, on the page at {@code path}. */
  Map<String, Object> on(String path, Authentication person);
}
