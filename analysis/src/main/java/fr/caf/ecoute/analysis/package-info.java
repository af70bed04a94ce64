/**
 * Reads French answers and proposes what people are talking about.
 *
 * <p>Knows texts and codes. Knows nothing of questionnaires, accounts, HTTP or SQL: whoever calls
 * it hands over verbatims and gets themes back.
 */
@NullMarked
package fr.caf.ecoute.analysis;

import org.jspecify.annotations.NullMarked;
