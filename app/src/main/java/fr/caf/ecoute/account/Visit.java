package fr.caf.ecoute.account;

import fr.caf.ecoute.web.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door.
 *
 * @param browser the key of a browser that came in before, if this is one
 * @param device what it runs on, in coarse words
 */
record Visit(String email, @Nullable SecretKey browser, String device) {}
