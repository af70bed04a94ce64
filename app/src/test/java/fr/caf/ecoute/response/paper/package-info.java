/** Promises to those who print the questionnaire. */
@NullMarked
package fr.caf.ecoute.response.paper;

import org.jspecify.annotations.NullMarked;
