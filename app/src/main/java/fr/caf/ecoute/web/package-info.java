/**
 * The web's mechanisms: views, assets, forms, their protection against forgery, response headers,
 * error pages.
 *
 * <p>Holds no word of the domain and imports no feature; every feature may use it. Start with
 * {@link fr.caf.ecoute.web.Form} (what a person sent) and {@link fr.caf.ecoute.web.HandlebarsViews}
 * (what a person sees).
 */
@NullMarked
package fr.caf.ecoute.web;

import org.jspecify.annotations.NullMarked;
