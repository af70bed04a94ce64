package fr.caf.ecoute.web.guard;

import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.PageLanguage;

/**
 * A form at the door.
 *
 * @param source the network it comes from
 * @param place what is asked for, and of what
 * @param language in which a question would be asked
 */
public record Knock(Source source, String place, PageLanguage language, Form form) {}
